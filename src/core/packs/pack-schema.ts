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
  picklist,
  pipe,
  regex,
  strictObject,
  string
} from "valibot";

/** A term begins and ends with a letter, a digit or a sign, holds a letter or a digit, and has single spaces inside. */
const TERM = /^(?=.*[\p{L}\p{N}€])\S+(?: \S+)*$/u;
const RULE_ID = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;

const ruleId = pipe(string(), regex(RULE_ID, "lower-case words joined by dots or hyphens"), maxLength(80));
const term = pipe(
  string(),
  minLength(1),
  maxLength(80),
  regex(TERM, "letters or digits, single spaces, none at the ends"),
  check((text) => text === text.toLowerCase().normalize("NFC"), "lower case, composed (NFC)")
);
const title = strictObject({
  nl: pipe(string(), minLength(1), maxLength(120)),
  en: pipe(string(), minLength(1), maxLength(120))
});
const terms = pipe(
  array(term),
  minLength(1),
  maxLength(500),
  check((list) => new Set(list).size === list.length, "a term stands here twice")
);

const identifierRule = strictObject({
  rule: ruleId,
  identifier: picklist(["bsn"]),
  title,
  /** Words that say the number beside them is this identifier. */
  labels: terms,
  /** Words that say the number behind them is something else. */
  competing: terms
});

const mark = strictObject({ terms, weight: pipe(number(), minValue(0.01), maxValue(3)) });

const dossierRule = strictObject({
  rule: ruleId,
  type: pipe(string(), regex(RULE_ID, "lower-case words joined by dots or hyphens"), maxLength(80)),
  title,
  /** Spellings of one mark count once. */
  marks: pipe(array(mark), minLength(1), maxLength(200))
});

export const packSchema = strictObject({
  schema: literal(1),
  id: ruleId,
  version: pipe(number(), integer(), minValue(1)),
  title,
  identifiers: pipe(array(identifierRule), maxLength(50)),
  dossiers: pipe(array(dossierRule), maxLength(200))
});

/** A rule pack as it stands in its JSON file. */
export type Pack = InferOutput<typeof packSchema>;
export type IdentifierRule = InferOutput<typeof identifierRule>;
export type DossierRule = InferOutput<typeof dossierRule>;
