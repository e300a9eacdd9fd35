import type { DraftPart } from "../mail/draft.ts";
import type { Oddity } from "../recipients/oddity.ts";
import type { ClassifiedRecipient } from "../recipients/recipient.ts";
import { onlyQuoted, withoutQuoted } from "./quoted-parts.ts";
import { countPersons, sensitiveParts } from "./sensitive.ts";
import type { PartResult } from "./verdict.ts";

/** What a verdict is made from. */
export interface DraftFacts {
  readonly recipients: readonly ClassifiedRecipient[];
  /** Subject, body and every attachment, read or not. */
  readonly parts: readonly PartResult[];
  /** Parts of the page that were not understood. */
  readonly notUnderstood: readonly DraftPart[];
  readonly oddities: readonly Oddity[];
}

/** The same, cut as the rules of a table ask for it. */
export interface Circumstances extends DraftFacts {
  /** Every recipient that is not `internal`: a client or an accountant the office knows is still somebody else for a dossier. */
  readonly outside: readonly ClassifiedRecipient[];
  readonly attachments: readonly PartResult[];
  /** All parts, as if nothing were quoted, and as if nothing were but quotations. */
  readonly written: readonly PartResult[];
  readonly quoted: readonly PartResult[];
  /** Parts that were not understood, and texts that were there and were not read. */
  readonly unknown: readonly DraftPart[];
  readonly counts: Readonly<Record<CountName, number>>;
}

/** `recipients`: outside. `visible`: outside and in To or Cc. `dossiers`: parts that are one or hold BSNs. `persons`: BSNs. */
export type CountName = "recipients" | "visible" | "files" | "dossiers" | "persons";

export function circumstancesOf(facts: DraftFacts): Circumstances {
  const { recipients, parts } = facts;
  const outside = recipients.filter((recipient) => recipient.class !== "internal");
  const attachments = parts.filter((part) => part.part === "attachment");
  const sensitive = sensitiveParts(parts);
  const counts = {
    recipients: outside.length,
    visible: outside.filter(({ field }) => field !== "bcc").length,
    files: attachments.length,
    dossiers: sensitive.length,
    persons: countPersons(sensitive)
  };
  const [written, quoted] = [parts.map(withoutQuoted), parts.map(onlyQuoted)];
  return { ...facts, outside, attachments, written, quoted, unknown: unknownParts(facts), counts };
}

/** A subject that was not found is no reason to ask; one that was found and could not be read is. */
function unknownParts({ parts, notUnderstood }: DraftFacts): DraftPart[] {
  const missing = new Set<DraftPart>(notUnderstood.filter((part) => part !== "subject"));
  for (const { part, status } of parts) if (part !== "attachment" && status !== "read") missing.add(part);
  return [...missing];
}
