import { shippedPacks } from "../core/packs/shipped.ts";
import { shippedTables } from "../core/packs/shipped-tables.ts";
import type { RuleSort } from "../ui/options/pack-line.ts";

interface RuleTitle {
  readonly title: string;
  readonly sort: RuleSort;
}

interface Titled {
  readonly rule: string;
  readonly title: { readonly nl: string; readonly en: string };
}

/** Every rule of the shipped packs in words: rule id -> title and sort. */
export function ruleTitles(language: "nl" | "en"): ReadonlyMap<string, RuleTitle> {
  const of = (rules: readonly Titled[], sort: RuleSort) =>
    rules.map(({ rule, title }) => [rule, { title: title[language], sort }] as const);
  const found = shippedPacks.flatMap(({ identifiers, patterns, dossiers }) => [
    ...of([...identifiers, ...patterns], "identifier"),
    ...of(dossiers, "dossier")
  ]);
  return new Map([...found, ...Object.values(shippedTables).flatMap(({ verdicts }) => of(verdicts, "verdict"))]);
}
