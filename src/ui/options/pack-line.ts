import type { Texts } from "../texts.ts";

/** What a rule is in its pack; a rule of the verdict table weighs, and has no list of exceptions. */
export type RuleSort = "identifier" | "dossier" | "verdict";

/**
 * A line for the office's own pack that silences a rule where it was wrong, to be filled in by who keeps the pack: under
 * `allow` for a number, under `against` for a kind of document (`rules/pack.schema.json`). Null where there is no such list.
 */
export function packLine(t: Texts, rule: string, sort: RuleSort): string | null {
  if (sort === "verdict") return null;
  const line =
    sort === "dossier"
      ? { terms: [t("alarms_term")], weight: 1 }
      : { rule, near: [t("alarms_near")], reason: { nl: "Meldingen: dit klopt niet", en: "Reported as wrong" } };
  return JSON.stringify(line, null, 1).replaceAll(/\n\s*/g, " ");
}
