import { locate, locateAll } from "../page-part.ts";
import { sogoParts as parts } from "./parts.ts";

export type Field = "to" | "cc" | "bcc";

/** The chips of one field, then what is typed: it becomes a chip when the field loses the focus, by pressing Send too. */
export function shownRecipients(root: Element, field: Field): string[] {
  const line = locate(root, parts[field]);
  if (!line) return [];
  const chips = locateAll(line, parts.chip).map(chipText);
  const typed = spaced(locate<HTMLInputElement>(line, parts.typed)?.value ?? "");
  return typed && !chips.includes(typed) ? [...chips, apart(typed)] : chips;
}

/** "Name <address>", an address, or whatever else its writer typed; without the button that unfolds a group. */
export function chipText(chip: Element): string {
  const place = locate(chip, parts.chipText);
  const texts = [...(place?.childNodes ?? [])].filter((node) => !(node instanceof HTMLButtonElement));
  return spaced(texts.map(({ textContent }) => textContent ?? "").join(""));
}

/** Header text of recipients as SOGo writes them: a name without quotes, also where there is a comma in it. */
export function headerOf(recipients: readonly string[]): string {
  return recipients.map(quoted).filter(Boolean).join(", ");
}

function quoted(recipient: string): string {
  const [, name, address] = /^(.*?)<([^<>]*)>$/.exec(spaced(recipient)) ?? [];
  if (name === undefined || address === undefined) return spaced(recipient);
  const bare = name.replace(/["\\]/g, "").trim();
  return bare ? `"${bare}" <${address.trim()}>` : address.trim();
}

/** SOGo takes addresses apart at spaces too. */
const apart = (typed: string): string => typed.replace(/(@[^\s,;<>"]+)[\s,;]+(?=\S)/g, "$1, ");

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();
