import { passesElfproefAsNumber } from "../identifiers/bsn.ts";
import { DOT, HYPHEN, LINE_BREAK, SPACE, significantAt, significantBefore } from "../identifiers/characters.ts";
import type { DigitRun } from "./digit-run.ts";
import { foldedAt, isDigitCode, isWordCode, unitAt } from "./fold.ts";

/**
 * What must say "BSN" before a number counts: nothing, a label or column header, a label directly in front of it, or
 * the header of a column: `12,123456782` is an amount or two cells.
 */
export type LabelNeed = "none" | "any" | "direct" | "header";

/** Eight or nine digits in a written form of the BSN that are no part of a longer number or word. */
export interface NumberForm {
  /** Its digits as one whole number. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly need: LabelNeed;
  readonly passes: boolean;
  /** Written as on letters of the tax office: four, two and three (or two) digits. */
  readonly official: boolean;
}

interface Group {
  length: number;
  /** Its digits as one whole number. */
  number: number;
  end: number;
  /** What stands between this group and the one before it: folded code of its sign, 0 without one. */
  sign: number;
  broken: boolean;
}

const emptyGroup = (): Group => ({ length: 0, number: 0, end: 0, sign: 0, broken: false });

/** How a number hangs on to the characters around it: by a comma it may as well fill a cell. */
const LOOSE = 0;
const BY_COMMA = 1;
const FAST = 2;
type Bond = typeof LOOSE | typeof BY_COMMA | typeof FAST;

const COMMA = 44;
const UNDERSCORE = 95;
const PLUS = 43;
const MOST_DIGITS = 9;
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/** Written forms of three groups (`domain.md` 1.4), their lengths in one number. */
const GROUPED: ReadonlySet<number> = new Set([333, 423, 324, 233, 422]);
const BEGINNINGS: ReadonlySet<number> = new Set([...GROUPED].map((shape) => Math.trunc(shape / 10)));
const OFFICIAL: ReadonlySet<number> = new Set([423, 422]);

