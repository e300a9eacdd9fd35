import type { RecipientField } from "../../core/recipients/recipient.ts";
import { locate, locateAll } from "../page-part.ts";
import { gmailParts as parts } from "./parts.ts";

export const recipientFields = ["to", "cc", "bcc"] as const satisfies readonly RecipientField[];

/** A recipient that the page shows: as header text, and the element to point at. */
export interface Shown {
  readonly header: string;
  readonly address: string | null;
  readonly place: HTMLElement;
}

const hasAddress = /[^\s<>"]+@[^\s<>"]+/;

/** A name by its own element, or by its text area in a table row, as each generation of Gmail's widget has it. */
export function fieldLines(root: Element, field: RecipientField): HTMLElement[] {
  const named = locateAll(root, parts[field]);
  const lines = named.map((one) => (one.matches("input, textarea") ? (one.closest("tr") ?? one) : one));
  return [...new Set(lines)].filter((line, _, all) => !all.some((other) => other !== line && other.contains(line)));
}

export function recipientsIn(root: Element, field: RecipientField): Shown[] {
  const found = new Map<string, Shown>();
  for (const line of fieldLines(root, field)) {
    for (const shown of [...chipsIn(line), ...hiddenIn(line), ...typedIn(line)]) {
      const key = shown.address ?? shown.header;
      if (!found.has(key)) found.set(key, shown);
    }
  }
  return [...found.values()];
}

/** Only the outermost: what stands in a chip is part of it. */
function chipsIn(line: HTMLElement): Shown[] {
  const chips = locateAll(line, parts.chip);
  const outer = chips.filter((chip) => !chips.some((other) => other !== chip && other.contains(chip)));
  return outer.filter((chip) => !chip.closest("[hidden], [aria-hidden=true]")).map(shownChip);
}

function shownChip(place: HTMLElement): Shown {
  const carrier = place.matches("[data-hovercard-id]") ? place : place.querySelector("[data-hovercard-id]");
  const text = bareName(place.textContent ?? "");
  const told = [carrier?.getAttribute("data-hovercard-id"), place.title, place.getAttribute("data-name"), text];
  const address = told.flatMap((one) => hasAddress.exec(one ?? "")?.[0] ?? [])[0];
  const name = place.getAttribute("data-name") ?? carrier?.getAttribute("data-name") ?? text;
  // A group, or a chip of a kind nobody has seen: who gets it is not said here, and the name says just that.
  if (!address) return { header: quoted(name), address: null, place };
  return { header: headerText({ name: name === address ? "" : name, address }), address: lower(address), place };
}

/** Without the cross that takes the chip out. */
const bareName = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[^\p{L}\p{N})]+$/u, "")
    .trim();

function hiddenIn(line: HTMLElement): Shown[] {
  return locateAll<HTMLInputElement>(line, parts.hiddenChip).flatMap((input) => {
    const [, name = "", inAngles] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(input.value) ?? [];
    const address = inAngles ?? hasAddress.exec(input.value)?.[0];
    const place = input.parentElement ?? input;
    return address ? [{ header: headerText({ name, address }), address: lower(address), place }] : [];
  });
}

/** Typed and not yet made a recipient: Gmail sends to it all the same. */
function typedIn(line: HTMLElement): Shown[] {
  const inputs = line.matches("input, textarea") ? [line] : locateAll(line, parts.typed);
  return (inputs as HTMLInputElement[]).flatMap((input) => {
    const header = input.value.trim().replace(/[,;\s]+$/, "");
    return header ? [{ header, address: lower(hasAddress.exec(header)?.[0] ?? "") || null, place: input }] : [];
  });
}

export function recipientShown(root: Element, address: string): Shown | null {
  const all = recipientFields.flatMap((field) => recipientsIn(root, field));
  return all.find((shown) => shown.address === lower(address)) ?? null;
}

/** A chip has a cross of its own; what is only typed has none. */
export function chipRemover({ place }: Shown): HTMLElement | null {
  return place.matches("input, textarea") ? null : locate(place, parts.chipRemover);
}

export function headerText({ name, address }: { readonly name: string; readonly address: string }): string {
  return name ? `${quoted(name)} <${address}>` : address;
}

const quoted = (name: string): string => `"${name.replace(/["\\]/g, "")}"`;
const lower = (address: string): string => address.toLowerCase();
