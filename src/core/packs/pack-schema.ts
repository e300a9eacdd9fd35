import {
  array,
  check,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
  transform,
  union
} from "valibot";
import { DOSSIER_THRESHOLD } from "../scan/finding.ts";
import { knownGroup } from "./known-schema.ts";
import { bothLanguages, ruleId } from "./rule-texts.ts";
import { termFault } from "./term-syntax.ts";
import { verdictRule } from "./verdict-schema.ts";

// Messages are names from `pack-fault.ts`; what has none is named there after the kind of its issue.

/** What an identifier rule can look for; each has a reader in `src/core/identifiers`. */
export const identifierNames = [
  "bsn",
  "rsin",
  "tax-number",
  "payroll-tax-number",
  "vat-number",
  "payment-reference",
  "machine-readable-zone",
  "travel-document",
  "driving-licence",
  "iban",
  "date-of-birth",
  "digid"
] as const;

/** Checks a pattern may name for what it found. */
export const patternChecks = ["none", "elfproef", "iban", "mod-97", "luhn"] as const;

/** What the lines of a text can look like, counted whatever the words. */
export const structureShapes = ["amounts", "dates", "ibans", "dated-amount-lines", "columns", "lines"] as const;

const term = pipe(
  string(),
  check(
    (text) => termFault(text) === null,
    (issue) => termFault(issue.input) ?? ""
  )
);
const terms = optional(array(term), []);
const weight = pipe(number(), minValue(0.01), maxValue(3));

export const identifierRule = strictObject({
  rule: ruleId,
  identifier: picklist(identifierNames),
  title: bothLanguages,
  /** Words that say the number beside them is this identifier. */
  labels: terms,
  /** Words that say the number beside them is something else. */
  competing: terms
});

export const patternRule = strictObject({
  rule: ruleId,
  title: bothLanguages,
  /** RE2 syntax. */
  pattern: pipe(string(), minLength(1), maxLength(1000)),
  /** One of these must stand near, or the pattern is not looked for. */
  keywords: terms,
  /** Characters between a keyword and the place, on either side. */
  within: optional(pipe(number(), integer(), minValue(1), maxValue(200)), 50),
  check: optional(picklist(patternChecks), "none"),
  confidence: optional(picklist(["low", "medium", "high"]), "medium")
});

/** Spellings of one mark count once. */
const mark = strictObject({ terms: pipe(array(term), minLength(1)), weight });
/** A mark against all dossier rules of a pack but the excepted ones, and but those that have the term themselves. */
export const sharedMark = strictObject({
  terms: pipe(array(term), minLength(1)),
  weight,
  except: optional(pipe(array(ruleId), maxLength(200)), [])
});
/** What this rule finds in a text counts as a mark. */
const identifierMark = strictObject({ rule: ruleId, weight });
const structure = strictObject({
  shape: picklist(structureShapes),
  atLeast: pipe(number(), integer(), minValue(1), maxValue(100_000)),
  weight
});

export const dossierRule = strictObject({
  rule: ruleId,
  type: ruleId,
  title: bothLanguages,
  /** A dossier from this score up: 1 - exp(-sum of weights). */
  threshold: optional(pipe(number(), minValue(0.05), maxValue(0.99)), DOSSIER_THRESHOLD),
  marks: optional(pipe(array(mark), maxLength(500)), []),
  /** Marks of what only looks like it: their weights are taken off. */
  against: optional(pipe(array(mark), maxLength(500)), []),
  structure: optional(pipe(array(structure), maxLength(20)), []),
  /** Numbers found beside what names them, with at least medium confidence. */
  identifiers: optional(pipe(array(identifierMark), maxLength(20)), [])
});

export const allowRule = strictObject({
  /** One rule id or a list of them; a list once read. */
  rule: pipe(
    union([ruleId, pipe(array(ruleId), minLength(1), maxLength(100))]),
    transform((ids) => (typeof ids === "string" ? [ids] : ids))
  ),
  /** What was found may be this: canonical, so without separators and in upper case. */
  values: optional(array(pipe(string(), maxLength(200), regex(/^[0-9\p{Lu}]+$/u, "allow-value"))), []),
  /** Or may have one of these beside it. */
  near: terms,
  reason: bothLanguages
});

export const packSchema = strictObject({
  /** Where an editor finds `pack.schema.json`. */
  $schema: optional(string()),
  schema: literal(1),
  id: ruleId,
  version: pipe(number(), integer(), minValue(1), maxValue(1_000_000_000)),
  title: bothLanguages,
  identifiers: optional(pipe(array(identifierRule), maxLength(50)), []),
  patterns: optional(pipe(array(patternRule), maxLength(200)), []),
  dossiers: optional(pipe(array(dossierRule), maxLength(200)), []),
  against: optional(pipe(array(sharedMark), maxLength(500)), []),
  allow: optional(pipe(array(allowRule), maxLength(1000)), []),
  /** What to do with a mail, by who gets it and what is in it. Of the rules with one `tell` the first that holds decides. */
  verdicts: optional(pipe(array(verdictRule), maxLength(500)), []),
  /** Organisations outside the office that it knows. */
  known: optional(pipe(array(knownGroup), maxLength(200)), [])
});

/** A rule pack once read from its JSON file: what the file leaves out is filled in. */
export type Pack = InferOutput<typeof packSchema>;
export type IdentifierRule = InferOutput<typeof identifierRule>;
export type PatternRule = InferOutput<typeof patternRule>;
export type DossierRule = InferOutput<typeof dossierRule>;
export type SharedMark = InferOutput<typeof sharedMark>;
export type StructureRule = InferOutput<typeof structure>;
export type AllowRule = InferOutput<typeof allowRule>;
