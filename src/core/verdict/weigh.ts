import { type VerdictRule, verdictLevels } from "../packs/verdict-schema.ts";
import { holds } from "./circumstance-holds.ts";
import { circumstancesOf, type DraftFacts } from "./draft-facts.ts";
import { toldReasons } from "./told-reasons.ts";
import type { Verdict, VerdictReason } from "./verdict.ts";
import type { VerdictTable } from "./verdict-table.ts";

/** What a rule of the table made of one matter. */
export interface Decision {
  readonly rule: VerdictRule;
  readonly reason: VerdictReason;
}

/**
 * Whether a mail may leave without a question, by the rules of a table. All reasons are listed, most serious first and else in
 * the order of the table; the level is that of the gravest.
 */
export function weigh(facts: DraftFacts, table: Pick<VerdictTable, "rules">): Verdict {
  const weighing = decide(facts, table).filter(({ rule }) => rule.do !== "pass");
  const gravestFirst = weighing.toSorted((a, b) => verdictLevels.indexOf(b.rule.do) - verdictLevels.indexOf(a.rule.do));
  return {
    level: gravestFirst[0]?.rule.do ?? "pass",
    reasons: gravestFirst.map(({ reason }) => reason),
    because: gravestFirst.map(({ rule: { rule, do: level, title }, reason: { code } }) => ({
      rule,
      level,
      code,
      title
    }))
  };
}

/**
 * Of the rules about one matter (a `tell` of the program, an oddity, a sentence of the office's own) the first that holds
 * decides, so that an exception goes before. `pass` decides too: then the matter is no reason.
 */
export function decide(facts: DraftFacts, { rules }: Pick<VerdictTable, "rules">): Decision[] {
  const now = circumstancesOf(facts);
  const decided = new Map<string, Decision>();
  for (const rule of rules) {
    if (!holds(rule.when, now)) continue;
    for (const { matter, reason } of toldReasons(rule, now)) {
      if (!decided.has(matter)) decided.set(matter, { rule, reason });
    }
  }
  return [...decided.values()];
}
