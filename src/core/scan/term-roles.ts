import type { CompiledPacks } from "../packs/compiled-packs.ts";
import { type IdentifierRule, identifierNames } from "../packs/pack-schema.ts";

export type IdentifierName = IdentifierRule["identifier"];

/** Kinds of identifier as bits. */
export type KindSet = number;

const bits: ReadonlyMap<IdentifierName, KindSet> = new Map(identifierNames.map((name, place) => [name, 1 << place]));

export function kindBit(name: IdentifierName): KindSet {
  return bits.get(name) ?? 0;
}

/** What a term does besides counting for dossiers; bits of `TermRoles.roles`. */
export const LABELS = 1;
export const KEYWORD = 2;
export const ALLOWS = 4;

/** What the terms of some packs mean to the judge, by term id. */
export interface TermRoles {
  readonly roles: Uint8Array;
  /** Kinds of identifier that the term is a label of. */
  readonly labels: Int32Array;
  /** Kinds of identifier that a number beside the term is not. */
  readonly competing: Int32Array;
  /** The rule that reports a kind: the first of the packs that has one. */
  readonly ruleOf: ReadonlyMap<IdentifierName, IdentifierRule>;
  /** By rule id, its allow rules. */
  readonly allowed: ReadonlyMap<string, readonly AllowedPlace[]>;
}

/** One allow rule of one rule: its place in `CompiledPacks.allow`, and the values it lets pass. */
export interface AllowedPlace {
  readonly index: number;
  readonly values: ReadonlySet<string>;
}

const known = new WeakMap<CompiledPacks, TermRoles>();

/** Made once for the same packs. With several rules for one kind the first reports, and the terms of all count. */
export function termRoles(packs: CompiledPacks): TermRoles {
  const made = known.get(packs) ?? makeRoles(packs);
  known.set(packs, made);
  return made;
}

function makeRoles(packs: CompiledPacks): TermRoles {
  const kinds = packs.identifiers.map((rule) => kindBit(rule.identifier));
  const joined = (indexes: readonly number[]): KindSet => indexes.reduce((set, index) => set | (kinds[index] ?? 0), 0);
  const { uses, identifiers } = packs;
  return {
    roles: Uint8Array.from(uses, (use) => {
      const isLabel = use.labels.length + use.competing.length > 0;
      return (
        (isLabel ? LABELS : 0) | (use.keywords.length > 0 ? KEYWORD : 0) | (use.nearAllowed.length > 0 ? ALLOWS : 0)
      );
    }),
    labels: Int32Array.from(uses, (use) => joined(use.labels)),
    competing: Int32Array.from(uses, (use) => joined(use.competing)),
    ruleOf: new Map([...identifiers].reverse().map((rule) => [rule.identifier, rule] as const)),
    allowed: allowedByRule(packs.allow)
  };
}

function allowedByRule(allow: CompiledPacks["allow"]): Map<string, AllowedPlace[]> {
  const byRule = new Map<string, AllowedPlace[]>();
  for (const [index, { rule, values }] of allow.entries()) {
    const place = { index, values: new Set(values) };
    for (const id of rule) byRule.set(id, [...(byRule.get(id) ?? []), place]);
  }
  return byRule;
}
