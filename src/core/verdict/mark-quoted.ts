import { type DossierMatch, type Finding, MAX_MASKED, type ScanResult } from "../scan/finding.ts";
import { quotedReply } from "./quoted-parts.ts";

/** The writer's own half of a mail. */
export interface OwnHalf {
  readonly text: string;
  readonly found: ScanResult;
}

/**
 * Marks what stands only in the quoted half: findings get the evidence `quoted-reply`, dossier types `quoted`. A value
 * that both halves hold is own; what neither half gives away alone is own too. All three results hold their values.
 */
export function markQuoted(whole: ScanResult, own: OwnHalf, quoted: ScanResult): ScanResult {
  const types = whole.dossier.types.map((match) => (isQuotedType(match, own.found, quoted) ? marked(match) : match));
  const halves = new Halves(own);
  const findings = whole.findings.flatMap((finding) =>
    finding.kind === "dossier-mark" ? [markRule(finding, own.found, quoted)] : halves.divide(finding)
  );
  return { findings, dossier: { ...whole.dossier, types } };
}

function isQuotedType({ type }: DossierMatch, own: ScanResult, quoted: ScanResult): boolean {
  const isIn = ({ dossier }: ScanResult): boolean => dossier.types.some((match) => match.type === type);
  return !isIn(own) && isIn(quoted);
}

function marked(match: DossierMatch): DossierMatch {
  return { ...match, quoted: true };
}

function markRule(finding: Finding, own: ScanResult, quoted: ScanResult): Finding {
  const isIn = ({ findings }: ScanResult): boolean => findings.some(({ rule }) => rule === finding.rule);
  return !isIn(own) && isIn(quoted) ? withEvidence(finding) : finding;
}

function withEvidence(finding: Finding): Finding {
  return { ...finding, evidence: [...finding.evidence, quotedReply] };
}

class Halves {
  readonly #characters: string;
  readonly #found: readonly Finding[];

  constructor({ text, found }: OwnHalf) {
    this.#characters = bare(text);
    this.#found = found.findings;
  }

  /** One finding, or two: of the values that the writer wrote too, and of the others. */
  divide(finding: Finding): Finding[] {
    const values = finding.values ?? [];
    const places = values.map((_, at) => at);
    const own = places.filter((at) => this.#isOwn(finding, values[at] ?? ""));
    // Without all values nothing can be said of the rest.
    if (own.length === values.length || values.length !== finding.distinct) return [finding];
    const rest = places.filter((at) => !own.includes(at));
    if (own.length === 0) return [withEvidence(finding)];
    const count = Math.min(Math.max(this.#countOf(finding), own.length), finding.count - rest.length);
    return [
      part(finding, values, own, count),
      withEvidence(part(finding, values, rest, Math.max(rest.length, finding.count - count)))
    ];
  }

  /** A number that needs a label to be found may stand in the writer's half without one: then it is own. */
  #isOwn(finding: Finding, value: string): boolean {
    const isFound = this.#found.some(({ kind, values }) => kind === finding.kind && values?.includes(value) === true);
    return isFound || this.#characters.includes(bare(value).replace(/^0+/, ""));
  }

  #countOf({ rule, kind }: Finding): number {
    const same = this.#found.filter((found) => found.rule === rule && found.kind === kind);
    return same.reduce((sum, found) => sum + found.count, 0);
  }
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z]+/g, "");
}

/** `masked` holds the masks of the first values, in their order. */
function part(finding: Finding, values: readonly string[], places: readonly number[], count: number): Finding {
  return {
    ...finding,
    count,
    distinct: places.length,
    masked: places.flatMap((at) => finding.masked[at] ?? []).slice(0, MAX_MASKED),
    values: places.flatMap((at) => values[at] ?? [])
  };
}
