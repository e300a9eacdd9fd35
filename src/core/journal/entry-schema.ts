import {
  array,
  type GenericSchema,
  integer,
  literal,
  maxLength,
  minValue,
  number,
  optional,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string
} from "valibot";
import type { JournalEntry } from "./entry.ts";
import {
  confidence,
  happening,
  partOfMail,
  readingStatus,
  recipientClass,
  recipientField,
  verdictLevel
} from "./word-shapes.ts";

/** Bounds keep a hostile file from becoming work; they are far above what `buildEntry` makes. */
const text = pipe(string(), maxLength(4000), regex(/^\P{Surrogate}*$/u));
const count = pipe(number(), integer(), minValue(0));
const hash = pipe(string(), regex(/^[0-9a-f]{64}$/));

const finding = strictObject({
  rule: text,
  kind: text,
  confidence,
  count,
  distinct: count,
  masked: array(text)
});

const part = strictObject({
  part: partOfMail,
  name: optional(text),
  type: text,
  status: readingStatus,
  reason: optional(text),
  dossier: array(text),
  findings: array(finding)
});

const recipient = strictObject({
  field: recipientField,
  domain: text,
  address: optional(text),
  class: recipientClass
});

const entrySchema = strictObject({
  schema: literal(1),
  time: pipe(string(), regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  webmail: text,
  site: text,
  happened: happening,
  level: verdictLevel,
  reasons: array(text),
  recipients: array(recipient),
  parts: array(part),
  sentence: optional(text),
  reason: optional(text),
  packs: record(text, count),
  sequence: pipe(number(), integer(), minValue(1)),
  previous: hash,
  hash
}) satisfies GenericSchema;

/**
 * Whether untrusted JSON has the shape of a journal entry. Later codes of reasons and kinds are text, so old readers
 * accept them.
 */
export function isJournalEntry(json: unknown): json is JournalEntry {
  return safeParse(entrySchema, json, { abortEarly: true }).success;
}
