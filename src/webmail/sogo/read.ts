import type { Draft, DraftAttachment, DraftBody, DraftPart } from "../../core/mail/draft.ts";
import type { Compose } from "../adapter.ts";
import { inlineAttachments } from "../inline-images.ts";
import { locate, locateAll } from "../page-part.ts";
import { sogoParts as parts } from "./parts.ts";
import { headerOf, shownRecipients } from "./recipients.ts";

export function readSogo({ root }: Compose): Draft {
  const body = readBody(root);
  return {
    webmail: "sogo",
    from: headerOf([locate<HTMLInputElement>(root, parts.from)?.value ?? ""]),
    to: headerOf(shownRecipients(root, "to")),
    cc: headerOf(shownRecipients(root, "cc")),
    bcc: headerOf(shownRecipients(root, "bcc")),
    subject: locate<HTMLInputElement>(root, parts.subject)?.value ?? "",
    body: body ?? { format: "plain", content: "" },
    attachments: readAttachments(root),
    notUnderstood: missingParts(root, body)
  };
}

/** The page has all of these in every compose; Cc and Bcc are hidden until they are wanted. */
function missingParts(root: Element, body: DraftBody | null): DraftPart[] {
  const missing: DraftPart[] = [];
  if (!locate(root, parts.from)) missing.push("from");
  if (![parts.to, parts.cc, parts.bcc].every((part) => locate(root, part))) missing.push("recipients");
  if (!locate(root, parts.subject)) missing.push("subject");
  if (!body) missing.push("body");
  if (!locate(root, parts.attachmentList)) missing.push("attachments");
  return missing;
}

function readBody(root: Element): DraftBody | null {
  const html = editorBody(root)?.innerHTML ?? locate<HTMLTextAreaElement>(root, parts.htmlSource)?.value;
  if (html !== undefined) return { format: "html", content: html };
  const plain = locate<HTMLTextAreaElement>(root, parts.plainBody);
  return plain && { format: "plain", content: plain.value };
}

export function editorBody(root: Element): HTMLElement | null {
  return locate<HTMLIFrameElement>(root, parts.htmlFrame)?.contentDocument?.body ?? null;
}

export function attachmentItems(root: Element): HTMLElement[] {
  const list = locate(root, parts.attachmentList);
  return list ? locateAll(list, parts.chip) : [];
}

/** Where the server holds it; its name before. The address stays the same when the draft is saved once more. */
export function keyOf(item: Element): string {
  const link = locate<HTMLAnchorElement>(item, parts.attachmentLink);
  return link?.getAttribute("href") || `new:${nameOf(item)}`;
}

const nameOf = (item: Element): string => locate(item, parts.attachmentLink)?.textContent?.trim() ?? "";

function readAttachments(root: Element): DraftAttachment[] {
  const items = attachmentItems(root).map((item) => ({ key: keyOf(item), name: nameOf(item), size: null }));
  const body = editorBody(root);
  return body ? [...items, ...inlineAttachments(body)] : items;
}
