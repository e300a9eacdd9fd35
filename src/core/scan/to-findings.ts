import { evidenceIn } from "./evidence-set.ts";
import { type Confidence, type Finding, type FindingKind, type FindingPlace, MAX_MASKED } from "./finding.ts";
import type { Found } from "./found-register.ts";
import { maskValue } from "./mask-value.ts";
import { confidenceOf } from "./rank.ts";
import type { Whereabouts } from "./where.ts";

const CONFIDENCES: readonly Confidence[] = ["high", "medium", "low"];

/**
 * At most one finding per rule and confidence: BSNs first, then the most certain, then in the order of `rules`. `reveal`
 * adds the values themselves, `where` the places.
 */
export function toFindings(
  found: readonly Found[],
  rules: readonly string[],
  reveal: boolean,
  where: Whereabouts | null
): Finding[] {
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const confidence = confidenceOf(each.rank);
    if (confidence === null) continue;
    const key = `${each.kind === "bsn" ? 0 : 1} ${CONFIDENCES.indexOf(confidence)} ${each.rule} ${each.kind}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()]
    .map((group) => withPlaces(toFinding(group, reveal), where?.of(group.flatMap((each) => each.firsts)) ?? []))
    .sort((a, b) => orderOf(a, rules) - orderOf(b, rules));
}

function orderOf({ kind, confidence, rule }: Finding, rules: readonly string[]): number {
  return (kind === "bsn" ? 0 : 1e6) + CONFIDENCES.indexOf(confidence) * 1e5 + rules.indexOf(rule);
}

export function withPlaces(finding: Finding, places: readonly FindingPlace[]): Finding {
  return places.length === 0 ? finding : { ...finding, places };
}

function toFinding(group: readonly Found[], reveal: boolean): Finding {
  const kind: FindingKind = group[0]?.kind ?? "bsn";
  const evidence = group.reduce((all, each) => all | each.evidence, 0);
  const finding: Finding = {
    rule: group[0]?.rule ?? "",
    kind,
    confidence: confidenceOf(group[0]?.rank ?? 0) ?? "low",
    count: group.reduce((total, each) => total + each.count, 0),
    distinct: group.length,
    masked: group.slice(0, MAX_MASKED).map((each) => maskValue(kind, each.value)),
    evidence: evidenceIn(evidence)
  };
  return reveal ? { ...finding, values: group.map((each) => each.value) } : finding;
}
