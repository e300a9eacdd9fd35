import { finishedReading } from "../cfb/finished-reading.ts";
import { addInnerFile } from "../cfb/inner-file.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { asMail } from "../mail/mail-bytes.ts";
import { readCms } from "../mail/signed-content.ts";
import { sniff } from "../sniff.ts";
import { TextBuilder } from "../text-builder.ts";

/** S/MIME: encrypted, or signed with the content inside, or a signature alone, which holds no text. */
export const cms: DocumentFormat = { type: "cms", read: readSigned };

async function readSigned(source: DocumentSource): Promise<FormatReading> {
  const cms = readCms(source.bytes);
  if (cms.kind === "encrypted") return { status: "encrypted", reason: "password-required", text: "" };
  if (cms.kind === "unknown") return { status: "unsupported", reason: "unknown-type", text: "" };
  if (cms.content === null && cms.isWhole) return { status: "read", text: "" };
  if (cms.content === null || cms.content.length === 0) return { status: "corrupt", reason: "damaged", text: "" };
  const builder = new TextBuilder();
  await addInnerFile(builder, "signed content", contentOf(cms.content), source);
  return finishedReading(builder, source, cms.isWhole ? undefined : "part-damaged");
}

/** In a mail it starts with the header of a part; a signed file (`.pdf.p7m`) is that file. */
function contentOf(content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const start = new TextDecoder().decode(content.subarray(0, 256));
  return sniff(content) === null && /^(?:content-|mime-)[a-z-]+:/i.test(start) ? asMail(content) : content;
}
