import type { EvidenceName } from "../scan/evidence.ts";

type Names = readonly EvidenceName[];

const joined = new Map<Names, Map<Names, Names>>();

/** Both lists as one, made once for the same two lists: which must be constants of their modules. */
export function joinedEvidence(first: Names, second: Names): Names {
  let bySecond = joined.get(first);
  if (bySecond === undefined) {
    bySecond = new Map();
    joined.set(first, bySecond);
  }
  let both = bySecond.get(second);
  if (both === undefined) {
    both = [...first, ...second];
    bySecond.set(second, both);
  }
  return both;
}
