import type { EvidenceName } from "../scan/evidence.ts";
import { nineDigits } from "./bsn.ts";
import { isRestOfNumber } from "./characters.ts";
import { IN_ONE_PIECE, readNine } from "./digit-groups.ts";
import type { IdentifierReading } from "./identifier-reading.ts";
import { joinedEvidence } from "./joined-evidence.ts";
import { personBehind } from "./person-behind.ts";
import { aloneInOnePiece, readTaxSuffix } from "./tax-suffix.ts";

const FORM: readonly EvidenceName[] = ["payroll-tax-number"];

/**
 * Wage tax number (loonheffingennummer). Format: nine digits, L, a serial number from 01: `123456782L01`,
 * `1234.56.782.L.01`. Check: elfproef. Range: 01 to 79 is a sole trader, who is a person, and the nine digits are the
 * BSN; 80 to 89 is a company, and 00 may be either. Evidence: elfproef, range.
 * Source: Belastingdienst, Handboek Loonheffingen; growsupport.nl.
 */
export function readPayrollTaxNumber(text: string, start: number): IdentifierReading | null {
  const groups = readNine(text, start);
  if (groups === null || isRestOfNumber(text, start)) return null;
  const suffix = readTaxSuffix(text, groups.end, groups.joints !== IN_ONE_PIECE);
  if (suffix === null || suffix.letter !== "L" || suffix.rest !== "" || suffix.two === "00") return null;
  const separated = groups.joints !== IN_ONE_PIECE;
  const person = personBehind(groups.nine, "either", separated ? "high" : aloneInOnePiece(suffix));
  if (person === null) return null;
  const value = `${nineDigits(groups.nine)}L${suffix.two}`;
  const evidence = joinedEvidence(FORM, person.evidence);
  return { end: suffix.end, value, nine: person.nine, evidence, alone: person.alone };
}
