import type { Draft, DraftAttachment, DraftBody, DraftPart } from "../../core/mail/draft.ts";
import type { RecipientField } from "../../core/recipients/recipient.ts";
import type { Compose } from "../adapter.ts";
import { inlineAttachments } from "../inline-images.ts";
import { locate } from "../page-part.ts";
import { roundcubeParts as parts } from "./parts.ts";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Reads the form fields, which are what Roundcube sends; only text that was typed but not yet made a recipient is taken from
 * the widget, because the widget writes it into the field when it loses the focus, which may be after this.
 */
export function readRoundcube(compose: Compose): Draft {
  const body = readBody(compose.root);
  return {
    webmail: "roundcube",
    from: readSender(compose.root),
    to: readRecipients(compose.root, "to"),
    cc: readRecipients(compose.root, "cc"),
    bcc: readRecipients(compose.root, "bcc"),
    replyTo: readRecipients(compose.root, "replyTo"),
    subject: locate<Field>(compose.root, parts.subject)?.value ?? "",
    body: body ?? { format: "plain", content: "" },
    attachments: readAttachments(compose),
    notUnderstood: missingParts(compose, body)
  };
}

/** The page has all of these in every compose; Cc and Bcc are hidden until they are wanted. */
function missingParts({ root }: Compose, body: DraftBody | null): DraftPart[] {
  const missing: DraftPart[] = [];
  if (!locate(root, parts.from)) missing.push("from");
  if (![parts.to, parts.cc, parts.bcc].every((part) => locate(root, part))) missing.push("recipients");
  if (!locate(root, parts.subject)) missing.push("subject");
  // Without its frame the HTML editor's text area may hold what was written some time ago.
  if (!body || (isHtml(root) && !editorBody(root))) missing.push("body");
  if (!locate(root.ownerDocument, parts.attachmentList)) missing.push("attachments");
  return missing;
}

/** Told by its options, not by its class: a form in a frame has another window's classes. */
export function readSender(root: ParentNode): string {
  const from = locate<HTMLSelectElement | HTMLInputElement>(root, parts.from);
  if (from && "selectedOptions" in from) return from.selectedOptions[0]?.text ?? "";
  return from?.value ?? "";
}

export function readRecipients(root: ParentNode, field: RecipientField | "replyTo"): string {
  const area = locate<HTMLTextAreaElement>(root, parts[field]);
  if (!area) return "";
  const pending =
    area.parentElement && locate<HTMLInputElement>(area.parentElement, parts.recipientInput)?.value.trim();
  const known = area.value.split(/[,;]/).some((item) => item.trim() === pending);
  return pending && !known ? `${area.value}, ${pending}` : area.value;
}

function readBody(root: Element): DraftBody | null {
  const html = editorBody(root);
  if (html) return { format: "html", content: html.innerHTML };
  const plain = locate<HTMLTextAreaElement>(root, parts.plainBody);
  return plain ? { format: isHtml(root) ? "html" : "plain", content: plain.value } : null;
}

const isHtml = (root: Element): boolean => locate<HTMLInputElement>(root, parts.isHtml)?.value === "1";

/** The HTML editor's body while that editor is in use. */
export function editorBody(root: Element): HTMLElement | null {
  if (!isHtml(root)) return null;
  return locate<HTMLIFrameElement>(root, parts.htmlFrame)?.contentDocument?.body ?? null;
}

export function attachmentItems(compose: Compose): HTMLLIElement[] {
  const list = locate(compose.root.ownerDocument, parts.attachmentList);
  return [...(list?.querySelectorAll<HTMLLIElement>("li[id]") ?? [])];
}

function readAttachments(compose: Compose): DraftAttachment[] {
  const items = attachmentItems(compose).map((item) => ({ key: item.id, name: nameOf(item), size: null }));
  const body = editorBody(compose.root);
  return body ? [...items, ...inlineAttachments(body)] : items;
}

function nameOf(item: HTMLLIElement): string {
  return locate(item, parts.attachmentName)?.textContent?.trim() || (item.textContent?.trim() ?? "");
}
