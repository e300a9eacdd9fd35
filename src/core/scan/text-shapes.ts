import type { DigitRun } from "./digit-run.ts";
import { isDigitCode, unitAt } from "./fold.ts";

const SPACE = 32;
const COMMA = 44;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const EURO = 0x20ac;
/** Cells of a line from which it is one of a table. */
const FEWEST_DELIMITERS = 2;

/** First three letters of the Dutch and English months, as numbers of base 32. */
const MONTHS: ReadonlySet<number> = new Set(
  "jan feb maa mrt mar apr mei may jun jul aug sep okt oct nov dec".split(" ").map((name) => lettersAt(name, 0))
);

/**
 * Counts what the lines of a text look like, whatever the words: amounts, dates, IBANs, lines with a date and an amount,
 * lines of a table, lines that are not empty. Told of a text in its order; looks at no character more than twice.
 */
export class TextShapes {
  amounts = 0;
  dates = 0;
  ibans = 0;
  datedAmountLines = 0;
  columns = 0;
  lines = 0;
  /** Behind the last date that is written in digits: nobody need look at the rest of it. */
  dateEnd = 0;
  readonly #text: string;
  #until = 0;
  #lineStart = 0;
  #delimiters = 0;
  #hasDate = false;
  #hasAmount = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** A run of digits, perhaps the first of an amount or a date. */
  digits(run: DigitRun): void {
    const { start, end, length, next } = run;
    if (start < this.#until) return;
    if (next === DOT || next === COMMA) this.#sign(run);
    else if ((next === HYPHEN || next === SLASH) && length <= 4) this.#date(end, length, next, this.#digitsAt(end + 1));
    else if (next === SPACE && length <= 2 && isMonthAt(this.#text, end + 1)) this.#foundDate(end);
    else if (this.#isBehindEuro(run)) this.#foundAmount(end);
  }

  iban(): void {
    this.ibans += 1;
  }

  /** In a sentence a space follows the comma; in a table it does not. */
  delimiter(at: number, char: number): void {
    if (char !== COMMA || unitAt(this.#text, at + 1) !== SPACE) this.#delimiters += 1;
  }

  lineBreak(at: number): void {
    const isEmpty = at <= this.#lineStart || (at === this.#lineStart + 1 && unitAt(this.#text, at - 1) <= SPACE);
    if (!isEmpty) this.lines += 1;
    if (this.#hasDate && this.#hasAmount) this.datedAmountLines += 1;
    if (this.#delimiters >= FEWEST_DELIMITERS) this.columns += 1;
    this.#delimiters = 0;
    this.#hasDate = false;
    this.#hasAmount = false;
    this.#lineStart = at + 1;
  }

  /** `1.234,56`, `1,234.56`, `12,00`, `45,-`; `34.100` at the end of a line; or a date with dots. */
  #sign(run: DigitRun): void {
    const { end, length, next: sign } = run;
    let at = end;
    let behind = this.#digitsAt(at + 1);
    if (sign === DOT && length <= 2 && behind <= 2) {
      this.#date(end, length, sign, behind);
      if (this.#until > end) return;
    }
    while (behind === 3 && isSign(unitAt(this.#text, at + 4))) {
      at += 4;
      behind = this.#digitsAt(at + 1);
    }
    const hasCents = behind === 2 || (behind === 0 && unitAt(this.#text, at + 1) === HYPHEN);
    const isWhole = behind === 3 && length <= 3 && this.#endsLine(at + 4);
    if (hasCents || isWhole || this.#isBehindEuro(run)) this.#foundAmount(at + 1 + behind);
    else this.#until = at + behind;
  }

  /** `3-3-1980`, `03/03/80`, `1980-03-03`. */
  #date(end: number, length: number, sign: number, middle: number): void {
    const second = end + 1 + middle;
    if (middle < 1 || middle > 2 || unitAt(this.#text, second) !== sign) return;
    const last = this.#digitsAt(second + 1);
    const fits = length === 4 ? last === 1 || last === 2 : length <= 2 && (last === 2 || last === 4);
    if (!fits) return;
    this.#foundDate(second + 1 + last);
    this.dateEnd = this.#until;
  }

  /** How many digits stand at `at`, up to five. */
  #digitsAt(at: number): number {
    let end = at;
    while (end < at + 5 && isDigitCode(unitAt(this.#text, end))) end += 1;
    return end - at;
  }

  #endsLine(at: number): boolean {
    const code = unitAt(this.#text, at);
    return code === 10 || code === 13 || at >= this.#text.length;
  }

  #isBehindEuro({ start, before }: DigitRun): boolean {
    return before === EURO || (before === SPACE && unitAt(this.#text, start - 2) === EURO);
  }

  #foundAmount(until: number): void {
    this.#until = until;
    this.#hasAmount = true;
    this.amounts += 1;
  }

  #foundDate(until: number): void {
    this.#until = until;
    this.#hasDate = true;
    this.dates += 1;
  }
}

function isMonthAt(text: string, at: number): boolean {
  const letters = lettersAt(text, at);
  return letters !== 0 && MONTHS.has(letters);
}

function isSign(code: number): boolean {
  return code === DOT || code === COMMA;
}

/** Three letters of any case as one number; no other characters make the same. */
function lettersAt(text: string, at: number): number {
  let letters = 0;
  for (let i = at; i < at + 3; i += 1) {
    const place = (unitAt(text, i) | 32) - 96;
    if (!(place >= 1 && place <= 26)) return 0;
    letters = letters * 32 + place;
  }
  return letters;
}
