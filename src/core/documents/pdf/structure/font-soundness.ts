import type { ObjectTable } from "./object-table.ts";
import { asDictionary, nameOf, type PdfValue } from "./pdf-syntax.ts";

/** All there are (ISO 32000-1, 9.5 and 9.7). */
const kinds = new Set(["Type0", "Type1", "MMType1", "Type3", "TrueType"]);

/** Whether a font can be made out: pdf.js shows nothing of a text whose font it cannot, or takes its bytes for other letters. */
export function isSoundFont(table: ObjectTable, value: PdfValue | undefined): boolean {
  const font = table.dictionary(value);
  const kind = nameOf(table.value(font?.get("Subtype")));
  if (!font || kind === null || !kinds.has(kind) || !isSoundMap(table, font.get("ToUnicode"))) return false;
  const isNamed = nameOf(table.value(font.get("BaseFont"))) !== null || font.has("FontDescriptor");
  if (kind !== "Type3" && !isNamed) return false;
  return kind !== "Type0" || isComposed(table, font.get("DescendantFonts"));
}

/** The codes of its letters: a stream, or the name of a map that readers know. */
function isSoundMap(table: ObjectTable, value: PdfValue | undefined): boolean {
  return value === undefined || nameOf(table.value(value)) !== null || table.object(value)?.packed !== undefined;
}

function isComposed(table: ObjectTable, value: PdfValue | undefined): boolean {
  const fonts = table.value(value);
  const [font] = Array.isArray(fonts) ? (fonts as readonly PdfValue[]) : [];
  return asDictionary(table.value(font)) !== null;
}
