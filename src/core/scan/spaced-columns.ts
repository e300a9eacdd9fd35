import { foldedAt, unitAt } from "./fold.ts";
import { LineGaps } from "./line-gaps.ts";
import { type Column, TableColumns } from "./table-columns.ts";
import type { KindSet } from "./term-roles.ts";

const SPACE = 32;
const LINE_BREAK = 10;
const COLON = 58;
/** Lines without a number of the list that it may hold: empty ones, wrapped names. */
const GAP = 4;
/** A number may begin this far beside its header, where a long name pushes it. */
const SLACK = 1;

/** A label in the head of the list; `from` and `to` count from the beginning of its line. */
interface Header {
  readonly from: number;
  readonly to: number;
  readonly cell: number;
  readonly column: Column;
}

/** The column of a printed list that a number stands in. */
export interface SpacedCell {
  readonly column: Column;
  readonly table: TableColumns;
  readonly isHeaded: true;
}

/**
 * Follows lists that are set with spaces, as reports and PDF pages have them: cells two or more spaces apart, under
 * header words. A number belongs to the header that it stands under; where no gap of the head is wider than two spaces
 * nothing is set in columns, and it belongs to the header of the same cell, in lines of as many cells.
 */
export class SpacedColumns {
  readonly #text: string;
  readonly #gaps: LineGaps;
  readonly #table = new TableColumns();
  #headers: Header[] = [];
  #cells = 0;
  /** The head has wider gaps than two spaces: its words are set above their columns. */
  #isSet = false;
  #lastLine = -1;

  constructor(text: string) {
    this.#text = text;
    this.#gaps = new LineGaps(text);
  }

  /** A line of words with gaps between them is a head. Answers failing numbers that are over, as `clear` does. */
  noteLabel(start: number, end: number, line: number, lineStart: number, labels: KindSet, competing: KindSet): number {
    if (!this.#isBesideGap(start, end)) return 0;
    const gaps = this.#gaps.read(lineStart);
    if (gaps.count === 0 || gaps.hasValue || foldedAt(this.#text, end) === COLON) return 0;
    const failing = this.#table.headerLine === line ? 0 : this.clear();
    const column = this.#table.column(this.#headers.length);
    if (column === null) return failing;
    column.labels = labels;
    column.competing = competing;
    this.#table.headerLine = line;
    this.#lastLine = line;
    this.#cells = gaps.count;
    this.#isSet = gaps.widest > 2;
    this.#headers.push({ from: start - lineStart, to: end - lineStart, cell: gaps.cellOf(start), column });
    return failing;
  }

  /** Null: no list is being read, or the number does not stand in one of its columns that have a known header. */
  cellAt(start: number, end: number, line: number, lineStart: number): SpacedCell | null {
    if (!this.isActive(line) || line === this.#table.headerLine) return null;
    const isApartBefore = this.#isGap(start - 1, -1);
    const isApartBehind = this.#isGap(end, 1);
    if (!isApartBefore && !isApartBehind) return null;
    const gaps = this.#gaps.read(lineStart);
    if (gaps.count === 0) return null;
    const header = this.#headerOf(start, end, lineStart, gaps, isApartBefore || start === lineStart);
    if (header === null) return null;
    this.#lastLine = line;
    return { column: header.column, table: this.#table, isHeaded: true };
  }

  isActive(line: number): boolean {
    return this.#headers.length > 0 && line - this.#lastLine <= GAP;
  }

  clear(): number {
    this.#headers = [];
    return this.#table.clear();
  }

  #headerOf(start: number, end: number, lineStart: number, gaps: LineGaps, startsCell: boolean): Header | null {
    const isLike = gaps.count === this.#cells && startsCell;
    const byCell = isLike ? (this.#headers.find(({ cell }) => cell === gaps.cellOf(start)) ?? null) : null;
    if (isLike && !this.#isSet) return byCell;
    return this.#above(start - lineStart, end - lineStart) ?? byCell;
  }

  #above(from: number, to: number): Header | null {
    let most = 0;
    let above: Header | null = null;
    for (const header of this.#headers) {
      const shared = Math.min(to, header.to + SLACK) - Math.max(from, header.from - SLACK);
      if (shared <= most) continue;
      most = shared;
      above = header;
    }
    return above;
  }

  /** Nearly all labels stand between words, as one character on either side shows. */
  #isBesideGap(start: number, end: number): boolean {
    const text = this.#text;
    if (isPlain(unitAt(text, start - 2)) && unitAt(text, end) === SPACE && isPlain(unitAt(text, end + 1))) return false;
    return this.#isGap(start - 1, -1) || this.#isGap(end, 1);
  }

  /** Two spaces, or one at the edge of the line. */
  #isGap(at: number, step: 1 | -1): boolean {
    const code = foldedAt(this.#text, at);
    if (code === LINE_BREAK) return step === 1;
    const next = foldedAt(this.#text, at + step);
    return code === SPACE && (next === SPACE || next === LINE_BREAK);
  }
}

/** No form of white space, and nothing that is stepped over. */
function isPlain(code: number): boolean {
  return code > SPACE && code < 127;
}
