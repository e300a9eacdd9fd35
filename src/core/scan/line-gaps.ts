import { foldedAt, isDigitCode } from "./fold.ts";

const SPACE = 32;
const LINE_BREAK = 10;
/** Longer lines are no lines of a printed list. */
const LONGEST_LINE = 400;
const MOST_GAPS = 32;
/** So many digits in a row, or digits on both sides of a sign, are a value. A year or a number of days is none. */
const VALUE_DIGITS = 5;
const SIGNS: ReadonlySet<number> = new Set([44, 45, 46, 47]);

/** Where the cells of one line stand that are set apart by two or more spaces. Reads each line asked for once. */
export class LineGaps {
  /** Gaps between two cells of the line; 0 for a line too long. */
  count = 0;
  /** Spaces of the widest gap. */
  widest = 0;
  /** A longer number, a date or an amount stands in the line. */
  hasValue = false;
  readonly #text: string;
  readonly #ends = new Int32Array(MOST_GAPS);
  #lineStart = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the line that begins at `lineStart`. */
  read(lineStart: number): this {
    if (this.#lineStart === lineStart) return this;
    this.#lineStart = lineStart;
    this.count = 0;
    this.widest = 0;
    this.hasValue = false;
    const last = lineStart + LONGEST_LINE;
    let [spaces, digits, words, signed] = [0, 0, false, false];
    for (let at = lineStart; ; at += 1) {
      const code = foldedAt(this.#text, at);
      if (code === LINE_BREAK) return this;
      if (at >= last) break;
      if (code === 0) continue;
      const isDigit = isDigitCode(code);
      if (isDigit && (signed || digits === VALUE_DIGITS - 1)) this.hasValue = true;
      signed = digits > 0 && SIGNS.has(code);
      digits = isDigit ? digits + 1 : 0;
      if (code !== SPACE && spaces > 1 && words) this.#add(at, spaces);
      words ||= code !== SPACE;
      spaces = code === SPACE ? spaces + 1 : 0;
    }
    this.count = 0;
    return this;
  }

  /** Which cell of the line holds the place `at`. */
  cellOf(at: number): number {
    let cell = 0;
    while (cell < this.count && (this.#ends[cell] ?? 0) <= at) cell += 1;
    return cell;
  }

  #add(end: number, spaces: number): void {
    this.widest = Math.max(this.widest, spaces);
    if (this.count < MOST_GAPS) this.#ends[this.count] = end;
    this.count = Math.min(this.count + 1, MOST_GAPS);
  }
}
