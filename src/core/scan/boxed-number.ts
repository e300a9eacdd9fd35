import { foldedAt, isDigitCode } from "./fold.ts";

/** Digits in the boxes of a form, read as one number. */
export interface BoxedNumber {
  /** Its digits as one whole number. */
  readonly number: number;
  readonly end: number;
}

const BOXES = 9;
/** From one digit to the next: `] [`, ` | `. */
const LONGEST_GAP = 4;
const LINE_BREAK = 10;
/** Line break, tab, space, hyphen, dot, brackets, underscore, bar, the box-drawing bar: what is left of a printed box. */
const EDGES: ReadonlySet<number> = new Set([LINE_BREAK, 9, 32, 45, 46, 91, 93, 95, 124, 0x2502]);

/**
 * Nine digits of which each stands in a box of its own, the first at `start`: `1 2 3 4 5 6 7 8 2`, `1|2|3|...`,
 * `_1_2_3_...`, `[1][2]...`, or one a line. Between all of them stands the same, and no tenth comes before or behind.
 */
export function boxedNumber(text: string, start: number): BoxedNumber | null {
  const gap = gapAt(text, start + 1);
  if (gap === 0 || isBox(text, start - gap - 1)) return null;
  let number = 0;
  for (let box = 0; box < BOXES; box += 1) {
    const at = start + box * (gap + 1);
    const digit = foldedAt(text, at);
    if (!isDigitCode(digit) || isDigitCode(foldedAt(text, at + 1))) return null;
    if (box > 0 && !isSameGap(text, start + 1, at - gap, gap)) return null;
    number = 10 * number + digit - 48;
  }
  const end = start + (BOXES - 1) * (gap + 1) + 1;
  return isBox(text, end + gap) && isSameGap(text, start + 1, end, gap) ? null : { number, end };
}

/** The length of what stands between two boxes; 0 where something else does. */
function gapAt(text: string, from: number): number {
  let at = from;
  while (at - from <= LONGEST_GAP && at < text.length && EDGES.has(foldedAt(text, at))) at += 1;
  return at - from <= LONGEST_GAP && isDigitCode(foldedAt(text, at)) ? at - from : 0;
}

/** Whether one digit stands alone at `at`. */
function isBox(text: string, at: number): boolean {
  return (
    isDigitCode(foldedAt(text, at)) && !isDigitCode(foldedAt(text, at - 1)) && !isDigitCode(foldedAt(text, at + 1))
  );
}

function isSameGap(text: string, one: number, other: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (foldedAt(text, one + i) !== foldedAt(text, other + i)) return false;
  return true;
}
