import type { PartResult } from "../core/verdict/verdict.ts";
import { givenAway, isDossier } from "./dialog/part-sorting.ts";
import { counted } from "./plural.ts";
import type { Texts } from "./texts.ts";
import { dossierName, findingName } from "./words.ts";

/** What would be asked about. Numbers that are only possibly a BSN are left to the question itself. */
export function foundIn(t: Texts, part: PartResult | undefined): string[] {
  if (part === undefined) return [];
  const types = part.dossier.types.map(({ type }) => dossierName(t, type));
  const dossiers = isDossier(part) ? [...types, ...(types.length === 0 ? [t("dossier_other")] : [])] : [];
  const sure = givenAway(part).filter(({ confidence }) => confidence !== "low");
  const kinds = [...new Set(sure.map(({ kind }) => kind))].map((kind) => {
    const distinct = sure.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.distinct, 0);
    return kind === "bsn" ? counted(t, "bsn_persons", distinct) : `${findingName(t, kind)} (${distinct})`;
  });
  return [...dossiers, ...kinds];
}
