import type { OfficePackage } from "../office-package.ts";
import { CellFormats } from "./cell-formats.ts";
import { SharedStrings } from "./shared-strings.ts";
import type { WorkbookTexts } from "./sheet-handler.ts";

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

export interface Workbook extends WorkbookTexts {
  readonly sheets: readonly SheetPart[];
}

/** The workbook's list of sheets, hidden ones among them, and what their cells refer to. */
export async function readWorkbook(document: OfficePackage, main: string): Promise<Workbook> {
  const formats = new CellFormats();
  const strings = new SharedStrings();
  const listed: { readonly name: string; readonly id: string }[] = [];
  if (document.parts.has(main)) {
    await document.parts.readXml(main, {
      open: (name, attributes) => {
        if (name === "sheet") listed.push({ name: attributes.get("name") ?? "", id: attributes.prefixed("id") ?? "" });
        if (name === "workbookPr") formats.is1904 = /^(?:1|true|on)$/.test(attributes.get("date1904") ?? "");
      },
      text: () => {},
      close: () => {}
    });
  }
  document.markDone(main);
  const relations = await document.relations(main);
  for (const { type, target } of relations) {
    if (type !== "styles" && type !== "sharedStrings") continue;
    document.markDone(target);
    await document.parts.readXml(target, type === "styles" ? formats : strings);
  }
  const sheets = listed.map(({ name, id }) => ({ name, part: relations.find((each) => each.id === id)?.target ?? "" }));
  return { sheets, texts: strings.texts, formats };
}
