import type { Compose, PageRequest, SendIntent, WebmailAdapter } from "../adapter.ts";
import { inlineAttachment } from "../inline-images.ts";
import { closestPart, locate, locateAll } from "../page-part.ts";
import { isPress } from "../send-press.ts";
import { roundcubeAgrees } from "./agrees.ts";
import { mentions } from "./mentions.ts";
import { moveToBcc, recipientInput } from "./move-recipients.ts";
import { roundcubeParts as parts } from "./parts.ts";
import { attachmentItems, editorBody, readRoundcube } from "./read.ts";
import { isRoundcubeSend, roundcubeAddresses } from "./send-request.ts";

/** Roundcube 1.6, skin elastic: one compose a page, also in a window of its own. */
export const roundcube: WebmailAdapter = {
  id: "roundcube",
  matches: (doc) => locate(doc, parts.composeForm) !== null,
  composes: (doc) => composeOf(locate<HTMLFormElement>(doc, parts.composeForm)),
  sendIntent,
  requests: roundcubeAddresses,
  isSendRequest: isRoundcubeSend,
  composeOfRequest: (request: PageRequest, doc) =>
    roundcube.composes(doc).find((compose) => compose.id === request.field("_id")) ?? null,
  agrees: roundcubeAgrees,
  read: readRoundcube,
  editorDocuments(compose) {
    const body = editorBody(compose.root);
    return body ? [body.ownerDocument] : [];
  },
  attachmentUrl(compose, key) {
    if (key.startsWith("inline-")) return pastedImage(compose, key)?.src ?? null;
    if (!key.startsWith("rcmfile")) return null;
    const query = { _task: "mail", _action: "display-attachment", _file: key, _id: compose.id };
    return `${compose.root.ownerDocument.location.pathname}?${new URLSearchParams(query)}`;
  },
  isUploading: (compose, key) => attachmentItem(compose, key)?.matches(".uploading, :has(.uploading)") ?? false,
  attachmentPlace: (compose, key) => attachmentItem(compose, key) ?? pastedImage(compose, key),
  recipientPlace: (compose, address) => chipOf(compose, address),
  attachmentRemover(compose, key) {
    const item = attachmentItem(compose, key);
    return item && locate(item, parts.attachmentRemover);
  },
  recipientRemover(compose, address) {
    const chip = chipOf(compose, address);
    return chip && locate(chip, parts.chipRemover);
  },
  recipientInput,
  moveToBcc
};

function composeOf(form: HTMLFormElement | null): Compose[] {
  if (!form) return [];
  return [{ id: locate<HTMLInputElement>(form, parts.composeId)?.value ?? "", root: form }];
}

function sendIntent(event: Event): SendIntent | null {
  if (!isPress(event)) return null;
  const target = closestPart(event.target, parts.sendControl);
  if (!target || closestPart(target, parts.ownDialog) || target.matches(".disabled, :disabled")) return null;
  const compose = roundcube.composes(target.ownerDocument)[0];
  return compose ? { compose, resume: { via: "click", target } } : null;
}

function attachmentItem(compose: Compose, key: string): HTMLLIElement | null {
  return attachmentItems(compose).find((item) => item.id === key) ?? null;
}

function pastedImage(compose: Compose, key: string): HTMLImageElement | null {
  const body = editorBody(compose.root);
  return body && inlineAttachment(body, key);
}

function chipOf(compose: Compose, address: string): HTMLElement | null {
  return locateAll(compose.root, parts.chip).find((chip) => mentions(chip.textContent ?? "", address)) ?? null;
}
