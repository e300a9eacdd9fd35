import { bsnRange, nineDigits, passesElfproef } from "./bsn.ts";
import { endsAt, isRestOfNumber } from "./characters.ts";
import { readNine } from "./digit-groups.ts";
import type { IdentifierReading } from "./identifier-reading.ts";

/**
 * RSIN: the number of a legal person. Format: nine digits, in one piece, `8025.35.860` or `802.535.860`. Check: the
 * elfproef of the BSN. Range: begins with 00 or with 80 to 89; what begins with 00 may be a BSN as well, so only a
 * label makes it an RSIN. Gives no person away.
 * Source: Belastingdienst, Specificatie Betalingskenmerk bepaling v1.5, section 2.
 */
export function readRsin(text: string, start: number): IdentifierReading | null {
  const groups = readNine(text, start);
  if (groups === null || !endsAt(text, groups.end) || isRestOfNumber(text, start)) return null;
  const digits = nineDigits(groups.nine);
  const range = bsnRange(digits);
  if (range !== "rsin" && range !== "ambiguous-rsin") return null;
  if (!passesElfproef(digits)) return null;
  const rangeEvidence = range === "rsin" ? "rsin-range" : "ambiguous-rsin-range";
  return { end: groups.end, value: digits, nine: null, evidence: ["elfproef", rangeEvidence], alone: null };
}
