import type { EvidenceName } from "../scan/evidence.ts";
import { codeAt, foldedSlice, isDigit, isJoint } from "./characters.ts";

const ZERO = 48;
const PLUS = 43;
/** Brackets and a slash. */
const OTHER_SIGNS: ReadonlySet<number> = new Set([40, 41, 47]);
/** What may stand between or around the digits of a telephone number; a number in front ends it. */
const REACH = 22;
/**
 * A country code; a mobile, fixed or service number of ten digits that is set apart somewhere, 06 also in one piece;
 * 0800 and 0900 with four or seven digits. Nine digits that begin with 0 and stand in one piece are no telephone.
 * In front of each what no such number is without.
 */
const NUMBERS = [
  ["+", /(?<![\d.])\+[1-9]\d{0,2}[ .-]{0,2}(?:\(0\)[ ]?)?(?:\d[ .-]?){7,11}\d(?!\d)/g],
  ["00", /(?<![\d.])00[1-9]\d{0,2}[ .-]{1,2}(?:\(0\)[ ]?)?(?:\d[ .-]?){7,11}\d(?!\d)/g],
  ["06", /(?<!\d)\(?06\)?[ .-]{0,3}(?:[1-9](?:[ .-]?\d){7})(?!\d)/g],
  ["0", /(?<!\d)\(?0[1-578]\d\)?[ ]?[-/ .][ ]?(?:\d[ .-]?){6}\d(?!\d)/g],
  ["0", /(?<!\d)\(?0[1-578]\d{2}\)?[ ]?[-/ .][ ]?(?:\d[ .-]?){5}\d(?!\d)/g],
  ["0", /(?<!\d)0[89]0[069][ ]?[-/ .]?[ ]?(?:\d{3}[ .-]?\d{4}|\d{4}|\d{2}[ .-]?\d{2})(?!\d)/g]
] as const;
/**
 * Whether the digits at [start, end) are part of a Dutch or foreign telephone number: mobile, fixed, 0800/0900,
 * `+31`/`0031`, with spaces, dots, hyphens or brackets. Nine bare digits are none, even if they begin with 0.
 * Source: ACM numbering plan (10 digits, 06, 0800, 0900); ITU-T E.164 (country codes).
 */
export function telephoneAt(text: string, start: number, end: number): EvidenceName | null {
  if (!mayHaveBegun(text, start, end)) return null;
  const from = Math.max(0, start - REACH);
  const before = foldedSlice(text, from, start - from);
  const own = foldedSlice(text, start, end - start);
  const around = `${before}${own}${foldedSlice(text, end, REACH)}`;
  const ownEnd = before.length + own.length;
  // Fewer characters than ten are fewer digits.
  const isWhole = own.length > 9 && own.replace(/\D/g, "").length > 9;
  for (const [sign, number] of NUMBERS) {
    if (around.includes(sign) && covers(around, number, before.length, ownEnd, isWhole)) return "competing-phone";
  }
  return null;
}

/** Whether a country code or an area code stands in front with nothing else between, or first in ten digits. */
function mayHaveBegun(text: string, start: number, end: number): boolean {
  if (end - start > 9 && beginsAt(text, start)) return true;
  for (let at = start - 1; at >= 0 && at >= start - REACH; at -= 1) {
    const code = codeAt(text, at);
    if (code === PLUS || (code === ZERO && beginsAt(text, at))) return true;
    if (code !== 0 && !isDigit(code) && !isJoint(code) && !OTHER_SIGNS.has(code)) return false;
  }
  return false;
}

/** `06`, `00` and a country, `0800`, or a zero and two or three digits that are set apart. */
function beginsAt(text: string, at: number): boolean {
  if (codeAt(text, at) !== ZERO || isDigit(codeAt(text, at - 1))) return codeAt(text, at) === PLUS;
  const second = codeAt(text, at + 1);
  // 0: stepped over, so a closer look tells.
  if (second === ZERO) return codeAt(text, at + 2) !== ZERO && isDigitOrNone(codeAt(text, at + 2));
  if (second === ZERO + 6 || second === 0) return true;
  if (!isDigit(second)) return false;
  const isService = second >= ZERO + 8 && codeAt(text, at + 2) === ZERO;
  return (
    isService || !isDigit(codeAt(text, at + 2)) || !isDigit(codeAt(text, at + 3)) || !isDigit(codeAt(text, at + 4))
  );
}

function isDigitOrNone(code: number): boolean {
  return code === 0 || isDigit(code);
}

/** A number of fewer than ten digits is part of a telephone number only if that begins in front of it. */
function covers(around: string, number: RegExp, start: number, end: number, isWhole: boolean): boolean {
  number.lastIndex = 0;
  for (let match = number.exec(around); match !== null; match = number.exec(around)) {
    const begins = match.index < start || (isWhole && match.index === start);
    if (begins && match.index + match[0].length >= end) return true;
  }
  return false;
}
