import { finishedReading } from "../cfb/finished-reading.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import type { ReadingReason } from "../reading.ts";
import { TextBuilder } from "../text-builder.ts";
import type { EmbeddedFile } from "../xml-embedded.ts";
import { walkXml } from "../xml-walk.ts";

/**
 * XML as structure: payroll returns, SBR/XBRL, audit files (CLAIR2, XAF), SEPA, UBL, and whatever else is written in
 * it. Reads elements, attributes, comments, declarations, and the files that lie in it.
 */
export const xml: DocumentFormat = { type: "xml", read: readXml };

async function readXml(source: DocumentSource): Promise<FormatReading> {
  const walk = walkXml(source.pieces?.() ?? [source.text], source.readInner !== null, source.limits.textCharacters);
  const builder = new TextBuilder().add(walk.text);
  let shortfall: ReadingReason | undefined = walk.isDamaged ? "damaged" : undefined;
  for (const file of walk.files) {
    if (source.budget.entries > 0) await addFile(builder, file, source);
    else shortfall ??= "over-entry-limit";
  }
  return finishedReading(builder, source, shortfall ?? (walk.hasFilesLeftOut ? "over-byte-limit" : undefined));
}

async function addFile(builder: TextBuilder, file: EmbeddedFile, { budget, readInner }: DocumentSource): Promise<void> {
  budget.entries--;
  const reading = await readInner?.(file);
  if (!reading) return;
  builder.line("").line(file.name);
  // Text that looks like markup and is none that can be followed stands as it was written.
  builder.inner(file.name, file.isMarkup ? { ...reading, status: "read" } : reading);
}
