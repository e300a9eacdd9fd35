import { dateAt } from "../identifiers/date-of-birth.ts";
import { ibanSpan } from "../identifiers/iban.ts";
import { foldedAt, isDigitCode, isWordCode } from "./fold.ts";
import { type Rank, ranks } from "./rank.ts";
import { type KindSet, kindBit } from "./term-roles.ts";

/** A label that is all that stands on its line. */
export interface LabelLine {
  readonly line: number;
  /** Kinds that it is a label of. */
  readonly labels: KindSet;
}

interface Line {
  readonly start: number;
  /** Where its line break stands. */
  readonly end: number;
  readonly isBlank: boolean;
  readonly hasDigits: boolean;
}

/** Lines from a label to its value: no form has more fields in one block. */
export const MOST_FIELDS = 16;
/** Names of fields and their values are short. */
const LONGEST = 60;
/** Labels that are asked whether the number is their value, and others whether theirs stands as many lines down. */
const MOST_ASKED = 3;
const LINE_BREAK = 10;

const DATE = kindBit("date-of-birth");
const IBAN = kindBit("iban");

/**
 * What the labels say of the number that stands on line `line`, from `start` on, where the names of some fields stand a
 * line each, and below them the values in the same order: so comes the text of a form in two columns out of a PDF file.
 * `high`: another field whose values are known by their form has its own as many lines below its name. `medium`: there
 * are as many values as names, no digits in the names, and none of the names says of its value that it is no such
 * number. Null: it is not the value of a label of `kinds`. `labels`: latest first.
 */
export function blockRank(
  text: string,
  start: number,
  line: number,
  kinds: KindSet,
  labels: readonly LabelLine[]
): Rank | null {
  if (labels.length === 0) return null;
  const named = labels.filter((label) => (label.labels & kinds) !== 0 && label.line < line - 1).slice(0, MOST_ASKED);
  const at = named.length === 0 ? null : lineAround(text, start);
  if (at === null) return null;
  const said = named.map((own) => rankBy(own, text, at, line, labels)).filter((rank) => rank !== null);
  return said.find((rank) => rank === ranks.high) ?? said[0] ?? null;
}

function rankBy(own: LabelLine, text: string, at: Line, line: number, labels: readonly LabelLine[]): Rank | null {
  const fields = line - own.line;
  if (fields > MOST_FIELDS) return null;
  const beside = labels.filter((label) => Math.abs(label.line - own.line) < fields);
  const witnesses = beside.filter((label) => (label.labels & (DATE | IBAN)) !== 0);
  const said = witnesses
    .slice(0, MOST_ASKED)
    .map((label) => isValueOf(label.labels, text, lineFrom(text, at, label.line - own.line)));
  if (said.includes(false)) return null;
  if (said.length > 0) return ranks.high;
  const place = placeAmongValues(text, at, fields);
  const isPlain = beside.every((label) => label.labels !== 0 && label.line < line - place);
  return place >= 0 && isPlain ? ranks.medium : null;
}

function isValueOf(labels: KindSet, text: string, line: Line | null): boolean {
  if (line === null || line.isBlank) return false;
  let at = line.start;
  while (at < line.end && !isWordCode(foldedAt(text, at))) at += 1;
  return ((labels & DATE) !== 0 && dateAt(text, at) > at) || ((labels & IBAN) !== 0 && ibanSpan(text, at) > at);
}

/**
 * How many values stand above this line, where the name `fields` lines up stands as far down the list of names, and both
 * lists are as long; -1 if that is not so.
 */
function placeAmongValues(text: string, line: Line, fields: number): number {
  const above = block(text, line, -1, 2 * fields);
  const length = above.length + 1 + block(text, line, 1, 2 * fields).length;
  if (length === 2 * fields) return areNames(above.slice(-fields)) ? above.length - fields : -1;
  let last = lineFrom(text, above.at(-1) ?? line, -1);
  let gap = 0;
  for (; last?.isBlank && gap < fields; gap += 1) last = lineFrom(text, last, -1);
  if (last === null || gap === 0 || gap + length !== fields) return -1;
  const names = [last, ...block(text, last, -1, fields)];
  return names.length === length && areNames(names) ? above.length : -1;
}

function areNames(lines: readonly Line[]): boolean {
  return lines.every(({ hasDigits }) => !hasDigits);
}

/** The lines before (-1) or behind (1) this one up to a blank or long one, nearest first. */
function block(text: string, from: Line, step: 1 | -1, most: number): Line[] {
  const lines: Line[] = [];
  let line = lineFrom(text, from, step);
  while (line !== null && !line.isBlank && lines.length < most) {
    lines.push(line);
    line = lineFrom(text, line, step);
  }
  return lines;
}

/** The line so many lines down, or up; null outside the text and behind a long line. */
function lineFrom(text: string, from: Line, lines: number): Line | null {
  let line: Line | null = from;
  for (let i = 0; i < Math.abs(lines) && line !== null; i += 1) {
    line = lines > 0 ? lineAround(text, line.end + 1) : lineAround(text, line.start - 1);
  }
  return line;
}

/** The line that holds `at`, or that the line break at `at` ends; \r\n is one break. Null: too long. */
function lineAround(text: string, place: number): Line | null {
  if (place < 0 || place >= text.length) return null;
  const at = text.charCodeAt(place) === 10 && text.charCodeAt(place - 1) === 13 ? place - 1 : place;
  let start = at;
  let end = at;
  while (at - start <= LONGEST && start > 0 && foldedAt(text, start - 1) !== LINE_BREAK) start -= 1;
  while (end - start <= LONGEST && foldedAt(text, end) !== LINE_BREAK) end += 1;
  if (at - start > LONGEST || end - start > LONGEST) return null;
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) end += 1;
  let [isBlank, hasDigits] = [true, false];
  for (let i = start; i < end; i += 1) {
    const code = foldedAt(text, i);
    isBlank &&= !isWordCode(code);
    hasDigits ||= isDigitCode(code);
  }
  return { start, end, isBlank, hasDigits };
}
