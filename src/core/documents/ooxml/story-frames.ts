/** Columns that a table in Word can have. */
const mostColumns = 63;

/** One table row that is being put together: paragraphs by cell. */
interface Row {
  readonly cells: string[][];
  hasTable: boolean;
  /** Columns that the open cell takes beyond its own. */
  span: number;
}

/**
 * Paragraphs and tables as lines: a paragraph a line, a row a line with a tab between cells. A row of one cell, and one
 * that holds another table, is a frame for the page's looks: its paragraphs are lines.
 */
export class StoryFrames {
  readonly lines: string[] = [];
  private readonly rows: Row[] = [];

  get isInCell(): boolean {
    return this.rows.length > 0;
  }

  paragraph(text: string): void {
    const row = this.rows.at(-1);
    if (row === undefined) this.lines.push(text);
    else (row.cells.at(-1) ?? this.startCell(row)).push(text);
  }

  startRow(): void {
    const row = this.rows.at(-1);
    if (row) row.hasTable = true;
    this.rows.push({ cells: [], hasTable: false, span: 0 });
  }

  startCell(row = this.rows.at(-1)): string[] {
    const cell: string[] = [];
    row?.cells.push(cell);
    return cell;
  }

  endRow(): void {
    const row = this.rows.pop();
    if (row === undefined) return;
    const filled = row.cells.filter((cell) => cell.some((text) => text !== ""));
    if (filled.length === 0) return;
    const isFrame = row.hasTable || (row.cells.length === 1 && this.rows.length === 0);
    if (isFrame) for (const text of filled.flat()) this.paragraph(text);
    else this.paragraph(row.cells.map(oneLine).join("\t").trimEnd());
  }

  spanColumns(count: number): void {
    const row = this.rows.at(-1);
    if (row && count > 1) row.span = Math.min(count, mostColumns) - 1;
  }

  /** A cell over several columns leaves those behind it empty, so that a column keeps its place. */
  endCell(): void {
    const row = this.rows.at(-1);
    for (; row && row.span > 0; row.span--) this.startCell(row);
  }
}

function oneLine(paragraphs: readonly string[]): string {
  return paragraphs
    .filter((text) => text !== "")
    .join(" ")
    .replace(/[\t\n]+/g, " ");
}
