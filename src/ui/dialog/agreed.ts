import type { VerdictReason } from "../../core/verdict/verdict.ts";
import type { AskingState } from "./asking-props.ts";

export interface Divided {
  /** Most serious first. */
  readonly fresh: readonly VerdictReason[];
  /** What the writer agreed to when this mail was sent anyway before. */
  readonly agreed: readonly VerdictReason[];
}

/** What is asked now, and what was agreed to before. When nothing is left to ask, everything is asked. */
export function divideReasons({ assessment, agreedBefore }: AskingState): Divided {
  const { reasons } = assessment.verdict;
  const fresh = reasons.filter((_, index) => !agreedBefore.reasons.includes(index));
  if (fresh.length === 0) return { fresh: reasons, agreed: [] };
  return { fresh, agreed: reasons.filter((reason) => !fresh.includes(reason)) };
}

/** The rule that made a reason weigh; null where the verdict does not say. */
export function ruleBehind({ assessment }: AskingState, isIt: (reason: VerdictReason) => boolean): string | null {
  const at = assessment.verdict.reasons.findIndex(isIt);
  return assessment.verdict.because[at]?.rule ?? null;
}
