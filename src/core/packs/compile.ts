import { type ClientNames, compileNames, type NamePattern } from "../scan/client-names.ts";
import { buildTermAutomaton } from "../scan/term-automaton.ts";
import { compilePattern } from "./compile-pattern.ts";
import type { CompiledPacks, MarkUse, SharedAgainst, TermUse } from "./compiled-packs.ts";
import type { DossierRule, Pack } from "./pack-schema.ts";

export type { CompiledPacks, MarkUse, TermUse } from "./compiled-packs.ts";

export interface CompileOptions {
  /** Names of clients to be looked for; see `clientNames`. */
  readonly names?: readonly NamePattern[];
}

type Draft = { [Use in keyof TermUse]: TermUse[Use] extends readonly MarkUse[] ? MarkUse[] : number[] };

/**
 * Makes packs ready for one pass over a text. They must have come through `parsePack`. Time and memory grow with the
 * length of all terms together.
 */
export function compilePacks(packs: readonly Pack[], { names }: CompileOptions = {}): CompiledPacks {
  const rules = {
    identifiers: packs.flatMap((pack) => pack.identifiers),
    dossiers: packs.flatMap((pack) => pack.dossiers),
    against: packs.flatMap((pack) => pack.against),
    patterns: packs.flatMap((pack) => pack.patterns),
    allow: packs.flatMap((pack) => pack.allow)
  };
  const uses = collectUses(rules);
  const terms = [...uses.keys()];
  const { against: _, ...listed } = rules;
  return {
    versions: Object.fromEntries(packs.map((pack) => [pack.id, pack.version])),
    automaton: buildTermAutomaton([...uses].map(([text, use]) => ({ text, glued: use.labels.length > 0 }))),
    uses: [...uses.values()],
    terms,
    ...listed,
    shared: sharedAgainst(packs),
    patterns: rules.patterns.map(compilePattern),
    ...namesIn(names)
  };
}

/** The same packs with other names: the register changes far more often, and packs take long to compile. */
export function withNames({ names: _, ...packs }: CompiledPacks, names: readonly NamePattern[]): CompiledPacks {
  return { ...packs, ...namesIn(names) };
}

function namesIn(names: readonly NamePattern[] = []): { names?: ClientNames } {
  return names.length === 0 ? {} : { names: compileNames(names) };
}

/** The place in the list of all dossier rules goes by pack: a shared mark is that of its own pack's rules. */
function sharedAgainst(packs: readonly Pack[]): SharedAgainst[] {
  const dossiers = packs.flatMap((pack) => pack.dossiers.map(({ rule }) => ({ pack, rule })));
  return packs.flatMap((pack) =>
    pack.against.map(({ weight, except }) => ({
      weight,
      rules: dossiers.flatMap((each, index) => (each.pack === pack && !except.includes(each.rule) ? [index] : []))
    }))
  );
}

type Rules = Omit<Pack, "id" | "version" | "schema" | "title" | "verdicts" | "known">;

function collectUses({ identifiers, dossiers, against, patterns, allow }: Rules) {
  const uses = new Map<string, Draft>();
  const useOf = (term: string): Draft => {
    const known = uses.get(term);
    if (known !== undefined) return known;
    const use: Draft = { labels: [], competing: [], marks: [], against: [], shared: [], keywords: [], nearAllowed: [] };
    uses.set(term, use);
    return use;
  };
  identifiers.forEach((rule, index) => {
    for (const term of rule.labels) useOf(term).labels.push(index);
    for (const term of rule.competing) useOf(term).competing.push(index);
  });
  dossiers.forEach((dossier, rule) => {
    forMarks(dossier.marks, (term, mark) => useOf(term).marks.push({ rule, mark }));
    forMarks(dossier.against, (term, mark) => useOf(term).against.push({ rule, mark }));
  });
  against.forEach((mark, index) => {
    for (const term of mark.terms) useOf(term).shared.push(index);
  });
  patterns.forEach((rule, index) => {
    for (const term of rule.keywords) useOf(term).keywords.push(index);
  });
  allow.forEach((rule, index) => {
    for (const term of rule.near) useOf(term).nearAllowed.push(index);
  });
  return uses as ReadonlyMap<string, TermUse>;
}

function forMarks(marks: DossierRule["marks"], use: (term: string, mark: number) => void): void {
  marks.forEach(({ terms }, mark) => {
    for (const term of terms) use(term, mark);
  });
}
