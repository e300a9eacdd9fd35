import { getCountrySpecifications } from "ibantools";
import type { EvidenceName } from "../scan/evidence.ts";
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

/** What may stand at a place of an IBAN, as bits. */
const DIGIT = 1;
const LETTER = 2;
/** Of the first four characters; that the third is a digit is known by then. */
const HEAD = [LETTER, LETTER, DIGIT, DIGIT | LETTER];
const EVIDENCE: readonly EvidenceName[] = ["check-digit"];

/** By place what may stand there. */
type Country = Uint8Array;

/** By `pairOf` the two letters. */
const COUNTRIES = new Map<number, Country>();
for (const [code, { chars, bban_regexp }] of Object.entries(getCountrySpecifications())) {
  const pair = pairOf(code.charCodeAt(0) + 32, code.charCodeAt(1) + 32);
  if (chars && bban_regexp)
    COUNTRIES.set(pair, Uint8Array.from([...HEAD, ...accountForm(bban_regexp)].slice(0, chars)));
}
/** Of the number that is being read, in upper case; no country has more than 34. */
const characters: number[] = Array.from({ length: 64 }, () => 0);

/**
 * IBAN of any country. Format: two letters, two check digits, up to 30 letters and digits; with single spaces, dots or
 * hyphens between them and at most one line break; `start` is the first letter. Check: length and form of its country,
 * (`ibantools` has the registry), and the whole leaves 1 when divided by 97. Evidence: the check digits. Gives no BSN
 * away, but the old nine-digit account number inside may look like one. Source: ISO 13616, SWIFT IBAN registry.
 */
export function readIban(text: string, start: number): IdentifierReading | null {
  const country = countryAt(text, start);
  const end = country === undefined ? -1 : readWritten(text, start, country);
  if (country === undefined || end < 0) return null;
  const value = String.fromCharCode(...characters.slice(0, country.length));
  return { end, value, nine: null, evidence: EVIDENCE, alone: "high" };
}

/** Behind the IBAN that begins with the two letters at `start`; -1 if there is none. */
export function ibanSpan(text: string, start: number): number {
  const country = countryAt(text, start);
  return country === undefined ? -1 : readWritten(text, start, country);
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

/** `[A-Z]{4}[0-9]{10}`, as the registry writes the form of an account: what each place of it may hold. */
export function accountForm(written: string): number[] {
  return [...written.matchAll(/(\[[^\]]+\])(?:\{(\d+)\})?/g)].flatMap(([, range = "", times = "1"]) => {
    const allowed = (range.includes("0-9") ? DIGIT : 0) | (range.includes("A-Z") ? LETTER : 0);
    return Array.from({ length: Number(times) }, () => allowed);
  });
}

/** Reads the IBAN at `start` into `characters`. Answers where it ends; -1 if it is none. */
function readWritten(text: string, start: number, country: Country): number {
  const end = collect(text, start, country);
  return end >= 0 && leavesOne(country.length) && endsAt(text, end) ? end : -1;
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
  for (let i = 4; i < length; i += 1) remainder = withNext(remainder, characters[i] as number);
  for (let i = 0; i < 4; i += 1) remainder = withNext(remainder, characters[i] as number);
  return remainder % 97 === 1;
}

/** Divides only where the next could make the number longer than 32 bits. */
function withNext(remainder: number, code: number): number {
  const short = remainder > 9_999_999 ? remainder % 97 : remainder;
  return code < 65 ? short * 10 + code - 48 : short * 100 + code - 55;
}

/** Answers where the last character ends; -1 if there are fewer, or if one may not stand there. */
function collect(text: string, start: number, country: Country): number {
  const { length } = country;
  let breaks = 0;
  let at = start;
  for (let count = 0; count < length; count += 1) {
    let code = codeAt(text, at);
    if (count > 0 && !isLetter(code) && !isDigit(code)) {
      at = significantAt(text, at);
      code = codeAt(text, at);
      if (isJoint(code) || code === LINE_BREAK) {
        if (code === LINE_BREAK) breaks += 1;
        at = behindJoint(text, at);
        code = codeAt(text, at);
      }
    }
    const kind = isDigit(code) ? DIGIT : isLetter(code) ? LETTER : 0;
    if (breaks > 1 || ((country[count] as number) & kind) === 0) return -1;
    characters[count] = kind === LETTER ? code - 32 : code;
    at += 1;
  }
  return at;
}
