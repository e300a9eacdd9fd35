import type { Draft } from "../mail/draft.ts";
import type { CompiledPacks } from "../packs/compile.ts";
import { classifyRecipients } from "../recipients/classify.ts";
import type { Directory } from "../recipients/directory.ts";
import type { Oddity } from "../recipients/oddity.ts";
import type { Acquaintance, ClassifiedRecipient } from "../recipients/recipient.ts";
import { gravestOddityFirst } from "./oddity-order.ts";
import type { Assessment, PartResult } from "./verdict.ts";
import { type VerdictTable, verdictTable } from "./verdict-table.ts";
import { weigh } from "./weigh.ts";

export interface AssessInput {
  readonly draft: Pick<Draft, "from" | "to" | "cc" | "bcc" | "notUnderstood">;
  /** Subject, body and every attachment, read or not. */
  readonly parts: readonly PartResult[];
  readonly directory: Directory;
  /** What this computer remembers of addresses. */
  readonly acquaintance?: Acquaintance;
  /** Everything odd about the recipients and the dossiers of this draft, in any order. Without it nothing is odd. */
  readonly oddities?: (recipients: readonly ClassifiedRecipient[]) => readonly Oddity[];
  /** The standard profile's where there is none. */
  readonly table?: VerdictTable;
  readonly packs: CompiledPacks;
}

const standard = verdictTable("standard");

/** Everything that is known about a draft, with the verdict on it. */
export function assess(input: AssessInput): Assessment {
  const { draft, parts, directory, acquaintance, table = standard, packs } = input;
  const recipients = classifyRecipients(draft, directory, draft.from, acquaintance);
  const oddities = gravestOddityFirst(input.oddities?.(recipients) ?? []);
  const { notUnderstood } = draft;
  const verdict = weigh({ recipients, parts, notUnderstood, oddities }, table);
  return {
    recipients,
    oddities,
    parts,
    verdict,
    packs: { ...packs.versions, ...directory.others.versions, ...table.versions }
  };
}
