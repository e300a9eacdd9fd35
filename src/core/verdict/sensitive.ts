import { type Confidence, DOSSIER_THRESHOLD, type Finding, type FindingKind } from "../scan/finding.ts";
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

/** What asks by itself beside dossiers and BSNs. */
export type AskingKind = Extract<FindingKind, "travel-document" | "digid" | "pattern">;

/**
 * How much a finding outside a dossier asks for, by its kind and confidence.
 *
 * - A passport or identity card and a DigiD login open as much as a BSN does: `justify`, of medium confidence too.
 * - A pattern is the office's own word: how sure it must be stands in its pack. High: `justify`, medium: `warn`.
 * - Low never asks. Nor do a driving licence, an IBAN, a date of birth and an RSIN alone: half of an office's mail holds
 *   one, and who is asked at each mail no longer reads the question. They are shown when something else asks.
 */
const levels: Readonly<Record<AskingKind, Readonly<Record<Confidence, "pass" | "warn" | "justify">>>> = {
  "travel-document": { low: "pass", medium: "justify", high: "justify" },
  digid: { low: "pass", medium: "justify", high: "justify" },
  pattern: { low: "pass", medium: "warn", high: "justify" }
};

export const askingKinds = Object.keys(levels) as readonly AskingKind[];

export function askingLevel(kind: AskingKind, confidence: Confidence): "pass" | "warn" | "justify" {
  return levels[kind][confidence];
}
