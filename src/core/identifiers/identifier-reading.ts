import type { EvidenceName } from "../scan/evidence.ts";

/** One number or code, read off the text by its form. */
export interface IdentifierReading {
  /** Position behind its last character. */
  readonly end: number;
  /** Canonical: digits and upper-case letters without separators. */
  readonly value: string;
  /** The BSN (nine digits) it gives away, where it is a natural person's; else null. */
  readonly nine: string | null;
  /** What its form alone proves. */
  readonly evidence: readonly EvidenceName[];
  /** How sure it is by its form alone. Null: only with a label near. */
  readonly alone: "low" | "medium" | "high" | null;
}
