import { noText } from "../../xml/no-text.ts";
import { RootHandler } from "../../xml/root-handler.ts";
import type { OfficePackage } from "../office-package.ts";
import type { SheetPart } from "./workbook-parts.ts";

const sheetRoots = new Set(["worksheet", "chartsheet", "dialogsheet", "macrosheet"]);
/** Parts that the workbook's own readers take, or that are never sheets. */
const others = /(?:\.rels|\.vml|\/drawings\/.*|\/charts\/.*|\/comments\d*\.xml|docprops\/.*)$/;

/** Sheets that the workbook does not list, whatever they are called. */
export async function looseSheets(document: OfficePackage): Promise<readonly SheetPart[]> {
  const loose: SheetPart[] = [];
  for (const part of document.parts.names) {
    if (document.isDone(part) || !part.endsWith(".xml") || others.test(part)) continue;
    let root = "";
    const handler = new RootHandler((name) => {
      root = name;
      return noText;
    });
    await document.parts.readXml(part, handler);
    if (sheetRoots.has(root)) loose.push({ name: part.slice(part.lastIndexOf("/") + 1, -4), part });
  }
  return loose;
}
