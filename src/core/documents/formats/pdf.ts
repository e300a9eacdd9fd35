import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { isWholePdf } from "../pdf/file-structure.ts";
import { type InnerReading, readInnerFiles } from "../pdf/inner-files.ts";
import { loadPdfjs } from "../pdf/load-pdfjs.ts";
import { attachedFiles, documentLines } from "../pdf/page-extras.ts";
import { type PagesReading, readPages } from "../pdf/read-pages.ts";

/** PDF, by pdf.js. Reads print, form answers, notes, document properties, and the files that hang in it. */
export const pdf: DocumentFormat = { type: "pdf", read: readPdf };

async function readPdf(source: DocumentSource): Promise<FormatReading> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer away from its owner.
    data: source.bytes.slice(),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    verbosity: 0
  });
  try {
    return await readOpened(await task.promise, source, pdfjs.OPS);
  } catch (error) {
    if (error instanceof pdfjs.PasswordException) return { status: "encrypted", reason: "password-required", text: "" };
    return { status: "corrupt", reason: "damaged", text: "" };
  } finally {
    await task.destroy();
  }
}

async function readOpened(
  pdf: PDFDocumentProxy,
  source: DocumentSource,
  operators: Readonly<Record<string, number>>
): Promise<FormatReading> {
  const pages = await readPages(pdf, source, operators);
  const inner = await readInnerFiles(pdf, new Map([...(await attachedFiles(pdf)), ...pages.files]), source);
  const about = await documentLines(pdf).catch(() => []);
  const text = [...pages.texts, ...about, inner.text].filter((part) => part !== "").join("\n\n");
  const shortfall = await shortfallOf(pdf, source, pages, inner);
  return { status: shortfall ? "partly-read" : "read", ...shortfall, pages: pdf.numPages, text };
}

type Shortfall = Pick<FormatReading, "missingPages" | "reason">;

/** What was not seen, the weightiest first; null when all was. */
async function shortfallOf(
  pdf: PDFDocumentProxy,
  source: DocumentSource,
  pages: PagesReading,
  inner: InnerReading
): Promise<Shortfall | null> {
  const notReached = numbers(pages.seen + 1, pdf.numPages);
  const missingPages = [...pages.pictures, ...pages.damaged, ...notReached].sort((a, b) => a - b);
  const missing = missingPages.length > 0 ? { missingPages } : {};
  if (pages.damaged.length > 0 || !isWholePdf(source.bytes)) return { reason: "damaged", ...missing };
  if (notReached.length > 0)
    return { reason: pages.seen < source.limits.pages ? "over-text-limit" : "over-page-limit", ...missing };
  if (pages.pictures.length > 0)
    return { reason: hasText(pages) ? "pages-without-text" : "no-text-in-document", ...missing };
  if (await isUnreadForm(pdf)) return { reason: "no-text-in-document", missingPages: numbers(1, pdf.numPages) };
  return inner.reason ? { reason: inner.reason } : null;
}

function hasText(pages: PagesReading): boolean {
  return pages.texts.some((text) => text !== "");
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** A form written in XFA alone shows only "please wait" on its pages: its content lies in a part that is not read. */
async function isUnreadForm(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata();
  if (Reflect.get(info, "IsXFAPresent") !== true) return false;
  return (await pdf.getFieldObjects()) === null;
}
