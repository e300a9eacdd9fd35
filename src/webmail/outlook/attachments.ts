import type { DraftAttachment } from "../../core/mail/draft.ts";
import type { Compose } from "../adapter.ts";
import { inlineAttachment, inlineAttachments } from "../inline-images.ts";
import { locate, locateAll } from "../page-part.ts";
import { bodyIn } from "./compose-roots.ts";
import { outlookParts as parts } from "./parts.ts";

/** A card above the text. Links in the text are found where the text is read. */
interface Card {
  readonly attachment: DraftAttachment;
  readonly place: HTMLElement;
}

function cardsIn(root: Element): Card[] {
  const body = bodyIn(root);
  const turns = new Map<string, number>();
  const places = locateAll(root, parts.attachment).filter((card) => !body?.contains(card));
  return places.map((place) => {
    const link = locate<HTMLAnchorElement>(place, parts.cloudLink);
    const name = nameOf(place);
    // The page tells cards of one name apart by their order only.
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    return { attachment: { key: `${link ? "cloud" : "file"}:${turn}:${name}`, name, size: null }, place };
  });
}

export function attachmentsIn(root: Element): DraftAttachment[] {
  const body = bodyIn(root);
  return [...cardsIn(root).map(({ attachment }) => attachment), ...(body ? inlineAttachments(body) : [])];
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

const cardOf = ({ root }: Compose, key: string): HTMLElement | null =>
  cardsIn(root).find(({ attachment }) => attachment.key === key)?.place ?? null;

const pasted = ({ root }: Compose, key: string): HTMLImageElement | null => {
  const body = bodyIn(root);
  return body && inlineAttachment(body, key);
};

export const attachmentPlace = (compose: Compose, key: string): HTMLElement | null =>
  cardOf(compose, key) ?? pasted(compose, key);

export function attachmentRemover(compose: Compose, key: string): HTMLElement | null {
  const card = cardOf(compose, key);
  return card && locate(card, parts.attachmentRemover);
}

export function isUploading(compose: Compose, key: string): boolean {
  const card = cardOf(compose, key);
  return Boolean(card && locate(card, parts.uploading));
}

/** Where a card links to Outlook's own copy; only the owner of a cloud file can say who may open it. */
export function attachmentUrl(compose: Compose, key: string): string | null {
  if (key.startsWith("inline-")) return pasted(compose, key)?.src ?? null;
  const card = key.startsWith("cloud:") ? null : cardOf(compose, key);
  const link = card && locate<HTMLAnchorElement>(card, parts.attachmentLink);
  const url = link && new URL(link.href);
  return url && url.origin === link.ownerDocument.defaultView?.origin ? url.pathname + url.search : null;
}
