import type { Compose } from "../adapter.ts";
import { closestPart, locate, locateAll } from "../page-part.ts";
import { sogoParts as parts } from "./parts.ts";
import type { Field } from "./recipients.ts";
import { chipText, headerOf } from "./recipients.ts";

/** Where recipients are typed; a field that is hidden is shown by the page's own button. */
export function recipientInput({ root }: Compose, field: Field): HTMLInputElement | null {
  const line = locate(root, parts[field]);
  const isHidden = closestPart(line, parts.recipientRow)?.classList.contains("ng-hide");
  if (isHidden && field !== "to") locate(root, field === "cc" ? parts.showCc : parts.showBcc)?.click();
  return line && locate<HTMLInputElement>(line, parts.typed);
}

/**
 * Types each into Bcc and leaves the field, upon which SOGo makes a recipient of what was typed (`md-add-on-blur`; seen in
 * 5.8.0 on 2026-11-22), and takes them out of To and Cc with the page's own crosses. Bcc first: whoever is lost on the way would
 * be missed by nobody. One by one: SOGo takes "name;address" for one address when the name is none.
 */
export function moveToBcc(compose: Compose, addresses: readonly string[]): void {
  const chips = addresses.flatMap((address) =>
    (["to", "cc"] as const).flatMap((field) => chipsOf(compose.root, field, address))
  );
  const bcc = chips.length > 0 ? recipientInput(compose, "bcc") : null;
  if (!bcc) return;
  // What its writer typed there and did not finish comes first.
  for (const recipient of new Set([bcc.value, ...chips.map(chipText)])) enter(bcc, recipient);
  for (const chip of chips) locate(chip, parts.chipRemover)?.click();
}

function enter(input: HTMLInputElement, recipient: string): void {
  if (!recipient.trim()) return;
  input.value = recipient;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new FocusEvent("blur"));
}

/** The chips of one field with this address, compared as a whole. */
export function chipsOf(root: Element, field: Field, address: string): HTMLElement[] {
  const line = locate(root, parts[field]);
  const wanted = address.toLowerCase();
  return line ? locateAll(line, parts.chip).filter((chip) => addressIn(chipText(chip)) === wanted) : [];
}

const addressIn = (recipient: string): string =>
  (/<([^<>]*)>$/.exec(headerOf([recipient]))?.[1] ?? recipient).trim().toLowerCase();
