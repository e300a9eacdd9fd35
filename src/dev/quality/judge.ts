import type { DossierType, Plant, Specimen } from "../../../test/generators/specimen.ts";
import type { CompiledPacks } from "../../core/packs/compile.ts";
import type { Finding, ScanResult } from "../../core/scan/finding.ts";
import { scanText } from "../../core/scan/scan-text.ts";
import { purviewBsns } from "./purview.ts";

/** What our packs, and the peer, make of one document. */
export interface Judgement {
  readonly specimen: Specimen;
  /** Numbers reported with `medium` or `high`, with the rule that reports them. */
  readonly bsns: ReadonlyMap<string, string>;
  /** By rule (`nl.<kind>`), values of the other kinds, in the form that plants have. */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>;
  readonly types: readonly string[];
  readonly peer: ReadonlySet<string>;
}

const sure = ({ confidence }: Finding): boolean => confidence !== "low";

/** `14-03-1961`, `14 maart 1961` and `1961-03-14` are one date: compared by the digits of year, month and day. */
function dateKey(value: string): string {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(value);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const dutch = /^(\d{1,2})\D?(\d{1,2})\D?(\d{4})$/.exec(value);
  return dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, "0")}-${dutch[1]?.padStart(2, "0")}` : value;
}

const keyOf = (rule: string, value: string): string =>
  rule === "nl.date-of-birth" ? dateKey(value) : value.replace(/[^\p{L}\d]/gu, "").toUpperCase();

function bsnsOf({ findings }: ScanResult): Map<string, string> {
  const found = findings.filter((finding) => finding.kind === "bsn" && sure(finding));
  return new Map(
    found.flatMap(({ rule, values = [] }) => values.map((value) => [value.padStart(9, "0"), rule] as const))
  );
}

/** By kind and not by the rule that found it: a machine readable zone holds a document number too. */
function othersOf({ findings }: ScanResult): Map<string, Set<string>> {
  const byRule = new Map<string, Set<string>>();
  for (const { rule, kind, values = [] } of findings.filter(sure)) {
    if (kind === "bsn" || kind === "dossier-mark") continue;
    const name = kind === "pattern" ? rule : `nl.${kind}`;
    const seen = byRule.get(name) ?? new Set();
    for (const value of values) seen.add(keyOf(name, value));
    byRule.set(name, seen);
  }
  return byRule;
}

export function judge(specimen: Specimen, packs: CompiledPacks): Judgement {
  const result = scanText(specimen.text, packs, { reveal: true });
  return {
    specimen,
    bsns: bsnsOf(result),
    others: othersOf(result),
    types: result.dossier.types.map(({ type }) => type),
    peer: purviewBsns(specimen.text)
  };
}

export const isBsnPlant = ({ rule }: Plant): boolean => rule.startsWith("nl.bsn");

/** Numbers found that nobody planted. */
export function inventedBsns({ specimen, bsns }: Judgement): string[] {
  const planted = new Set(specimen.plants.filter(isBsnPlant).map(({ value }) => value));
  return [...bsns.keys()].filter((value) => !planted.has(value));
}

export function missedBsns({ specimen, bsns }: Judgement): Plant[] {
  return specimen.plants.filter((plant) => isBsnPlant(plant) && !bsns.has(plant.value));
}

/** Types reported that the document is not, and may not be taken for either. */
export function wrongTypes({ specimen: { type, also }, types }: Judgement): string[] {
  return types.filter((each) => each !== type && !also.includes(each as DossierType));
}
