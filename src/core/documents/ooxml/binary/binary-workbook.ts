import { u16, u32 } from "../../cfb/little-endian.ts";
import type { OfficePackage } from "../office-package.ts";
import { CellFormats } from "../sheets/cell-formats.ts";
import { cellText } from "../sheets/cell-text.ts";
import type { Workbook } from "../sheets/workbook-parts.ts";
import { type BinaryRecord, eachRecord, wideString } from "./binary-records.ts";

/** Record types of [MS-XLSB] 2.3. */
const sharedText = 19;
const numberCode = 44;
const cellFormat = 47;
const workbookProperties = 153;
const sheetRecord = 156;
const beginCellFormats = 617;
const endCellFormats = 618;

/** Reads a part's records, and says so where it breaks off. */
export async function readRecords(
  document: OfficePackage,
  part: string,
  take: (record: BinaryRecord) => void
): Promise<void> {
  document.markDone(part);
  if (!document.parts.has(part)) document.parts.fellShort("part-damaged");
  if (!eachRecord(await document.parts.bytes(part), take)) document.parts.fellShort("part-damaged");
}

/** A binary workbook's list of sheets, and what their cells refer to. */
export async function readBinaryWorkbook(document: OfficePackage, main: string): Promise<Workbook> {
  const formats = new CellFormats();
  const texts: string[] = [];
  const listed: { readonly name: string; readonly id: string }[] = [];
  await readRecords(document, main, ({ type, bytes }) => {
    if (type === workbookProperties) formats.is1904 = (u32(bytes, 0) & 1) === 1;
    if (type !== sheetRecord) return;
    const id = wideString(bytes, 8);
    listed.push({ id: id.text, name: wideString(bytes, id.end).text });
  });
  const relations = await document.relations(main);
  for (const { type, target } of relations) {
    if (type === "styles") await readFormats(document, target, formats);
    if (type !== "sharedStrings") continue;
    await readRecords(document, target, (record) => {
      if (record.type === sharedText) texts.push(cellText(wideString(record.bytes, 1).text));
    });
  }
  const sheets = listed.map(({ name, id }) => ({ name, part: relations.find((each) => each.id === id)?.target ?? "" }));
  return { sheets, texts, formats };
}

async function readFormats(document: OfficePackage, part: string, formats: CellFormats): Promise<void> {
  let isCell = false;
  await readRecords(document, part, ({ type, bytes }) => {
    if (type === numberCode) formats.addCode(u16(bytes, 0), wideString(bytes, 2).text);
    else if (type === beginCellFormats) isCell = true;
    else if (type === endCellFormats) isCell = false;
    else if (type === cellFormat && isCell) formats.addFormat(u16(bytes, 2));
  });
}
