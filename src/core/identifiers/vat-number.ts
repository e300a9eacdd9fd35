import type { EvidenceName } from "../scan/evidence.ts";
import { nineDigits } from "./bsn.ts";
import { codeAt, isJoint, isRestOfNumber, significantAt } from "./characters.ts";
import { IN_ONE_PIECE, readNine } from "./digit-groups.ts";
import { ibanStart } from "./iban.ts";
import type { IdentifierReading } from "./identifier-reading.ts";
import { joinedEvidence } from "./joined-evidence.ts";
import { personBehind } from "./person-behind.ts";
import { aloneInOnePiece, readTaxSuffix } from "./tax-suffix.ts";

const FORM: readonly EvidenceName[] = ["vat-number"];
const VAT_ID: readonly EvidenceName[] = ["vat-number", "check-digit"];
const N = 110;
const L = 108;

/**
 * Dutch VAT number, of two kinds. Format: `NL123456782B01`, `1234.56.782.B.01`, with or without NL; `start` is the N
 * or the first digit, and then NL may stand in front. The btw-id of a sole trader (since 2020): NL, nine digits, B,
 * two check digits; the whole with its letters as numbers (A is 10) leaves 1 when divided by 97; tells nothing of the
 * person. The omzetbelastingnummer: elfproef on the nine, B, a serial number from 01; from 01 to 79 the nine are the
 * sole trader's BSN, from 80 to 89 an RSIN. The check digits of a btw-id are 98 less a remainder below 97, so 02 to
 * 98: 00, 01 and 99 are never a btw-id. Source: Belastingdienst on the btw-identificatienummer (kleineondernemer.nl,
 * station88.nl); ISO 7064 MOD 97-10.
 */
export function readVatNumber(text: string, start: number): IdentifierReading | null {
  const begins = codeAt(text, start) === N;
  const digitsAt = begins ? behindCountry(text, start) : start;
  const groups = digitsAt < 0 ? null : readNine(text, digitsAt);
  if (groups === null || (!begins && isRestOfNumber(text, start))) return null;
  const country = begins || isCountry(text, ibanStart(text, start));
  const suffix = readTaxSuffix(text, groups.end, country || groups.joints !== IN_ONE_PIECE);
  if (suffix === null || suffix.letter !== "B" || suffix.rest !== "" || suffix.two === "00") return null;
  const value = `NL${nineDigits(groups.nine)}B${suffix.two}`;
  const { end } = suffix;
  if (isVatId(groups.nine, suffix.two)) return { end, value, nine: null, evidence: VAT_ID, alone: null };
  const written = country || groups.joints !== IN_ONE_PIECE;
  const person = personBehind(groups.nine, "either", written ? "high" : aloneInOnePiece(suffix));
  if (person === null) return null;
  return { end, value, nine: person.nine, evidence: joinedEvidence(FORM, person.evidence), alone: person.alone };
}

function isCountry(text: string, at: number): boolean {
  return codeAt(text, at) === N && codeAt(text, significantAt(text, at + 1)) === L;
}

/** Where the digits begin behind `NL` and at most one joint; -1 if it is not NL. */
function behindCountry(text: string, start: number): number {
  const second = significantAt(text, start + 1);
  if (codeAt(text, second) !== L) return -1;
  const at = significantAt(text, second + 1);
  return isJoint(codeAt(text, at)) ? significantAt(text, at + 1) : at;
}

function isVatId(nine: number, two: string): boolean {
  if (two < "02" || two > "98") return false;
  // 23 21 is NL and 11 is B; in two steps because the whole does not fit a double.
  const upToDigits = (2321e9 + nine) % 97;
  return (upToDigits * 10_000 + 1100 + (two.charCodeAt(0) - 48) * 10 + two.charCodeAt(1) - 48) % 97 === 1;
}
