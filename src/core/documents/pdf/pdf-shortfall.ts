import type { FormatReading } from "../document-format.ts";
import type { ReadingReason } from "../reading.ts";
import type { PageReading, PageShortfall } from "./page-reading.ts";

export interface ReadPdf {
  readonly pages: readonly PageReading[];
  readonly numPages: number;
  readonly pageLimit: number;
  /** Whether its end, its objects and the ways between them are as they were written. */
  readonly isWhole: boolean;
  /** Of the file. */
  readonly bytes: number;
  /** Whether its content lies in a part that is not read. */
  readonly isUnreadForm: boolean;
  readonly isInnerMissing: boolean;
}

/** Bytes up to which a document with nothing in it may be just that: its frame, and so much for each page. */
const emptyDocument = { frame: 8192, page: 4096 };

/** What was not seen, the weightiest first; null when all was. */
export function pdfShortfall(read: ReadPdf): Pick<FormatReading, "missingPages" | "reason"> | null {
  const reason = reasonOf(read);
  if (reason === null) return null;
  const isAllMissing = read.isUnreadForm || isHollow(read);
  const missingPages = isAllMissing ? numbers(1, read.numPages) : missingOf(read);
  return missingPages.length > 0 ? { reason, missingPages } : { reason };
}

function reasonOf(read: ReadPdf): ReadingReason | null {
  const has = (shortfall: PageShortfall): boolean => read.pages.some((page) => page.shortfall === shortfall);
  if (has("damaged") || !read.isWhole) return "damaged";
  if (read.pages.length < read.numPages) {
    return read.pages.length < read.pageLimit ? "over-text-limit" : "over-page-limit";
  }
  if (has("picture")) return hasText(read) ? "pages-without-text" : "no-text-in-document";
  if (has("over-limit")) return "over-page-limit";
  if (has("uncertain")) return "ocr-uncertain";
  if (read.isUnreadForm || isHollow(read)) return "no-text-in-document";
  return read.isInnerMissing ? "file-inside-unread" : null;
}

/** All its pages seem empty, and yet it is large: where the way to them is damaged, pdf.js shows nothing. */
function isHollow(read: ReadPdf): boolean {
  return !hasText(read) && read.bytes > emptyDocument.frame + emptyDocument.page * read.numPages;
}

function hasText({ pages }: ReadPdf): boolean {
  return pages.some(({ lines, recognised, form, notes }) => [lines, recognised, ...form, ...notes].join("") !== "");
}

function missingOf({ pages, numPages }: ReadPdf): number[] {
  const unread = pages.filter(({ shortfall }) => shortfall !== null).map(({ number }) => number);
  return [...unread, ...numbers(pages.length + 1, numPages)];
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
