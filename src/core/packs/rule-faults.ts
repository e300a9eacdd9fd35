import { knownFaults } from "./known-faults.ts";
import type { PackFault, PackFaultCode } from "./pack-fault.ts";
import type { AllowRule, DossierRule, IdentifierRule, PatternRule } from "./pack-schema.ts";
import { patternFault } from "./pattern-fault.ts";
import type { PlacedRule, PlacedRules } from "./read-rules.ts";
import { verdictFaults } from "./verdict-faults.ts";
import type { VerdictRule } from "./verdict-schema.ts";

interface PlacedTerm {
  readonly path: string;
  readonly term: string;
}

/** Identifiers that nothing but a word beside them tells from any other number or word. */
const NEEDS_LABEL: readonly IdentifierRule["identifier"][] = [
  "date-of-birth",
  "digid",
  "driving-licence",
  "travel-document"
];

/** What a schema cannot say of the rules of a pack. `otherRules`: ids of rules in the packs this one stands beside. */
export function ruleFaults(rules: PlacedRules, otherRules: readonly string[]): PackFault[] {
  const own = [...rules.identifiers, ...rules.patterns, ...rules.dossiers, ...rules.verdicts, ...rules.known];
  const known = new Set([...rules.names, ...otherRules]);
  return [
    ...twice(own.map(({ path, rule }) => ({ path: `${path}.rule`, term: rule.rule }))).map(asFault("rule-twice")),
    ...rules.identifiers.flatMap(identifierFaults),
    ...rules.patterns.flatMap(patternFaults),
    ...rules.dossiers.flatMap((placed) => dossierFaults(placed, known)),
    ...sharedFaults(rules.against, known),
    ...rules.allow.flatMap((placed) => allowFaults(placed, known)),
    ...verdictFaults(rules.verdicts),
    ...knownFaults(rules.known),
    ...rules.verdicts.flatMap((placed) => unknownRules(rulesAskedFor(placed), known))
  ];
}

function identifierFaults({ path, rule }: PlacedRule<IdentifierRule>): PackFault[] {
  const labels = placed(`${path}.labels`, rule.labels);
  const competing = placed(`${path}.competing`, rule.competing);
  const isUnreachable = labels.length === 0 && NEEDS_LABEL.includes(rule.identifier);
  return [
    ...(isUnreachable ? [{ path: `${path}.labels`, code: "no-term", detail: "" } as const] : []),
    ...[...twice(labels), ...twice(competing)].map(asFault("term-twice")),
    ...alsoIn(competing, labels).map(asFault("label-and-competing"))
  ];
}

function patternFaults({ path, rule }: PlacedRule<PatternRule>): PackFault[] {
  const keywords = placed(`${path}.keywords`, rule.keywords);
  const fault = patternFault(rule.pattern);
  return [
    ...(fault === null ? [] : [{ path: `${path}.pattern`, ...fault }]),
    ...(keywords.length > 0
      ? []
      : [{ path: `${path}.keywords`, code: "pattern-without-keyword", detail: "" } as const]),
    ...twice(keywords).map(asFault("term-twice"))
  ];
}

function dossierFaults({ path, rule }: PlacedRule<DossierRule>, known: ReadonlySet<string>): PackFault[] {
  const terms = (key: "marks" | "against") =>
    rule[key].flatMap((mark, i) => placed(`${path}.${key}.${i}.terms`, mark.terms));
  const [marks, against] = [terms("marks"), terms("against")];
  const identifiers = rule.identifiers.map((each, i) => ({ path: `${path}.identifiers.${i}.rule`, term: each.rule }));
  return [
    ...unknownRules(identifiers, known),
    ...[...twice(marks), ...twice(against)].map(asFault("term-twice")),
    ...alsoIn(against, marks).map(asFault("mark-and-against")),
    ...(bestScore(rule) < rule.threshold
      ? [{ path, code: "dossier-unreachable", detail: `${bestScore(rule).toFixed(2)} < ${rule.threshold}` } as const]
      : [])
  ];
}

/** The score of a text with every mark and structure of the rule, and every identifier it counts. */
function bestScore(rule: DossierRule): number {
  const all = [...rule.marks, ...rule.structure, ...rule.identifiers];
  return 1 - Math.exp(-all.reduce((sum, { weight }) => sum + weight, 0));
}

function sharedFaults(shared: PlacedRules["against"], known: ReadonlySet<string>): PackFault[] {
  return [
    ...twice(shared.flatMap(({ path, rule }) => placed(`${path}.terms`, rule.terms))).map(asFault("term-twice")),
    ...shared.flatMap(({ path, rule }) => unknownRules(placed(`${path}.except`, rule.except), known))
  ];
}

function allowFaults({ path, rule }: PlacedRule<AllowRule>, known: ReadonlySet<string>): PackFault[] {
  const isEmpty = rule.values.length === 0 && rule.near.length === 0;
  return [
    ...unknownRules(placed(`${path}.rule`, rule.rule), known),
    ...(isEmpty ? [{ path, code: "allow-nothing", detail: "" } as const] : []),
    ...[placed(`${path}.values`, rule.values), placed(`${path}.near`, rule.near)]
      .flatMap(twice)
      .map(asFault("term-twice"))
  ];
}

function rulesAskedFor({ path, rule: { when } }: PlacedRule<VerdictRule>): PlacedTerm[] {
  const places = [
    ["when", when],
    ["when.not", when.not ?? {}]
  ] as const;
  const any = (when.any ?? []).map((one, i) => [`when.any.${i}`, one] as const);
  return [...places, ...any].flatMap(([at, { rules = [] }]) => placed(`${path}.${at}.rules`, rules));
}

function placed(path: string, terms: readonly string[]): PlacedTerm[] {
  return terms.map((term, i) => ({ path: `${path}.${i}`, term }));
}

function unknownRules(ids: readonly PlacedTerm[], known: ReadonlySet<string>): PackFault[] {
  return ids.filter(({ term }) => !known.has(term)).map(asFault("allow-unknown-rule"));
}

function twice(list: readonly PlacedTerm[]): PlacedTerm[] {
  const seen = new Set<string>();
  return list.filter(({ term }) => seen.size === seen.add(term).size);
}

function alsoIn(list: readonly PlacedTerm[], others: readonly PlacedTerm[]): PlacedTerm[] {
  const there = new Set(others.map(({ term }) => term));
  return list.filter(({ term }) => there.has(term));
}

function asFault(code: PackFaultCode): (place: PlacedTerm) => PackFault {
  return ({ path, term }) => ({ path, code, detail: term.slice(0, 80) });
}
