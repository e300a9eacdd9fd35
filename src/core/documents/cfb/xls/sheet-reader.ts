import type { TextBuilder } from "../../text-builder.ts";
import { addSection } from "../add-section.ts";
import { decodeCodePage } from "../code-page.ts";
import { f64, u8, u16, u32 } from "../little-endian.ts";
import { numberText } from "./number-text.ts";
import { pageText } from "./page-text.ts";
import { RecordText, recordString } from "./record-text.ts";
import { recordTypes, type XlsRecord } from "./records.ts";
import { SheetCells } from "./sheet-cells.ts";
import { booleanText, packedNumber, type WorkbookGlobals } from "./workbook-globals.ts";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Collects one sheet's records and writes it out: its name, its rows, its comments and text boxes, its page lines. */
export class SheetReader {
  private readonly cells = new SheetCells();
  private readonly pageLines: { readonly part: "header" | "footer"; readonly text: string }[] = [];
  private readonly loose: string[] = [];
  /** Number of a drawn object -> its text. */
  private readonly boxes = new Map<number, string>();
  private readonly comments: (Cell & { readonly object: number; readonly text: string })[] = [];
  private readonly chartLabels = new Set<string>();
  private object = -1;
  /** The formula whose text comes in a later record. */
  private textCell: Cell | null = null;
  /** A cell names a text that is not there. */
  isDamaged = false;

  constructor(
    readonly name: string,
    private readonly globals: WorkbookGlobals
  ) {}

  take({ type, pieces }: XlsRecord): void {
    const read = cellReaders[type] ?? otherReaders[type];
    if (read) read(this, pieces[0], pieces);
  }

  /** Of a chart that lies in the sheet. Its cells are a copy of what it shows: they would stand for others here. */
  takeOfChart({ type, pieces }: XlsRecord): void {
    const read = otherReaders[type];
    if (read) read(this, pieces[0], pieces);
    else if (type === recordTypes.label) this.chartLabels.add(this.string(pieces, 6));
  }

  /** False when the text became longer than `most` characters. */
  addTo(builder: TextBuilder, most: number): boolean {
    addSection(builder, { sheet: this.name }, this.name);
    const isWhole = this.cells.addTo(builder, this.name, most);
    this.addComments(builder);
    for (const text of this.texts()) addSection(builder, { sheet: this.name, part: "text-box" }, text);
    for (const { part, text } of this.pageLines) addSection(builder, { sheet: this.name, part }, text);
    return isWhole;
  }

  private addComments(builder: TextBuilder): void {
    for (const { row, object, text } of this.comments) {
      const comment = this.boxes.get(object) ?? text;
      this.boxes.delete(object);
      addSection(builder, { sheet: this.name, row: row + 1, part: "comments" }, comment.replace(/\s+/g, " "));
    }
  }

  private texts(): string[] {
    const labels = this.chartLabels.size > 0 ? this.cells.lacking(this.chartLabels) : [];
    return [...this.boxes.values(), ...this.loose, ...labels].filter((text) => text.trim() !== "");
  }

  number(bytes: Uint8Array, column: number, cellFormat: number, value: number): void {
    this.cells.set(u16(bytes, 0), column, numberText(value, this.globals.formatOf(cellFormat), this.globals.is1904));
  }

  text(bytes: Uint8Array, text: string): void {
    this.cells.set(u16(bytes, 0), u16(bytes, 2), text);
  }

  sharedText(bytes: Uint8Array): void {
    const text = this.globals.texts[u32(bytes, 6)];
    if (text === undefined) this.isDamaged = true;
    else this.text(bytes, text);
  }

  string(pieces: XlsRecord["pieces"], from: number): string {
    return recordString(pieces, from, this.globals.style, 2);
  }

  /** A formula's last result: a number, or, marked by two bytes, another kind of value. */
  formula(bytes: Uint8Array): void {
    const cell = { row: u16(bytes, 0), column: u16(bytes, 2) };
    this.textCell = null;
    if (u16(bytes, 12) !== 0xffff) this.number(bytes, cell.column, u16(bytes, 4), f64(bytes, 6));
    else if (u8(bytes, 6) === 0) this.textCell = cell;
    else if (u8(bytes, 6) < 3) this.text(bytes, booleanText(bytes, 8, u8(bytes, 6) === 2));
  }

