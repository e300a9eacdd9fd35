import { folded, foldedAt, isWordCode } from "./fold.ts";
import { SpacedColumns } from "./spaced-columns.ts";
import { type Column, TableColumns } from "./table-columns.ts";
import type { KindSet } from "./term-roles.ts";

const TAB = 9;
const LINE_BREAK = 10;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const COMMA = 44;
const SEMICOLON = 59;
const BAR = 124;
const DELIMITERS: readonly number[] = [TAB, SEMICOLON, COMMA, BAR];

/** Delimiters and line breaks, by code. */
const EDGES = new Uint8Array(128);
for (const code of [...DELIMITERS, LINE_BREAK, 11, 12, 13]) EDGES[code] = 1;
/** By code, the place of a delimiter in the list. */
const PLACES = new Uint8Array(128).fill(DELIMITERS.length);
DELIMITERS.forEach((code, place) => {
  PLACES[code] = place;
});

/** A header cell is short: this much may stand before and behind its label. */
const HEADER_MARGIN = 30;
/** Spaces and quotes between a number and the edges of its cell. */
const CELL_MARGIN = 12;
/** Lines without the delimiter that a table may hold: wrapped cells, page ends. Sentences have commas, so few. */
const GAP = 20;
const COMMA_GAP = 3;

/** The cell that a number fills. */
export interface Cell {
  readonly column: Column;
  readonly table: TableColumns;
  /** Some column of the table has a label as header. */
  readonly isHeaded: boolean;
}

/**
 * Follows the columns of delimited text: CSV, and the lines that spreadsheets, HTML tables and PDF pages are turned
 * into. Knows which columns have a label as header, however far up, and what number fills which cell. A column of one
 * number a line without any delimiter is a table too. Told of the text in its order; keeps one table a delimiter.
 */
export class ColumnTracker {
  readonly #text: string;
  readonly #tables = DELIMITERS.map(() => new TableColumns());
  readonly #single = new TableColumns();
  readonly #spaced: SpacedColumns;
  /** Cells with words in them that ended before here. Not those that a comma ends: sentences have commas. */
  cellsPassed = 0;
  #line = 0;
  #lineStart = 0;
  /** Behind the last delimiter or line break. */
  #lastEdge = 0;
  #quoted = false;
  #hasDigits = false;
  #hasDelimiters = false;
  #blankLine = -1;
  #commaLine = -1;
  #commaWidth = 0;
  #looseFailing = 0;
  /** Between these two no delimiter or line break stands. */
  #edgelessFrom = 0;
  #edgelessTo = 0;

  constructor(text: string) {
    this.#text = text;
    this.#spaced = new SpacedColumns(text);
  }

  /** Numbers that failed in columns, of tables that are over, that say nothing together. */
  get looseFailing(): number {
    return this.#looseFailing;
  }

