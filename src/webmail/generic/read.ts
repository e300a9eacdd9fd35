import type { Draft, DraftBody, DraftPart } from "../../core/mail/draft.ts";
import type { RecipientField } from "../../core/recipients/recipient.ts";
import { hasUnreadFiles, readAttachments } from "./attachments.ts";
import type { ComposeParts } from "./compose-parts.ts";
import { chipsOf, chipText, type FieldRow, fieldRow, recipientTexts } from "./recipients.ts";

export const genericId = "generic";

export function readParts(parts: ComposeParts): Draft {
  const body = readBody(parts);
  const attachments = readAttachments(parts);
  const replyTo = texts(parts, "replyTo");
  return {
    webmail: genericId,
    from: readSender(parts),
    to: texts(parts, "to"),
    cc: texts(parts, "cc"),
    bcc: texts(parts, "bcc"),
    ...(replyTo ? { replyTo } : {}),
    subject: readSubject(parts),
    body: body ?? { format: "plain", content: "" },
    attachments: attachments.map(({ attachment }) => attachment),
    notUnderstood: missing(parts, body, hasUnreadFiles(parts, attachments))
  };
}

/** A page without a field for the sender or for copies has no such choice: only what a mail cannot do without is missed. */
function missing({ fields, bodies }: ComposeParts, body: DraftBody | null, unreadFiles: boolean): DraftPart[] {
  const lost: DraftPart[] = [];
  const isThere = (kind: string): boolean => fields.some((field) => field.kind === kind);
  if (fields.length === 0) lost.push("from");
  if (!isThere("to")) lost.push("recipients");
  if (!isThere("subject")) lost.push("subject");
  if (!body || bodies.some(({ element }) => element === null)) lost.push("body");
  if (unreadFiles || (fields.length === 0 && bodies.length === 0)) lost.push("attachments");
  return lost;
}

export function rowsOf(parts: ComposeParts, kind: RecipientField | "replyTo" | "from"): FieldRow[] {
  const rows = parts.fields.filter((field) => field.kind === kind).map((field) => fieldRow(field, parts));
  return rows.filter(({ row }, index) => rows.findIndex((other) => other.row === row) === index);
}

function texts(parts: ComposeParts, kind: RecipientField | "replyTo"): string {
  return rowsOf(parts, kind).flatMap(recipientTexts).join(", ");
}

export function chipFor(parts: ComposeParts, address: string): HTMLElement | null {
  const wanted = address.toLowerCase();
  const chips = (["to", "cc", "bcc"] as const).flatMap((kind) => rowsOf(parts, kind)).flatMap(chipsOf);
  return (
    chips.find((chip) =>
      chipText(chip)
        .toLowerCase()
        .split(/[\s<>"]+/)
        .includes(wanted)
    ) ?? null
  );
}

function readSender(parts: ComposeParts): string {
  const field = parts.fields.find(({ kind }) => kind === "from")?.element;
  if (field?.matches("select")) return (field as HTMLSelectElement).selectedOptions[0]?.text ?? "";
  if (field?.matches("input")) return (field as HTMLInputElement).value;
  return rowsOf(parts, "from").flatMap(recipientTexts)[0] ?? "";
}

function readSubject({ fields }: ComposeParts): string {
  const field = fields.find(({ kind }) => kind === "subject")?.element;
  if (field?.matches("input, textarea")) return (field as HTMLInputElement).value;
  return field?.textContent?.trim() ?? "";
}

/** All of them, where a page writes the new text and what it answers in two places. */
function readBody({ bodies }: ComposeParts): DraftBody | null {
  const elements = bodies.flatMap(({ element }) => element ?? []);
  if (elements.length === 0) return null;
  const areas = elements.filter(isArea);
  if (areas.length === elements.length) return { format: "plain", content: areas.map(({ value }) => value).join("\n") };
  return { format: "html", content: elements.map(asHtml).join("\n") };
}

const isArea = (element: HTMLElement): element is HTMLTextAreaElement => element.matches("textarea");

function asHtml(element: HTMLElement): string {
  if (!isArea(element)) return element.innerHTML;
  const text = element.ownerDocument.createElement("pre");
  text.textContent = element.value;
  return text.outerHTML;
}
