const GAP = -1;

/**
 * Collects characters of a text by their places and cuts them out at the end. Adding characters to a string one by one
 * costs a node each, which a megabyte of hostile text turns into a pause.
 */
export class TextPieces {
  private readonly source: string;
  private readonly bounds: number[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Adds the character at `at`; places must rise. */
  add(at: number): void {
    const last = this.bounds.length - 1;
    if (this.bounds[last] === at) this.bounds[last] = at + 1;
    else this.bounds.push(at, at + 1);
  }

  /** What stands before and behind is apart: one space. */
  addGap(): void {
    this.bounds.push(GAP, GAP);
  }

  /** Line breaks come back as spaces. */
  cut(): string {
    const pieces: string[] = [];
    for (let i = 0; i < this.bounds.length; i += 2) {
      pieces.push(this.bounds[i] === GAP ? " " : this.source.slice(this.bounds[i], this.bounds[i + 1]));
    }
    return pieces
      .join("")
      .replace(/[\r\n]+/g, " ")
      .trim();
  }
}
