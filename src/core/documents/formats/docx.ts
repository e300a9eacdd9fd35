import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { mainPart } from "../ooxml/main-part.ts";
import { OfficePackage } from "../ooxml/office-package.ts";
import { PackageParts } from "../zip/package-parts.ts";

/** Word since 2007, with templates and macros: the body, then all other parts that hold text, and the files inside. */
export const docx: DocumentFormat = { type: "docx", read: readDocx };

async function readDocx(source: DocumentSource): Promise<FormatReading> {
  const parts = await PackageParts.open(source);
  const document = new OfficePackage(parts);
  const main = await mainPart(parts, "word/document.xml");
  if (!parts.has(main)) parts.fellShort("part-damaged");
  document.add(await document.read(main), {});
  await document.addShown(main, {});
  return document.finish();
}
