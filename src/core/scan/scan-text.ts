import type { Place } from "../documents/reading.ts";
import type { CompiledPacks } from "../packs/compiled-packs.ts";
import { type DossierReading, scoreDossiers } from "./dossier-scores.ts";
import type { ScanResult } from "./finding.ts";
import type { Found } from "./found-register.ts";
import { ranks } from "./rank.ts";
import { NameReader } from "./read-names.ts";
import { readText } from "./read-text.ts";
import { resolveFound } from "./resolve-found.ts";
import { type RewrittenText, rewrittenText } from "./rewritten-text.ts";
import { TextJudge } from "./text-judge.ts";
import { toFindings, withPlaces } from "./to-findings.ts";
import { filesInside, heaviestMark, Whereabouts } from "./where.ts";

export interface ScanOptions {
  /** Put the values themselves into the findings. Only when a person asked for it on the command line. */
  readonly reveal?: boolean;
  /**
   * Told of every place that became part of a finding, once all is read: of an identifier or a pattern the place of
   * the value, of a recognised dossier the places of its marks. For the cases of packs; positions are no findings.
   */
  readonly onSighting?: OnSighting;
  /** What stands where in the text, as its reader told; then findings tell where they stand. */
  readonly places?: readonly Place[];
}

type OnSighting = (rule: string, start: number, end: number) => void;

/** Dossiers of one person, on which that person's BSN stands, often without a label. */
const PERSONAL: ReadonlySet<string> = new Set([
  "loonstrook",
  "jaaropgaaf",
  "ib-aangifte",
  "toeslag",
  "pensioenoverzicht",
  "identiteitsbewijs",
  "arbeidscontract"
]);

/**
 * Looks through one text (subject, body or document) with all packs, in one pass. Linear in the text; findings BSNs
 * first, most certain first, dossiers last. Without packs nothing is found.
 */
export function scanText(text: string, packs: CompiledPacks, options: ScanOptions = {}): ScanResult {
  const rewritten = rewrittenText(text);
  const plain = rewritten?.text ?? text;
  const original = (at: number): number => rewritten?.originalOf(at) ?? at;
  const fileAt = options.places === undefined ? undefined : filesInside(options.places, original);
  const judge = new TextJudge(plain, packs, options.onSighting !== undefined, fileAt);
  const names = packs.names === undefined ? undefined : new NameReader(plain, packs.names);
  readText(plain, packs.automaton, judge, names);
  const failing = judge.finish();
  const { found } = judge.desk;
  const named = new Set(found.filter(({ rank }) => rank > ranks.low).map(({ rule }) => rule));
  const reading = scoreDossiers(packs, judge.counts, judge.shapes, named);
  const isPersonal = reading.dossier.types.some(({ type }) => PERSONAL.has(type));
  resolveFound(found, { failing, isPersonal });
  if (options.onSighting !== undefined) tellPlaces(judge, reading, packs, inOriginal(options.onSighting, rewritten));
  const marks = options.places === undefined ? [] : heaviestMarks(judge, reading, packs);
  const where = options.places === undefined ? null : whereabouts(text, options.places, found, marks, original);
  const findings = toFindings(found, rulesOf(packs), options.reveal === true, where);
  const dossiers = reading.findings.map((finding, at) => withPlaces(finding, where?.of([marks[at] ?? -1]) ?? []));
  const clients = names === undefined ? {} : { named: names.named() };
  return { findings: [...findings, ...dossiers], dossier: reading.dossier, ...clients };
}

/** Where each recognised dossier's heaviest mark stands. */
function heaviestMarks(judge: TextJudge, { recognised }: DossierReading, packs: CompiledPacks): number[] {
  return recognised.map((rule) => heaviestMark(packs, rule, judge.counts, judge.firsts));
}

function whereabouts(
  text: string,
  places: readonly Place[],
  found: readonly Found[],
  marks: readonly number[],
  originalOf: (at: number) => number
): Whereabouts {
  const starts = found.filter(({ rank }) => rank !== ranks.unnamed).flatMap(({ firsts }) => firsts);
  const all = [...starts, ...marks].filter((start) => start < Number.POSITIVE_INFINITY);
  return new Whereabouts(text, places, all, originalOf);
}

function rulesOf(packs: CompiledPacks): string[] {
  return [...packs.identifiers.map(({ rule }) => rule), ...packs.patterns.map(({ rule }) => rule.rule)];
}

function inOriginal(tell: OnSighting, rewritten: RewrittenText | null): OnSighting {
  if (rewritten === null) return tell;
  return (rule, start, end) => tell(rule, rewritten.originalOf(start), rewritten.originalOf(end));
}

function tellPlaces(judge: TextJudge, { recognised }: DossierReading, packs: CompiledPacks, tell: OnSighting): void {
  for (const { found, start, end } of judge.desk.places) {
    if (found.rank !== ranks.unnamed) tell(found.rule, start, end);
  }
  for (const { term, start, end } of judge.termPlaces) {
    for (const { rule } of packs.uses[term]?.marks ?? []) {
      if (recognised.includes(rule)) tell(packs.dossiers[rule]?.rule ?? "", start, end);
    }
  }
}
