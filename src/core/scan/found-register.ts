import type { ColumnShare } from "./column-share.ts";
import { type EvidenceSet, evidenceOf } from "./evidence-set.ts";
import { type FindingKind, MAX_PLACES } from "./finding.ts";
import { type Rank, ranks } from "./rank.ts";
import type { Sighting } from "./sighting.ts";

/** One value (a person, for a BSN) with the best of its sightings. */
export interface Found {
  readonly kind: FindingKind;
  readonly value: string;
  rule: string;
  rank: Rank;
  evidence: EvidenceSet;
  /** Sightings. */
  count: number;
  /** Where it stands first, and first in each further file inside; at most `MAX_PLACES`, in the order of the text. */
  readonly firsts: number[];
  /** No sighting has anything beside it that says what it is. */
  bare: boolean;
  /** A label stands somewhere before it, too far to name it. */
  supported: boolean;
  /** Columns it was seen in, whose other numbers help to tell. */
  readonly columns: { readonly share: ColumnShare; readonly rank: Rank; readonly evidence: EvidenceSet }[];
}

/** The file inside that a place of the text belongs to: later ones have higher numbers. */
export type FileAt = (at: number) => number;

/** Values told apart in one text. */
export const MOST_FOUND = 100_000;
/** Columns remembered a value. */
const MOST_COLUMNS = 4;

const LABEL_FAR = evidenceOf("label-far");

/**
 * What was found in one text, each value once. Exact up to `MOST_FOUND` different values; from there on values not
 * seen before are left out of `distinct` and `count`, so that both are a lower bound and memory does not grow.
 */
export class FoundRegister {
  readonly #fileAt: FileAt;
  /** BSNs by value, whatever rule found them; others by rule and value. */
  readonly #persons = new Map<string, Found>();
  readonly #others = new Map<string, Map<string, Found>>();
  readonly #all: Found[] = [];

  constructor(fileAt: FileAt = () => 0) {
    this.#fileAt = fileAt;
  }

  /** In the order they were first seen. */
  get all(): readonly Found[] {
    return this.#all;
  }

  /** Null: there are too many. */
  add(sighting: Sighting): Found | null {
    const byValue = sighting.kind === "bsn" ? this.#persons : this.#othersOf(sighting.rule);
    const known = byValue.get(sighting.value);
    if (known !== undefined) return join(known, sighting, this.#fileAt);
    if (this.#all.length >= MOST_FOUND) return null;
    const first = firstOf(sighting);
    byValue.set(sighting.value, first);
    this.#all.push(first);
    return first;
  }

  #othersOf(rule: string): Map<string, Found> {
    const known = this.#others.get(rule) ?? new Map<string, Found>();
    if (known.size === 0) this.#others.set(rule, known);
    return known;
  }
}

function firstOf(sighting: Sighting): Found {
  const { kind, value, rule, start, bare, share, rank, evidence } = sighting;
  const inColumn = share !== null;
  return {
    kind,
    value,
    rule,
    rank: inColumn ? ranks.unnamed : rank,
    evidence: inColumn ? 0 : evidence,
    count: 1,
    firsts: [start],
    bare,
    supported: (evidence & LABEL_FAR) !== 0,
    columns: inColumn ? [{ share, rank, evidence }] : []
  };
}

function join(found: Found, { start, share, rank, rule, evidence, bare }: Sighting, fileAt: FileAt): Found {
  found.count += 1;
  if (found.firsts.length < MAX_PLACES && fileAt(start) > fileAt(found.firsts.at(-1) ?? 0)) found.firsts.push(start);
  found.bare &&= bare;
  found.supported ||= (evidence & LABEL_FAR) !== 0;
  if (share === null) takeBetter(found, rank, evidence, rule);
  else if (found.columns.length < MOST_COLUMNS && found.columns.at(-1)?.share !== share) {
    found.columns.push({ share, rank, evidence });
  }
  return found;
}

/** The evidence of the best sightings; of several as good, all of theirs. */
export function takeBetter(found: Found, rank: Rank, evidence: EvidenceSet, rule: string): void {
  if (rank > found.rank) {
    found.rank = rank;
    found.evidence = evidence;
    found.rule = rule;
  } else if (rank === found.rank) found.evidence |= evidence;
}
