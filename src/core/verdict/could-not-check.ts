import type { Assessment, PartResult, VerdictLevel } from "./verdict.ts";

/**
 * What is known of a draft when its text or recipients could not be judged: that they were not. No table was at hand, so
 * there is no rule. `level`: `note` where the office only notes.
 */
export function couldNotCheck(
  parts: readonly PartResult[],
  level: Extract<VerdictLevel, "note" | "justify"> = "justify"
): Assessment {
  const verdict = {
    level,
    reasons: [{ code: "could-not-check" }],
    because: [{ rule: "could-not-check", level, code: "could-not-check" }]
  } as const;
  return { recipients: [], oddities: [], parts, verdict, packs: {} };
}