  formulaText(pieces: XlsRecord["pieces"]): void {
    if (this.textCell) this.cells.set(this.textCell.row, this.textCell.column, this.string(pieces, 0));
    this.textCell = null;
  }

  page(part: "header" | "footer", pieces: XlsRecord["pieces"]): void {
    if (pieces[0].length < 2) return;
    const text = pageText(recordString(pieces, 0, this.globals.style, this.globals.style.isUnicode ? 2 : 1));
    if (text !== "") this.pageLines.push({ part, text });
  }

  drawn(bytes: Uint8Array): void {
    this.object = u16(bytes, 6);
  }

  /** A drawn object's text stands in the pieces that continue the record. */
  box(pieces: XlsRecord["pieces"]): void {
    const reader = new RecordText(pieces.slice(1));
    const text = reader.characters(u16(pieces[0], 10), (reader.byte() & 1) === 1);
    if (text !== "") this.boxes.set(this.object, text);
  }

  /** BIFF8 names the drawn object that holds the text; before, the text stands in the record. */
  comment(bytes: Uint8Array): void {
    const { isUnicode, codePage } = this.globals.style;
    const text = isUnicode ? "" : decodeCodePage(bytes.subarray(6, 6 + u16(bytes, 4)), codePage);
    this.comments.push({ row: u16(bytes, 0), column: u16(bytes, 2), object: isUnicode ? u16(bytes, 6) : -1, text });
  }

  chartText(pieces: XlsRecord["pieces"]): void {
    this.loose.push(recordString(pieces, 2, this.globals.style, 1));
  }
}

type RecordReader = (sheet: SheetReader, bytes: Uint8Array, pieces: XlsRecord["pieces"]) => void;

const takeFormula: RecordReader = (sheet, bytes) => sheet.formula(bytes);

/** What each kind of record of a cell adds to a sheet; formulas had other numbers before BIFF5. */
const cellReaders: Readonly<Record<number, RecordReader>> = {
  [recordTypes.number]: (sheet, bytes) => sheet.number(bytes, u16(bytes, 2), u16(bytes, 4), f64(bytes, 6)),
  [recordTypes.rk]: (sheet, bytes) => sheet.number(bytes, u16(bytes, 2), u16(bytes, 4), packedNumber(bytes, 6)),
  [recordTypes.mulRk]: (sheet, bytes) => {
    const first = u16(bytes, 2);
    for (let at = 4, column = first; at + 6 <= bytes.length - 2; at += 6, column++) {
      sheet.number(bytes, column, u16(bytes, at), packedNumber(bytes, at + 2));
    }
  },
  [recordTypes.labelShared]: (sheet, bytes) => sheet.sharedText(bytes),
  [recordTypes.label]: (sheet, bytes, pieces) => sheet.text(bytes, sheet.string(pieces, 6)),
  [recordTypes.richString]: (sheet, bytes, pieces) => sheet.text(bytes, sheet.string(pieces, 6)),
  [recordTypes.boolean]: (sheet, bytes) => sheet.text(bytes, booleanText(bytes, 6, u8(bytes, 7) === 1)),
  [recordTypes.formula]: takeFormula,
  518: takeFormula,
  1030: takeFormula,
  [recordTypes.string]: (sheet, _bytes, pieces) => sheet.formulaText(pieces)
};

const otherReaders: Readonly<Record<number, RecordReader>> = {
  [recordTypes.header]: (sheet, _bytes, pieces) => sheet.page("header", pieces),
  [recordTypes.footer]: (sheet, _bytes, pieces) => sheet.page("footer", pieces),
  [recordTypes.object]: (sheet, bytes) => sheet.drawn(bytes),
  [recordTypes.textObject]: (sheet, _bytes, pieces) => sheet.box(pieces),
  [recordTypes.note]: (sheet, bytes) => sheet.comment(bytes),
  [recordTypes.chartText]: (sheet, _bytes, pieces) => sheet.chartText(pieces)
};
