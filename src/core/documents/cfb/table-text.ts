/**
 * Text with tables in it: a tab after each cell, a row a line. Tabs are written when text follows, so empty cells at the
 * end of a row leave none.
 */
export class TableText {
  private readonly pieces: string[] = [];
  private tabs = 0;
  private length = 0;

  /** `most`: characters beyond which nobody wants more. */
  constructor(private readonly most = Number.POSITIVE_INFINITY) {}

  get isFull(): boolean {
    return this.length > this.most;
  }

  add(text: string): void {
    if (text === "" || this.isFull) return;
    this.length += text.length;
    if (this.tabs > 0) this.pieces.push("\t".repeat(this.tabs));
    this.tabs = 0;
    this.pieces.push(text);
  }

  endCell(): void {
    this.tabs++;
  }

  endLine(): void {
    this.tabs = 0;
    if (!this.isFull) this.pieces.push("\n");
  }

  /** A point to which `cutTo` can go back. */
  get mark(): number {
    return this.pieces.length;
  }

  /** Takes back what was added since. */
  cutTo(mark: number): void {
    this.pieces.length = Math.min(mark, this.pieces.length);
  }

  toString(): string {
    return this.pieces.join("");
  }
}
