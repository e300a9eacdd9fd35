import { pageText } from "../../cfb/xls/page-text.ts";
import type { XmlAttributes, XmlHandler, XmlText } from "../../xml/xml-handler.ts";
import { mostColumns } from "../ooxml-limits.ts";
import type { CellFormats } from "./cell-formats.ts";
import { cellText } from "./cell-text.ts";
import type { SheetRows } from "./sheet-rows.ts";

/** What cells of a workbook refer to. */
export interface WorkbookTexts {
  readonly texts: readonly string[];
  readonly formats: CellFormats;
}

const pageLines = new Map<string, "header" | "footer">([
  ["oddHeader", "header"],
  ["evenHeader", "header"],
  ["firstHeader", "header"],
  ["oddFooter", "footer"],
  ["evenFooter", "footer"],
  ["firstFooter", "footer"]
]);

/** Attributes in which a sheet says something to who fills it in. */
const hints = new Map<string, readonly string[]>([
  ["hyperlink", ["display", "tooltip"]],
  ["dataValidation", ["promptTitle", "prompt", "errorTitle", "error"]]
]);

/**
 * One sheet (ECMA-376 part 1, 18.3.1): cells as they are shown, hidden rows and columns too. A formula shows its last
 * result, or itself where it has none. Called millions of times for a large sheet, so it makes no more than it needs.
 */
export class SheetHandler implements XmlHandler {
  readonly page = { header: new Set<string>(), footer: new Set<string>() };
  readonly hints = new Set<string>();
  /** A cell names a text that is not there. */
  isDamaged = false;
  isCutShort = false;
  private row = 0;
  private column = -1;
  private cells: string[] = [];
  private filled = 0;
  private type = "";
  private style = 0;
  private isInCell = false;
  private isValue = false;
  private isFormula = false;
  private phonetic = 0;
  private value = "";
  private formula = "";

  /** `hasRoom`: whether the text may still grow. */
  constructor(
    private readonly rows: SheetRows,
    private readonly workbook: WorkbookTexts,
    private readonly hasRoom: () => boolean
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.isCutShort) return;
    if (name === "c") this.openCell(attributes);
    else if (name === "v") this.isValue = this.isInCell;
    else if (name === "row") this.openRow(attributes);
    else if (this.isInCell) this.openInCell(name);
    else if (pageLines.has(name)) this.isFormula = true;
    else for (const hint of hints.get(name) ?? []) this.addHint(attributes.get(hint));
  }

  text(text: XmlText): void {
    if (this.isValue) this.value += text.value;
    else if (this.isFormula) this.formula += text.value;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.isValue = false;
    else if (name === "c") this.closeCell();
    else if (name === "row") this.closeRow();
    else if (name === "f") this.isFormula = false;
    else if (name === "rPh") this.phonetic--;
    else this.closePageLine(pageLines.get(name));
  }

  private openRow(attributes: XmlAttributes): void {
    const row = attributes.integer("r");
    this.row = row > 0 ? row : this.row + 1;
    this.column = -1;
  }

  private openCell(attributes: XmlAttributes): void {
    const column = attributes.column("r");
    this.column = column >= 0 ? column : this.column + 1;
    this.style = attributes.integer("s");
    this.type = attributes.get("t") ?? "n";
    this.isInCell = true;
    this.value = "";
    this.formula = "";
  }

  private openInCell(name: string): void {
    if (name === "t") this.isValue = this.phonetic === 0;
    else if (name === "f") this.isFormula = true;
    else if (name === "rPh") this.phonetic++;
  }

  private closeCell(): void {
    this.isInCell = false;
    if (this.value === "" && this.formula === "") return;
    const text = this.shown();
    if (text === "") return;
    if (this.column >= mostColumns) this.isDamaged = true;
    else this.cells[this.column] = text;
    this.filled++;
  }

  private shown(): string {
    if (this.value === "") return `=${cellText(this.formula)}`;
    if (this.type === "s") return this.sharedText();
    if (this.type === "n") return this.workbook.formats.shown(this.value, this.style);
    if (this.type === "b") return this.value.trim() === "1" ? "TRUE" : "FALSE";
    return this.type === "d" ? dutchDate(this.value) : cellText(this.value);
  }

  private sharedText(): string {
    const text = this.workbook.texts[Number(this.value)];
    if (text === undefined) this.isDamaged = true;
    return text ?? "";
  }

  private closeRow(): void {
    if (this.filled === 0) return;
    if (this.hasRoom()) this.rows.add(this.row, this.cells.join("\t"));
    else this.isCutShort = true;
    this.cells = [];
    this.filled = 0;
  }

  private closePageLine(part: "header" | "footer" | undefined): void {
    if (part === undefined) return;
    const text = pageText(this.formula).replace(/\s*\n\s*/g, " ");
    if (text !== "") this.page[part].add(text);
    this.formula = "";
    this.isFormula = false;
  }

  private addHint(text: string | undefined): void {
    const line = cellText(text ?? "").trim();
    if (line !== "") this.hints.add(line);
  }
}

/** A date in ISO 8601 as the sheet shows it. */
function dutchDate(text: string): string {
  return text
    .replace(/^(\d{4})-(\d\d)-(\d\d)(?:T(?:00:00(?::00)?)?Z?$|T)?/, (_, year, month, day) => `${day}-${month}-${year} `)
    .trim();
}
