import type { Place } from "../../../test/generators/specimen.ts";
import { dossierTypes } from "../../../test/generators/specimen.ts";
import { inventedBsns, isBsnPlant, type Judgement, missedBsns, wrongTypes } from "./judge.ts";
import { namedPlaces } from "./purview.ts";
import { addCounts, type Counts, noCounts } from "./ratios.ts";

type Table = Map<string, Counts>;
/** What somebody found in a document: ours or the peer. */
type Found = (judgement: Judgement) => { has(nine: string): boolean };

function count(table: Table, name: string, more: Partial<Counts>): void {
  table.set(name, addCounts(table.get(name) ?? noCounts, { ...noCounts, ...more }));
}

/** By rule: what it should have found (recall) against what was found under its name (precision). */
export function tallyRules(judgements: readonly Judgement[]): Table {
  const table: Table = new Map();
  for (const judgement of judgements) {
    tallyBsnRules(table, judgement);
    tallyOtherRules(table, judgement);
  }
  return new Map([...table].sort(([a], [b]) => a.localeCompare(b)));
}

/** A person is reported once, under any of the rules: a plant counts for the rule it was planted for. */
function tallyBsnRules(table: Table, judgement: Judgement): void {
  const { specimen, bsns } = judgement;
  for (const plant of specimen.plants.filter((each) => isBsnPlant(each) && each.place !== "bare")) {
    count(table, plant.rule, bsns.has(plant.value) ? { right: 1 } : { missed: 1 });
  }
  for (const value of inventedBsns(judgement)) count(table, bsns.get(value) ?? "nl.bsn", { wrong: 1 });
}

function tallyOtherRules(table: Table, { specimen, others }: Judgement): void {
  const plants = specimen.plants.filter((plant) => !isBsnPlant(plant));
  for (const { rule, value, optional } of plants) {
    if (others.get(rule)?.has(value)) count(table, rule, { right: 1 });
    else if (!optional) count(table, rule, { missed: 1 });
  }
  for (const [rule, values] of others) {
    const extra = [...values].filter((value) => !plants.some((plant) => plant.rule === rule && plant.value === value));
    // A VAT number or payroll number holds a company's number: naming it is no mistake.
    if (rule !== "nl.rsin") count(table, rule, { wrong: extra.length });
  }
}

/** Recall of BSNs by the place where they stand. */
export function tallyPlaces(judgements: readonly Judgement[], found: Found): Table {
  const table: Table = new Map();
  for (const judgement of judgements) {
    const has = found(judgement);
    for (const { value, place } of judgement.specimen.plants.filter(isBsnPlant)) {
      count(table, place, has.has(value) ? { right: 1 } : { missed: 1 });
    }
  }
  return table;
}

export function tallyTypes(judgements: readonly Judgement[]): Table {
  const table: Table = new Map(dossierTypes.map((type) => [type, noCounts]));
  for (const judgement of judgements) {
    const { type } = judgement.specimen;
    if (type !== null) count(table, type, judgement.types.includes(type) ? { right: 1 } : { missed: 1 });
    for (const wrong of wrongTypes(judgement)) count(table, wrong, { wrong: 1 });
  }
  return table;
}

/** `true type -> reported type`, `true type -> nothing` and `kind -> reported type`, the commonest first. */
export function confusions(judgements: readonly Judgement[]): [pair: string, documents: number][] {
  const pairs = new Map<string, number>();
  for (const judgement of judgements) {
    const { type, kind } = judgement.specimen;
    const wrong = wrongTypes(judgement);
    const nothing = type !== null && judgement.types.length === 0 ? ["nothing"] : [];
    for (const other of [...wrong, ...nothing]) {
      const pair = `${kind} -> ${other}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return [...pairs].sort(([, a], [, b]) => b - a);
}

export interface Benign {
  readonly documents: number;
  /** With a finding of a BSN that is `medium` or `high`. */
  readonly ours: readonly Judgement[];
  readonly peer: number;
  /** Taken for a dossier. */
  readonly dossiers: readonly Judgement[];
}

export function tallyBenign(judgements: readonly Judgement[]): Benign {
  const benign = judgements.filter(({ specimen }) => specimen.benign);
  return {
    documents: benign.length,
    ours: benign.filter(({ bsns }) => bsns.size > 0),
    peer: benign.filter(({ peer }) => peer.size > 0).length,
    dossiers: benign.filter(({ types }) => types.length > 0)
  };
}

export interface Mistake {
  /** Kind and layout of the document, and what went wrong with it. */
  readonly what: string;
  readonly judgement: Judgement;
}

/** Misses and inventions whose line holds `wanted`, or of documents of the kind `wanted`. */
export function mistakes(judgements: readonly Judgement[], wanted: string): Mistake[] {
  return judgements.flatMap((judgement) => {
    const { kind, layout } = judgement.specimen;
    const lines = mistakesOf(judgement).filter((line) => line.includes(wanted) || kind === wanted);
    return lines.map((line) => ({ what: `${kind}/${layout}: ${line}`, judgement }));
  });
}

/** The same mistake in the same layout together, the commonest first. */
export function grouped(all: readonly Mistake[]): Mistake[][] {
  const groups = new Map<string, Mistake[]>();
  for (const mistake of all) {
    const known = groups.get(mistake.what);
    if (known === undefined) groups.set(mistake.what, [mistake]);
    else known.push(mistake);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function mistakesOf(judgement: Judgement): string[] {
  const { specimen, types, bsns, others } = judgement;
  const lost = specimen.type !== null && !types.includes(specimen.type) ? [`not told: ${specimen.type}`] : [];
  const missed = missedBsns(judgement).filter(({ place }) => place !== "bare");
  const missing = specimen.plants.filter(
    (plant) => !isBsnPlant(plant) && !plant.optional && !others.get(plant.rule)?.has(plant.value)
  );
  return [
    ...lost,
    ...wrongTypes(judgement).map((type) => `wrongly told: ${type}`),
    ...[...missed, ...missing].map(({ rule, place }) => `missed: ${rule} (${place})`),
    ...inventedBsns(judgement).map((value) => `invented: ${bsns.get(value)}`)
  ];
}

/** Documents with a BSN in a labelled or columnar place, and those of them in which one was found. */
export function tallyDocuments(judgements: readonly Judgement[], found: Found): Counts {
  const named = judgements.map((judgement) => ({
    has: found(judgement),
    plants: judgement.specimen.plants.filter((plant) => isBsnPlant(plant) && namedPlaces.includes(plant.place))
  }));
  const withNumbers = named.filter(({ plants }) => plants.length > 0);
  const right = withNumbers.filter(({ has, plants }) => plants.some(({ value }) => has.has(value))).length;
  return { right, wrong: 0, missed: withNumbers.length - right };
}

/** Of all plants at the named places together. */
export function totalOf(table: Table, places: readonly Place[]): Counts {
  return places.reduce((sum, place) => addCounts(sum, table.get(place) ?? noCounts), noCounts);
}
