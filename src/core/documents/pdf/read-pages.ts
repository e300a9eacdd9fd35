import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentSource } from "../document-format.ts";
import { pictureProbes, strayCharacters } from "../limits.ts";
import { pageExtras } from "./page-extras.ts";
import { pageLines, type TextRun } from "./page-lines.ts";
import { showsPicture } from "./page-picture.ts";

export interface PagesReading {
  readonly texts: readonly string[];
  /** 1-based numbers of pages that are pictures. */
  readonly pictures: readonly number[];
  /** 1-based numbers of pages at which the parser gave up. */
  readonly damaged: readonly number[];
  /** Files pinned to a page: id -> name. */
  readonly files: ReadonlyMap<string, string>;
  /** Pages seen before the limit on text was reached. */
  readonly seen: number;
}

/** Reads pages one by one, letting go of each before the next. */
export async function readPages(
  pdf: PDFDocumentProxy,
  source: DocumentSource,
  operators: Readonly<Record<string, number>>
): Promise<PagesReading> {
  const last = Math.min(pdf.numPages, source.limits.pages);
  const reading = {
    texts: [] as string[],
    pictures: [] as number[],
    damaged: [] as number[],
    files: new Map<string, string>()
  };
  let characters = 0;
  let seen = 0;
  while (seen < last && characters <= source.limits.textCharacters) {
    seen++;
    const page = await readPage(pdf, seen, operators, reading.pictures.length < pictureProbes);
    if (page === null) reading.damaged.push(seen);
    if (page?.isPicture) reading.pictures.push(seen);
    for (const [id, name] of page?.files ?? []) reading.files.set(id, name);
    reading.texts.push(page?.text ?? "");
    characters += page?.text.length ?? 0;
    source.onPage(seen, pdf.numPages);
  }
  return { ...reading, seen };
}

interface PageReading {
  readonly text: string;
  readonly isPicture: boolean;
  readonly files: ReadonlyMap<string, string>;
}

async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  operators: Readonly<Record<string, number>>,
  mayProbe: boolean
): Promise<PageReading | null> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const lines = pageLines(items.filter((item): item is typeof item & TextRun => "str" in item));
    const isSparse = lines.length <= strayCharacters;
    const isPicture = isSparse && (await isPagePicture(page, operators, mayProbe, lines === ""));
    const extras = await pageExtras(page);
    page.cleanup();
    return { text: [lines, ...extras.lines].filter((line) => line !== "").join("\n"), isPicture, files: extras.files };
  } catch {
    return null;
  }
}

/** Looking costs decoding the picture; after enough of them, an empty page in such a document is taken for one. */
async function isPagePicture(
  page: PDFPageProxy,
  operators: Readonly<Record<string, number>>,
  mayProbe: boolean,
  isEmpty: boolean
): Promise<boolean> {
  return mayProbe ? showsPicture(page, operators) : isEmpty;
}
