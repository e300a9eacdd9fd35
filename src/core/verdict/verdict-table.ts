import type { Pack } from "../packs/pack-schema.ts";
import { shippedTables } from "../packs/shipped-tables.ts";
import type { VerdictRule } from "../packs/verdict-schema.ts";

/** `audit`: never ask, only note. `standard`: what is shipped. `strict`: ask sooner, and stop what an office never sends. */
export type VerdictProfile = "audit" | "standard" | "strict";

export const verdictProfiles: readonly VerdictProfile[] = ["audit", "standard", "strict"];

/** The rules in force, in the order in which they are tried. */
export interface VerdictTable {
  /** Pack id -> version of every pack that has a rule in it. */
  readonly versions: Readonly<Record<string, number>>;
  readonly rules: readonly VerdictRule[];
}

/** The table of a profile. `office`: packs whose rules go before, in their order; so they also make exceptions. */
export function verdictTable(profile: VerdictProfile, office: readonly Pack[] = []): VerdictTable {
  return tableOf([...office, shippedTables[profile]]);
}

/** The rules of packs that have any, the first pack's first. */
export function tableOf(packs: readonly Pack[]): VerdictTable {
  const weighing = packs.filter(({ verdicts }) => verdicts.length > 0);
  return {
    versions: Object.fromEntries(weighing.map(({ id, version }) => [id, version])),
    rules: weighing.flatMap(({ verdicts }) => verdicts)
  };
}
