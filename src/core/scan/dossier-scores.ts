import type { CompiledPacks } from "../packs/compiled-packs.ts";
import type { DossierRule } from "../packs/pack-schema.ts";
import { DOSSIER_THRESHOLD, type DossierResult, type Finding, MAX_WHY } from "./finding.ts";
import type { TextShapes } from "./text-shapes.ts";

export interface DossierReading {
  readonly dossier: DossierResult;
  readonly findings: readonly Finding[];
  /** Rules whose type was recognised: places in `CompiledPacks.dossiers`. */
  readonly recognised: readonly number[];
}

/** One dossier rule while its marks are gathered. */
interface Tally {
  readonly rule: DossierRule;
  readonly index: number;
  readonly marks: Set<number>;
  readonly against: Set<number>;
  readonly shared: Set<number>;
  /** Terms of the marks found, with the weight of their mark. */
  readonly terms: Map<string, number>;
  count: number;
}

interface Scored extends Tally {
  readonly score: number;
}

/** From this score on the dossier is reported with confidence. */
const HIGH = 0.75;

/**
 * Scores a text per dossier type: 1 - exp(-s), s the weights of its distinct marks and of the shapes it has, less the
 * weights of the marks against it; 0 for s below 0. How often a mark stands does not count. A type is recognised from
 * its rule's threshold up; scores are given so that `DOSSIER_THRESHOLD` divides recognised types from others whatever
 * the threshold of the rule. The types listed are the recognised ones, best first; `score` is the best of all.
 * `counts`: how often each term of the packs stands in the text, by term id. `rulesFound`: ids of the rules that found
 * a number beside what names it.
 */
export function scoreDossiers(
  packs: CompiledPacks,
  counts: Uint32Array,
  shapes: TextShapes,
  rulesFound: ReadonlySet<string> = new Set()
): DossierReading {
  const scored = tallies(packs, counts)
    .map((tally) => ({ ...tally, score: scoreOf(tally, packs, shapes, rulesFound) }))
    .sort((a, b) => b.score - a.score);
  const found = scored.filter((each) => each.score >= DOSSIER_THRESHOLD);
  return {
    dossier: { score: scored[0]?.score ?? 0, types: bestOfEachType(found).map(toMatch) },
    findings: found.map(toFinding),
    recognised: found.map((each) => each.index)
  };
}

/** Packs of two languages may know the same type; `scored` has the best first. */
function bestOfEachType(scored: readonly Scored[]): Scored[] {
  const seen = new Set<string>();
  return scored.filter(({ rule }) => seen.size < seen.add(rule.type).size);
}

function tallies(packs: CompiledPacks, counts: Uint32Array): Tally[] {
  const all = packs.dossiers.map(
    (rule, index): Tally => ({
      rule,
      index,
      marks: new Set(),
      against: new Set(),
      shared: new Set(),
      terms: new Map(),
      count: 0
    })
  );
  for (let term = 0; term < counts.length; term += 1) {
    const count = counts[term] ?? 0;
    if (count > 0) addTerm(all, packs, term, count);
  }
  return all;
}

function addTerm(all: readonly Tally[], packs: CompiledPacks, term: number, count: number): void {
  const name = packs.terms[term] ?? "";
  for (const { rule, mark } of packs.uses[term]?.marks ?? []) {
    const tally = all[rule];
    if (tally === undefined) continue;
    tally.marks.add(mark);
    tally.terms.set(name, tally.rule.marks[mark]?.weight ?? 0);
    tally.count += count;
  }
  for (const { rule, mark } of packs.uses[term]?.against ?? []) all[rule]?.against.add(mark);
  addShared(all, packs, term);
}

/** What a rule says of a term itself goes before what its pack says of it for all. */
function addShared(all: readonly Tally[], packs: CompiledPacks, term: number): void {
  const { shared = [], marks = [], against = [] } = packs.uses[term] ?? {};
  if (shared.length === 0) return;
  const own = new Set([...marks, ...against].map(({ rule }) => rule));
  for (const mark of shared) {
    for (const rule of packs.shared[mark]?.rules ?? []) if (!own.has(rule)) all[rule]?.shared.add(mark);
  }
}

function scoreOf(
  { rule, marks, against, shared }: Tally,
  packs: CompiledPacks,
  shapes: TextShapes,
  rulesFound: ReadonlySet<string>
): number {
  const named = rule.identifiers.filter((each) => rulesFound.has(each.rule));
  if (marks.size === 0 && named.length === 0) return 0;
  const found = [...marks].reduce((sum, mark) => sum + (rule.marks[mark]?.weight ?? 0), 0);
  const taken = [...against].reduce((sum, mark) => sum + (rule.against[mark]?.weight ?? 0), 0);
  const general = [...shared].reduce((sum, mark) => sum + (packs.shared[mark]?.weight ?? 0), 0);
  const shaped = rule.structure.filter(({ shape, atLeast }) => countOf(shapes, shape) >= atLeast);
  const sum = [...shaped, ...named].reduce((total, { weight }) => total + weight, found) - taken - general;
  const score = sum <= 0 ? 0 : Math.round((1 - Math.exp(-sum)) * 1000) / 1000;
  return score >= rule.threshold ? Math.max(score, DOSSIER_THRESHOLD) : Math.min(score, DOSSIER_THRESHOLD - 0.001);
}

function countOf(shapes: TextShapes, shape: DossierRule["structure"][number]["shape"]): number {
  return shape === "dated-amount-lines" ? shapes.datedAmountLines : shapes[shape];
}

function toMatch({ rule, score, terms }: Scored): DossierResult["types"][number] {
  const strongest = [...terms].sort(([a, heavy], [b, light]) => light - heavy || (a < b ? -1 : 1));
  return { type: rule.type, rule: rule.rule, score, why: strongest.slice(0, MAX_WHY).map(([term]) => term) };
}

function toFinding({ rule, score, count, marks, terms }: Scored): Finding {
  return {
    rule: rule.rule,
    kind: "dossier-mark",
    confidence: score >= HIGH ? "high" : "medium",
    count,
    distinct: marks.size,
    masked: [],
    evidence: [...terms.keys()].sort()
  };
}
