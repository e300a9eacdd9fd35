import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentSource } from "../document-format.ts";
import type { TextBuilder } from "../text-builder.ts";

/** Reads the files that hang in a PDF into its text. `files`: id -> name. */
export async function addInnerFiles(
  pdf: PDFDocumentProxy,
  files: ReadonlyMap<string, string>,
  source: DocumentSource,
  text: TextBuilder
): Promise<void> {
  for (const [id, name] of files) {
    if (source.readInner === null) text.notRead(name, "too-large", "over-depth-limit");
    else if (source.budget.entries <= 0) text.notRead(name, "too-large", "over-entry-limit");
    else await addInnerFile(pdf, { id, name }, { ...source, readInner: source.readInner }, text);
  }
}

async function addInnerFile(
  pdf: PDFDocumentProxy,
  { id, name }: { readonly id: string; readonly name: string },
  {
    budget,
    readInner
  }: Pick<DocumentSource, "budget"> & { readonly readInner: NonNullable<DocumentSource["readInner"]> },
  text: TextBuilder
): Promise<void> {
  budget.entries--;
  const content: unknown = await pdf.getAttachmentContent(id).catch(() => null);
  if (!(content instanceof Uint8Array)) {
    text.notRead(name, "corrupt", "damaged");
    return;
  }
  budget.inflatedBytes -= content.length;
  if (budget.inflatedBytes < 0) text.notRead(name, "too-large", "over-inflated-limit");
  else text.line(name).inner(name, await readInner({ name, bytes: new Uint8Array(content) }));
}
