import type { Assessment, PartResult } from "./verdict.ts";

/** What is known of a draft when its text or recipients could not be judged: that they were not. */
export function couldNotCheck(parts: readonly PartResult[]): Assessment {
  return { recipients: [], parts, verdict: { level: "justify", reasons: [{ code: "could-not-check" }] }, packs: {} };
}
