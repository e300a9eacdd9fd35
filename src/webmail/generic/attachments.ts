import type { DraftAttachment } from "../../core/mail/draft.ts";
import { chosenKey } from "../chosen-file.ts";
import { inlineAttachments } from "../inline-images.ts";
import type { ComposeParts } from "./compose-parts.ts";
import { all, holds, locateAll, parentOf, rootsIn } from "./composed.ts";
import { isShown } from "./page-fields.ts";
import { genericParts as parts } from "./parts.ts";

export interface PageAttachment {
  readonly attachment: DraftAttachment;
  readonly element: HTMLElement;
  /** Of one that was chosen and leaves with the form. */
  readonly file?: File;
}

/** A name with an ending, also one that the page shortened in the middle. Not an address: those have an at-sign before it. */
const fileName = /(?:^|[\s/\\(])((?:(?![@/\\:*?"<>|\n\r\t]).){1,200}\.[a-z0-9]{1,8})(?=$|[\s),;])/i;
const size = /(?:^|[\s(])(\d+(?:[.,]\d+)?)\s?(bytes|[kmg]i?b|b|ko|mo)\b/i;
const units: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Files of a list, then those of a file input (an ordinary form sends them), then pictures pasted into the text. */
export function readAttachments(compose: ComposeParts): PageAttachment[] {
  const listed = withKeys(listedFiles(compose));
  const chosen = chosenFiles(compose).filter(
    (one) => !listed.some(({ attachment }) => attachment.name === one.attachment.name)
  );
  const pasted = compose.bodies.flatMap(({ element, place }) =>
    element ? inlineAttachments(element).map((attachment) => ({ attachment, element: place })) : []
  );
  return [...listed, ...chosen, ...pasted];
}

/** A size, or a link to take a file, that belongs to no file that was read: there is one more. */
export function hasUnreadFiles(compose: ComposeParts, read: readonly PageAttachment[]): boolean {
  const isRead = (element: Element): boolean => read.some((one) => holds(one.element, element));
  const links = outsideText(compose, locateAll(compose.root, parts.attachmentLink));
  const sizes = leaves(compose).filter(
    ({ textContent }) => textContent !== null && new RegExp(`^\\(?${size.source}\\)?$`, "i").test(textContent.trim())
  );
  return [...links, ...sizes].some((element) => isShown(element) && !isRead(element));
}

interface FoundFile {
  readonly name: string;
  readonly bytes: number | null;
  readonly element: HTMLElement;
}

/** The same name twice is two files; the key tells them apart by their order. */
function withKeys(files: readonly FoundFile[]): PageAttachment[] {
  const counts = new Map<string, number>();
  return files.map(({ name, bytes, element }) => {
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return { element, attachment: { key: `file-${before}-${name}`, name, size: bytes } };
  });
}

function chosenFiles({ root }: ComposeParts): PageAttachment[] {
  return locateAll<HTMLInputElement>(root, parts.fileInput).flatMap((element) =>
    [...(element.files ?? [])].map((file) => {
      const { name, size: bytes } = file;
      return { element, file, attachment: { key: chosenKey(file), name, size: bytes } };
    })
  );
}

/** Every element that names a file, with the item of the list around it. */
function listedFiles(compose: ComposeParts): FoundFile[] {
  const items = new Map<HTMLElement, FoundFile>();
  const isKnown = (place: Element): boolean =>
    [...items.keys()].some((item) => holds(item, place) || holds(place, item));
  for (const place of [...outsideText(compose, locateAll(compose.root, parts.attachmentLink)), ...leaves(compose)]) {
    const name = isShown(place) && !isKnown(place) ? nameOf(place) : null;
    const element = name === null ? null : itemAround(place, compose);
    if (name !== null && element) items.set(element, { name, bytes: bytesIn(element.textContent ?? ""), element });
  }
  return [...items.values()];
}

const nameAttributes = ["download", "data-name", "data-filename", "title", "aria-label"];

function nameOf(element: HTMLElement): string | null {
  const said = nameAttributes.map((name) => element.getAttribute(name) ?? "");
  const texts = [...said, element.textContent ?? ""];
  return texts.flatMap((text) => fileName.exec(text.trim())?.[1]?.trim() ?? [])[0] ?? null;
}

/** How far the list's item may be around the name. */
const mostSteps = 4;

/** A file's item has its size, a link, a control to take it out, or is one of a list. Words in running text have none. */
function itemAround(place: HTMLElement, { root, fields, bodies }: ComposeParts): HTMLElement | null {
  const others = [...fields.map(({ element }) => element), ...bodies.map((body) => body.place)];
  const around: HTMLElement[] = [];
  for (
    let at: HTMLElement | null = place;
    at && at !== root && around.length < mostSteps;
    at = parentOf(at) as HTMLElement | null
  ) {
    if (others.some((other) => at && holds(at, other))) break;
    around.push(at);
  }
  const isItem = (at: HTMLElement): boolean =>
    at.matches(parts.attachmentItem.ways[0]) || bytesIn(at.textContent ?? "") !== null;
  const hasControl = (at: HTMLElement): boolean => at !== place && all(at, parts.control.ways[0]).length > 0;
  return around.find(isItem) ?? around.find(hasControl) ?? (place.matches(parts.attachmentLink.ways[0]) ? place : null);
}

function bytesIn(text: string): number | null {
  const [, amount, unit = ""] = size.exec(text) ?? [];
  if (amount === undefined) return null;
  return Math.round(Number(amount.replace(",", ".")) * (units[unit[0]?.toLowerCase() ?? ""] ?? 1)) || null;
}

/** Elements with words of their own, or named after a file. Walks around what the writer writes, which may be very long. */
function leaves({ root, fields, bodies }: ComposeParts): HTMLElement[] {
  const skipped = new Set<Node>([...fields.map(({ element }) => element), ...bodies.map(({ place }) => place)]);
  const named = (at: Element): boolean =>
    hasOwnText(at) || nameAttributes.some((name) => fileName.test(at.getAttribute(name) ?? ""));
  return rootsIn(root).flatMap((one) => {
    const walker = root.ownerDocument.createTreeWalker(one, NodeFilter.SHOW_ELEMENT, (node) =>
      skipped.has(node) || (node as Element).matches(notShown) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
    );
    const found: HTMLElement[] = [];
    while (walker.nextNode()) if (named(walker.currentNode as Element)) found.push(walker.currentNode as HTMLElement);
    return found;
  });
}

const notShown = "script, style, option, select, textarea, label, [hidden], svg";

const hasOwnText = ({ childNodes }: Element): boolean =>
  [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ""));

/** Not what the writer writes, nor the head of the message. */
function outsideText<E extends Element>({ fields, bodies }: ComposeParts, elements: readonly E[]): E[] {
  const inside = [...fields.map(({ element }) => element), ...bodies.map(({ place }) => place)];
  return elements.filter((element) => !inside.some((one) => holds(one, element)) && !element.closest(notShown));
}

export function isUploading(found: PageAttachment | null): boolean {
  if (!found) return false;
  const { element } = found;
  return parts.uploading.ways.some((way) => element.matches(way) || element.querySelector(way) !== null);
}

/** The address the page itself gives the file. Only one that says it is a file: any other link might do something. */
export function attachmentLink({ element }: PageAttachment): HTMLAnchorElement | null {
  const [way] = parts.attachmentLink.ways;
  const link = element.matches(way) ? element : element.querySelector<HTMLElement>(way);
  return link?.matches("a") ? (link as HTMLAnchorElement) : null;
}
