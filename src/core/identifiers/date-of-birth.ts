import {
  behindSignificant,
  codeAt,
  DOT,
  foldedSlice,
  HYPHEN,
  isDigit,
  isLetter,
  isRestOfNumber,
  isWordCharacter,
  LINE_BREAK,
  SLASH,
  SPACE,
  significantAt,
  significantBefore
} from "./characters.ts";
import type { IdentifierReading } from "./identifier-reading.ts";

/** Dutch and English month names by their first three letters; `mrt` is the Dutch abbreviation of maart. */
const MONTHS = new Map(
  Object.entries({
    jan: 1,
    feb: 2,
    maa: 3,
    mrt: 3,
    mar: 3,
    apr: 4,
    mei: 5,
    may: 5,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    okt: 10,
    oct: 10,
    nov: 11,
    dec: 12
  })
);
/** The same three letters, a byte each: asked behind every small number of a text. */
const MONTH_STARTS = new Set(
  [...MONTHS.keys()].map((name) => (name.charCodeAt(0) << 16) | (name.charCodeAt(1) << 8) | name.charCodeAt(2))
);
const MONTH_NAMES = new RegExp(
  "^(?:jan(?:uar[iy])?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|june?|juni|july?|juli|" +
    "aug(?:ust(?:us)?)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)$"
);
const IN_WORDS = /^(?:e|ste|de)?[ \n-]{1,2}(?<name>[a-z]{3,9})\.?[ \n-]{1,2}(?<year>\d{4})(?!\d)/;
const MONTH_BEFORE = /(?:^|[^a-z])([a-z]{3,9})\.?[ \n]{1,2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const COMMA = 44;

const EARLIEST = 1900;
const LATEST = 2035;
const LONGEST = 28;

interface DateSpan {
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Up to nine digits. */
interface Run {
  readonly digits: number;
  readonly value: number;
  readonly end: number;
}

/**
 * A date that a label may call somebody's date of birth. Format: `3-3-1980`, `03/03/1980`, `03.03.1980`, `1980-03-03`,
 * `3 maart 1980`, `3 mrt. 1980`, `March 3, 1980`, `03031980`, `19800303`, and `3-3-80` (a year above 35 is of the last century). Check:
 * a day of the calendar from 1900 to 2035. Evidence: the written form; needs a label, for most dates are nobody's
 * birthday. `value` is yyyymmdd. Source: Dutch usage; ISO 8601.
 */
export function readDateOfBirth(text: string, start: number): IdentifierReading | null {
  const date = readDate(text, start, true);
  if (date === null) return null;
  const value = `${date.year * 10_000 + date.month * 100 + date.day}`;
  return { end: date.end, value, nine: null, evidence: ["written-form"], alone: null };
}

/** Behind the date with a four-digit year that begins at `start`; -1 if there is none. */
export function dateAt(text: string, start: number): number {
  return readDate(text, start, false)?.end ?? -1;
}

/** Without a copy of the text unless a month's name stands there: nearly all numbers of a text are asked. */
function readDate(text: string, start: number, shortYears: boolean): DateSpan | null {
  const first = readRun(text, start);
  const date = readFrom(text, first, start, shortYears);
  if (date === null || isRestOfDigits(text, start, first)) return null;
  const behind = codeAt(text, significantAt(text, date.end));
  // ISO 8601 has a T and the time behind the day.
  return isWordCharacter(behind) && behind !== 116 ? null : date;
}

/** Behind a digit and a comma a date with signs of its own begins a cell; one in a single piece may be decimals. */
function isRestOfDigits(text: string, start: number, { digits }: Run): boolean {
  const isSigned = digits !== 8 && codeAt(text, significantBefore(text, start)) === COMMA;
  return !isSigned && isRestOfNumber(text, start);
}

function readFrom(text: string, first: Run, start: number, shortYears: boolean): DateSpan | null {
  if (first.digits === 8) return inOnePiece(first);
  if (first.digits !== 1 && first.digits !== 2 && first.digits !== 4) return null;
  const sign = codeAt(text, significantAt(text, first.end));
  const signed = sign === DOT || sign === HYPHEN || sign === SLASH ? inDigits(text, first, sign, shortYears) : null;
  if (signed !== null || first.digits === 4) return signed;
  return canBeMonthName(text, first.end) ? inWords(text, first) : behindMonth(text, first, start);
}

/** `March 3, 1980`: `first` is the day. */
function behindMonth(text: string, first: Run, start: number): DateSpan | null {
  const comma = significantAt(text, first.end);
  const space = codeAt(text, comma) === COMMA ? comma + 1 : comma;
  if (codeAt(text, space) !== SPACE) return null;
  const year = readRun(text, space + 1);
  if (year.digits !== 4) return null;
  const name = MONTH_BEFORE.exec(foldedSlice(text, Math.max(0, start - LONGEST), Math.min(start, LONGEST)))?.[1] ?? "";
  return MONTH_NAMES.test(name) ? dateOf(year.end, year.value, MONTHS.get(name.slice(0, 3)) ?? 0, first.value) : null;
}

function inOnePiece({ value, end }: Run): DateSpan | null {
  const [day, month, year] = [Math.trunc(value / 1_000_000), Math.trunc(value / 10_000) % 100, value % 10_000];
  return (
    dateOf(end, year, month, day) ?? dateOf(end, Math.trunc(value / 10_000), Math.trunc(value / 100) % 100, value % 100)
  );
}

function inDigits(text: string, first: Run, sign: number, shortYears: boolean): DateSpan | null {
  const second = readRun(text, skipSpace(text, significantAt(text, first.end) + 1));
  if (second.digits !== 1 && second.digits !== 2) return null;
  const signAt = significantAt(text, second.end);
  if (codeAt(text, signAt) !== sign) return null;
  const third = readRun(text, skipSpace(text, signAt + 1));
  if (first.digits === 4) return third.digits < 3 ? dateOf(third.end, first.value, second.value, third.value) : null;
  if (third.digits === 4) return dateOf(third.end, third.value, second.value, first.value);
  if (!shortYears || third.digits !== 2 || sign === DOT) return null;
  const century = third.value > LATEST % 100 ? 1900 : 2000;
  return dateOf(third.end, century + third.value, second.value, first.value);
}

function inWords(text: string, first: Run): DateSpan | null {
  const match = IN_WORDS.exec(foldedSlice(text, first.end, LONGEST));
  const name = match?.groups?.name ?? "";
  if (match === null || !MONTH_NAMES.test(name)) return null;
  const end = behindSignificant(text, first.end, match[0].length);
  return dateOf(end, Number(match.groups?.year), MONTHS.get(name.slice(0, 3)) ?? 0, first.value);
}

function dateOf(end: number, year: number, month: number, day: number): DateSpan | null {
  if (year < EARLIEST || year > LATEST || day < 1) return null;
  const isLeapDay = month === 2 && day === 29 && year % 4 === 0 && year !== 1900;
  return isLeapDay || day <= (MONTH_LENGTHS[month - 1] ?? 0) ? { end, year, month, day } : null;
}

/** `3 m`, `3e m`, `3-m`: the day of a date with the name of its month. */
function canBeMonthName(text: string, behindDay: number): boolean {
  let at = behindDay;
  for (let steps = 0; steps < 6; steps += 1) {
    const code = codeAt(text, at);
    if (code === SPACE || code === HYPHEN || code === LINE_BREAK) return isMonthAt(text, skipSpace(text, at + 1));
    if (code !== 0 && !isLetter(code)) return false;
    at += 1;
  }
  return false;
}

function isMonthAt(text: string, at: number): boolean {
  const second = significantAt(text, at + 1);
  const third = significantAt(text, second + 1);
  return MONTH_STARTS.has((codeAt(text, at) << 16) | (codeAt(text, second) << 8) | codeAt(text, third));
}

function readRun(text: string, start: number): Run {
  let digits = 0;
  let value = 0;
  let end = start;
  for (let at = start; digits < 9; at = significantAt(text, at + 1)) {
    const code = codeAt(text, at);
    if (!isDigit(code)) break;
    digits += 1;
    value = value * 10 + code - 48;
    end = at + 1;
  }
  return { digits, value, end };
}

function skipSpace(text: string, at: number): number {
  const position = significantAt(text, at);
  const code = codeAt(text, position);
  return code === SPACE || code === LINE_BREAK ? significantAt(text, position + 1) : position;
}
