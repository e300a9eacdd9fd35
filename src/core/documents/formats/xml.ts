import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import type { ReadingReason } from "../reading.ts";
import type { EmbeddedFile } from "../xml-embedded.ts";
import { walkXml } from "../xml-walk.ts";

/**
 * XML as structure: payroll returns, SBR/XBRL, audit files (CLAIR2, XAF), SEPA, UBL, and whatever else is written in
 * it. Reads elements, attributes, comments, declarations, and the files that lie in it.
 */
export const xml: DocumentFormat = { type: "xml", read: readXml };

async function readXml(source: DocumentSource): Promise<FormatReading> {
  const walk = walkXml(source.text, source.readInner !== null);
  const inner = await readFiles(walk.files, source);
  const text = [walk.text, ...inner.texts].filter((part) => part !== "").join("\n\n");
  const reason = walk.isDamaged ? "damaged" : (inner.reason ?? (walk.hasFilesLeftOut ? "over-byte-limit" : undefined));
  return reason === undefined ? { status: "read", text } : { status: "partly-read", reason, text };
}

interface InnerTexts {
  readonly texts: readonly string[];
  /** Why the first unread one was not read whole. */
  readonly reason: ReadingReason | undefined;
}

async function readFiles(files: readonly EmbeddedFile[], { readInner }: DocumentSource): Promise<InnerTexts> {
  const texts: string[] = [];
  let reason: ReadingReason | undefined;
  for (const file of files) {
    const reading = (await readInner?.(file)) ?? null;
    // Text that looks like markup and is none that can be followed stands as it was written.
    texts.push(`${file.name}\n${reading?.text ?? ""}`);
    if (reading?.status !== "read" && !file.isMarkup) reason ??= reading?.reason ?? "damaged";
  }
  return { texts, reason };
}
