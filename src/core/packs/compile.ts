import type { DossierRule, IdentifierRule, Pack } from "./pack-schema.ts";

/** A mark of one dossier rule: `rule` is its place in `CompiledPacks.dossiers`, `mark` its place in that rule. */
export interface MarkUse {
  readonly rule: number;
  readonly mark: number;
}

/** What a term means wherever it is met. */
export interface TermUse {
  readonly marks: readonly MarkUse[];
  readonly label: "bsn" | "competing" | null;
}

/** Packs made ready for one pass over a text. Immutable and shared; `pattern` is only used through `matchAll`. */
export interface CompiledPacks {
  /** Pack id -> version. */
  readonly versions: Readonly<Record<string, number>>;
  /** Every term of every pack in one expression, for lower-case normalised text. */
  readonly pattern: RegExp;
  /** Term (single spaces) -> what it means. */
  readonly terms: ReadonlyMap<string, TermUse>;
  readonly dossiers: readonly DossierRule[];
  /** The rule that reports BSNs; null when no pack has one. With several, the first reports and all labels count. */
  readonly bsn: IdentifierRule | null;
}

interface Draft {
  marks: MarkUse[];
  label: "bsn" | "competing" | null;
}

/** Packs must have come through `parsePack`. */
export function compilePacks(packs: readonly Pack[]): CompiledPacks {
  const dossiers = packs.flatMap((pack) => pack.dossiers);
  const identifiers = packs.flatMap((pack) => pack.identifiers);
  const terms = collectTerms(identifiers, dossiers);
  return {
    versions: Object.fromEntries(packs.map((pack) => [pack.id, pack.version])),
    pattern: termPattern(
      [...terms.keys()],
      identifiers.flatMap((rule) => rule.labels)
    ),
    terms: withContained(terms),
    dossiers,
    bsn: identifiers.find((rule) => rule.identifier === "bsn") ?? null
  };
}

function collectTerms(identifiers: readonly IdentifierRule[], dossiers: readonly DossierRule[]): Map<string, Draft> {
  const terms = new Map<string, Draft>();
  const use = (term: string): Draft => {
    const known = terms.get(term) ?? { marks: [], label: null };
    terms.set(term, known);
    return known;
  };
  for (const rule of identifiers) for (const term of rule.competing) use(term).label = "competing";
  for (const rule of identifiers) for (const term of rule.labels) use(term).label = "bsn";
  dossiers.forEach((dossier, rule) => {
    dossier.marks.forEach((entry, mark) => {
      for (const term of entry.terms) use(term).marks.push({ rule, mark });
    });
  });
  return terms;
}

/** The longest term wins in the text, so a term inside it as a whole word must count with it. */
function withContained(terms: ReadonlyMap<string, Draft>): Map<string, TermUse> {
  const names = [...terms.keys()];
  return new Map(
    [...terms].map(([term, own]) => {
      const inside = names.filter((name) => name !== term && containsWord(term, name));
      const marks = [...own.marks, ...inside.flatMap((name) => terms.get(name)?.marks ?? [])];
      return [term, { marks, label: own.label }];
    })
  );
}

function containsWord(text: string, word: string): boolean {
  return text.includes(word) && new RegExp(`${NO_WORD_BEFORE}${escaped(word)}${NO_WORD_AFTER}`, "u").test(text);
}

const NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
const NO_WORD_AFTER = "(?![\\p{L}\\p{N}])";
/** Matches nothing: what a text without packs is searched for. */
const NOTHING = /(?!)/gu;

/** Labels may stand glued to their number (`bsn123456782`); all other terms are whole words. */
function termPattern(terms: readonly string[], labels: readonly string[]): RegExp {
  if (terms.length === 0) return NOTHING;
  const glued = labels.length === 0 ? "" : `|(?:${alternatives(labels)})(?=\\d)`;
  return new RegExp(`${NO_WORD_BEFORE}(?:(?:${alternatives(terms)})${NO_WORD_AFTER}${glued})`, "gu");
}

function alternatives(terms: readonly string[]): string {
  const longestFirst = [...new Set(terms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.map(escaped).join("|");
}

function escaped(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/ /g, "[ \\t\\n]{1,4}");
}
