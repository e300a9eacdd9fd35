import type { Draft, DraftAttachment, DraftBody, DraftPart } from "../../core/mail/draft.ts";
import type { Compose } from "../adapter.ts";
import { inlineAttachments } from "../inline-images.ts";
import { locate, locateAll } from "../page-part.ts";
import { demoParts as parts } from "./parts.ts";

const fields = ["to", "cc", "bcc"] as const;

export function readDemo(compose: Compose): Draft {
  const body = readBody(compose.root);
  const [to, cc, bcc] = fields.map((field) => recipientTexts(compose.root, field).join(", "));
  return {
    webmail: "demo",
    from: locate<HTMLSelectElement>(compose.root, parts.from)?.value ?? "",
    to: to ?? "",
    cc: cc ?? "",
    bcc: bcc ?? "",
    subject: locate<HTMLInputElement>(compose.root, parts.subject)?.value ?? "",
    body: body ?? { format: "plain", content: "" },
    attachments: readAttachments(compose.root),
    notUnderstood: missingParts(compose.root, body)
  };
}

/** The page has all of these in every compose; Cc and Bcc are hidden until they are wanted. */
function missingParts(root: Element, body: DraftBody | null): DraftPart[] {
  const missing: DraftPart[] = [];
  if (!locate(root, parts.from)) missing.push("from");
  if (!fields.every((field) => locate(root, parts[field]))) missing.push("recipients");
  if (!locate(root, parts.subject)) missing.push("subject");
  if (!body) missing.push("body");
  if (!locate(root, parts.attachmentList)) missing.push("attachments");
  return missing;
}

/** Chips, then what is typed and not yet made a chip: the webmail sends both. */
function recipientTexts(root: Element, field: (typeof fields)[number]): string[] {
  const line = locate(root, parts[field]);
  if (!line) return [];
  const chips = locateAll(line, parts.chip).map(headerText);
  const typed = locate<HTMLInputElement>(line, parts.typed)?.value.trim();
  return typed ? [...chips, typed] : chips;
}

export function headerText({ dataset: { name, address = "" } }: HTMLElement): string {
  return name ? `"${name.replace(/["\\]/g, "")}" <${address}>` : address;
}

function readBody(root: Element): DraftBody | null {
  const body = locate(root, parts.body);
  if (!body) return null;
  if (body instanceof HTMLTextAreaElement) return { format: "plain", content: body.value };
  return { format: "html", content: body.innerHTML };
}

export function attachmentItems(root: Element): HTMLElement[] {
  return locateAll(root, parts.attachment);
}

/** The server's id once it is uploaded; its name before. */
export function keyOf({ dataset }: HTMLElement): string {
  return dataset.attachmentId ?? `new:${dataset.name}`;
}

function readAttachments(root: Element): DraftAttachment[] {
  const items = attachmentItems(root).map((item) => ({
    key: keyOf(item),
    name: item.dataset.name ?? "",
    size: Number(item.dataset.size ?? Number.NaN) || null
  }));
  const body = locate(root, parts.body);
  return body ? [...items, ...inlineAttachments(body)] : items;
}
