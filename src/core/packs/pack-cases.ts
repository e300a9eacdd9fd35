import {
  array,
  type InferOutput,
  integer,
  maxLength,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  strictObject,
  string,
  tuple,
  union
} from "valibot";
import { type KnownCase, knownCase } from "./known-cases.ts";
import { type MailCase, mailCase } from "./mail-cases.ts";
import { MAX_FAULTS, type PackFault } from "./pack-fault.ts";
import type { Pack } from "./pack-schema.ts";
import { ruleIds } from "./read-rules.ts";
import { ruleId } from "./rule-texts.ts";
import { readBySchema } from "./schema-faults.ts";

const position = pipe(number(), integer(), minValue(0));

/**
 * A text and what a rule must make of it. `hit`: a finding that weighs in a verdict, so medium or high (for a pattern:
 * of the confidence it states; for a dossier: its type reaches its threshold). `low`: a finding of low confidence.
 * `near-miss`: no finding of the rule at all.
 */
export const packCase = strictObject({
  rule: ruleId,
  expect: picklist(["hit", "low", "near-miss"]),
  name: pipe(string(), minLength(1), maxLength(200)),
  text: pipe(string(), maxLength(100_000)),
  /** The place that must be found: its text, or start and end (behind it) in UTF-16 units. */
  span: optional(union([pipe(string(), minLength(1)), tuple([position, position])])),
  /** Other rules that may fire on this text; without it none may. */
  alsoFires: optional(array(ruleId), [])
});

/** `<pack>.cases.json`, beside the pack it belongs to. */
export const casesSchema = strictObject({
  $schema: optional(string()),
  /** Id of the pack. */
  pack: ruleId,
  /** Of rules that find something. */
  cases: optional(pipe(array(packCase), maxLength(5000)), []),
  /** Of rules that weigh. */
  mails: optional(pipe(array(mailCase), maxLength(5000)), []),
  /** Of organisations that are known. */
  recipients: optional(pipe(array(knownCase), maxLength(5000)), [])
});

export type PackCase = InferOutput<typeof packCase>;

export type ParsedCases =
  | {
      readonly ok: true;
      readonly cases: readonly PackCase[];
      readonly mails: readonly MailCase[];
      readonly recipients: readonly KnownCase[];
    }
  | { readonly ok: false; readonly faults: readonly PackFault[]; readonly more: number };

/** Checks the untrusted JSON of a cases file for the pack that it belongs to. Never throws. */
export function parseCases(json: unknown, pack: Pack): ParsedCases {
  const { output, faults } = readBySchema(casesSchema, json);
  const all = [...faults, ...(output === null ? [] : ownFaults(output, pack))];
  if (output !== null && all.length === 0) {
    const { cases, mails, recipients } = output;
    return { ok: true, cases, mails, recipients };
  }
  return { ok: false, faults: all.slice(0, MAX_FAULTS), more: Math.max(0, all.length - MAX_FAULTS) };
}

type CasesFile = InferOutput<typeof casesSchema>;

function ownFaults(file: CasesFile, pack: Pack): PackFault[] {
  const isEmpty = file.cases.length + file.mails.length + file.recipients.length === 0;
  return [
    ...(file.pack === pack.id ? [] : [{ path: "pack", code: "case-other-pack", detail: pack.id } as const]),
    ...(isEmpty ? [{ path: "cases", code: "too-few", detail: "1" } as const] : []),
    ...unknownRules(file.cases, "cases", ruleIds([pack])),
    ...unknownRules(file.mails, "mails", named(pack.verdicts)),
    ...unknownRules(file.recipients, "recipients", named(pack.known)),
    ...file.cases.flatMap((each, i): PackFault[] =>
      spansOf(each).length > 0 || each.span === undefined
        ? []
        : [{ path: `cases.${i}.span`, code: "case-span", detail: "" }]
    )
  ];
}

interface Named {
  readonly rule: string;
}

function named(rules: readonly Named[]): string[] {
  return rules.map(({ rule }) => rule);
}

function unknownRules(cases: readonly Named[], key: string, ids: readonly string[]): PackFault[] {
  const known = new Set(ids);
  return cases.flatMap(({ rule }, i): PackFault[] =>
    known.has(rule) ? [] : [{ path: `${key}.${i}.rule`, code: "case-unknown-rule", detail: rule }]
  );
}

/** Places in the case's text that its span may mean; none when it lies outside. */
export function spansOf({ span, text }: PackCase): readonly (readonly [start: number, end: number])[] {
  if (span === undefined) return [];
  if (typeof span !== "string") return span[0] < span[1] && span[1] <= text.length ? [span] : [];
  const places: [number, number][] = [];
  for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) places.push([at, at + span.length]);
  return places;
}
