import { addSection } from "../../cfb/add-section.ts";
import type { OfficePackage } from "../office-package.ts";
import { SheetComments } from "./sheet-comments.ts";
import { SheetHandler, type WorkbookTexts } from "./sheet-handler.ts";
import { SheetRows } from "./sheet-rows.ts";
import type { SheetPart } from "./workbook-parts.ts";

/** Adds a sheet: its name, its rows, its comments, drawings and page lines. */
export async function addSheet(
  document: OfficePackage,
  { name: sheet, part }: SheetPart,
  workbook: WorkbookTexts,
  persons: ReadonlyMap<string, string>
): Promise<void> {
  const { builder, parts } = document;
  addSection(builder, { sheet }, sheet);
  document.markDone(part);
  const most = parts.source.limits.textCharacters;
  const handler = new SheetHandler(new SheetRows(builder, sheet), workbook, () => builder.characters <= most);
  await parts.readXml(part, handler);
  if (handler.isDamaged) parts.fellShort("part-damaged");
  if (handler.isCutShort) parts.fellShort("over-text-limit");
  for (const side of ["header", "footer"] as const) {
    addSection(builder, { sheet, part: side }, [...handler.page[side]].join("\n"));
  }
  addSection(builder, { sheet, part: "form" }, [...handler.hints].join("\n"));
  await addBeside(document, part, sheet, persons);
}

async function addBeside(
  document: OfficePackage,
  part: string,
  sheet: string,
  persons: ReadonlyMap<string, string>
): Promise<void> {
  for (const { type, target, isExternal } of await document.relations(part)) {
    if (isExternal || document.isDone(target)) continue;
    if (type === "comments" || type === "threadedComment") await addComments(document, target, sheet, persons);
    else if (type === "table") document.add(await document.read(target), { sheet });
    else if (type === "vmlDrawing") document.add(await document.read(target), { sheet, part: "text-box" });
  }
  await document.addShown(part, { sheet });
}

async function addComments(
  document: OfficePackage,
  part: string,
  sheet: string,
  persons: ReadonlyMap<string, string>
): Promise<void> {
  const handler = new SheetComments(persons);
  document.markDone(part);
  await document.parts.readXml(part, handler);
  for (const { cell, author, text } of handler.comments) {
    const row = Number(/\d+$/.exec(cell)?.[0] ?? 1);
    addSection(document.builder, { sheet, row, part: "comments" }, author === "" ? text : `${author}: ${text}`);
  }
}
