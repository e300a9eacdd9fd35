import { type EvidenceName, evidenceNames } from "./evidence.ts";

/** Names of evidence as bits, so that a number is weighed without making lists. */
export type EvidenceSet = number;

const places = new Map<EvidenceName, number>(evidenceNames.map((name, place) => [name, place]));

/** At most 32 names fit; a test holds the list to that. */
export function evidenceOf(...names: readonly EvidenceName[]): EvidenceSet {
  return evidenceOfAll(names);
}

export function evidenceOfAll(names: readonly EvidenceName[]): EvidenceSet {
  let set = 0;
  for (const name of names) set |= 1 << (places.get(name) ?? 0);
  return set;
}

/** In alphabetical order. */
export function evidenceIn(set: EvidenceSet): EvidenceName[] {
  return evidenceNames.filter((_, place) => ((set >>> place) & 1) === 1).sort();
}
