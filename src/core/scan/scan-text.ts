import type { CompiledPacks } from "../packs/compile.ts";
import { findBsns } from "./bsn-findings.ts";
import { recogniseDossiers } from "./dossier.ts";
import type { ScanResult } from "./finding.ts";
import { normalizeText } from "./normalize.ts";
import { findTerms } from "./terms.ts";

export interface ScanOptions {
  /** Put the values themselves into the findings. Only when a person asked for it on the command line. */
  readonly reveal?: boolean;
}

/**
 * Looks through one text (subject, body or document) with all packs. Linear in the text; findings most certain first,
 * BSNs before dossiers. Without packs nothing is found.
 */
export function scanText(text: string, packs: CompiledPacks, options: ScanOptions = {}): ScanResult {
  const plain = normalizeText(text).toLowerCase();
  const terms = findTerms(plain, packs);
  const reading = recogniseDossiers(terms.marks, packs);
  const bsns = packs.bsn === null ? [] : findBsns(plain, packs.bsn.rule, terms.labels, options.reveal === true);
  return { findings: [...bsns, ...reading.findings], dossier: reading.dossier };
}
