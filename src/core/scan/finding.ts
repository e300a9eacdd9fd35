export type Confidence = "low" | "medium" | "high";

/**
 * `bsn`: gives a citizen service number away. `dossier-mark`: a term or phrase of a financial dossier.
 * Later kinds (iban, travel document ...) join this list.
 */
export type FindingKind = "bsn" | "dossier-mark";

/** What one rule found in one part. Never holds more of a value than its mask, unless `reveal` was asked for. */
export interface Finding {
  /** Rule id, e.g. `nl.bsn` or `nl.dossier.jaaropgaaf`. */
  readonly rule: string;
  readonly kind: FindingKind;
  readonly confidence: Confidence;
  /** Occurrences. */
  readonly count: number;
  /** Distinct values (persons, for a BSN). */
  readonly distinct: number;
  /** At most `MAX_MASKED` masks of distinct values, e.g. `*******82`. */
  readonly masked: readonly string[];
  /** The distinct values themselves; present only when a person asked for `--reveal` on the command line. */
  readonly values?: readonly string[];
  /** Names of the evidence that led to the confidence: `label`, `elfproef`, `range` ... */
  readonly evidence: readonly string[];
}

export interface DossierMatch {
  readonly type: string;
  readonly score: number;
}

/** Whether a text is a financial dossier. `score` 0..1; a dossier from 0.5 up. */
export interface DossierResult {
  readonly score: number;
  readonly types: readonly DossierMatch[];
}

export interface ScanResult {
  readonly findings: readonly Finding[];
  readonly dossier: DossierResult;
}

/** Masks shown per finding; the count says how many there are. */
export const MAX_MASKED = 20;
/** A dossier from this score up. */
export const DOSSIER_THRESHOLD = 0.5;
