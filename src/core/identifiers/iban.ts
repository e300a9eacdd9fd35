import { getCountrySpecifications } from "ibantools";
import {
  behindJoint,
  codeAt,
  endsAt,
  isDigit,
  isJoint,
  isLetter,
  LINE_BREAK,
  significantAt,
  significantBefore
} from "./characters.ts";
import type { IdentifierReading } from "./identifier-reading.ts";

interface Country {
  /** Characters of the whole IBAN. */
  readonly length: number;
  /** Form of what stands behind the check digits. */
  readonly account: RegExp;
}

/** By `pairOf` the two letters. */
const COUNTRIES = new Map<number, Country>();
for (const [code, { chars, bban_regexp }] of Object.entries(getCountrySpecifications())) {
  const pair = pairOf(code.charCodeAt(0) + 32, code.charCodeAt(1) + 32);
  if (chars && bban_regexp) COUNTRIES.set(pair, { length: chars, account: new RegExp(bban_regexp) });
}
/** Of the number that is being read, in upper case; no country has more than 34. */
const characters: number[] = Array.from({ length: 64 }, () => 0);

interface Written {
  readonly iban: string;
  readonly end: number;
}

/**
 * IBAN of any country. Format: two letters, two check digits, up to 30 letters and digits; with single spaces, dots or
 * hyphens between them and at most one line break; `start` is the first letter. Check: length and form of its country,
 * (`ibantools` has the registry), and the whole leaves 1 when divided by 97. Evidence: the check digits. Gives no BSN
 * away, but the old nine-digit account number inside may look like one. Source: ISO 13616, SWIFT IBAN registry.
 */
export function readIban(text: string, start: number): IdentifierReading | null {
  const written = readWritten(text, start);
  return written === null
    ? null
    : { end: written.end, value: written.iban, nine: null, evidence: ["check-digit"], alone: "high" };
}

/** Behind the IBAN that begins with the two letters at `start`; -1 if there is none. */
export function ibanSpan(text: string, start: number): number {
  return readWritten(text, start)?.end ?? -1;
}

/** Where the two letters begin that stand in front of a digit, with at most one joint between; else -1. */
export function ibanStart(text: string, digit: number): number {
  const last = significantBefore(text, digit);
  const second = isJoint(codeAt(text, last)) ? significantBefore(text, last) : last;
  const first = significantBefore(text, second);
  return isLetter(codeAt(text, second)) && isLetter(codeAt(text, first)) ? first : -1;
}

/** Of folded letters. */
function pairOf(first: number, second: number): number {
  return first * 128 + second;
}

function readWritten(text: string, start: number): Written | null {
  const country = countryAt(text, start);
  const end = country === undefined ? -1 : collect(text, start, country.length);
  if (country === undefined || end < 0 || !leavesOne(country.length) || !endsAt(text, end)) return null;
  const iban = String.fromCharCode(...characters.slice(0, country.length));
  return country.account.test(iban.slice(4)) ? { iban, end } : null;
}

/** The country whose two letters stand at `start`, with a check digit behind. */
function countryAt(text: string, start: number): Country | undefined {
  const first = codeAt(text, start);
  if (!isLetter(first)) return undefined;
  const secondAt = significantAt(text, start + 1);
  const second = codeAt(text, secondAt);
  if (!isLetter(second)) return undefined;
  const third = significantAt(text, secondAt + 1);
  const checkAt = isJoint(codeAt(text, third)) ? significantAt(text, third + 1) : third;
  if (!isDigit(codeAt(text, checkAt))) return undefined;
  return COUNTRIES.get(pairOf(first, second));
}

/** ISO 7064 MOD 97-10, the first four last; A counts 10. */
function leavesOne(length: number): boolean {
  let remainder = 0;
  for (let i = 0; i < length; i += 1) {
    const code = characters[(i + 4) % length] ?? 0;
    remainder = code < 65 ? (remainder * 10 + code - 48) % 97 : (remainder * 100 + code - 55) % 97;
  }
  return remainder === 1;
}

/** Reads the IBAN at `start` into `characters`. Answers where it ends; -1 if there are fewer. */
function collect(text: string, start: number, length: number): number {
  let breaks = 0;
  let at = start;
  for (let count = 0; count < length; ) {
    let code = codeAt(text, at);
    if (count > 0 && (isJoint(code) || code === LINE_BREAK)) {
      if (code === LINE_BREAK) breaks += 1;
      at = behindJoint(text, at);
      code = codeAt(text, at);
    }
    if (breaks > 1 || !(isDigit(code) || isLetter(code))) return -1;
    characters[count] = isLetter(code) ? code - 32 : code;
    count += 1;
    at += 1;
    if (count < length) at = significantAt(text, at);
  }
  return at;
}
