import type { ReadingReason, ReadingStatus } from "../documents/reading.ts";
import type { RecipientClass, RecipientField } from "../recipients/recipient.ts";
import type { Confidence } from "../scan/finding.ts";
import type { VerdictLevel } from "../verdict/verdict.ts";

/** What became of a draft. Shown and exported by these words. `noted`: it left unasked, for the office only notes. */
export type Happening = "stopped" | "changed" | "sent-anyway" | "noted" | "could-not-check" | "unguarded";

export interface EntryFinding {
  readonly rule: string;
  readonly kind: string;
  readonly confidence: Confidence;
  readonly count: number;
  readonly distinct: number;
  readonly masked: readonly string[];
}

export interface EntryPart {
  readonly part: "subject" | "body" | "attachment";
  /** File name; present only where the mail left. */
  readonly name?: string;
  readonly type: string;
  readonly status: ReadingStatus;
  readonly reason?: ReadingReason;
  readonly dossier: readonly string[];
  readonly findings: readonly EntryFinding[];
}

export interface EntryRecipient {
  readonly field: RecipientField;
  readonly domain: string;
  /** Full address; present only where the mail left. */
  readonly address?: string;
  readonly class: RecipientClass;
}

/** An entry before it has a place in the chain. */
export interface EntryContent {
  readonly schema: 1;
  /** RFC 3339, UTC, milliseconds. */
  readonly time: string;
  readonly webmail: string;
  /** Origin of the webmail, e.g. `https://mail.example.nl`. */
  readonly site: string;
  readonly happened: Happening;
  readonly level: VerdictLevel;
  /** Codes of reasons, most serious first; of an oddity its code, of a rule with the office's own words that rule's id. */
  readonly reasons: readonly string[];
  readonly recipients: readonly EntryRecipient[];
  readonly parts: readonly EntryPart[];
  /** The sentence the writer agreed to, literally; only with `sent-anyway`. */
  readonly sentence?: string;
  /** The writer's own reason, with anything that is a BSN masked; only with `sent-anyway`. */
  readonly reason?: string;
  readonly packs: Readonly<Record<string, number>>;
}

/** An entry as it stands in the journal. `hash` = SHA-256, lower-case hex, over the canonical JSON (RFC 8785) of all other fields. */
export interface JournalEntry extends EntryContent {
  /** 1, 2, 3 ... without gaps. */
  readonly sequence: number;
  /** `hash` of the entry before; 64 zeros for the first. */
  readonly previous: string;
  readonly hash: string;
}
