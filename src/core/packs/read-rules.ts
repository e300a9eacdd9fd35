import { type BaseIssue, type BaseSchema, type InferOutput, safeParse } from "valibot";
import { type KnownGroup, knownGroup } from "./known-schema.ts";
import {
  type AllowRule,
  allowRule,
  type DossierRule,
  dossierRule,
  type IdentifierRule,
  identifierRule,
  type Pack,
  type PatternRule,
  patternRule,
  type SharedMark,
  sharedMark
} from "./pack-schema.ts";
import { type VerdictRule, verdictRule } from "./verdict-schema.ts";

/** A rule and where it stands in the file. */
export interface PlacedRule<Rule> {
  readonly path: string;
  readonly rule: Rule;
}

export interface PlacedRules {
  readonly identifiers: readonly PlacedRule<IdentifierRule>[];
  readonly patterns: readonly PlacedRule<PatternRule>[];
  readonly dossiers: readonly PlacedRule<DossierRule>[];
  readonly against: readonly PlacedRule<SharedMark>[];
  readonly allow: readonly PlacedRule<AllowRule>[];
  readonly verdicts: readonly PlacedRule<VerdictRule>[];
  readonly known: readonly PlacedRule<KnownGroup>[];
  /** Ids of all rules that find something, also of those without the shape of a rule. */
  readonly names: readonly string[];
}

/** The rules of a pack that came through the schema. */
export function placeRules(pack: Pack): PlacedRules {
  return {
    identifiers: pack.identifiers.map((rule, i) => ({ path: `identifiers.${i}`, rule })),
    patterns: pack.patterns.map((rule, i) => ({ path: `patterns.${i}`, rule })),
    dossiers: pack.dossiers.map((rule, i) => ({ path: `dossiers.${i}`, rule })),
    against: pack.against.map((rule, i) => ({ path: `against.${i}`, rule })),
    allow: pack.allow.map((rule, i) => ({ path: `allow.${i}`, rule })),
    verdicts: pack.verdicts.map((rule, i) => ({ path: `verdicts.${i}`, rule })),
    known: pack.known.map((rule, i) => ({ path: `known.${i}`, rule })),
    names: ruleIds([pack])
  };
}

/** Ids of the rules that find something, so of all but allow-lists, verdicts and who is known. */
export function ruleIds(packs: readonly Pack[]): string[] {
  return packs.flatMap((pack) => [...pack.identifiers, ...pack.patterns, ...pack.dossiers].map(({ rule }) => rule));
}

/** The rules of a pack that have the shape of a rule, whatever is wrong with the others: all faults are wanted at once. */
export function readRules(json: unknown): PlacedRules {
  const pack: Partial<Record<string, unknown>> = typeof json === "object" && json !== null ? { ...json } : {};
  return {
    identifiers: shaped(pack, "identifiers", identifierRule),
    patterns: shaped(pack, "patterns", patternRule),
    dossiers: shaped(pack, "dossiers", dossierRule),
    against: shaped(pack, "against", sharedMark),
    allow: shaped(pack, "allow", allowRule),
    verdicts: shaped(pack, "verdicts", verdictRule),
    known: shaped(pack, "known", knownGroup),
    names: ["identifiers", "patterns", "dossiers"].flatMap((key) => namesIn(pack[key]))
  };
}

function namesIn(list: unknown): string[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item) => {
    const named = typeof item === "object" && item !== null && "rule" in item ? item.rule : null;
    return typeof named === "string" ? [named] : [];
  });
}

function shaped<Schema extends BaseSchema<unknown, unknown, BaseIssue<unknown>>>(
  pack: Partial<Record<string, unknown>>,
  key: string,
  schema: Schema
): PlacedRule<InferOutput<Schema>>[] {
  const list = pack[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, i) => {
    const { typed, output } = safeParse(schema, item);
    return typed ? [{ path: `${key}.${i}`, rule: output }] : [];
  });
}
