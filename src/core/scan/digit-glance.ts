import { folded, isDigitCode, unitAt } from "./fold.ts";

/** What the digits behind a short run may make of it, as bits: nine digits in groups, sixteen in fours. */
export const NO_GROUPS = 0;
export const NINE = 1;
export const FOURS = 2;

const SPACE = 32;
const COMMA = 44;
const HYPHEN = 45;
const DOT = 46;
const CARRIAGE_RETURN = 13;
const TAB = 9;
const L = 108;
/** From here on characters may be other forms of these, or stepped over: whoever reads the number looks closer. */
const BEYOND_ASCII = 127;

/** 1 at the lengths of the first two groups of a BSN in groups, as two digits of one number. */
const BEGINNINGS = new Uint8Array(64);
for (const lengths of [33, 42, 32, 23]) BEGINNINGS[lengths] = 1;

/**
 * A glance at what stands behind a run of one to four digits that ends at `end`, where `next` stands. Nearly all runs
 * of a text are years, days, amounts and the like, and end here.
 */
export function groupsBehind(text: string, end: number, length: number, next: number): number {
  // No written form begins with one digit.
  if (length === 1 || !isJoint(folded(next))) return NO_GROUPS;
  let at = end + 1;
  let code = unitAt(text, at);
  while (at - end <= 5 && isPlainDigit(code)) {
    at += 1;
    code = unitAt(text, at);
  }
  if (code >= BEYOND_ASCII) return NINE | FOURS;
  const second = at - end - 1;
  if (length === 4 && second === 4) return hasMore(text, at, code) ? FOURS : NO_GROUPS;
  return BEGINNINGS[length * 10 + second] === 1 && hasMore(text, at, code) ? NINE : NO_GROUPS;
}

/** A joint or line break, which `code` at `at` is, and perhaps a digit behind it. */
function hasMore(text: string, at: number, code: number): boolean {
  if (at + 1 >= text.length) return false;
  if (!isJoint(code)) return code > TAB && code <= CARRIAGE_RETURN;
  const next = unitAt(text, at + 1);
  return isPlainDigit(next) || next <= CARRIAGE_RETURN || next >= BEYOND_ASCII;
}

/** Whether four digits in a group of their own stand in front: then this is not the first group of a row of fours. */
export function followsFour(text: string, start: number): boolean {
  if (!isJoint(unitAt(text, start - 1)) || isDigitCode(unitAt(text, start - 6))) return false;
  for (let at = start - 5; at < start - 1; at += 1) if (!isPlainDigit(unitAt(text, at))) return false;
  return true;
}

/** Whether one to three digits and a space stand in front. */
export function followsShortGroup(text: string, start: number): boolean {
  if (unitAt(text, start - 1) !== SPACE || !isPlainDigit(unitAt(text, start - 2))) return false;
  return !isDigitCode(unitAt(text, start - 5)) || !isDigitCode(unitAt(text, start - 4));
}

/** A letter in front, or `NL` and a joint. `code` stands directly in front. */
export function mayFollowLetters(text: string, start: number, code = unitAt(text, start - 1)): boolean {
  if (code >= BEYOND_ASCII) return true;
  if (!isJoint(code)) return (code | SPACE) > 96;
  const last = unitAt(text, start - 2);
  return last >= BEYOND_ASCII || (last | SPACE) === L;
}

/** Whether a plain letter and a space stand in front, and a space behind, at most with a dot or comma before it. */
export function standsInSentence(text: string, start: number, end: number): boolean {
  if (unitAt(text, start - 1) !== SPACE) return false;
  const letter = unitAt(text, start - 2) | SPACE;
  if (!(letter > 96 && letter < 123)) return false;
  const next = unitAt(text, end);
  return next === SPACE || ((next === DOT || next === COMMA) && unitAt(text, end + 1) === SPACE);
}

function isPlainDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isJoint(code: number): boolean {
  return code === SPACE || code === HYPHEN || code === DOT;
}
