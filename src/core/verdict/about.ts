import type { NumberOwners } from "../recipients/dossiers/number-owners.ts";
import { kvkNumbersIn } from "../recipients/register/kvk-numbers.ts";
import { type ClientNumber, numberText } from "../recipients/register/number-text.ts";
import type { Finding, ScanResult } from "../scan/finding.ts";

/**
 * Whom a part is about, as far as this computer can tell. In memory only: it goes with a `PartResult` through the guard and is
 * never written to the journal.
 */
export interface About {
  /** HMAC-SHA-256 (base64url, 16 bytes) of each BSN of medium or high confidence, keyed by this computer. */
  readonly persons: readonly string[];
  /** Ids of clients in the register whose name, KvK number, RSIN or BSN stands in it; those whose number stands in it first. */
  readonly clients: readonly string[];
}

/** What it takes to tell whom a text is about. */
export interface Whose {
  /** HMAC of a text by this computer's key. */
  readonly keyOf: (text: string) => Promise<string>;
  readonly owners: NumberOwners;
}

/** Persons and companies of one part that are told apart; a payroll of thousands is known by its first. */
export const MOST_KEYED = 500;

/** `found` holds its values. Numbers leave here as keyed hashes only. */
export async function aboutOf(text: string, found: ScanResult, { keyOf, owners }: Whose): Promise<About> {
  const keyed = (kind: ClientNumber, numbers: readonly string[]): Promise<string[]> =>
    Promise.all(numbers.slice(0, MOST_KEYED).map((number) => keyOf(numberText(kind, number))));
  const persons = await keyed("bsn", valuesOf(found.findings, "bsn"));
  const others = owners.size === 0 ? [] : await keyed("rsin", valuesOf(found.findings, "rsin"));
  const companies = owners.size === 0 ? [] : await keyed("kvk", kvkNumbersIn(text));
  const numbered = [...persons, ...others, ...companies].flatMap((key) => owners.get(key) ?? []);
  return { persons, clients: [...new Set([...numbered, ...(found.named ?? [])])] };
}

/** An RSIN is found with low confidence: nobody is harmed by it. A BSN must be more than a number that passes. */
function valuesOf(findings: readonly Finding[], kind: "bsn" | "rsin"): string[] {
  const sure = findings.filter((each) => each.kind === kind && (kind === "rsin" || each.confidence !== "low"));
  return [...new Set(sure.flatMap(({ values = [] }) => values))];
}