  delimiter(at: number, char: number): void {
    const table = this.#tables[PLACES[char] ?? DELIMITERS.length];
    if (this.#quoted || table === undefined) return;
    if (table.count === 0) this.#enterLine(table, char);
    table.count += 1;
    table.cellStart = at + 1;
    if (char !== COMMA && !this.#isBare(this.#lastEdge, at)) this.cellsPassed += 1;
    this.#lastEdge = at + 1;
  }

  quote(): void {
    this.#quoted = !this.#quoted;
  }

  digitsSeen(): void {
    this.#hasDigits = true;
  }

  lineBreak(at: number): void {
    if (this.#hasDelimiters) this.#leaveLine();
    else if (at - this.#lineStart <= 1 && this.#isBare(this.#lineStart, at)) this.#blankLine = this.#line;
    this.#line += 1;
    this.#lineStart = at + 1;
    this.#lastEdge = at + 1;
    this.#quoted = false;
    this.#hasDigits = false;
  }

  finish(): void {
    for (const table of [...this.#tables, this.#single, this.#spaced]) this.#looseFailing += table.clear();
  }

  /** Takes the cell around a label at [start, end) for a header where it is a short cell of a longer line. */
  noteLabel(start: number, end: number, labels: KindSet, competing: KindSet): void {
    this.#looseFailing += this.#spaced.noteLabel(start, end, this.#line, this.#lineStart, labels, competing);
    const edge = start - this.#lastEdge > HEADER_MARGIN ? 0 : this.#edgeBehind(end);
    if (edge === 0) return;
    for (let i = 0; i < DELIMITERS.length; i += 1) {
      const delimiter = DELIMITERS[i];
      const table = this.#tables[i];
      if (table === undefined || (edge !== delimiter && (edge !== LINE_BREAK || table.count === 0))) continue;
      const cellStart = table.count === 0 ? this.#lineStart : table.cellStart;
      if (start - cellStart <= HEADER_MARGIN) this.#setHeader(table, table.count, labels, competing);
    }
    if (
      edge === LINE_BREAK &&
      !this.#hasDelimiters &&
      this.#isBare(this.#lineStart, start) &&
      this.#isBare(end, end + 3)
    ) {
      this.#setHeader(this.#single, 0, labels, competing);
      this.#single.lastLine = this.#line;
    }
  }

  /** The cell that [start, end) fills, spaces and quotes aside; null where it fills none. */
  cellAt(start: number, end: number): Cell | null {
    return this.#delimitedCell(start, end) ?? this.#spaced.cellAt(start, end, this.#line, this.#lineStart);
  }

  /** A printed list is being read, whose columns have headers. */
  get isInList(): boolean {
    return this.#spaced.isActive(this.#line);
  }

  /** Whether [start, end) is all that its cell holds, spaces and quotes aside. */
  fillsCell(start: number, end: number): boolean {
    return this.#edgeBefore(start) !== 0 && this.#edgeOfCell(end) !== 0;
  }

  #delimitedCell(start: number, end: number): Cell | null {
    const before = this.#edgeBefore(start);
    const behind = before === 0 ? 0 : this.#edgeOfCell(end);
    if (behind === 0) return null;
    if (before === LINE_BREAK && behind === LINE_BREAK) return this.#singleCell();
    const delimiter = before === LINE_BREAK ? behind : before;
    if (behind !== delimiter && behind !== LINE_BREAK) return null;
    const table = this.#tables[PLACES[delimiter] ?? DELIMITERS.length];
    if (table === undefined || (delimiter === COMMA && !this.#isSameWidth(table, start))) return null;
    const column = table.column(table.count);
    const isHeaded = table.headerLine >= 0 && table.headerLine < this.#line;
    return column === null ? null : { column, table, isHeaded };
  }

  #enterLine(table: TableColumns, delimiter: number): void {
    this.#hasDelimiters = true;
    const gap = this.#line - table.lastLine;
    if (gap > (delimiter === COMMA ? COMMA_GAP : GAP) && table.headerLine !== this.#line)
      this.#looseFailing += table.clear();
  }

  /** Behind an empty line, a line of words alone is another table's header, be its words known or not. */
  #leaveLine(): void {
    for (const table of this.#tables) {
      if (table.count === 0) continue;
      const isHeader = table.headerLine === this.#line;
      const isApart = table.lastLine < this.#line - 1 && this.#blankLine === this.#line - 1;
      if (isHeader) table.headerWidth = table.count;
      else if (isApart && !this.#hasDigits) this.#looseFailing += table.clear();
      table.lastLine = this.#line;
      table.count = 0;
    }
    this.#hasDelimiters = false;
  }

  /** A label in a line with numbers heads nothing where a header is known: it is a word in a cell. */
  #setHeader(table: TableColumns, index: number, labels: KindSet, competing: KindSet): void {
    if (table.headerLine !== this.#line) {
      if (this.#hasDigits && table.headerLine >= 0 && this.#line - table.lastLine <= GAP) return;
      this.#looseFailing += table.clear();
      table.headerLine = this.#line;
    }
    const column = table.column(index);
    if (column === null) return;
    column.labels |= labels;
    column.competing |= competing;
  }

  /** The next lines of one number each belong to the column, until another line comes between. */
  #singleCell(): Cell | null {
    const table = this.#single;
    if (this.#line - table.lastLine > 1) this.#looseFailing += table.clear();
    table.lastLine = this.#line;
    const column = table.column(0);
    const isHeaded = table.headerLine >= 0 && table.headerLine < this.#line;
    return column === null ? null : { column, table, isHeaded };
  }

  /** A sentence may hold commas too: only lines with as many as the header belong to its table. */
  #isSameWidth(table: TableColumns, start: number): boolean {
    if (table.headerLine < 0 || table.headerLine === this.#line) return true;
    if (this.#commaLine !== this.#line) {
      this.#commaLine = this.#line;
      this.#commaWidth = table.count + this.#commasFrom(start);
    }
    return this.#commaWidth === table.headerWidth;
  }

  #commasFrom(start: number): number {
    let commas = 0;
    let quoted = this.#quoted;
    for (let at = start; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === LINE_BREAK) break;
      if (code === QUOTE) quoted = !quoted;
      else if (code === COMMA && !quoted) commas += 1;
    }
    return commas;
  }

  /** The delimiter or line break that ends the cell of a label; 0 if the cell goes on for long. */
  #edgeBehind(end: number): number {
    const { length } = this.#text;
    const last = Math.min(end + HEADER_MARGIN + 1, length);
    const at = this.#edgeFrom(end, last);
    if (at < last) return folded(this.#text.charCodeAt(at));
    return length <= end + HEADER_MARGIN ? LINE_BREAK : 0;
  }

  /** Labels stand close to each other: what was looked through for the last one is known. */
  #edgeFrom(from: number, last: number): number {
    const text = this.#text;
    let at = from >= this.#edgelessFrom && from < this.#edgelessTo ? this.#edgelessTo : from;
    if (at === from) this.#edgelessFrom = from;
    while (at < last && !isEdge(text.charCodeAt(at))) at += 1;
    this.#edgelessTo = at;
    return at;
  }

  #edgeOfCell(end: number): number {
    for (let at = end; at <= end + CELL_MARGIN; at += 1) {
      const code = foldedAt(this.#text, at);
      if (!isFiller(code)) return EDGES[code] === 1 ? code : 0;
    }
    return 0;
  }

  #edgeBefore(start: number): number {
    for (let at = start - 1; at >= start - CELL_MARGIN; at -= 1) {
      const code = foldedAt(this.#text, at);
      if (!isFiller(code)) return EDGES[code] === 1 ? code : 0;
    }
    return 0;
  }

  #isBare(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (isWordCode(foldedAt(this.#text, at))) return false;
    return true;
  }
}

/** Nearly all characters are letters or spaces. */
function isEdge(code: number): boolean {
  if (code > SEMICOLON) return code < 128 ? code === BAR : folded(code) === LINE_BREAK;
  return code < SPACE ? code >= TAB && code <= 13 : code === COMMA || code === SEMICOLON;
}

function isFiller(code: number): boolean {
  return code === SPACE || code === QUOTE || code === APOSTROPHE || code === 0;
}
