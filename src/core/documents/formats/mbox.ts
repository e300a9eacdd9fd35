import { decodeWords } from "postal-mime";
import { finishedReading } from "../cfb/finished-reading.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { asMail } from "../mail/mail-bytes.ts";
import { splitMbox } from "../mail/split-mbox.ts";
import type { ReadingReason } from "../reading.ts";
import { TextBuilder } from "../text-builder.ts";

/** A mailbox: mails one behind the other, each a file inside. */
export const mbox: DocumentFormat = { type: "mbox", read: readMbox };

async function readMbox(source: DocumentSource): Promise<FormatReading> {
  const builder = new TextBuilder();
  let number = 0;
  for (const bytes of splitMbox(source.bytes)) {
    const limit = exhausted(source, builder);
    if (limit) return finishedReading(builder, source, limit);
    number++;
    const name = `message ${number}: ${subjectOf(bytes)}`.replace(/: $/, "");
    source.budget.entries--;
    if (source.readInner) builder.inner(name, await source.readInner({ name, bytes: asMail(bytes) }));
    else builder.notRead(name, "partly-read", "over-depth-limit");
  }
  return finishedReading(builder, source, undefined);
}

function exhausted({ budget, limits }: DocumentSource, builder: TextBuilder): ReadingReason | undefined {
  if (budget.entries <= 0) return "over-entry-limit";
  return builder.characters >= limits.textCharacters ? "over-text-limit" : undefined;
}

function subjectOf(message: Uint8Array): string {
  const head = new TextDecoder().decode(message.subarray(0, 65536)).split(/\r?\n\r?\n/, 1)[0] ?? "";
  const subject = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1] ?? "";
  return decodeWords(subject.replace(/\r?\n[ \t]+/g, " ")).trim();
}
