import type { Draft } from "../mail/draft.ts";
import type { CompiledPacks } from "../packs/compile.ts";
import { classifyRecipients } from "../recipients/classify.ts";
import type { Office } from "../recipients/recipient.ts";
import type { Assessment, PartResult } from "./verdict.ts";
import { weigh } from "./weigh.ts";

export interface AssessInput {
  readonly draft: Pick<Draft, "from" | "to" | "cc" | "bcc" | "notUnderstood">;
  /** Subject, body and every attachment, read or not. */
  readonly parts: readonly PartResult[];
  readonly office: Office;
  readonly packs: CompiledPacks;
}

/** Everything that is known about a draft, with the verdict on it. */
export function assess({ draft, parts, office, packs }: AssessInput): Assessment {
  const recipients = classifyRecipients(draft, office, draft.from);
  return { recipients, parts, verdict: weigh(recipients, parts, draft.notUnderstood), packs: packs.versions };
}
