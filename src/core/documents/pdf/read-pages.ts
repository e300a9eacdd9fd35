import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentSource } from "../document-format.ts";
import { pictureLimit, spendPicture } from "../image/picture-budget.ts";
import { strayCharacters } from "../limits.ts";
import { TextBuilder } from "../text-builder.ts";
import { hasLargeImage } from "./large-images.ts";
import { pageExtras } from "./page-extras.ts";
import { pageLines, type TextRun } from "./page-lines.ts";
import type { PageReading } from "./page-reading.ts";
import { addPage } from "./pdf-text.ts";
import { isGarbled } from "./readable-text.ts";
import { type RecognisedPage, recognisePage } from "./recognise-page.ts";

export interface PagesReading {
  /** In their order; those that were not reached before a limit are not among them. */
  readonly pages: readonly PageReading[];
  /** Files pinned to a page: id -> name. */
  readonly files: ReadonlyMap<string, string>;
}

export interface OpenedPdf {
  readonly pdf: PDFDocumentProxy;
  /** pdf.js's names of operators -> their codes. */
  readonly codes: Readonly<Record<string, number>>;
  /** Whether pdf.js left out something of a page that seems empty, such as an image over the limit. */
  readonly hidesSomething: (page: number, operators: number) => Promise<boolean>;
}

/**
 * Part of a page with print of its own from which an image is looked at: an identity card that was pasted into a letter
 * covers 0.07 of an A4 page, a logo 0.03.
 */
const largePart = 0.06;

/**
 * Reads the print of all pages, then recognises the text of those that are pictures, so that what is read fast is not
 * kept waiting. Lets go of each page before the next.
 */
export async function readPages(opened: OpenedPdf, source: DocumentSource): Promise<PagesReading> {
  const isIllustrated = hasLargeImage(source.bytes);
  const maybePicture = (page: PageReading): boolean => page.shortfall === null && (isIllustrated || isSparse(page));
  const printed = await readPrint(opened, source, maybePicture);
  const pages: PageReading[] = [];
  const blank: number[] = [];
  for (const page of printed.pages) {
    if (!maybePicture(page)) {
      pages.push(page);
      continue;
    }
    const mayLook = pictureLimit(source.budget) === null;
    const seen = mayLook ? await recognise(opened, page) : beyondLimit(page);
    if (mayLook && seen.outcome !== "absent") spendPicture(source.budget);
    if (seen.outcome === "blank") blank.push(page.number);
    pages.push({ ...page, recognised: seen.text, shortfall: seen.shortfall });
    source.onPage(page.number, opened.pdf.numPages);
    tell(source, { ...page, lines: "", form: [], notes: [], recognised: seen.text }, opened.pdf.numPages);
  }
  return { ...printed, pages: withoutBlanks(pages, blank) };
}

function tell({ onText }: DocumentSource, page: PageReading, pages: number): void {
  const text = new TextBuilder();
  addPage(text, page);
  if (text.characters > 0) onText?.(text.build(), pages);
}

/**
 * An empty back belongs to a page with something on it. Where all there is are empty pictures, they count as unread: a
 * damaged image may come out white.
 */
function withoutBlanks(pages: readonly PageReading[], blank: readonly number[]): readonly PageReading[] {
  if (pages.some(({ lines, recognised }) => lines + recognised !== "")) return pages;
  return pages.map((page) => (blank.includes(page.number) ? { ...page, shortfall: "picture" } : page));
}

function isSparse({ lines }: PageReading): boolean {
  return isGarbled(lines) || lines.length <= strayCharacters;
}

type SeenPage = Omit<RecognisedPage, "operators">;

function beyondLimit(page: PageReading): SeenPage {
  return { outcome: "unread", text: "", shortfall: isSparse(page) ? "over-limit" : null };
}

async function recognise({ pdf, codes, hidesSomething }: OpenedPdf, page: PageReading): Promise<SeenPage> {
  try {
    const proxy = await pdf.getPage(page.number);
    const seen = await recognisePage(proxy, codes, isSparse(page) ? 0 : largePart);
    proxy.cleanup();
    if (isGarbled(page.lines) && seen.outcome === "absent") return { ...seen, shortfall: "picture" };
    if (seen.outcome !== "absent" || page.lines !== "") return seen;
    const isHidden = await hidesSomething(page.number, seen.operators);
    return isHidden ? { outcome: "unread", text: "", shortfall: "picture" } : seen;
  } catch {
    return { outcome: "absent", text: "", shortfall: "damaged" };
  }
}

async function readPrint(
  { pdf, codes }: OpenedPdf,
  source: DocumentSource,
  isLookedAt: (page: PageReading) => boolean
): Promise<PagesReading> {
  const last = Math.min(pdf.numPages, source.limits.pages);
  const reading = { pages: [] as PageReading[], files: new Map<string, string>() };
  let characters = 0;
  for (let number = 1; number <= last && characters <= source.limits.textCharacters; number++) {
    const { files, ...page } = await readPage(pdf, number, codes);
    for (const [id, name] of files) reading.files.set(id, name);
    reading.pages.push(page);
    characters += page.lines.length;
    if (!isLookedAt(page)) source.onPage(number, pdf.numPages);
    tell(source, page, pdf.numPages);
  }
  return reading;
}

type PrintedPage = PageReading & { readonly files: ReadonlyMap<string, string> };

async function readPage(pdf: PDFDocumentProxy, number: number, codes: OpenedPdf["codes"]): Promise<PrintedPage> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = pageLines(items.filter((item): item is typeof item & TextRun => "str" in item));
    const extras = await pageExtras(page, codes);
    page.cleanup();
    return { number, lines, ...extras, recognised: "", shortfall: null };
  } catch {
    return { number, lines: "", form: [], notes: [], files: new Map(), recognised: "", shortfall: "damaged" };
  }
}
