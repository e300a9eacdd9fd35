import type { CompiledPacks, MarkUse } from "../packs/compile.ts";

/** A label as it stands in the text: positions in the normalised, lower-case text. */
export interface LabelHit {
  readonly start: number;
  readonly end: number;
  /** False: says the number beside it is a BSN. True: says it is something else. */
  readonly competing: boolean;
}

export interface MarkHit {
  readonly use: MarkUse;
  readonly terms: Set<string>;
  count: number;
}

export interface TermHits {
  /** In the order of the text. */
  readonly labels: readonly LabelHit[];
  readonly marks: readonly MarkHit[];
}

/** One pass over normalised lower-case text for every term of every pack. */
export function findTerms(text: string, packs: CompiledPacks): TermHits {
  const labels: LabelHit[] = [];
  const marks = new Map<MarkUse, MarkHit>();
  for (const match of text.matchAll(packs.pattern)) {
    const term = match[0].replace(/\s+/g, " ");
    const use = packs.terms.get(term);
    if (use === undefined) continue;
    if (use.label !== null) {
      labels.push({ start: match.index, end: match.index + match[0].length, competing: use.label === "competing" });
    }
    for (const mark of use.marks) countMark(marks, mark, term);
  }
  return { labels, marks: [...marks.values()] };
}

/** Keyed by the use object, one per spelling; `recogniseDossiers` joins the spellings of a mark. */
function countMark(marks: Map<MarkUse, MarkHit>, use: MarkUse, term: string): void {
  const hit = marks.get(use) ?? { use, terms: new Set<string>(), count: 0 };
  hit.terms.add(term);
  hit.count += 1;
  marks.set(use, hit);
}
