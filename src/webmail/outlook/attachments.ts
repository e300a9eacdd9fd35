import type { DraftAttachment } from "../../core/mail/draft.ts";
import type { Compose } from "../adapter.ts";
import { inlineAttachment, inlineAttachments } from "../inline-images.ts";
import { locate, locateAll } from "../page-part.ts";
import { bodyIn } from "./compose-roots.ts";
import { outlookParts as parts } from "./parts.ts";

/** Something that leaves with the mail, and where it stands. */
interface Shown {
  readonly attachment: DraftAttachment;
  readonly place: HTMLElement;
  readonly card: HTMLElement | null;
}

/** Cards above the text, links to cloud files in cards or in the text, and pictures in it. */
function shownIn(root: Element): Shown[] {
  const body = bodyIn(root);
  const names = new Map<string, number>();
  const cards = locateAll(root, parts.attachment)
    .filter((card) => !body?.contains(card))
    .map((card): Shown => {
      const link = locate<HTMLAnchorElement>(card, parts.cloudLink);
      const name = nameOf(card);
      // The page tells cards of one name apart by their order only.
      const turn = names.get(name) ?? 0;
      names.set(name, turn + 1);
      const key = link ? `cloud:${link.href}` : `file:${turn}:${name}`;
      return { attachment: { key, name, size: null }, place: card, card };
    });
  const links = body ? locateAll<HTMLAnchorElement>(body, parts.cloudLink) : [];
  const keys = new Set(cards.map(({ attachment }) => attachment.key));
  return [...cards, ...links.map(cloudFile).filter(({ attachment: { key } }) => !keys.has(key) && keys.add(key))];
}

function cloudFile(link: HTMLAnchorElement): Shown {
  const name = link.textContent?.trim() || new URL(link.href).hostname;
  return { attachment: { key: `cloud:${link.href}`, name, size: null }, place: link, card: null };
}

export function attachmentsIn(root: Element): DraftAttachment[] {
  const body = bodyIn(root);
  return [...shownIn(root).map(({ attachment }) => attachment), ...(body ? inlineAttachments(body) : [])];
}

const fileName = /^[^\\/:*?"<>|\r\n]{1,240}\.[\p{L}\p{N}]{1,8}$/u;

/** Cards show a shortened name, and the whole one where the pointer rests. */
function nameOf(card: HTMLElement): string {
  const inside = [card, ...card.querySelectorAll<HTMLElement>("*")];
  const said = inside.flatMap((one) => [one.title, one.getAttribute("aria-label") ?? ""]);
  const leaves = inside.filter((one) => one.childElementCount === 0).map((one) => one.textContent ?? "");
  const texts = [...said, ...leaves].map((text) => text.trim());
  return texts.find((text) => fileName.test(text)) ?? (card.textContent?.trim() || "?");
}

const found = ({ root }: Compose, key: string): Shown | undefined =>
  shownIn(root).find(({ attachment }) => attachment.key === key);

const pasted = ({ root }: Compose, key: string): HTMLImageElement | null => {
  const body = bodyIn(root);
  return body && inlineAttachment(body, key);
};

export const attachmentPlace = (compose: Compose, key: string): HTMLElement | null =>
  found(compose, key)?.place ?? pasted(compose, key);

export function attachmentRemover(compose: Compose, key: string): HTMLElement | null {
  const card = found(compose, key)?.card;
  return card ? locate(card, parts.attachmentRemover) : null;
}

export function isUploading(compose: Compose, key: string): boolean {
  const card = found(compose, key)?.card;
  return Boolean(card && locate(card, parts.uploading));
}

/** Where a card links to Outlook's own copy; only the owner of a cloud file can say who may open it. */
export function attachmentUrl(compose: Compose, key: string): string | null {
  if (key.startsWith("inline-")) return pasted(compose, key)?.src ?? null;
  const card = key.startsWith("cloud:") ? null : found(compose, key)?.card;
  const link = card && locate<HTMLAnchorElement>(card, parts.attachmentLink);
  const url = link && new URL(link.href);
  return url && url.origin === link.ownerDocument.defaultView?.origin ? url.pathname + url.search : null;
}
