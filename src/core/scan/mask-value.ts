import { maskBsn } from "../identifiers/bsn.ts";
import type { FindingKind } from "./finding.ts";

/** Fewer characters than this are hidden altogether. */
const SHORTEST_SHOWN = 6;

/** What may be shown of a value: never more than its last two characters, and the country of an IBAN. */
export function maskValue(kind: FindingKind, value: string): string {
  if (kind === "bsn" || kind === "rsin") return maskBsn(value);
  if (kind === "iban") return `${value.slice(0, 2)}**...**${value.slice(-2)}`;
  if (kind === "date-of-birth") return "**-**-****";
  if (kind === "digid" || value.length < SHORTEST_SHOWN) return "***";
  return `${"*".repeat(Math.min(value.length, 20) - 2)}${value.slice(-2)}`;
}
