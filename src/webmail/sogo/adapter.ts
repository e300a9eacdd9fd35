import type { Compose, SendIntent, WebmailAdapter } from "../adapter.ts";
import { inlineAttachment } from "../inline-images.ts";
import { closestPart, foundParts, locate, locateAll } from "../page-part.ts";
import { isPress } from "../send-press.ts";
import { calendarDraft } from "./calendar-mail.ts";
import { chipsOf, moveToBcc, recipientInput } from "./move-recipients.ts";
import { sogoParts as parts } from "./parts.ts";
import { attachmentItems, editorBody, keyOf, readSogo } from "./read.ts";
import { isSogoSend, sogoRequests } from "./send-request.ts";
import { sogoWithRequest } from "./with-request.ts";

/** SOGo 5: one compose a page, as a dialog or in a window of its own. Its request says what leaves. */
export const sogo: WebmailAdapter = {
  id: "sogo",
  requests: sogoRequests,
  matches: (doc) => locate(doc, parts.app) !== null,
  composes: (doc) => locateAll(doc, parts.compose).map(composeAt),
  sendIntent,
  isSendRequest: isSogoSend,
  // What the calendar mails is in its request alone. The newest lies on top: one that was sent stays a moment, saying so.
  composeOfRequest: (request, doc) => (calendarDraft(request) ? null : (sogo.composes(doc).at(-1) ?? null)),
  withRequest: sogoWithRequest,
  read: readSogo,
  selfTest: ({ root }) => foundParts(root, parts),
  editorDocuments({ root }) {
    const body = editorBody(root);
    return body ? [body.ownerDocument] : [];
  },
  attachmentUrl(compose, key) {
    if (key.startsWith("inline-")) return pastedImage(compose, key)?.src ?? null;
    // The address of its link shows it (a page, for HTML); this one gives the file itself.
    return key.startsWith("new:") ? null : key.replace(/\/([^/]*)$/, "/asAttachment/$1");
  },
  isUploading(compose, key) {
    const item = attachmentItem(compose, key);
    return item !== null && locate(item, parts.uploading) !== null;
  },
  attachmentPlace: (compose, key) => attachmentItem(compose, key) ?? pastedImage(compose, key),
  recipientPlace: chipOf,
  attachmentRemover(compose, key) {
    const item = attachmentItem(compose, key);
    return item && locate(item, parts.chipRemover);
  },
  recipientRemover(compose, address) {
    const chip = chipOf(compose, address);
    return chip && locate(chip, parts.chipRemover);
  },
  recipientInput,
  moveToBcc
};

const composeAt = (root: HTMLElement): Compose => ({ id: root.id || "mailEditor", root });

function sendIntent(event: Event): SendIntent | null {
  if (!isPress(event)) return null;
  const target = closestPart(event.target, parts.sendControl);
  const root = closestPart(target, parts.compose);
  if (!target || !root || target.matches(":disabled")) return null;
  return { compose: composeAt(root), resume: { via: "click", target } };
}

function attachmentItem({ root }: Compose, key: string): HTMLElement | null {
  return attachmentItems(root).find((item) => keyOf(item) === key) ?? null;
}

function pastedImage({ root }: Compose, key: string): HTMLImageElement | null {
  const body = editorBody(root);
  return body && inlineAttachment(body, key);
}

function chipOf({ root }: Compose, address: string): HTMLElement | null {
  return (["to", "cc", "bcc"] as const).flatMap((field) => chipsOf(root, field, address))[0] ?? null;
}
