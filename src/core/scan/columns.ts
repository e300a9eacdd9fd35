const DELIMITERS = ["\t", ";", ","] as const;
/** A header cell is short; a longer one is a sentence that happens to hold a comma. */
const MAX_CELL = 40;

/** Where a cell stands in its line, for each delimiter the line may be cut by. */
interface Place {
  column: number;
  cellStart: number;
}

/**
 * Follows the columns of delimited text (CSV, tables) from left to right: knows which columns have a BSN label as
 * header and says of a number whether it stands in one. Positions must be asked in rising order; then the whole text
 * is read once.
 */
export class ColumnTracker {
  private readonly text: string;
  private readonly headers = DELIMITERS.map(() => ({ columns: new Set<number>(), line: -1 }));
  private places: Place[] = DELIMITERS.map(() => ({ column: 0, cellStart: 0 }));
  private position = 0;
  private line = 0;
  private quoted = false;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Takes the cell around a BSN label as a header, for every delimiter by which it is a short cell of a longer line.
   */
  noteLabel(start: number, end: number): void {
    this.moveTo(start);
    DELIMITERS.forEach((delimiter, i) => {
      const place = this.places[i];
      const header = this.headers[i];
      if (place === undefined || header === undefined || start - place.cellStart > MAX_CELL) return;
      if (place.column === 0 && !this.cellEndsSoon(end, delimiter)) return;
      header.columns.add(place.column);
      if (header.line === -1) header.line = this.line;
    });
  }

  /** `match`: fills a cell under a BSN header. `other`: fills a cell of such a table, under another header. */
  columnOf(start: number, end: number): "match" | "other" | null {
    this.moveTo(start);
    let answer: "match" | "other" | null = null;
    DELIMITERS.forEach((delimiter, i) => {
      const header = this.headers[i];
      const place = this.places[i];
      if (header === undefined || place === undefined || header.line === -1 || header.line >= this.line) return;
      if (!this.fillsCell(place.cellStart, start, end, delimiter)) return;
      if (header.columns.has(place.column)) answer = "match";
      else answer ??= "other";
    });
    return answer;
  }

  private fillsCell(cellStart: number, start: number, end: number, delimiter: string): boolean {
    if (start - cellStart > 8 || !/^[\s"']*$/.test(this.text.slice(cellStart, start))) return false;
    const rest = this.text.slice(end, end + 8).replace(/^[ "']+/, "");
    return rest === "" || rest.startsWith(delimiter) || rest.startsWith("\n");
  }

  private cellEndsSoon(end: number, delimiter: string): boolean {
    const line = this.text.slice(end, end + MAX_CELL).split("\n", 1)[0] ?? "";
    return line.includes(delimiter);
  }

  private moveTo(target: number): void {
    for (; this.position < target; this.position += 1) {
      const char = this.text.charAt(this.position);
      if (char === "\n") this.startLine();
      else if (char === '"') this.quoted = !this.quoted;
      else if (!this.quoted) this.takeDelimiter(char);
    }
  }

  private startLine(): void {
    this.line += 1;
    this.quoted = false;
    for (const place of this.places) {
      place.column = 0;
      place.cellStart = this.position + 1;
    }
  }

  private takeDelimiter(char: string): void {
    const place =
      char === "\t" ? this.places[0] : char === ";" ? this.places[1] : char === "," ? this.places[2] : undefined;
    if (place === undefined) return;
    place.column += 1;
    place.cellStart = this.position + 1;
  }
}
