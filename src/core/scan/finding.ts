import type { PartName } from "../documents/reading.ts";

export type Confidence = "low" | "medium" | "high";

/** `bsn`: gives a citizen service number away, by whatever road. `dossier-mark`: a term or phrase of a financial dossier. */
export type FindingKind =
  | "bsn"
  | "rsin"
  | "travel-document"
  | "driving-licence"
  | "iban"
  | "date-of-birth"
  | "digid"
  | "pattern"
  | "dossier-mark";

/** Where in a file a finding stands. */
export interface FindingPlace {
  /** Names of the files it lies in, outermost first; empty for the file itself. Hostile input. */
  readonly inside: readonly string[];
  /** 1-based page or slide. */
  readonly page?: number;
  /** Hostile input. */
  readonly sheet?: string;
  /** `B12`, or of several in one column the first and the last: `B12:B40`. Where only rows are known: `12:12`. */
  readonly cells?: string;
  readonly part?: PartName;
}

/** What one rule found in one part. Never holds more of a value than its mask, unless `reveal` was asked for. */
export interface Finding {
  /** Rule id, e.g. `nl.bsn` or `nl.dossier.jaaropgaaf`. */
  readonly rule: string;
  readonly kind: FindingKind;
  readonly confidence: Confidence;
  /** Occurrences; of a dossier each of its marks up to 20 times for certain. */
  readonly count: number;
  /** Distinct values (persons, for a BSN). */
  readonly distinct: number;
  /** At most `MAX_MASKED` masks of distinct values, e.g. `*******82`. */
  readonly masked: readonly string[];
  /** The distinct values themselves; present only when a person asked for `--reveal` on the command line. */
  readonly values?: readonly string[];
  /** Names from `evidence.ts` that led to the confidence; for a dossier mark the terms of its pack that were found. */
  readonly evidence: readonly string[];
  /**
   * Where the values stand first, of a dossier its heaviest mark; at most `MAX_PLACES`, of as many files inside as
   * possible. Absent where the file has no inner places.
   */
  readonly places?: readonly FindingPlace[];
}

export interface DossierMatch {
  readonly type: string;
  /** Id of the rule that recognised it; of several the one with the best score. */
  readonly rule: string;
  readonly score: number;
  /** Terms of the pack that were found, strongest first, at most `MAX_WHY`. Never text of the document. */
  readonly why: readonly string[];
  /** Only the text that a reply quotes makes it one; set in the body of a draft alone. */
  readonly quoted?: true;
}

/** Whether a text is a financial dossier. `score` 0..1; a dossier from 0.5 up. */
export interface DossierResult {
  readonly score: number;
  readonly types: readonly DossierMatch[];
}

export interface ScanResult {
  readonly findings: readonly Finding[];
  readonly dossier: DossierResult;
  /** Ids of clients whose name stands in the text, most often named first; absent without a register. */
  readonly named?: readonly string[];
}

/** Masks shown per finding; the count says how many there are. */
export const MAX_MASKED = 20;
/** Places told per finding. */
export const MAX_PLACES = 5;
/** Terms listed per dossier type. */
export const MAX_WHY = 12;
/** A dossier from this score up. */
export const DOSSIER_THRESHOLD = 0.5;
