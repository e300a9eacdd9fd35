import { maskBsn } from "../identifiers/bsn.ts";
import { BsnContext, type BsnSighting } from "./bsn-context.ts";
import { type Confidence, type Finding, MAX_MASKED } from "./finding.ts";
import { findNumbers } from "./numbers.ts";
import type { LabelHit } from "./terms.ts";

const CONFIDENCES: readonly Confidence[] = ["high", "medium", "low"];
/** Three of three by chance is 1 in 1,331 (the elfproef lets 1 in 11 pass), so it is a list of BSNs. */
const MANY = 3;
const NEARLY_ALL = 0.8;
/** Repeats of a failing number are told apart up to this many, for memory; from there each counts. */
const MAX_FAILING = 10_000;

interface Person {
  confidence: Confidence;
  count: number;
  bare: boolean;
  readonly evidence: Set<string>;
}

/**
 * Finds BSNs in normalised lower-case text. A value seen more than once is one person with the best confidence of its
 * places. At most one finding per confidence. `reveal` adds the values themselves.
 */
export function findBsns(text: string, rule: string, labels: readonly LabelHit[], reveal: boolean): Finding[] {
  const context = new BsnContext(text, labels);
  const persons = new Map<string, Person>();
  const failing = new Set<string>();
  let furtherFailing = 0;
  for (const number of findNumbers(text)) {
    if (number.passes) addSighting(persons, context.judge(number));
    else if (number.need !== "none") continue;
    else if (failing.size < MAX_FAILING) failing.add(number.nine);
    else furtherFailing += 1;
  }
  raiseLists(persons, failing.size + furtherFailing);
  return CONFIDENCES.flatMap((confidence) => toFinding(persons, confidence, rule, reveal));
}

function addSighting(persons: Map<string, Person>, sighting: BsnSighting | null): void {
  if (sighting === null) return;
  const person = persons.get(sighting.nine) ?? { confidence: "low", count: 0, bare: true, evidence: new Set<string>() };
  if (CONFIDENCES.indexOf(sighting.confidence) < CONFIDENCES.indexOf(person.confidence)) {
    person.confidence = sighting.confidence;
  }
  person.count += 1;
  person.bare = person.bare && sighting.bare;
  for (const name of sighting.evidence) person.evidence.add(name);
  persons.set(sighting.nine, person);
}

function raiseLists(persons: ReadonlyMap<string, Person>, failing: number): void {
  const bare = [...persons.values()].filter((person) => person.bare);
  if (bare.length < MANY || bare.length < NEARLY_ALL * (bare.length + failing)) return;
  for (const person of bare) {
    person.confidence = "medium";
    person.evidence.add("many-pass");
  }
}

function toFinding(all: ReadonlyMap<string, Person>, confidence: Confidence, rule: string, reveal: boolean): Finding[] {
  const persons = [...all].filter(([, person]) => person.confidence === confidence);
  if (persons.length === 0) return [];
  const values = persons.map(([nine]) => nine);
  const finding: Finding = {
    rule,
    kind: "bsn",
    confidence,
    count: persons.reduce((total, [, person]) => total + person.count, 0),
    distinct: persons.length,
    masked: values.slice(0, MAX_MASKED).map(maskBsn),
    evidence: [...new Set(persons.flatMap(([, person]) => [...person.evidence]))].sort()
  };
  return [reveal ? { ...finding, values } : finding];
}
