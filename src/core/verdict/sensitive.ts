import { DOSSIER_THRESHOLD, type Finding } from "../scan/finding.ts";
import type { PartResult } from "./verdict.ts";

/**
 * Parts that must not reach the wrong reader: recognised as a dossier, or holding BSNs of at least medium confidence.
 */
export function sensitiveParts(parts: readonly PartResult[]): PartResult[] {
  return parts.filter((part) => part.dossier.score >= DOSSIER_THRESHOLD || bsnFindings(part).length > 0);
}

/** BSN findings that weigh. Low ones never do: 1 in 11 numbers passes the elfproef. */
export function bsnFindings(part: PartResult): Finding[] {
  return part.findings.filter((finding) => finding.kind === "bsn" && finding.confidence !== "low");
}

/**
 * How many persons' BSNs there are, at least. The values are not kept, so the same person in two parts is told by the
 * mask: the number of different masks, or the most in one part where that is more.
 */
export function countPersons(parts: readonly PartResult[]): number {
  return countDistinct(parts.map(bsnFindings));
}

/** Distinct values of findings, given part by part, at least. */
export function countDistinct(parts: readonly (readonly Pick<Finding, "masked" | "distinct">[])[]): number {
  const masks = new Set(parts.flatMap((findings) => findings.flatMap((finding) => finding.masked)));
  const most = parts.map((findings) => findings.reduce((sum, finding) => sum + finding.distinct, 0));
  return Math.max(masks.size, ...most, 0);
}
