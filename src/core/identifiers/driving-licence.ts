import { endsAt, isRestOfNumber } from "./characters.ts";
import { IN_ONE_PIECE, readDigitGroups } from "./digit-groups.ts";
import type { IdentifierReading } from "./identifier-reading.ts";

/**
 * Number of a Dutch driving licence. Format: ten digits in one piece. Check: none is published. Evidence: the written
 * form; needs a label, for mobile telephones and account numbers have ten digits too. Gives no BSN away.
 * Source: general knowledge (RDW); see domain facts 1.6.
 */
export function readDrivingLicence(text: string, start: number): IdentifierReading | null {
  const groups = readDigitGroups(text, start, 10, [IN_ONE_PIECE]);
  if (groups === null || !endsAt(text, groups.end) || isRestOfNumber(text, start)) return null;
  return { end: groups.end, value: groups.digits, nine: null, evidence: ["written-form"], alone: null };
}
