import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentSource } from "../document-format.ts";
import { embeddedFiles } from "../limits.ts";
import type { DocumentReading, ReadingReason } from "../reading.ts";

export interface InnerReading {
  readonly text: string;
  /** Why the first unread one was not read whole; absent when all were. */
  readonly reason?: ReadingReason;
}

/**
 * Reads the files that hang in a PDF. `files`: id -> name. One that cannot be read makes the whole document partly
 * read.
 */
export async function readInnerFiles(
  pdf: PDFDocumentProxy,
  files: ReadonlyMap<string, string>,
  source: DocumentSource
): Promise<InnerReading> {
  const texts: string[] = [];
  let reason: ReadingReason | undefined;
  for (const [id, name] of [...files].slice(0, embeddedFiles)) {
    const reading = await readInner(pdf, id, name, source);
    texts.push(name, reading?.text ?? "");
    if (reading?.status !== "read") reason ??= reading?.reason ?? "damaged";
  }
  if (files.size > embeddedFiles) reason ??= "over-byte-limit";
  return { text: texts.filter((text) => text !== "").join("\n"), ...(reason && { reason }) };
}

async function readInner(
  pdf: PDFDocumentProxy,
  id: string,
  name: string,
  source: DocumentSource
): Promise<DocumentReading | null> {
  const content: unknown = await pdf.getAttachmentContent(id).catch(() => null);
  if (!(content instanceof Uint8Array) || source.readInner === null) return null;
  return source.readInner({ name, bytes: new Uint8Array(content) });
}
