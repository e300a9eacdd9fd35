import { folded, isDigitCode, unitAt } from "./fold.ts";

const ZERO = 48;
const NINE = 57;
const DELETE = 127;
const BACKSPACE = 8;

/** The run of digits of a text that is being read. One for all runs of the text: most are looked at and forgotten. */
export class DigitRun {
  start = 0;
  /** Behind its last digit and the ignored characters behind that. */
  end = 0;
  /** Digits; ignored characters may stand among them. */
  length = 0;
  /** The digits as one whole number; of more than nine it says nothing. */
  number = 0;
  /** The code unit in front of it. */
  before = 0;
  /** The code unit behind it. */
  next = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether nothing is stepped over in it. */
  get isPlain(): boolean {
    return this.end - this.start === this.length;
  }

  /** Reads the run whose first digit, of any form, stands at `start`. */
  read(start: number): void {
    this.start = start;
    this.before = unitAt(this.text, start - 1);
    this.readPlain(start + 1, folded(this.text.charCodeAt(start)) - ZERO);
    const { next } = this;
    // What is neither a digit nor stepped over.
    if (!(next > BACKSPACE && next < DELETE)) this.readOn();
  }

  /** A loop of its own: compiled while it runs, it would else be compiled with all that stands behind it. */
  private readPlain(from: number, first: number): void {
    const { text } = this;
    const { length } = text;
    let number = first;
    let next = 10;
    let end = from;
    for (; end < length; end += 1) {
      next = text.charCodeAt(end);
      if (next < ZERO || next > NINE) break;
      // In 32 bits, as nine digits fit.
      number = (10 * number + next - ZERO) | 0;
    }
    this.end = end;
    this.length = end - this.start;
    this.number = number;
    this.next = end < length ? next : 10;
  }

  /** Digits of other forms and ignored characters. */
  private readOn(): void {
    const { text } = this;
    for (; this.end < text.length; this.end += 1) {
      const code = text.charCodeAt(this.end);
      if (isDigitCode(code)) {
        this.number = (10 * this.number + folded(code) - ZERO) | 0;
        this.length += 1;
      } else if (folded(code) !== 0) break;
    }
    this.next = unitAt(text, this.end);
  }
}
