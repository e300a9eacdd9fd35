import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { readXlsb } from "../ooxml/binary/read-xlsb.ts";
import { mainPart } from "../ooxml/main-part.ts";
import { OfficePackage } from "../ooxml/office-package.ts";
import { addSheet } from "../ooxml/sheets/add-sheet.ts";
import { looseSheets } from "../ooxml/sheets/loose-sheets.ts";
import { readPersons } from "../ooxml/sheets/persons.ts";
import { readWorkbook } from "../ooxml/sheets/workbook-parts.ts";
import { PackageParts } from "../zip/package-parts.ts";

/** Excel since 2007, with templates and macros, also in binary form: sheet by sheet, then all other parts that hold text. */
export const xlsx: DocumentFormat = { type: "xlsx", read: readXlsx };

async function readXlsx(source: DocumentSource): Promise<FormatReading> {
  const parts = await PackageParts.open(source);
  const document = new OfficePackage(parts);
  const main = await mainPart(parts, "xl/workbook.xml");
  if (main.endsWith(".bin") && parts.has(main)) return readXlsb(document, main);
  if (!parts.has(main)) parts.fellShort("part-damaged");
  const workbook = await readWorkbook(document, main);
  const persons = await readPersons(document);
  for (const sheet of workbook.sheets) {
    if (!document.isDone(sheet.part)) await addSheet(document, sheet, workbook, persons);
  }
  for (const sheet of await looseSheets(document)) await addSheet(document, sheet, workbook, persons);
  return document.finish();
}
