import type { EvidenceName } from "../scan/evidence.ts";
import type { DossierMatch, DossierResult, Finding } from "../scan/finding.ts";
import type { PartResult } from "./verdict.ts";

export const quotedReply: EvidenceName = "quoted-reply";
const noDossier: DossierResult = { score: 0, types: [] };

/** Whether it stands only in the quoted text of a reply. */
export function isQuoted(finding: Finding): boolean {
  return finding.evidence.includes(quotedReply);
}

/**
 * The part as if it quoted nothing. A dossier is left out only when each of its types is quoted: one without a type
 * cannot be told to be.
 */
export function withoutQuoted(part: PartResult): PartResult {
  const { score, types } = part.dossier;
  const own = types.filter((match) => !isQuotedType(match));
  const isQuotedDossier = types.length > 0 && own.length === 0;
  const dossier = isQuotedDossier ? noDossier : { score, types: own };
  return { ...part, dossier, findings: part.findings.filter((finding) => !isQuoted(finding)) };
}

/** The part as if it held nothing but quotations. */
export function onlyQuoted(part: PartResult): PartResult {
  const types = part.dossier.types.filter(isQuotedType);
  const dossier = types.length > 0 ? { score: part.dossier.score, types } : noDossier;
  return { ...part, dossier, findings: part.findings.filter(isQuoted) };
}

function isQuotedType({ quoted }: DossierMatch): boolean {
  return quoted === true;
}
