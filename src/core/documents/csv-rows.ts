import Papa from "papaparse/papaparse.min.js";
import type { LongText } from "./long-text.ts";

export interface CsvShape {
  readonly delimiter: string;
  readonly quoteChar: string;
  readonly newline: string;
}

/** UTF-16 code units of a row from which a quote in it is a stray one. A cell of Excel holds 32,767. */
const longestRow = 4_000_000;

/** Takes CSV piece by piece and writes its rows as lines, a tab between cells: a list of all rows takes ten times the file. */
export class CsvRows {
  /** What may go on in the next piece. */
  private held = "";
  private isFirst = true;

  constructor(
    private readonly shape: CsvShape,
    private readonly lines: LongText
  ) {}

  /** False where a quote is a stray one. */
  take(piece: string): boolean {
    const { newline } = this.shape;
    const text = this.held + piece;
    // The parser takes a quote for a stray one when its piece ends within the break behind it (5.7.1).
    const end = text.lastIndexOf(newline);
    this.held = text;
    if (end < 0) return true;
    const { isSound, taken } = this.parse(text.slice(0, end + newline.length), true);
    this.held = text.slice(taken);
    return isSound && (this.held.length < longestRow || !this.held.includes(this.shape.quoteChar));
  }

  end(): boolean {
    return this.parse(this.held, false).isSound;
  }

  private parse(text: string, hasMore: boolean): { readonly isSound: boolean; readonly taken: number } {
    const { data, errors, meta } = new Papa.Parser(this.shape).parse(text, 0, hasMore);
    const lines = data.map((cells) => cells.map(oneLine).join("\t")).join("\n");
    if (data.length > 0) this.lines.add(this.isFirst ? lines : `\n${lines}`);
    this.isFirst &&= data.length === 0;
    return { isSound: !errors.some(({ type }) => type === "Quotes"), taken: meta.cursor };
  }
}

function oneLine(cell: string): string {
  return /[\t\r\n]/.test(cell) ? cell.replace(/[\t\r\n]+/g, " ") : cell;
}
