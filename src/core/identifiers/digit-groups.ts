import { behindJoint, codeAt, isDigit, isJoint, LINE_BREAK, significantAt } from "./characters.ts";

/** Where a number of known length ends, and where its groups were set apart. */
export interface DigitSpan {
  /** Behind the last digit. */
  readonly end: number;
  /** Bit `k` is set where a joint stands behind the `k`th digit; 0 for digits in one piece. */
  readonly joints: number;
}

export interface DigitGroups extends DigitSpan {
  readonly digits: string;
}

/** Nine digits as one whole number. */
export interface NineGroups extends DigitSpan {
  readonly nine: number;
}

export const IN_ONE_PIECE = 0;
const AFTER_4_AND_6 = (1 << 4) | (1 << 6);
const AFTER_3_AND_6 = (1 << 3) | (1 << 6);
export const IN_FOURS = (1 << 4) | (1 << 8) | (1 << 12);

/** Characters looked at, with those stepped over. */
const LONGEST = 64;

/** Written forms of nine digits in tax numbers: in one piece, `1234.56.782`, `123.456.782`. */
const NINE: readonly number[] = [IN_ONE_PIECE, AFTER_4_AND_6, AFTER_3_AND_6];

const MOST_DIGITS = 16;

/** Nine digits as tax numbers have them. */
export function readNine(text: string, start: number): NineGroups | null {
  const span = readDigits(text, start, 9, NINE, false, scratch);
  if (span === null) return null;
  let nine = 0;
  for (let i = 0; i < 9; i += 1) nine = nine * 10 + (scratch[i] ?? 0);
  return { end: span.end, joints: span.joints, nine };
}

/** As `readDigits`, with the digits as text. */
export function readDigitGroups(
  text: string,
  start: number,
  count: number,
  forms: readonly number[]
): DigitGroups | null {
  const span = readDigits(text, start, count, forms, false, scratch);
  return span === null ? null : { ...span, digits: digitsText(scratch, count) };
}

function digitsText(digits: Uint8Array, count: number): string {
  let written = "";
  for (let i = 0; i < count; i += 1) written += String.fromCharCode(48 + (digits[i] ?? 0));
  return written;
}

/** Written over by each reading: most numbers are refused, and those leave nothing to be cleared away. */
const scratch = new Uint8Array(MOST_DIGITS);

/**
 * Reads exactly `count` digits from `start` into `digits`, with at most one space, dot or hyphen between two of them
 * (and, if `wrapped`, a line break), set apart in one of the ways in `forms`. Null if there are fewer, if the groups
 * are other ones, or if the last is followed by a digit.
 */
export function readDigits(
  text: string,
  start: number,
  count: number,
  forms: readonly number[],
  wrapped: boolean,
  digits: Uint8Array
): DigitSpan | null {
  let read = 0;
  let joints = 0;
  let at = start;
  const last = Math.min(text.length, start + LONGEST);
  for (; read < count; at += 1) {
    const code = codeAt(text, at);
    if (isDigit(code)) {
      digits[read] = code - 48;
      read += 1;
      continue;
    }
    if (code === 0 && at < last) continue;
    if (!isJoint(code) && !(wrapped && code === LINE_BREAK)) return null;
    if (read === 0 || joints >> read !== 0) return null;
    joints |= 1 << read;
    at = behindJoint(text, at) - 1;
  }
  if (!forms.includes(joints) || isDigit(codeAt(text, significantAt(text, at)))) return null;
  return { end: at, joints };
}
