import { addSection } from "../../cfb/add-section.ts";
import { f64, u8, u16, u32 } from "../../cfb/little-endian.ts";
import { pageText } from "../../cfb/xls/page-text.ts";
import { packedNumber } from "../../cfb/xls/workbook-globals.ts";
import type { OfficePackage } from "../office-package.ts";
import { mostColumns } from "../ooxml-limits.ts";
import { cellText } from "../sheets/cell-text.ts";
import { SheetRows } from "../sheets/sheet-rows.ts";
import type { SheetPart, Workbook } from "../sheets/workbook-parts.ts";
import { wideString } from "./binary-records.ts";
import { readRecords } from "./binary-workbook.ts";

/** Record types of [MS-XLSB] 2.3. */
const rowHeader = 0;
const pageRecord = 479;
const authorRecord = 632;
const commentRecord = 635;
const commentText = 637;

/** Adds a sheet of a binary workbook: its name, its rows, its page lines, its comments. */
export async function addBinarySheet(document: OfficePackage, sheet: SheetPart, workbook: Workbook): Promise<void> {
  const { builder, parts } = document;
  addSection(builder, { sheet: sheet.name }, sheet.name);
  const rows = new SheetRows(builder, sheet.name);
  const pageLines = new Set<string>();
  let row = 0;
  let cells: string[] = [];
  const endRow = () => {
    if (cells.length > 0 && builder.characters > parts.source.limits.textCharacters) parts.fellShort("over-text-limit");
    else if (cells.length > 0) rows.add(row + 1, cells.join("\t"));
    cells = [];
  };
  await readRecords(document, sheet.part, ({ type, bytes }) => {
    if (type === rowHeader) {
      endRow();
      row = u32(bytes, 0);
    } else if (type === pageRecord) for (const line of pageTexts(bytes)) pageLines.add(line);
    else if (type < 12) {
      const text = shown(type, bytes, workbook);
      if (text === undefined) parts.fellShort("part-damaged");
      else if (text !== "" && u32(bytes, 0) < mostColumns) cells[u32(bytes, 0)] = text;
    }
  });
  endRow();
  addSection(builder, { sheet: sheet.name, part: "header" }, [...pageLines].join("\n"));
  await addComments(document, sheet);
}

/** A cell's text by its record's type: numbers, truths and texts, then the results of formulas. */
function shown(type: number, bytes: Uint8Array, { texts, formats }: Workbook): string | undefined {
  const style = u16(bytes, 4) | (u8(bytes, 6) << 16);
  if (type === 2) return formats.shown(String(packedNumber(bytes, 8)), style);
  if (type === 5 || type === 9) return formats.shown(String(f64(bytes, 8)), style);
  if (type === 4 || type === 10) return u8(bytes, 8) === 1 ? "TRUE" : "FALSE";
  if (type === 6 || type === 8) return cellText(wideString(bytes, 8).text);
  return type === 7 ? texts[u32(bytes, 8)] : "";
}

function pageTexts(bytes: Uint8Array): string[] {
  const lines: string[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const { text, end } = wideString(bytes, at);
    lines.push(pageText(text).replace(/\s*\n\s*/g, " "));
    at = end;
  }
  return lines.filter((line) => line !== "");
}

async function addComments(document: OfficePackage, { name, part }: SheetPart): Promise<void> {
  for (const { type, target } of await document.relations(part)) {
    if (type !== "comments" || !target.endsWith(".bin")) continue;
    const authors: string[] = [];
    let author = "";
    let row = 1;
    await readRecords(document, target, (record) => {
      if (record.type === authorRecord) authors.push(wideString(record.bytes, 0).text);
      else if (record.type === commentRecord) {
        author = authors[u32(record.bytes, 0)] ?? "";
        row = u32(record.bytes, 4) + 1;
      } else if (record.type === commentText && !author.startsWith("tc=")) {
        const text = cellText(wideString(record.bytes, 1).text);
        addSection(
          document.builder,
          { sheet: name, row, part: "comments" },
          author === "" ? text : `${author}: ${text}`
        );
      }
    });
  }
}