/** Reads the written forms of the BSN off one text. */
export class NumberForms {
  readonly #text: string;
  readonly #first = emptyGroup();
  readonly #second = emptyGroup();
  readonly #third = emptyGroup();
  #start = 0;
  #count = 0;
  #length = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Reads the digits from the digit `start` on, eleven at most, for `best`. Answers where nine of them end that are in
   * one piece or grouped as tax numbers are, whatever goes on behind; -1 otherwise. They begin with `run`.
   */
  scan(run: DigitRun): number {
    this.#start = run.start;
    this.#readGroups(run);
    if (this.#count >= 1 && this.#first.length === 9) return this.#first.end;
    const shape = this.#count === 3 ? this.#shape() : 0;
    return shape === 423 || shape === 333 ? this.#third.end : -1;
  }

  /**
   * The form that begins where `scan` did, written as one, in three groups, or as one over two lines: the one that passes the elfproef, else the first, for `12345678` and `2` on
   * the next line may be one number or two. Null: none.
   */
  best(): NumberForm | null {
    const whole = this.#count >= 1 ? this.#form(this.#start, 1) : null;
    if (this.#count <= 1 || whole?.passes) return whole;
    const grouped = this.#count === 3 ? this.#form(this.#start, 3) : null;
    if (grouped?.passes) return grouped;
    const wrapped = this.#form(this.#start, 2);
    return wrapped?.passes ? wrapped : (whole ?? grouped ?? wrapped);
  }

  /** Fewer digits in one piece, with the zeros in front that a spreadsheet leaves out. */
  short({ start, end, number }: DigitRun): NumberForm {
    return { number, start, end, need: "any", passes: passesElfproefAsNumber(number), official: false };
  }

  /** After one group, and after two, most numbers are known to be something else: a date, an amount. */
  #readGroups(run: DigitRun): void {
    this.#count = 0;
    if (run.length > MOST_DIGITS) return;
    this.#length = 0;
    this.#count = 1;
    const first = this.#first;
    if (run.isPlain) this.#takeRun(first, run);
    else this.#readDigits(run.start, first);
    if (!this.#mayHaveMore(first)) return;
    const at = this.#readGroup(this.#pastJoint(run.end, this.#second), this.#second);
    if (at < 0 || !BEGINNINGS.has(this.#first.length * 10 + this.#second.length)) return;
    this.#readGroup(this.#pastJoint(at, this.#third), this.#third);
  }

  /** Nothing is stepped over in it. */
  #takeRun(group: Group, { end, length, number }: DigitRun): void {
    group.number = number;
    group.end = end;
    group.length = length;
    this.#length = length;
  }

  /** Answers where its digits end; -1 where none stand, or too many. */
  #readGroup(from: number, group: Group): number {
    if (from < 0) return -1;
    const at = this.#readDigits(from, group);
    if (group.length === 0 || this.#length > MOST_DIGITS) return -1;
    this.#count += 1;
    return at;
  }

  /** Nine digits are whole; five to eight go on only behind a line break. */
  #mayHaveMore({ length, end }: Group): boolean {
    return length < 5 || (length < 9 && foldedAt(this.#text, significantAt(this.#text, end)) === LINE_BREAK);
  }

  #readDigits(from: number, group: Group): number {
    const room = MOST_DIGITS - this.#length;
    let at = from;
    let length = 0;
    let number = 0;
    let end = from;
    for (; length <= room; at += 1) {
      const code = foldedAt(this.#text, at);
      if (code === 0) continue;
      if (!isDigitCode(code)) break;
      length += 1;
      number = 10 * number + code - 48;
      end = at + 1;
    }
    group.number = number;
    group.end = end;
    group.length = length;
    this.#length += length;
    return at;
  }

  /** One space, dot or hyphen, one line break, or one of the signs and then a line break. -1: no joint. */
  #pastJoint(from: number, group: Group): number {
    let at = significantAt(this.#text, from);
    const code = foldedAt(this.#text, at);
    group.sign = code === SPACE || code === DOT || code === HYPHEN ? code : 0;
    if (group.sign !== 0) at = significantAt(this.#text, at + 1);
    const next = pastBreak(this.#text, at);
    group.broken = next > at;
    return group.sign !== 0 || group.broken ? significantAt(this.#text, next) : -1;
  }

  #form(start: number, count: number): NumberForm | null {
    if (!this.#fits(count)) return null;
    const { end } = this.#group(count);
    const sign = count < 3 ? 0 : this.#second.sign || this.#third.sign;
    const bond = Math.max(bondBefore(this.#text, start, sign), bondBehind(this.#text, end, sign));
    if (bond === FAST) return null;
    const own = this.#need(start, count);
    if (bond === BY_COMMA && own === "direct") return null;
    const need = bond === BY_COMMA ? "header" : own;
    const number = this.#number(count);
    const passes = passesElfproefAsNumber(number);
    return { number, start, end, need, passes, official: count === 3 && OFFICIAL.has(this.#shape()) };
  }

  #group(count: number): Group {
    return count === 1 ? this.#first : count === 2 ? this.#second : this.#third;
  }

  #number(count: number): number {
    let { number } = this.#first;
    if (count > 1) number = number * (POWERS[this.#second.length] ?? 0) + this.#second.number;
    if (count > 2) number = number * (POWERS[this.#third.length] ?? 0) + this.#third.number;
    return number;
  }

  #digits(count: number): number {
    const both = this.#first.length + (count > 1 ? this.#second.length : 0);
    return both + (count > 2 ? this.#third.length : 0);
  }

  #fits(count: number): boolean {
    const { length } = this.#first;
    if (count === 1) return length === 9 || length === 8;
    const both = length + this.#second.length;
    if (count === 2) return this.#second.broken && this.#second.sign === 0 && (both === 8 || both === 9);
    return GROUPED.has(this.#shape()) && hasOneSign(this.#second, this.#third);
  }

  #shape(): number {
    return this.#first.length * 100 + this.#second.length * 10 + this.#third.length;
  }

  #need(start: number, count: number): LabelNeed {
    const isWrapped = (count > 1 && this.#second.broken) || (count > 2 && this.#third.broken);
    if (isWrapped || isGlued(this.#text, start)) return "direct";
    const isSpaced = count === 3 && this.#second.sign === SPACE;
    const { end } = this.#group(count);
    return this.#digits(count) === 8 || (isSpaced && isCrowded(this.#text, start, end)) ? "any" : "none";
  }
}

/** `06-12345678`, `1.12345678`: no digits behind such a sign are a number of their own. */
export function isTail(text: string, start: number): boolean {
  return bondBefore(text, start, 0) === FAST;
}

function hasOneSign(second: Group, third: Group): boolean {
  if (second.broken && third.broken) return false;
  if (second.sign === 0 || third.sign === 0) return second.broken || third.broken;
  return second.sign === third.sign;
}

/** Most numbers stand between white space, and hang on to nothing. */
function isWhite(code: number): boolean {
  return code === SPACE || (code > 8 && code < 14);
}

/** A letter or underscore in front, or a hyphen behind a letter: `foto_123456782`, `AB-123456782`. */
function isGlued(text: string, start: number): boolean {
  if (isWhite(unitAt(text, start - 1))) return false;
  const at = significantBefore(text, start);
  const code = foldedAt(text, at);
  if (code === UNDERSCORE || isWordCode(code)) return true;
  return code === HYPHEN && isWordCode(foldedAt(text, significantBefore(text, at)));
}

/** Groups of three between other short groups may as well be one amount: `1 111 222 333`. */
function isCrowded(text: string, start: number, end: number): boolean {
  const isDigit = (at: number): boolean => isDigitCode(foldedAt(text, at));
  const before = foldedAt(text, start - 1) === SPACE && isDigit(start - 2) && !isDigit(start - 5);
  const behind = foldedAt(text, end) === SPACE && isDigit(end + 1) && isDigit(end + 2) && isDigit(end + 3);
  return before || (behind && !isDigit(end + 4));
}

/** `1.123456782`, `06-12345678`, `+31...`: part of an amount, a longer number or a telephone number. */
function bondBefore(text: string, start: number, sign: number): Bond {
  if (isWhite(unitAt(text, start - 1))) return LOOSE;
  const at = significantBefore(text, start);
  const code = foldedAt(text, at);
  if (code === PLUS || isDigitCode(code)) return FAST;
  if (!joins(code, sign) || !isDigitCode(foldedAt(text, significantBefore(text, at)))) return LOOSE;
  return code === COMMA ? BY_COMMA : FAST;
}

/** `123456782.01`, `123456782-3`, `123456782B01`, `123.456.782,-` */
function bondBehind(text: string, end: number, sign: number): Bond {
  if (isWhite(unitAt(text, end))) return LOOSE;
  const at = significantAt(text, end);
  const code = foldedAt(text, at);
  if (code === UNDERSCORE || isWordCode(code)) return FAST;
  const next = foldedAt(text, significantAt(text, at + 1));
  if (code === COMMA && next === HYPHEN) return FAST;
  if (!joins(code, sign) || !isDigitCode(next)) return LOOSE;
  return code === COMMA ? BY_COMMA : FAST;
}

function joins(code: number, sign: number): boolean {
  return code === DOT || code === COMMA || code === HYPHEN || (code === sign && sign !== SPACE && sign !== 0);
}

/** \r\n is one break. */
function pastBreak(text: string, at: number): number {
  if (at >= text.length || foldedAt(text, at) !== LINE_BREAK) return at;
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}
