import type { ReadingReason, ReadingStatus } from "../../core/documents/reading.ts";
import type { Oddity } from "../../core/recipients/oddity.ts";
import type { ClassifiedRecipient } from "../../core/recipients/recipient.ts";
import type { Finding } from "../../core/scan/finding.ts";
import type { Assessment, PartResult, VerdictReason } from "../../core/verdict/verdict.ts";

export function bsnFinding(persons: number): Finding {
  const masked = ["*******82", "*******33", "*******12", "*******57", "*******56"].slice(0, persons);
  const evidence = ["elfproef", "label"];
  return { rule: "nl.bsn", kind: "bsn", confidence: "high", count: persons * 2, distinct: persons, masked, evidence };
}

export function file(key: string, name: string, more: Partial<PartResult> = {}): PartResult {
  const nothing = { findings: [], dossier: { score: 0, types: [] } };
  return { part: "attachment", key, name, type: "pdf", status: "read", characters: 9000, ms: 80, ...nothing, ...more };
}

function dossierMark(type: string): Finding {
  const rule = `nl.dossier.${type}`;
  const evidence = ["loonheffing", `${type}*`];
  return { rule, kind: "dossier-mark", confidence: "high", count: 4, distinct: 2, masked: [], evidence };
}

export function dossier(key: string, name: string, type: string, persons: number): PartResult {
  const mark = dossierMark(type);
  const findings = persons === 0 ? [mark] : [bsnFinding(persons), mark];
  return file(key, name, {
    findings,
    dossier: { score: 0.9, types: [{ type, rule: `nl.dossier.${type}`, score: 0.9, why: ["loonheffing", `${type}*`] }] }
  });
}

export function unread(key: string, name: string, status: ReadingStatus, reason: ReadingReason): PartResult {
  return file(key, name, { status, reason, characters: 0 });
}

export const client: ClassifiedRecipient = {
  address: "t.de.vries@gmail.com",
  field: "to",
  class: "public-provider",
  reasons: ["outside-office", "public-mail-provider"]
};

export const lookAlike: ClassifiedRecipient = {
  address: "p.jansen@kantoor-devries.nl",
  field: "to",
  class: "look-alike",
  reasons: ["near-own-domain"],
  near: { known: "kantoordevries.nl", distance: 1 }
};

export function colleague(name: string): ClassifiedRecipient {
  return { address: `${name}@kantoordevries.nl`, field: "cc", class: "internal", reasons: ["own-domain"] };
}

export function assessment(
  reasons: readonly VerdictReason[],
  recipients: readonly ClassifiedRecipient[],
  parts: readonly PartResult[],
  level: Assessment["verdict"]["level"] = "justify",
  oddities: readonly Oddity[] = []
): Assessment {
  const because = reasons.map((reason) => ({ rule: ruleName(reason), level, code: reason.code }));
  return { recipients, oddities, parts, verdict: { level, reasons, because }, packs: { nl: 1 } };
}

function ruleName(reason: VerdictReason): string {
  return `standard.${reason.code === "odd-recipients" ? reason.oddity : reason.code}`;
}

/** The case the product exists for. */
export const fiveDossiers = assessment(
  [{ code: "dossiers-leave-office", dossiers: 5, withBsn: 5, persons: 9, recipients: 1 }],
  [client, colleague("anna"), colleague("bo")],
  [
    dossier("1", "Jaaropgaaf 2025 fam. Bakker.pdf", "jaaropgaaf", 2),
    dossier("2", "IB-aangifte 2025 Bakker-Smit.pdf", "ib-aangifte", 2),
    dossier("3", "Loonstroken Q4.pdf", "loonstrook", 5),
    dossier("4", "Hypotheek jaaroverzicht.pdf", "hypotheek-jaaroverzicht", 1),
    dossier("5", "WOZ-beschikking.pdf", "woz-beschikking", 1),
    file("6", "Begeleidende brief.pdf")
  ]
);
