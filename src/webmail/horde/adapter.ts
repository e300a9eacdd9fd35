import type { Compose, PageRequest, SendIntent, WebmailAdapter } from "../adapter.ts";
import { inlineAttachment } from "../inline-images.ts";
import { closestPart, foundParts, locate } from "../page-part.ts";
import { isPress, isSendShortcut } from "../send-press.ts";
import { appointmentIn, invitationIntent, isAppointment, readAppointment } from "./calendar-form.ts";
import { calendarDraft } from "./calendar-mail.ts";
import { hordeParts as parts } from "./parts.ts";
import { type Attached, attached, editorBody, readHorde } from "./read.ts";
import { hordeRequests, isHordeSend } from "./send-request.ts";
import { hordeWithRequest } from "./with-request.ts";

/**
 * Horde IMP 6.2, dynamic and basic: one message a page, written or sent on; and the appointments of its calendar. Recipients and
 * files have no controls of their own.
 */
export const horde: WebmailAdapter = {
  id: "horde",
  requests: hordeRequests,
  matches: (doc) => appointmentIn(doc) !== null || formsOf(doc).some((form) => locate(form, parts.composeId)),
  composes: (doc) => formsOf(doc).filter(isShown).map(composeAt),
  sendIntent: (event) => invitationIntent(event) ?? sendIntent(event),
  isSendRequest: isHordeSend,
  composeOfRequest,
  withRequest: hordeWithRequest,
  read: (compose) => (isAppointment(compose) ? readAppointment(compose) : readHorde(compose)),
  selfTest: ({ root }) => foundParts(root, parts),
  editorDocuments({ root }) {
    const body = editorBody(root);
    return body ? [body.ownerDocument] : [];
  },
  attachmentUrl: (compose, key) => pastedImage(compose, key)?.src ?? previewOf(compose, key)?.href ?? null,
  attachmentFile: (compose, key) => attachedAs(compose, key)?.file ?? null,
  isUploading: (_, key) => key === "uploading",
  attachmentPlace: (compose, key) => attachedAs(compose, key)?.place ?? pastedImage(compose, key),
  recipientPlace({ root }, address) {
    const fields = [parts.to, parts.cc, parts.bcc, parts.redirectTo].map((part) =>
      locate<HTMLTextAreaElement>(root, part)
    );
    return fields.find((field) => wordsOf(field?.value ?? "").includes(address.toLowerCase())) ?? null;
  },
  attachmentRemover: () => null,
  recipientRemover: () => null
};

function formsOf(doc: Document): HTMLElement[] {
  return [locate(doc, parts.compose), locate(doc, parts.redirect)].flatMap((form) => form ?? []);
}

/** The dynamic page has both forms, and shows one. */
function isShown(form: HTMLElement): boolean {
  return form.style.display !== "none" && closestPart(form, parts.container)?.style.display !== "none";
}

function composeAt(root: HTMLElement): Compose {
  return { id: `${root.id}-${locate<HTMLInputElement>(root, parts.composeId)?.value ?? ""}`, root };
}

/** Ctrl+Enter sends from anywhere in the dynamic page; Cmd+Enter does not. */
function sendIntent(event: Event): SendIntent | null {
  const doc = event.target instanceof Node ? event.target.ownerDocument : null;
  const pressed = isPress(event) ? closestPart(event.target, parts.sendControl) : null;
  const byKey = isSendShortcut(event) && event.ctrlKey;
  const target = pressed ?? (byKey && doc ? locate(doc, parts.sendLink) : null);
  const compose = target && composeOf(target);
  return compose ? { compose, resume: { via: "click", target } } : null;
}

function composeOf(control: HTMLElement): Compose | null {
  return horde.composes(control.ownerDocument).find(({ root }) => root.contains(control)) ?? null;
}

function composeOfRequest(request: PageRequest, doc: Document): Compose | null {
  if (calendarDraft(request)) return appointmentIn(doc);
  const id = request.field("composeCache");
  const idOf = ({ root }: Compose) => locate<HTMLInputElement>(root, parts.composeId)?.value;
  return horde.composes(doc).find((compose) => idOf(compose) === id) ?? null;
}

const attachedAs = ({ root }: Compose, key: string): Attached | null =>
  attached(root).find((one) => one.key === key) ?? null;

function previewOf(compose: Compose, key: string): HTMLAnchorElement | null {
  const place = attachedAs(compose, key)?.place;
  return place ? locate<HTMLAnchorElement>(place, parts.attachmentLink) : null;
}

function pastedImage({ root }: Compose, key: string): HTMLImageElement | null {
  const body = key.startsWith("inline-") ? editorBody(root) : null;
  return body && inlineAttachment(body, key);
}

const wordsOf = (header: string): string[] => header.toLowerCase().split(/[\s<>,;]+/);
