import type { DraftAttachment } from "../../core/mail/draft.ts";
import { inlineAttachment, inlineAttachments } from "../inline-images.ts";
import { locate, locateAll } from "../page-part.ts";
import { gmailParts as parts } from "./parts.ts";

interface Item {
  readonly key: string;
  readonly element: HTMLElement;
  readonly name: string;
}

/** The keys of attachments that only a request named: the address follows. */
export const requestKey = "request:";

/** Files that Gmail holds, or is getting. Their key is Gmail's own id once it has one. */
export function attachmentItems(root: Element): Item[] {
  const seen = new Map<string, number>();
  return locateAll(root, parts.attachment).map((element) => {
    const name = locate(element, parts.attachmentName)?.textContent?.trim() ?? "";
    const id = attachmentId(linkOf(element)) ?? `new:${name}`;
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    return { element, name, key: nth === 0 ? id : `${id}#${nth}` };
  });
}

function linkOf(element: HTMLElement): string | null {
  return locate(element, parts.attachmentLink)?.getAttribute("href") || null;
}

function attachmentId(link: string | null): string | null {
  if (!link) return null;
  const query = URL.canParse(link, document.baseURI) ? new URL(link, document.baseURI).searchParams : null;
  return query?.get("realattid") ?? query?.get("attid") ?? link;
}

export function gmailAttachments(root: Element, body: ParentNode | null): DraftAttachment[] {
  const items = attachmentItems(root).map(({ key, name, element }) => ({
    key,
    name,
    size: sizeIn(locate(element, parts.attachmentSize)?.textContent ?? "")
  }));
  return body ? [...items, ...inlineAttachments(body)] : items;
}

const units: Readonly<Record<string, number>> = { "": 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** `(12K)`, `(1,234K)`, `(1,5 MB)`: rounded by Gmail. Null where it says something else. */
function sizeIn(text: string): number | null {
  const [, digits = "", fraction = "", unit = ""] =
    /^\(?\s*(\d{1,3}(?:[.,\s]?\d{3})*)(?:[.,](\d{1,2}))?\s*([KMG]?)(?:i?B)?\s*\)?$/i.exec(text.trim()) ?? [];
  const size = Number(`${digits.replace(/\D/g, "")}.${fraction || 0}`) * (units[unit.toUpperCase()] ?? Number.NaN);
  return digits && Number.isFinite(size) ? Math.round(size) : null;
}

/** Without its link, or with a bar that moves, Gmail does not have it yet. */
export function isUploading(root: Element, key: string): boolean {
  const element = itemOf(root, key)?.element;
  return element ? linkOf(element) === null || locate(element, parts.attachmentProgress) !== null : false;
}

/** Same origin only: anything else is not fetched with the writer's session. */
export function attachmentUrl(root: Element, body: ParentNode | null, key: string): string | null {
  if (key.startsWith("inline-")) return (body && inlineAttachment(body, key)?.src) ?? null;
  const element = itemOf(root, key)?.element;
  const link = element ? linkOf(element) : key.startsWith(requestKey) ? key.slice(requestKey.length) : null;
  if (!link || !URL.canParse(link, root.ownerDocument.baseURI)) return null;
  const url = new URL(link, root.ownerDocument.baseURI);
  return url.origin === root.ownerDocument.location.origin ? url.href : null;
}

export function attachmentPlace(root: Element, body: ParentNode | null, key: string): HTMLElement | null {
  return itemOf(root, key)?.element ?? (body && inlineAttachment(body, key));
}

export function attachmentRemover(root: Element, key: string): HTMLElement | null {
  const item = itemOf(root, key);
  return item && locate(item.element, parts.attachmentRemover);
}

function itemOf(root: Element, key: string): Item | null {
  return attachmentItems(root).find((item) => item.key === key) ?? null;
}
