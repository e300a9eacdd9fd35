import { folded, isWordCode } from "../scan/fold.ts";

/** Folded code units that the readers ask for. */
export const SPACE = 32;
export const LINE_BREAK = 10;
export const DOT = 46;
export const HYPHEN = 45;
export const SLASH = 47;
export const COLON = 58;

/** So many in a row are stepped over; more are nobody's typing, and looking must stay bounded. */
const MOST_STEPPED_OVER = 32;

/** Position of the first character from `at` on that is not stepped over (soft hyphen, zero width ...). */
export function significantAt(text: string, at: number): number {
  const last = Math.min(text.length, at + MOST_STEPPED_OVER);
  let position = at;
  while (position < last && folded(text.charCodeAt(position)) === 0) position += 1;
  return position;
}

/** Position of the last such character before `at`; -1 at the beginning of the text. */
export function significantBefore(text: string, at: number): number {
  const first = Math.max(0, at - MOST_STEPPED_OVER);
  let position = at - 1;
  while (position >= first && folded(text.charCodeAt(position)) === 0) position -= 1;
  return position;
}

/** Folded code unit at `at`: lower case, plain; 0 outside the text and for characters that are stepped over. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? folded(text.charCodeAt(at)) : 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A plain letter; `code` is folded, so lower case. */
export function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A letter of any script, a digit or an underscore: what a number that ends here would be glued to. */
export function isWordCharacter(code: number): boolean {
  return code === 95 || isWordCode(code);
}

/** A space, dot or hyphen: what people set between the groups of a number. */
export function isJoint(code: number): boolean {
  return code === SPACE || code === DOT || code === HYPHEN;
}

/** Behind the joint or line break at `at`; CR LF is one line break. */
export function behindJoint(text: string, at: number): number {
  const isWindows = at + 1 < text.length && text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
  return significantAt(text, isWindows ? at + 2 : at + 1);
}

/** Whether a word or number may end at `end`: neither letter nor digit goes on there. */
export function endsAt(text: string, end: number): boolean {
  return !isWordCharacter(codeAt(text, significantAt(text, end)));
}

/**
 * Whether a digit stands before `start` behind one dot, comma or hyphen, so that the number at `start` is the rest of a
 * longer one: `1.234`, `12-345`.
 */
export function isRestOfNumber(text: string, start: number): boolean {
  const joint = significantBefore(text, start);
  const code = codeAt(text, joint);
  if (code !== DOT && code !== HYPHEN && code !== 44) return false;
  return isDigit(codeAt(text, significantBefore(text, joint)));
}

/** At most `limit` folded letters, digits and plain signs from `start` on, without what is stepped over. */
export function foldedSlice(text: string, start: number, limit: number): string {
  const end = Math.min(text.length, start + limit);
  let at = Math.max(0, start);
  // Most of what is asked for stands there as it is.
  while (at < end && isFolded(text.charCodeAt(at))) at += 1;
  let slice = text.slice(start, at);
  for (; at < end; at += 1) {
    const code = folded(text.charCodeAt(at));
    if (code !== 0) slice += String.fromCharCode(code);
  }
  return slice;
}

function isFolded(code: number): boolean {
  return folded(code) === code && code !== 0;
}

/** Behind the `count`th character from `start` on that is not stepped over. */
export function behindSignificant(text: string, start: number, count: number): number {
  let end = start;
  for (let seen = 0; seen < count && end < text.length; end += 1) if (codeAt(text, end) !== 0) seen += 1;
  return end;
}
