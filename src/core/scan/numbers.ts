import { passesElfproef } from "../identifiers/bsn.ts";

/**
 * What must say "BSN" before a number counts: nothing, a label or column header, or a label directly in front of it.
 */
export type LabelNeed = "none" | "any" | "direct";

/** Eight or nine digits in a written form of the BSN that are no part of a longer number or word. */
export interface NumberCandidate {
  /** Nine digits; eight are padded with a leading zero. */
  readonly nine: string;
  readonly start: number;
  readonly end: number;
  readonly need: LabelNeed;
  readonly passes: boolean;
}

interface Reading {
  readonly digits: string;
  readonly end: number;
  readonly separator: string;
  readonly wrapped: boolean;
}

/** Written forms of `domain.md` 1.4 as group lengths, nine digits first. */
const FORMS: readonly (readonly number[])[] = [[9], [3, 3, 3], [4, 2, 3], [3, 2, 4], [8], [2, 3, 3], [4, 2, 2]];

/**
 * Finds candidates in normalised text, in order. Each digit run is looked at once, with a bounded look around it:
 * linear.
 */
export function* findNumbers(text: string): Generator<NumberCandidate> {
  let position = 0;
  while (position < text.length) {
    if (!isDigit(text, position)) {
      position += 1;
      continue;
    }
    const candidate = candidateAt(text, position);
    if (candidate !== null) yield candidate;
    position = candidate?.passes ? candidate.end : runEnd(text, position);
  }
}

/**
 * The reading that passes the elfproef, else the first: `12345678` and `2` on the next line may be one number or two.
 */
function candidateAt(text: string, start: number): NumberCandidate | null {
  let first: NumberCandidate | null = null;
  for (const reading of readingsAt(text, start)) {
    const candidate = toCandidate(text, start, reading);
    if (candidate?.passes) return candidate;
    first ??= candidate;
  }
  return first;
}

function* readingsAt(text: string, start: number): Generator<Reading> {
  for (const form of FORMS) {
    const reading = readForm(text, start, form);
    if (reading !== null) yield reading;
  }
  const wrapped = readWrapped(text, start);
  if (wrapped !== null) yield wrapped;
}

/** Groups joined by one and the same space, dot or hyphen; one of the joints may be a line break. */
function readForm(text: string, start: number, form: readonly number[]): Reading | null {
  let end = start;
  let digits = "";
  let joints = "";
  for (const length of form) {
    const joint = digits === "" ? "" : jointAt(text, end);
    if (joint === null || !isRun(text, end + joint.length, length)) return null;
    end += joint.length + length;
    digits += text.slice(end - length, end);
    joints += joint;
  }
  return oneSeparator(joints, form.length - 1)
    ? { digits, end, separator: joints.charAt(0), wrapped: joints.includes("\n") }
    : null;
}

function jointAt(text: string, at: number): string | null {
  const char = text.charAt(at);
  if (char === "\n") return char;
  if (char !== " " && char !== "." && char !== "-") return null;
  return text.charAt(at + 1) === "\n" ? `${char}\n` : char;
}

function oneSeparator(joints: string, count: number): boolean {
  const breaks = joints.split("\n").length - 1;
  const signs = joints.replaceAll("\n", "");
  return breaks <= 1 && signs.length >= count - breaks && signs === signs.charAt(0).repeat(signs.length);
}

/** Two runs with only a line break between them that are eight or nine digits together. */
function readWrapped(text: string, start: number): Reading | null {
  const first = runEnd(text, start, start + 9);
  if (text.charAt(first) !== "\n" || !isDigit(text, first + 1)) return null;
  const end = runEnd(text, first + 1, first + 10);
  const digits = text.slice(start, first) + text.slice(first + 1, end);
  return digits.length === 8 || digits.length === 9 ? { digits, end, separator: "\n", wrapped: true } : null;
}

function toCandidate(text: string, start: number, reading: Reading): NumberCandidate | null {
  if (goesOnBefore(text, start, reading.separator) || goesOnBehind(text, reading.end, reading.separator)) return null;
  const nine = reading.digits.padStart(9, "0");
  return { nine, start, end: reading.end, need: needOf(text, start, reading), passes: passesElfproef(nine) };
}

function needOf(text: string, start: number, reading: Reading): LabelNeed {
  if (reading.wrapped || isGlued(text, start)) return "direct";
  return reading.digits.length === 8 || isCrowded(text, start, reading) ? "any" : "none";
}

/** A letter or underscore in front, or a hyphen behind a letter: `foto_123456782`, `AB-123456782`. */
function isGlued(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before === "_" || isLetterOrDigit(before) || (before === "-" && isLetterOrDigit(text.charAt(start - 2)));
}

/** Groups of three between other short groups may as well be one amount: `1 111 222 333`. */
function isCrowded(text: string, start: number, reading: Reading): boolean {
  if (reading.separator !== " ") return false;
  const before = text.charAt(start - 1) === " " && isDigit(text, start - 2) && !isDigit(text, start - 5);
  const behind = text.charAt(reading.end) === " " && isRun(text, reading.end + 1, 3);
  return before || behind;
}

/** `1.123456782`, `1,123456782`, `06-12345678`, `+31...`: part of an amount, a longer number or a telephone number. */
function goesOnBefore(text: string, start: number, separator: string): boolean {
  const before = text.charAt(start - 1);
  if (before === "+") return true;
  const joins =
    before === "." || before === "," || before === "-" || (before === separator && before !== " " && before !== "\n");
  return joins && isDigit(text, start - 2);
}

/** `123456782,50`, `123456782.01`, `123456782-3`, `123456782B01`, `123.456.782,-` */
function goesOnBehind(text: string, end: number, separator: string): boolean {
  const behind = text.charAt(end);
  if (behind === "_" || isLetterOrDigit(behind)) return true;
  if (behind === "," && text.charAt(end + 1) === "-") return true;
  const joins =
    behind === "." || behind === "," || behind === "-" || (behind === separator && behind !== " " && behind !== "\n");
  return joins && isDigit(text, end + 1);
}

function isRun(text: string, start: number, length: number): boolean {
  return runEnd(text, start, start + length + 1) === start + length && isDigit(text, start);
}

function runEnd(text: string, start: number, limit = text.length): number {
  let end = start;
  while (end < limit && isDigit(text, end)) end += 1;
  return end;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isLetterOrDigit(char: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(char);
}
