import type { RecipientField } from "../../core/recipients/recipient.ts";
import { locate, locateAll } from "../page-part.ts";
import { wellsIn } from "./compose-roots.ts";
import { outlookParts as parts } from "./parts.ts";
import { onlyAddress, type People, type Person, personCalled } from "./people.ts";

/** Null where the page shows no place for this field now: hidden, or the line of recipients is folded. */
export function wellOf(root: Element, field: RecipientField): HTMLElement | null {
  const [to, second, third] = wellsIn(root);
  if (field === "to") return to ?? null;
  // Of two, the second is Cc unless it says what it is: "Bcc" is a word of nearly every language that Outlook speaks.
  const isBcc = second && !third && /^\W*(?:bcc|cci|cco|ccn)/i.test(labelOf(second));
  if (field === "cc") return isBcc ? null : (second ?? null);
  return isBcc ? second : (third ?? null);
}

const labelOf = (well: HTMLElement): string => well.getAttribute("aria-label") ?? "";

/** Who stands in this field, and what is typed there and not yet made a recipient: Outlook sends both. */
export function recipientsIn(root: Element, field: RecipientField, people: People): Person[] {
  const well = wellOf(root, field);
  if (!well) return [];
  const typed = typedIn(well)
    .split(/[,;\n]/)
    .map(personCalled)
    .filter(({ name, address }) => name || address);
  return [...chipsIn(well).map((chip) => personOfChip(chip, people)), ...typed.map((one) => resolved(one, people))];
}

export function chipsIn(well: HTMLElement): HTMLElement[] {
  return locateAll(well, parts.chip).filter((chip) => !chip.parentElement?.closest('[contenteditable="false"]'));
}

export function chipOf(root: Element, address: string, people: People): HTMLElement | null {
  const chips = wellsIn(root).flatMap(chipsIn);
  return chips.find((chip) => sameAddress(personOfChip(chip, people).address, address)) ?? null;
}

export const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A chip says a name, an address or both; else its tooltip or label may, or a request said who has this name. */
function personOfChip(chip: HTMLElement, people: People): Person {
  const texts = locate(chip, parts.chipText);
  const shown = personCalled((texts ?? chip).textContent ?? "");
  if (shown.address) return shown;
  const hints = [chip, ...chip.querySelectorAll("*")].flatMap((one) => [one.getAttribute("title"), labelled(one)]);
  const address = onlyAddress(hints.join(" "));
  return address ? { name: shown.name, address } : resolved(shown, people);
}

const labelled = (one: Element): string | null => one.getAttribute("aria-label");

function resolved(person: Person, people: People): Person {
  return person.address ? person : (people.named(person.name) ?? person);
}

function typedIn(well: HTMLElement): string {
  const chips = new Set<Node>(chipsIn(well));
  const texts = well.ownerDocument.createTreeWalker(well, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    chips.has(node) || node.nodeName === "BUTTON" ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  );
  let typed = "";
  while (texts.nextNode()) if (texts.currentNode.nodeType === Node.TEXT_NODE) typed += texts.currentNode.nodeValue;
  return typed;
}
