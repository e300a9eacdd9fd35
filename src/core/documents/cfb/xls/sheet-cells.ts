import type { TextBuilder } from "../../text-builder.ts";

/** More columns than any version has. */
const mostColumns = 16_384;

/** The cells of one sheet, by row. */
export class SheetCells {
  private readonly rows = new Map<number, string[]>();

  /** `row` and `column` from 0 on. Line breaks and tabs in a cell read as spaces: a row is a line. */
  set(row: number, column: number, text: string): void {
    if (text === "" || column >= mostColumns) return;
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = [];
      this.rows.set(row, cells);
    }
    cells[column] = /[\t\r\n]/.test(text) ? text.replace(/[\t\r\n]+/g, " ") : text;
  }

  /** Those of the texts that are in no cell. */
  lacking(texts: ReadonlySet<string>): string[] {
    const left = new Set(texts);
    for (const cells of this.rows.values()) for (const text of cells) left.delete(text);
    return [...left];
  }

  /** Adds the rows that hold text, each a line. False when the text became longer than `most` characters. */
  addTo(builder: TextBuilder, sheet: string, most: number): boolean {
    const numbers = [...this.rows.keys()].sort((a, b) => a - b);
    let expected = -1;
    for (const number of numbers) {
      if (builder.characters > most) return false;
      if (number !== expected) {
        if (builder.characters > 0) builder.add("\n");
        builder.place({ sheet, row: number + 1 });
        builder.add((this.rows.get(number) ?? []).join("\t"));
      } else builder.line((this.rows.get(number) ?? []).join("\t"));
      expected = number + 1;
    }
    return true;
  }
}
