import { ColumnShare } from "./column-share.ts";
import type { KindSet } from "./term-roles.ts";

/** One column of a table: what its header says of the numbers under it. */
export interface Column {
  /** Kinds of identifier that the header is a label of. */
  labels: KindSet;
  /** Kinds of identifier that the header says its numbers are not. */
  competing: KindSet;
  share: ColumnShare | null;
}

/** Columns told apart; what stands further right has no header. */
const MOST_COLUMNS = 512;

/** The table in progress that is cut by one delimiter, and where in its current line the reader is. */
export class TableColumns {
  /** Delimiters of this line so far. */
  count = 0;
  cellStart = 0;
  /** The last line that had the delimiter. */
  lastLine = -1;
  headerLine = -1;
  /** Delimiters of the header line; -1 while it is read. */
  headerWidth = -1;
  #columns: (Column | undefined)[] = [];

  /** Makes the column if need be. Null: too far to the right. */
  column(index: number): Column | null {
    const known = this.#columns[index];
    if (known !== undefined || index >= MOST_COLUMNS) return known ?? null;
    const made = { labels: 0, competing: 0, share: null };
    this.#columns[index] = made;
    return made;
  }

  shareOf(column: Column): ColumnShare {
    column.share ??= new ColumnShare();
    return column.share;
  }

  /** Another table begins. Answers the numbers that failed in columns that say nothing together. */
  clear(): number {
    this.headerLine = -1;
    this.headerWidth = -1;
    if (this.#columns.length === 0) return 0;
    let failing = 0;
    for (const column of this.#columns) {
      column?.share?.close();
      if (column?.share?.outcome === "unknown") failing += column.share.failing;
    }
    this.#columns = [];
    return failing;
  }
}
