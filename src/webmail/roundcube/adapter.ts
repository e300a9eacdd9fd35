import type { Compose, SendIntent, WebmailAdapter } from "../adapter.ts";
import { inlineAttachment } from "../inline-images.ts";
import { closestPart, foundParts, locate } from "../page-part.ts";
import { isPress } from "../send-press.ts";
import { roundcubeAgrees } from "./agrees.ts";
import {
  bounceComposes,
  bounceEditors,
  bounceForm,
  bounceOfRequest,
  bounceSource,
  isBounce,
  readBounce
} from "./bounce.ts";
import { moveToBcc } from "./move-recipients.ts";
import { roundcubeParts as parts } from "./parts.ts";
import { attachmentItems, editorBody, readRoundcube } from "./read.ts";
import { recipientInput, recipientPlace, recipientRemover } from "./recipient-fields.ts";
import { isBounceRequest, isRoundcubeSend, roundcubeAddresses, saysSent } from "./send-request.ts";

/**
 * Roundcube 1.5, 1.6 and 1.7, skins elastic, larry and classic: one compose a page, also in a window of its own, and beside it
 * the dialog that bounces a mail of the box.
 */
export const roundcube: WebmailAdapter = {
  id: "roundcube",
  matches: (doc) => roundcube.composes(doc).length > 0,
  composes: (doc) => [...composeOf(locate<HTMLFormElement>(doc, parts.composeForm)), ...bounceComposes(doc)],
  sendIntent,
  requests: roundcubeAddresses,
  isSendRequest: isRoundcubeSend,
  composeOfRequest(request, doc) {
    if (isBounceRequest(request)) return bounceOfRequest(request, doc);
    return roundcube.composes(doc).find((compose) => compose.id === request.field("_id")) ?? null;
  },
  saysSent,
  agrees: roundcubeAgrees,
  selfTest: (compose) =>
    isBounce(compose)
      ? foundParts(bounceForm(compose) ?? compose.root, alwaysThere)
      : foundParts(compose.root.ownerDocument, { ...alwaysThere, ...inComposes }),
  read: (compose) => (isBounce(compose) ? readBounce(compose) : readRoundcube(compose)),
  editorDocuments(compose) {
    if (isBounce(compose)) return bounceEditors(compose);
    const body = editorBody(compose.root);
    return body ? [body.ownerDocument] : [];
  },
  attachmentUrl(compose, key) {
    if (isBounce(compose)) return bounceSource(compose);
    if (key.startsWith("inline-")) return pastedImage(compose, key)?.src ?? null;
    if (!key.startsWith("rcmfile")) return null;
    const query = { _task: "mail", _action: "display-attachment", _file: key, _id: compose.id };
    return `${compose.root.ownerDocument.location.pathname}?${new URLSearchParams(query)}`;
  },
  isUploading: (compose, key) => attachmentItem(compose, key)?.matches(".uploading, :has(.uploading)") ?? false,
  attachmentPlace: (compose, key) => attachmentItem(compose, key) ?? pastedImage(compose, key),
  recipientPlace: (compose, address) => recipientPlace(formOf(compose), address),
  attachmentRemover(compose, key) {
    const item = attachmentItem(compose, key);
    return item && locate(item, parts.attachmentRemover);
  },
  recipientRemover: (compose, address) => recipientRemover(formOf(compose), address),
  recipientInput: (compose, field) => recipientInput(formOf(compose), field),
  moveToBcc: (compose, addresses) => moveToBcc(formOf(compose), addresses)
};

const { from, to, cc, bcc, composeId, subject, plainBody, attachmentList, sendControl } = parts;
const alwaysThere = { from, to, cc, bcc };
const inComposes = { composeId, subject, plainBody, attachmentList, sendControl };

function composeOf(form: HTMLFormElement | null): Compose[] {
  if (!form) return [];
  return [{ id: locate<HTMLInputElement>(form, parts.composeId)?.value ?? "", root: form }];
}

/** Where the recipients of a compose are. */
const formOf = (compose: Compose): ParentNode => (isBounce(compose) && bounceForm(compose)) || compose.root;

function sendIntent(event: Event): SendIntent | null {
  return isPress(event) ? (bounceIntent(event) ?? composeIntent(event)) : null;
}

function bounceIntent({ target: pressed }: Event): SendIntent | null {
  const target = closestPart(pressed, parts.bounceControl);
  const dialog = target && closestPart(target, parts.bounceDialog);
  const compose = dialog && bounceComposes(dialog.ownerDocument).find(({ root }) => root === dialog);
  return target && compose ? { compose, resume: { via: "click", target } } : null;
}

function composeIntent({ target: pressed }: Event): SendIntent | null {
  const target = closestPart(pressed, parts.sendControl);
  if (!target || closestPart(target, parts.ownDialog) || target.matches(parts.notYet.ways.join(","))) return null;
  const [compose] = composeOf(locate<HTMLFormElement>(target.ownerDocument, parts.composeForm));
  return compose ? { compose, resume: { via: "click", target } } : null;
}

function attachmentItem(compose: Compose, key: string): HTMLLIElement | null {
  return attachmentItems(compose).find((item) => item.id === key) ?? null;
}

function pastedImage(compose: Compose, key: string): HTMLImageElement | null {
  const body = editorBody(compose.root);
  return body && inlineAttachment(body, key);
}
