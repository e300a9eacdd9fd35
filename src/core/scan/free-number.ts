import { asciiPairs, asciiSet, hasCode, hasPair } from "./ascii-set.ts";
import { foldedAt, isDigitCode, isLetterCode } from "./fold.ts";

const SPACE = 32;
const COMMA = 44;
const DOT = 46;

/** Line break, tab, semicolon, bar, question and exclamation mark, double quote: no part of any number or code. */
const ENDS = asciiSet([10, 9, 59, 124, 63, 33, 34]);
/** Last two letters of currencies and of words for amounts: eur, euro, usd, gbp, chf, bedrag, totaal. */
const BEFORE_AMOUNT = asciiPairs("ur ro sd bp hf ag al");
/** Groups of amounts, telephone numbers and IBANs are shorter. */
const LONG_NUMBER = 5;
/** First two characters of currencies and units: eur, usd, gbp, chf, mln, miljoen, stuks, bytes, kB, kWh, m2 ... */
const UNITS = asciiPairs("eu us gb ch ml mi st by kb mb kw km kg m2 m3");

/**
 * Whether a glance at the neighbours of the number at [start, end) shows that it cannot be part of an amount, a
 * telephone number, an address or a code, so that nobody need look further. Most numbers stand free.
 */
export function standsFree(text: string, start: number, end: number): boolean {
  return isFreeBefore(text, start) && isFreeBehind(text, end);
}

function isFreeBefore(text: string, start: number): boolean {
  const code = foldedAt(text, start - 1);
  if (code !== SPACE) return hasCode(ENDS, code);
  const last = foldedAt(text, start - 2);
  if (isDigitCode(last)) return isLongNumber(text, start - 2);
  if (isLetterCode(last)) return !hasPair(BEFORE_AMOUNT, foldedAt(text, start - 3), last);
  return hasCode(ENDS, last) || last === COMMA;
}

function isLongNumber(text: string, last: number): boolean {
  for (let at = last; at > last - LONG_NUMBER; at -= 1) if (!isDigitCode(foldedAt(text, at))) return false;
  return true;
}

function isFreeBehind(text: string, end: number): boolean {
  const code = foldedAt(text, end);
  const next = foldedAt(text, end + 1);
  if (code === COMMA || code === DOT) return next === SPACE || hasCode(ENDS, next);
  if (code !== SPACE) return hasCode(ENDS, code);
  if (isDigitCode(next)) return true;
  if (isLetterCode(next)) return next < 128 && !hasPair(UNITS, next, foldedAt(text, end + 2));
  return hasCode(ENDS, next);
}
