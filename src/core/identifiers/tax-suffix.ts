import { codeAt, DOT, endsAt, HYPHEN, isDigit, isJoint, isLetter, SPACE, significantAt } from "./characters.ts";

/** What stands behind the nine digits of a tax number: `.B.01`, `L01`, `.H.86`, `.B.01.8030`. */
export interface TaxSuffix {
  /** Upper case. */
  readonly letter: string;
  /** The two digits behind the letter. */
  readonly two: string;
  /** Further digits; "" where there are none. */
  readonly rest: string;
  readonly end: number;
}

/**
 * Reads the suffix that begins at `at`, directly or behind a dot; behind a space or hyphen only if `spaced`, for
 * `123456782 T 06-...` is a number and a telephone, and `123456782-B12` an article. Null where no letter with two
 * digits stands, or where letters or too many digits go on behind them. A rest behind a space counts only as four
 * digits that end in 0, so that a year that happens to follow is not taken in.
 */
export function readTaxSuffix(text: string, at: number, spaced: boolean): TaxSuffix | null {
  const letterAt = skipJoint(text, at, spaced);
  const letter = codeAt(text, letterAt);
  if (!isLetter(letter)) return null;
  const glued = readRun(text, skipJoint(text, letterAt + 1, spaced), 6);
  if (glued.digits.length < 2) return null;
  const tail =
    glued.digits.length === 2 ? readTail(text, glued.end) : { digits: glued.digits.slice(2), end: glued.end };
  if (!endsAt(text, tail.end) || goesOn(text, tail.end)) return null;
  return {
    letter: String.fromCharCode(letter - 32),
    two: glued.digits.slice(0, 2),
    rest: tail.digits,
    end: tail.end
  };
}

interface Run {
  readonly digits: string;
  readonly end: number;
}

/** Up to three further groups of one to four digits, each behind a dot; or one of four behind a space. */
function readTail(text: string, start: number): Run {
  let tail: Run = { digits: "", end: start };
  for (let group = 0; group < 3; group += 1) {
    const joint = significantAt(text, tail.end);
    const code = codeAt(text, joint);
    const run = readRun(text, significantAt(text, joint + 1), 4);
    const spaced = code === SPACE && group === 0 && /^\d{3}0$/.test(run.digits) && endsAt(text, run.end);
    if (run.digits === "" || (code !== DOT && !spaced)) return tail;
    tail = { digits: tail.digits + run.digits, end: run.end };
  }
  return tail;
}

function readRun(text: string, start: number, most: number): Run {
  let digits = "";
  let end = start;
  let at = start;
  while (digits.length <= most && isDigit(codeAt(text, at))) {
    digits += String.fromCharCode(codeAt(text, at));
    end = at + 1;
    at = significantAt(text, end);
  }
  return { digits, end };
}

function skipJoint(text: string, at: number, spaced: boolean): number {
  const position = significantAt(text, at);
  const code = codeAt(text, position);
  return code === DOT || (spaced && isJoint(code)) ? significantAt(text, position + 1) : position;
}

/** `H 06-12`: a hyphen and a digit. */
function goesOn(text: string, end: number): boolean {
  const joint = significantAt(text, end);
  return codeAt(text, joint) === HYPHEN && isDigit(codeAt(text, significantAt(text, joint + 1)));
}

/** Article codes look like `123456782B12` too; hardly anybody has ten VAT or wage tax numbers. */
export function aloneInOnePiece({ two }: TaxSuffix): "low" | "medium" {
  return two < "10" ? "medium" : "low";
}
