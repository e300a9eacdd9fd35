import type { CompiledPacks } from "../packs/compile.ts";
import { DOSSIER_THRESHOLD, type DossierResult, type Finding } from "./finding.ts";
import type { MarkHit } from "./terms.ts";

interface TypeScore {
  readonly rule: string;
  readonly type: string;
  readonly score: number;
  readonly hits: readonly MarkHit[];
  readonly marks: number;
}

export interface DossierReading {
  readonly dossier: DossierResult;
  readonly findings: readonly Finding[];
}

/**
 * Scores the marks of a text per dossier type: 1 - exp(-sum of the weights of its distinct marks), so 0.5 is reached
 * at a sum of 0.69: one document title (0.5) and two supporting marks, never a title alone. How often a mark stands
 * does not count. The types listed are those from `DOSSIER_THRESHOLD` up, best first; `score` is the best of all types.
 */
export function recogniseDossiers(marks: readonly MarkHit[], packs: CompiledPacks): DossierReading {
  const scores = packs.dossiers.map((_, rule) => scoreType(rule, marks, packs)).sort((a, b) => b.score - a.score);
  const found = scores.filter((each) => each.score >= DOSSIER_THRESHOLD);
  return {
    dossier: { score: scores[0]?.score ?? 0, types: found.map(({ type, score }) => ({ type, score })) },
    findings: found.map(toFinding)
  };
}

function scoreType(rule: number, marks: readonly MarkHit[], packs: CompiledPacks): TypeScore {
  const dossier = packs.dossiers[rule];
  const hits = marks.filter((hit) => hit.use.rule === rule);
  const seen = new Set(hits.map((hit) => hit.use.mark));
  const sum = [...seen].reduce((total, mark) => total + (dossier?.marks[mark]?.weight ?? 0), 0);
  const score = Math.round((1 - Math.exp(-sum)) * 1000) / 1000;
  return { rule: dossier?.rule ?? "", type: dossier?.type ?? "", score, hits, marks: seen.size };
}

function toFinding(found: TypeScore): Finding {
  return {
    rule: found.rule,
    kind: "dossier-mark",
    confidence: found.score >= 0.75 ? "high" : "medium",
    count: found.hits.reduce((total, hit) => total + hit.count, 0),
    distinct: found.marks,
    masked: [],
    evidence: [...new Set(found.hits.flatMap((hit) => [...hit.terms]))].sort()
  };
}
