import type { EvidenceName } from "../scan/evidence.ts";
import { bsnRangeOfNumber, nineDigits, passesElfproefAsNumber } from "./bsn.ts";
import type { IdentifierReading } from "./identifier-reading.ts";

type Alone = IdentifierReading["alone"];
type Holder = "person" | "company" | "either";

const BY_RANGE: Readonly<Record<"ordinary" | "ambiguous-rsin" | "test" | "never-issued", readonly EvidenceName[]>> = {
  ordinary: ["elfproef", "range"],
  "ambiguous-rsin": ["elfproef"],
  test: ["elfproef", "test-range"],
  "never-issued": ["elfproef", "never-issued-range"]
};
const COMPANY = {
  "rsin-range": ["elfproef", "rsin-range"],
  "known-code": ["elfproef", "known-code"],
  "ambiguous-rsin-range": ["elfproef", "ambiguous-rsin-range"]
} as const;

/** Whose nine digits stand in a longer number, and what that says. */
export interface PersonBehind {
  /** The BSN; null for a company's RSIN, or where that cannot be told. */
  readonly nine: string | null;
  readonly evidence: readonly EvidenceName[];
  /** `alone` as it was asked for; `low` in a range that no person has, null without a person. */
  readonly alone: Alone;
}

/**
 * The person behind nine digits, read as one whole number, inside a tax number. `holder` is what the rest of the number says: "person" (a tax that
 * only people pay), "company", or "either". Null if no such nine digits exist: the elfproef fails, or the range
 * contradicts the holder. RSIN ranges: Belastingdienst, Specificatie Betalingskenmerk bepaling v1.5, section 2.
 */
export function personBehind(number: number, holder: Holder, alone: Alone): PersonBehind | null {
  if (!passesElfproefAsNumber(number)) return null;
  const range = bsnRangeOfNumber(number);
  if (range === "rsin") return holder === "person" ? null : companyBehind("rsin-range");
  if (holder === "company") return companyBehind("known-code");
  if (range === "ambiguous-rsin" && holder !== "person") return companyBehind("ambiguous-rsin-range");
  const isIssued = range === "ordinary" || range === "ambiguous-rsin";
  return { nine: nineDigits(number), evidence: BY_RANGE[range], alone: isIssued ? alone : lowered(alone) };
}

function companyBehind(why: keyof typeof COMPANY): PersonBehind {
  return { nine: null, evidence: COMPANY[why], alone: null };
}

function lowered(alone: Alone): Alone {
  return alone === null ? null : "low";
}
