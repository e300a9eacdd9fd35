import type { EvidenceName } from "../../core/scan/evidence.ts";
import type { Finding } from "../../core/scan/finding.ts";
import type { Assessment, PartResult } from "../../core/verdict/verdict.ts";

/** From this score up a part is a dossier: `DossierResult.score` in core/scan/finding.ts. */
const DOSSIER_FROM = 0.5;

export function isDossier(part: PartResult): boolean {
  return part.dossier.score >= DOSSIER_FROM;
}

/** Findings that give something of a person away; a dossier's marks show as the dossier's type instead. */
export function givenAway(part: PartResult): readonly Finding[] {
  return part.findings.filter((finding) => finding.kind !== "dossier-mark");
}

const QUOTED: EvidenceName = "quoted-reply";

/** Whether all that is shown of a part stands in the quoted text of a reply. */
export function isOnlyQuoted(part: PartResult): boolean {
  const types = isDossier(part) ? part.dossier.types : [];
  const isQuoted = types.every(({ quoted }) => quoted === true);
  return isQuoted && givenAway(part).every(({ evidence }) => evidence.includes(QUOTED));
}

/** Distinct BSNs. */
function persons(part: PartResult): number {
  const bsns = givenAway(part).filter(({ kind }) => kind === "bsn");
  return bsns.reduce((sum, finding) => sum + finding.distinct, 0);
}

export interface SortedParts {
  /** Parts in which something was found, most people first. */
  readonly found: readonly PartResult[];
  /** Parts that were not read, or not wholly. */
  readonly unread: readonly PartResult[];
  /** Attachments that were read wholly and in which nothing was found. */
  readonly cleanFiles: number;
}

export function sortParts({ parts }: Assessment): SortedParts {
  const found = parts.filter((part) => isDossier(part) || givenAway(part).length > 0);
  const unread = parts.filter((part) => part.status !== "read");
  const files = parts.filter((part) => part.part === "attachment");
  const clean = files.filter((part) => !found.includes(part) && !unread.includes(part));
  return { found: found.toSorted((a, b) => persons(b) - persons(a)), unread, cleanFiles: clean.length };
}
