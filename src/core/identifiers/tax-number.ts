import type { EvidenceName } from "../scan/evidence.ts";
import { nineDigits } from "./bsn.ts";
import { isRestOfNumber } from "./characters.ts";
import { type DigitSpan, IN_ONE_PIECE, readNine } from "./digit-groups.ts";
import type { IdentifierReading } from "./identifier-reading.ts";
import { joinedEvidence } from "./joined-evidence.ts";
import { personBehind } from "./person-behind.ts";
import { isTaxPeriod } from "./tax-period.ts";
import { readTaxSuffix, type TaxSuffix } from "./tax-suffix.ts";

const FORM: readonly EvidenceName[] = ["tax-number"];
/** Taxes that only people pay: income tax, conscientious objectors, conserving assessments, allowances, Zvw. */
const ONLY_PEOPLE = "HNPTW";
/** Motor vehicles, wealth, self-employed health insurance: people as a rule, yet companies own cars too. */
const MOSTLY_PEOPLE = "MKSY";
/** Wage tax and VAT, of whoever employs or trades; and the remaining kinds. */
const BY_PERIOD = "ABFJLO";
const OTHER = "Z";
const COMPANY = "V";

/**
 * Assessment, return or decision number of the Belastingdienst and Dienst Toeslagen. Format: nine digits, a letter that
 * names the tax, two digits, often four more: `1234.56.782.H.86`, `1234.56.782.B.01.8030`, `123456782L019050`.
 * Check: elfproef on the nine; for wage tax and VAT the two digits are a serial number from 01 and the four a year
 * digit, a period and 0. Evidence: the nine are the BSN or RSIN of whom the letter names. Where the letter has no
 * further digits, L is a wage tax number and B a VAT number: other readers' business.
 * Source: mijnbedrijfs.nl/coderingenaanslagen.html; Specificatie Betalingskenmerk bepaling v1.5 (letters of people).
 */
export function readTaxNumber(text: string, start: number): IdentifierReading | null {
  const groups = readNine(text, start);
  if (groups === null || isRestOfNumber(text, start)) return null;
  const suffix = readTaxSuffix(text, groups.end, groups.joints !== IN_ONE_PIECE);
  if (suffix === null || !isTaxSuffix(suffix)) return null;
  const person = personBehind(groups.nine, holderOf(suffix.letter), aloneOf(groups, suffix));
  if (person === null) return null;
  const value = `${nineDigits(groups.nine)}${suffix.letter}${suffix.two}${suffix.rest}`;
  const evidence = joinedEvidence(FORM, person.evidence);
  return { end: suffix.end, value, nine: person.nine, evidence, alone: person.alone };
}

function isTaxSuffix({ letter, two, rest }: TaxSuffix): boolean {
  if (rest === "" && (letter === "L" || letter === "B")) return false;
  if (BY_PERIOD.includes(letter)) return two !== "00";
  return (ONLY_PEOPLE + MOSTLY_PEOPLE + OTHER + COMPANY).includes(letter);
}

function holderOf(letter: string): "person" | "company" | "either" {
  if (ONLY_PEOPLE.includes(letter)) return "person";
  return letter === COMPANY ? "company" : "either";
}

/** A period that is none lowers it: four-week and half-year periods have codes that no source here gives. */
function aloneOf(groups: DigitSpan, { letter, rest }: TaxSuffix): IdentifierReading["alone"] {
  const separated = groups.joints !== IN_ONE_PIECE;
  if (ONLY_PEOPLE.includes(letter)) return separated ? "high" : "medium";
  if (BY_PERIOD.includes(letter) && rest.length === 4 && !isTaxPeriod(Number(rest.slice(1, 3)))) return "low";
  return separated || rest.length === 4 ? "medium" : "low";
}
