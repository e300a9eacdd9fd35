import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { mainPart } from "../ooxml/main-part.ts";
import { OfficePackage } from "../ooxml/office-package.ts";
import { slideOrder } from "../ooxml/slide-order.ts";
import type { PartName } from "../reading.ts";
import { PackageParts } from "../zip/package-parts.ts";

/** PowerPoint since 2007, with shows, templates and macros: slide by slide, then all other parts that hold text. */
export const pptx: DocumentFormat = { type: "pptx", read: readPptx };

const beside: readonly (readonly [type: RegExp, part: PartName])[] = [
  [/^notesSlide$/, "notes"],
  [/^comments$/, "comments"]
];

async function readPptx(source: DocumentSource): Promise<FormatReading> {
  const parts = await PackageParts.open(source);
  const document = new OfficePackage(parts);
  const main = await mainPart(parts, "ppt/presentation.xml");
  if (!parts.has(main)) parts.fellShort("part-damaged");
  const slides = parts.has(main) ? await slideOrder(document, main) : [];
  for (const [index, slide] of slides.entries()) await addSlide(document, slide, index + 1);
  const reading = await document.finish();
  return slides.length > 0 ? { ...reading, pages: slides.length } : reading;
}

async function addSlide(document: OfficePackage, slide: string, page: number): Promise<void> {
  document.add(await document.read(slide), { page });
  await document.addShown(slide, { page });
  const relations = await document.relations(slide);
  for (const [kind, part] of beside) {
    for (const { type, target, isExternal } of relations) {
      if (!isExternal && kind.test(type)) document.add(await document.read(target), { page, part });
    }
  }
}
