import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { isWholePdf } from "../pdf/file-structure.ts";
import { addInnerFiles } from "../pdf/inner-files.ts";
import { loadPdfjs, type Pdfjs } from "../pdf/load-pdfjs.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { attachedFiles, documentLines } from "../pdf/page-extras.ts";
import { pdfShortfall } from "../pdf/pdf-shortfall.ts";
import { addPage } from "../pdf/pdf-text.ts";
import { readPages } from "../pdf/read-pages.ts";
import { hasEndlessFont } from "../pdf/structure/endless-font.ts";
import { isSound, objectsOf } from "../pdf/structure/is-sound.ts";
import { TextBuilder } from "../text-builder.ts";

/**
 * PDF, by pdf.js. Reads print, form answers, notes, document properties, and the files that hang in it; pages that are
 * pictures by text recognition.
 */
export const pdf: DocumentFormat = { type: "pdf", read: readPdf };

const damaged = { status: "corrupt", reason: "damaged", text: "" } as const;

async function readPdf(source: DocumentSource): Promise<FormatReading> {
  const { api } = await loadPdfjs();
  const task = await openPdf(source);
  const strict = strictReader(source);
  try {
    return await readOpened(await task.promise, { ...strict, codes: api.OPS }, source);
  } catch (error) {
    return unopened(error, api);
  } finally {
    await Promise.all([task.destroy(), strict.close()]);
  }
}

function unopened(error: unknown, pdfjs: Pdfjs["api"]): FormatReading {
  if (!(error instanceof pdfjs.PasswordException)) return damaged;
  const isWrong = error.code === pdfjs.PasswordResponses.INCORRECT_PASSWORD;
  return { status: "encrypted", reason: isWrong ? "wrong-password" : "password-required", text: "" };
}

interface StrictReader {
  readonly hidesSomething: (page: number, operators: number) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the file a second time, when it is first asked about a page that seems empty: pdf.js then stops drawing where
 * otherwise it would leave something out.
 */
function strictReader(source: DocumentSource): StrictReader {
  let opening: ReturnType<typeof openPdf> | null = null;
  return {
    async hidesSomething(number, operators) {
      opening ??= openPdf(source, true);
      try {
        const pdf = await (await opening).promise;
        const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
        return fnArray.length < operators;
      } catch {
        return true;
      }
    },
    async close() {
      if (opening !== null) await (await opening).destroy();
    }
  };
}

async function readOpened(
  pdf: PDFDocumentProxy,
  reader: Pick<StrictReader, "hidesSomething"> & { readonly codes: Readonly<Record<string, number>> },
  source: DocumentSource
): Promise<FormatReading> {
  const objects = await objectsOf(source.bytes, source.password);
  if (typeof objects !== "boolean" && (await hasEndlessFont(objects))) return damaged;
  // The check waits much for streams to be unpacked: pages are read meanwhile.
  const [{ pages, files }, isWhole] = await Promise.all([
    readPages({ pdf, ...reader }, source),
    isWholePdf(source.bytes) && isSound(objects)
  ]);
  const text = new TextBuilder();
  for (const page of pages) addPage(text, page);
  await addProperties(pdf, text);
  await addInnerFiles(pdf, new Map([...(await attachedFiles(pdf)), ...files]), source, text);
  const built = text.build();
  const shortfall = pdfShortfall({
    pages,
    numPages: pdf.numPages,
    pageLimit: source.limits.pages,
    isWhole,
    bytes: source.bytes.length,
    isUnreadForm: await isUnreadForm(pdf),
    isInnerMissing: built.missingInside !== undefined
  });
  return { status: shortfall ? "partly-read" : "read", ...shortfall, pages: pdf.numPages, ...built };
}

async function addProperties(pdf: PDFDocumentProxy, text: TextBuilder): Promise<void> {
  const about = await documentLines(pdf).catch(() => []);
  const lines = about.filter((line) => line !== "");
  if (lines.length > 0 && text.characters > 0) text.line("");
  text.place({ part: "properties" });
  for (const line of lines) text.line(line);
}

/** A form written in XFA alone shows only "please wait" on its pages: its content lies in a part that is not read. */
async function isUnreadForm(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata();
  if (Reflect.get(info, "IsXFAPresent") !== true) return false;
  return (await pdf.getFieldObjects()) === null;
}
