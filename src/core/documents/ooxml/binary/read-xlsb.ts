import type { FormatReading } from "../../document-format.ts";
import type { OfficePackage } from "../office-package.ts";
import { addBinarySheet } from "./add-binary-sheet.ts";
import { readBinaryWorkbook } from "./binary-workbook.ts";

/** Parts in records that hold no text of their own: order of calculation, indexes, columns named in the sheet as well. */
const besides = /(?:^|\/)(?:calcchain|metadata|binaryindex\d*|table\d*|querytable\d*|usernames)\.bin$/;

/** A binary workbook ([MS-XLSB]): sheets in records, all else as in other workbooks. */
export async function readXlsb(document: OfficePackage, main: string): Promise<FormatReading> {
  const workbook = await readBinaryWorkbook(document, main);
  for (const sheet of workbook.sheets) {
    if (!document.isDone(sheet.part)) await addBinarySheet(document, sheet, workbook);
  }
  for (const name of document.parts.names) if (besides.test(name)) document.markDone(name);
  return document.finish();
}
