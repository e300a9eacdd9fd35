import type { MissingInside, ReadingReason, ReadingStatus } from "../documents/reading.ts";
import type { DraftPart } from "../mail/draft.ts";
import type { Oddity, OddityCode } from "../recipients/oddity.ts";
import type { ClassifiedRecipient } from "../recipients/recipient.ts";
import type { DossierResult, Finding } from "../scan/finding.ts";
import type { About } from "./about.ts";

/**
 * `pass`: release. `note`: release, and write it in the journal (audit only). `warn`: ask. `justify`: ask, and it is serious.
 * `block`: may not be sent at all.
 */
export type VerdictLevel = "pass" | "note" | "warn" | "justify" | "block";

/** Why a verdict is what it is, most serious first. The first reason makes the dialog's first line. */
export type VerdictReason =
  /** `dossiers`: number of parts that are a dossier or hold BSNs; `withBsn`: those that hold BSNs; `persons`: distinct BSNs. */
  | {
      readonly code: "dossiers-leave-office";
      readonly dossiers: number;
      readonly withBsn: number;
      readonly persons: number;
      readonly recipients: number;
    }
  | { readonly code: "bsn-leaves-office"; readonly persons: number; readonly recipients: number }
  /** BSNs or a dossier that stand only in what a reply quotes. `persons`: distinct BSNs there, none of them elsewhere. */
  | { readonly code: "quoted-reply-leaves-office"; readonly persons: number; readonly recipients: number }
  /**
   * Numbers of passports or identity cards, logins of DigiD, and what a pattern of the office's own pack looks for; in
   * the text, a quotation or a file. `count`: distinct values.
   */
  | {
      readonly code: "travel-document-leaves-office" | "digid-leaves-office" | "pattern-leaves-office";
      readonly count: number;
      readonly recipients: number;
    }
  | { readonly code: "look-alike-recipient"; readonly recipients: number }
  | { readonly code: "unread-attachments"; readonly files: number; readonly recipients: number }
  | { readonly code: "recipients-unresolved"; readonly recipients: number }
  | { readonly code: "page-not-understood"; readonly parts: readonly DraftPart[] }
  | { readonly code: "could-not-check" }
  /** Something odd about recipients and dossiers weighs by itself; its details stand in `Assessment.oddities`. */
  | { readonly code: "odd-recipients"; readonly oddity: OddityCode }
  /** A dossier or BSNs go to the writer's own private mail, or to somebody at a public provider. */
  | { readonly code: "sensitive-to-private-mail" | "sensitive-to-public-provider"; readonly recipients: number }
  /** A rule of the office's own pack that has no reason of the program's. `tell`: the pack's words; hostile input. */
  | { readonly code: "office-rule"; readonly tell: { readonly nl: string; readonly en: string } };

/** One reason that fired, and the rule of the table that made it weigh. */
export interface WeighedReason {
  readonly rule: string;
  readonly level: VerdictLevel;
  readonly code: VerdictReason["code"];
  /** What the rule is about, in its pack's words; absent where no table was at hand. Hostile input of an office's pack. */
  readonly title?: { readonly nl: string; readonly en: string };
}

export interface Verdict {
  readonly level: VerdictLevel;
  readonly reasons: readonly VerdictReason[];
  /** Which rule of the packs gave each reason its level, in the order of `reasons`: answers "why am I asked". */
  readonly because: readonly WeighedReason[];
}

/** One part of a draft after reading and scanning. Holds no text. */
export interface PartResult {
  readonly part: "subject" | "body" | "attachment";
  /** `DraftAttachment.key`; empty for subject and body. */
  readonly key: string;
  /** File name; empty for subject and body. Hostile input. */
  readonly name: string;
  readonly type: string;
  readonly status: ReadingStatus;
  readonly reason?: ReadingReason;
  readonly missingPages?: readonly number[];
  /** Files inside it that were not read in full. */
  readonly missingInside?: readonly MissingInside[];
  readonly characters: number;
  readonly ms: number;
  readonly findings: readonly Finding[];
  readonly dossier: DossierResult;
  /** Absent where nobody was looked for: no register, no history. */
  readonly about?: About;
}

/** Everything the guard knows about one draft; what the dialog shows and the journal is built from. */
export interface Assessment {
  /** As they stand in the mail; where something is asked and history can tell, who fits in least comes first. */
  readonly recipients: readonly ClassifiedRecipient[];
  /** Gravest first. */
  readonly oddities: readonly Oddity[];
  readonly parts: readonly PartResult[];
  readonly verdict: Verdict;
  /** Pack id -> version in force. */
  readonly packs: Readonly<Record<string, number>>;
}
