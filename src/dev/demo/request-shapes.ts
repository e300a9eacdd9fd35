import * as v from "valibot";
import type { DraftWire, SendWire } from "./wire.ts";

const texts = v.array(v.string());

const draftEntries = {
  composeId: v.string(),
  draftId: v.nullable(v.string()),
  from: v.string(),
  to: texts,
  cc: texts,
  bcc: texts,
  subject: v.string(),
  format: v.picklist(["html", "plain"]),
  body: v.string(),
  attachments: texts
} as const;

const draftShape = v.object(draftEntries);
const sendShape = v.object({ ...draftEntries, archive: v.boolean(), sendAt: v.nullable(v.string()) });

/** The draft in a JSON body, or null where it is none. */
export function readDraft(json: unknown): DraftWire | null {
  const result = v.safeParse(draftShape, json);
  return result.success ? result.output : null;
}

/** The mail in a JSON body, or null where it is none. */
export function readSend(json: unknown): SendWire | null {
  const result = v.safeParse(sendShape, json);
  return result.success ? result.output : null;
}

/** The same mail from a classic form: repeated fields `to`, `cc`, `bcc`, `attachments`; empty text where JSON has null. */
export function readSendForm(form: URLSearchParams): SendWire | null {
  const one = (name: string): string | null => form.get(name);
  return readSend({
    composeId: one("composeId"),
    draftId: one("draftId") || null,
    from: one("from"),
    to: form.getAll("to"),
    cc: form.getAll("cc"),
    bcc: form.getAll("bcc"),
    subject: one("subject"),
    format: one("format"),
    body: one("body"),
    attachments: form.getAll("attachments"),
    archive: one("archive") === "true",
    sendAt: one("sendAt") || null
  });
}

/** The value of a JSON text, or undefined where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
