import type { Pack } from "../core/packs/pack-schema.ts";
import { shippedPacks } from "../core/packs/shipped.ts";
import { shippedTables } from "../core/packs/shipped-tables.ts";
import { readOfficePacks } from "../core/verdict/accept-pack.ts";
import type { RuleSort } from "../ui/options/pack-line.ts";

interface RuleTitle {
  readonly title: string;
  readonly sort: RuleSort;
}

type Language = "nl" | "en";

interface Titled {
  readonly rule: string;
  readonly title: Readonly<Record<Language, string>>;
}

/**
 * Every rule in words, of the shipped packs and of the office's own (`stored`: as they are kept): rule id -> title and sort. Where
 * both name one rule, the office's own words stand.
 */
export function ruleTitles(language: Language, stored: readonly unknown[]): ReadonlyMap<string, RuleTitle> {
  const packs = [...shippedPacks, ...Object.values(shippedTables), ...readOfficePacks(stored).packs];
  return new Map(packs.flatMap((pack) => titlesIn(pack, language)));
}

function titlesIn(pack: Pack, language: Language): (readonly [string, RuleTitle])[] {
  const of = (rules: readonly Titled[], sort: RuleSort) =>
    rules.map(({ rule, title }) => [rule, { title: title[language], sort }] as const);
  const { identifiers, patterns, dossiers, verdicts } = pack;
  return [...of(verdicts, "verdict"), ...of([...identifiers, ...patterns], "identifier"), ...of(dossiers, "dossier")];
}
