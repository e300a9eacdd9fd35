import { addSection } from "../cfb/add-section.ts";
import { mostColumns } from "../ooxml/ooxml-limits.ts";
import { cellText } from "../ooxml/sheets/cell-text.ts";
import { SheetRows } from "../ooxml/sheets/sheet-rows.ts";
import type { TextBuilder } from "../text-builder.ts";
import type { XmlAttributes } from "../xml/xml-handler.ts";
import { type OdfValue, odfCellText, odfValue } from "./odf-cell.ts";
import { writtenRepeats } from "./odf-limits.ts";

/** Rows and cells of one sheet, with what stands for many of the same. */
export class OdfSheet {
  private readonly rows: SheetRows;
  private row = 1;
  private rowRepeats = 1;
  private column = 0;
  private cells: string[] = [];
  private value: OdfValue = { type: "", value: "" };
  private repeats = 1;
  private readonly comments: { readonly row: number; readonly text: string }[] = [];
  isCutShort = false;

  /** `most`: characters that the text may hold. */
  constructor(
    private readonly builder: TextBuilder,
    readonly name: string,
    private readonly most: number
  ) {
    addSection(builder, { sheet: name }, name);
    this.rows = new SheetRows(builder, name);
  }

  openRow(attributes: XmlAttributes): void {
    this.rowRepeats = Math.max(1, attributeNumber(attributes, "number-rows-repeated"));
    this.column = 0;
    this.cells = [];
  }

  openCell(attributes: XmlAttributes): void {
    this.value = odfValue(attributes);
    this.repeats = Math.max(1, attributeNumber(attributes, "number-columns-repeated"));
  }

  /** `lines`: what the cell shows. */
  closeCell(lines: readonly string[]): void {
    const text = cellText(odfCellText(this.value, lines.join(" ")));
    const written = text === "" ? 0 : Math.min(this.repeats, writtenRepeats, mostColumns - this.column);
    for (let count = 0; count < written; count++) this.cells[this.column + count] = text;
    this.column = Math.min(this.column + this.repeats, mostColumns);
  }

  closeRow(): void {
    const line = this.cells.join("\t");
    const written = line === "" ? 0 : Math.min(this.rowRepeats, writtenRepeats);
    for (let count = 0; count < written; count++) {
      if (this.builder.characters <= this.most) this.rows.add(this.row + count, line);
      else this.isCutShort = true;
    }
    this.row += this.rowRepeats;
  }

  comment(lines: readonly string[]): void {
    const text = lines.join(" ");
    if (text !== "") this.comments.push({ row: this.row, text });
  }

  end(): void {
    const sheet = this.name;
    for (const { row, text } of this.comments) addSection(this.builder, { sheet, row, part: "comments" }, text);
  }
}

function attributeNumber(attributes: XmlAttributes, name: string): number {
  const number = Number(attributes.get(name) ?? 1);
  return Number.isSafeInteger(number) ? number : 1;
}
