import type { MailCase } from "../packs/mail-cases.ts";
import type { Pack } from "../packs/pack-schema.ts";
import type { CaseProblem } from "../packs/run-cases.ts";
import { shippedTables } from "../packs/shipped-tables.ts";
import { caseFacts } from "./case-facts.ts";
import { tableOf, type VerdictTable } from "./verdict-table.ts";
import { decide, weigh } from "./weigh.ts";

export interface MailCaseResult {
  readonly case: MailCase;
  /** Empty when the case holds. */
  readonly problems: readonly CaseProblem[];
}

/** Runs the mails of a pack on this machine. A pack of the office's own stands before the standard profile, as it will. */
export function runMailCases(pack: Pack, cases: readonly MailCase[]): MailCaseResult[] {
  const isShipped = Object.values(shippedTables).some(({ id }) => id === pack.id);
  const table = tableOf(isShipped ? [pack] : [pack, shippedTables.standard]);
  return cases.map((each) => ({ case: each, problems: problemsOf(each, table) }));
}

function problemsOf({ rule, expect, mail, level }: MailCase, table: VerdictTable): CaseProblem[] {
  const facts = caseFacts(mail);
  const decides = decide(facts, table).some((each) => each.rule.rule === rule);
  const got = weigh(facts, table).level;
  return [
    ...(expect === "hit" && !decides ? [{ code: "silent", expected: expect, got: "" } as const] : []),
    ...(expect === "near-miss" && decides ? [{ code: "fires", expected: "", got } as const] : []),
    ...(level === undefined || level === got ? [] : [{ code: "level", expected: level, got } as const])
  ];
}
