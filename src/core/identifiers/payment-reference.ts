import type { EvidenceName } from "../scan/evidence.ts";
import { codeAt, endsAt, isDigit, isJoint, isRestOfNumber, significantAt, significantBefore } from "./characters.ts";
import { type DigitSpan, IN_FOURS, IN_ONE_PIECE, readDigits } from "./digit-groups.ts";
import type { IdentifierReading } from "./identifier-reading.ts";
import { joinedEvidence } from "./joined-evidence.ts";
import { personBehind } from "./person-behind.ts";
import { isTaxPeriod } from "./tax-period.ts";

const LENGTH = 16;
/** Of the number that is being read. */
const digits = new Uint8Array(LENGTH);
const FORM: readonly EvidenceName[] = ["payment-reference", "check-digit", "known-code"];
const FORMS: readonly number[] = [IN_ONE_PIECE, IN_FOURS];
/** Of the digits behind the first; the same ten in turn, counted from the right. */
const WEIGHTS = [10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
/** Income tax, conserving, conscientious objectors, Zvw; the allowances and their fines: only people get these. */
const ONLY_PEOPLE = new Set([70, 71, 73, 75, 23, 24, 25, 26, 27, 28]);
/** Motor vehicle tax, Eurovignet, heavy goods vehicles, land consolidation. */
const ANYBODY = new Set([76, 78, 85, 86, 87, 88, 97]);
/** Corporation tax: the code stands for the first two digits of the RSIN. */
const CORPORATION = new Set([74, 80, 81, 82, 83, 84, 92, 93, 94, 95, 96]);

/**
 * Payment reference of the Belastingdienst and Dienst Toeslagen. Format: 16 digits, in one piece or in fours. Check:
 * the first digit, by weights over the other fifteen; the code of the tax at position 10 or 10-11. Positions 2-9 are
 * the first eight digits of a BSN or RSIN and give away the ninth, which must exist. Of 10^16 numbers 6 in 100 pass,
 * so tail and written form decide how sure it is alone (counted in the test): `high` for a tax that only people pay
 * with a likely tail, `medium` for wage tax and VAT with a likely serial number and period, else `low`.
 * Source: Belastingdienst, Specificatie Betalingskenmerk bepaling v1.5.
 */
export function readPaymentReference(text: string, start: number): IdentifierReading | null {
  const span = readDigits(text, start, LENGTH, FORMS, true, digits);
  if (span === null || checkDigit() !== digits[0]) return null;
  if (!isWrittenForm(text, start, span) || !endsAt(text, span.end)) return null;
  const code = at(9) * 10 + at(10);
  const person = CORPORATION.has(code) ? null : personOf(code, span.joints === IN_FOURS);
  if (person === null && !CORPORATION.has(code)) return null;
  const { end } = span;
  const value = `${eightFrom(0)}${eightFrom(8)}`;
  if (person === null) return { end, value, nine: null, evidence: FORM, alone: null };
  return { end, value, nine: person.nine, evidence: joinedEvidence(FORM, person.evidence), alone: person.alone };
}

/** In one piece, or in fours that are not part of a longer row of fours. */
function isWrittenForm(text: string, start: number, groups: DigitSpan): boolean {
  if (isRestOfNumber(text, start)) return false;
  return groups.joints === IN_ONE_PIECE || !(isFollowed(text, groups.end) || isPreceded(text, start));
}

function isFollowed(text: string, end: number): boolean {
  const joint = significantAt(text, end);
  return isJoint(codeAt(text, joint)) && isFour(text, significantAt(text, joint + 1));
}

function isFour(text: string, start: number): boolean {
  for (let i = 0; i < 4; i += 1) if (!isDigit(codeAt(text, start + i))) return false;
  return endsAt(text, start + 4);
}

function isPreceded(text: string, start: number): boolean {
  const joint = significantBefore(text, start);
  return isJoint(codeAt(text, joint)) && isFour(text, joint - 4) && !isDigit(codeAt(text, joint - 5));
}

function personOf(code: number, inFours: boolean): ReturnType<typeof personBehind> {
  const nine = nineOf();
  const onlyPeople = ONLY_PEOPLE.has(code);
  if (nine < 0 || (!onlyPeople && !ANYBODY.has(code) && !isByPeriod())) return null;
  return personBehind(nine, onlyPeople ? "person" : "either", aloneOf(onlyPeople, inFours));
}

function aloneOf(onlyPeople: boolean, inFours: boolean): "low" | "medium" | "high" {
  const likely = isByPeriod() ? hasLikelyPeriod() : at(13) === 0 && at(14) === 0;
  if (likely) return onlyPeople ? "high" : "medium";
  return onlyPeople && inFours && !isCardNumber() ? "medium" : "low";
}

/** 0 and 5: additional assessments of wage tax and VAT; 6 and 1: their returns. */
function isByPeriod(): boolean {
  return at(9) < 2 || at(9) === 5 || at(9) === 6;
}

/**
 * A low serial number, a known period, and for a return the closing 0 that all of the specification's examples have.
 */
function hasLikelyPeriod(): boolean {
  const serial = at(11) * 10 + at(12);
  if (serial < 1 || serial > 19 || !isTaxPeriod(at(13) * 10 + at(14))) return false;
  return at(9) === 0 || at(9) === 5 || at(15) === 0;
}

/** The BSN or RSIN that begins with the digits at 1 to 8; -1 for the 1 in 11 that none begins with. */
function nineOf(): number {
  let sum = 0;
  let eight = 0;
  for (let i = 0; i < 8; i += 1) {
    sum += (9 - i) * at(i + 1);
    eight = eight * 10 + at(i + 1);
  }
  const ninth = sum % 11;
  return ninth === 10 ? -1 : eight * 10 + ninth;
}

/** Over the other fifteen: 11 less the remainder of the weighed sum, with 11 written as 0 and 10 as 1. */
function checkDigit(): number {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i += 1) sum += (digits[i + 1] as number) * (WEIGHTS[i] as number);
  const digit = 11 - (sum % 11);
  if (digit === 11) return 0;
  return digit === 10 ? 1 : digit;
}

/** Payment cards are also 16 digits in fours: they begin with 2 to 6 and pass the Luhn check. */
function isCardNumber(): boolean {
  let sum = 0;
  for (let i = 0; i < LENGTH; i += 1) {
    const doubled = i % 2 === 0 ? at(i) * 2 : at(i);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && at(0) >= 2 && at(0) <= 6;
}

/** Eight of the digits, from `place` on. */
function eightFrom(place: number): string {
  let eight = 1;
  for (let i = place; i < place + 8; i += 1) eight = 10 * eight + at(i);
  return String(eight).slice(1);
}

function at(place: number): number {
  return digits[place] ?? 0;
}
