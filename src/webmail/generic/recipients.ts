import type { ComposeParts } from "./compose-parts.ts";
import { all, holds, locateAll, parentOf, textNodes } from "./composed.ts";
import { controlLabels } from "./labels.ts";
import { isShown, type PageField } from "./page-fields.ts";
import { genericParts as parts } from "./parts.ts";
import { removeLabel } from "./words.ts";

/** A field with all that stands in its own part of the page: its chips and what is typed. */
export interface FieldRow {
  readonly row: Element;
  readonly field: HTMLElement;
}

const address = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/;
const typedInto =
  'input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea';

/** The widest place around the field, in its own page, that holds no other part of the message. */
export function fieldRow({ element, kind }: PageField, { root, fields, bodies }: ComposeParts): FieldRow {
  const others = [
    ...fields.filter((other) => other.kind !== kind).map((other) => other.element as Element),
    ...bodies.map(({ place }) => place),
    ...locateAll(root, parts.fileInput)
  ];
  const isOwn = (at: Element | null): at is Element =>
    at?.ownerDocument === element.ownerDocument &&
    at !== root &&
    holds(root, at) &&
    !others.some((other) => holds(at, other));
  let row: Element = element;
  for (let at = parentOf(element); isOwn(at); at = parentOf(at)) row = at;
  return { row, field: element };
}

/** Header text of each recipient: chips, addresses in the text of the row, then what is typed and not yet a chip. */
export function recipientTexts(place: FieldRow): string[] {
  const chips = chipsOf(place).map(chipText);
  const loose = looseAddresses(place);
  const typed = typedTexts(place);
  const known = new Set<string>();
  return [...chips, ...loose, ...typed].filter((text) => {
    // Of several in one text none may be lost because another was seen.
    const key = (text.split("@").length === 2 ? (address.exec(text)?.[0] ?? text) : text).toLowerCase();
    return text !== "" && !known.has(key) && known.add(key);
  });
}

/** The outermost elements that stand for one recipient each. */
export function chipsOf({ row, field }: FieldRow): HTMLElement[] {
  const suggested = suggestions(field);
  const marked = parts.chip.ways.flatMap((way) => all(row, way));
  const removable = all(row, parts.control.ways[0])
    .filter((control) => controlLabels(control).some((label) => removeLabel.test(label)))
    .flatMap((control) => (parentOf(control) as HTMLElement | null) ?? []);
  const chips = [...new Set([...marked, ...removable])].filter(
    (chip) =>
      chip !== row &&
      !holds(chip, field) &&
      all(chip, typedInto).length === 0 &&
      !chip.matches(`${typedInto}, label`) &&
      !suggested.some((list) => holds(list, chip)) &&
      isShown(chip) &&
      isRecipient(chip)
  );
  return chips
    .filter((chip) => !chips.some((other) => other !== chip && holds(other, chip)))
    .sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

const aFile = /\.[a-z0-9]{2,5}\b|\d\s?[kmg]i?b\b/i;

/** A button of the row ("Cc", "Add") is none, nor is a file that is attached beside it. */
function isRecipient(chip: HTMLElement): boolean {
  const text = chipText(chip);
  return text.includes("@") || (text !== "" && !chip.matches(parts.control.ways[0]) && !aFile.test(text));
}

/** What a chip would be in a header; a name alone where it shows no address, which no list of addresses takes for one. */
export function chipText(chip: HTMLElement): string {
  const name = ownText(chip);
  const said = [chip, ...all(chip, "*")].flatMap(attributeTexts);
  const found = [...said, name].flatMap((text) => address.exec(text)?.[0] ?? [])[0];
  const display = name.replace(/["\\]/g, "").trim();
  if (!found) return display && `"${display}"`;
  const rest = display
    .replace(found, "")
    .replace(/[<>()[\]]/g, "")
    .trim();
  return rest ? `"${rest}" <${found}>` : found;
}

function attributeTexts(element: Element): string[] {
  const { attributes } = element;
  return [...attributes]
    .filter(({ name, value }) => value.includes("@") && /^(?:data-(?!test)|title$|aria-label$|href$|value$)/.test(name))
    .map(({ value }) => value.replace(/^mailto:([^?]*).*/i, "$1"));
}

/** Without the words of its buttons. */
function ownText(chip: HTMLElement): string {
  const texts = textNodes(chip).filter((node) => {
    const control = node.parentElement?.closest(`${parts.control.ways[0]}, svg`);
    return !control || control === chip || control.contains(chip);
  });
  const whole = texts.map(({ data }) => data).join(" ");
  return whole
    .replace(/[×✕✖⨯]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;]+|[\s,;]+$/g, "");
}

function looseAddresses(place: FieldRow): string[] {
  const { row, field } = place;
  const taken = [...chipsOf(place), ...suggestions(field)];
  const texts = textNodes(row).filter(
    ({ data, parentElement }) =>
      data.includes("@") &&
      parentElement &&
      !parentElement.closest("textarea, option, script, style") &&
      !taken.some((element) => holds(element, parentElement)) &&
      isShown(parentElement)
  );
  const hidden = all<HTMLInputElement>(row, 'input[type="hidden"][value*="@"]');
  return [...texts.map(({ data }) => data.trim()), ...hidden.map(({ value }) => value)];
}

function typedTexts(place: FieldRow): string[] {
  const { row, field } = place;
  const inputs = [field, ...all(row, typedInto)].filter((one) => one.matches(typedInto));
  const values = [...new Set(inputs)].map((input) => (input as HTMLInputElement).value.trim());
  if (!field.matches('[contenteditable]:not([contenteditable="false"])')) return values;
  const chips = chipsOf(place);
  const free = textNodes(field).filter((node) => !chips.some((chip) => holds(chip, node)));
  const text = free.map(({ data }) => data.replace(/[\u200b\ufeff]/g, "").trim()).filter((one) => !one.includes("@"));
  return [...values, text.join(" ").trim()];
}

/** Names that the page offers for what is typed; none of them is chosen. */
function suggestions(field: HTMLElement): Element[] {
  const ids = ["aria-controls", "aria-owns", "list"].flatMap((name) => (field.getAttribute(name) ?? "").split(/\s+/));
  const root = field.getRootNode() as Partial<Document>;
  return ids.filter(Boolean).flatMap((id) => root.getElementById?.(id) ?? []);
}
