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
import { type MailCase, mailCase } from "./mail-cases.ts";
import { MAX_FAULTS, type PackFault } from "./pack-fault.ts";
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
  mails: optional(pipe(array(mailCase), maxLength(5000)), [])
});

export type PackCase = InferOutput<typeof packCase>;

export type ParsedCases =
  | { readonly ok: true; readonly cases: readonly PackCase[]; readonly mails: readonly MailCase[] }
  | { readonly ok: false; readonly faults: readonly PackFault[]; readonly more: number };

/**
 * Checks the untrusted JSON of a cases file for the pack with this id and these rules; `verdicts`: its rules that weigh. Never
 * throws.
 */
export function parseCases(
  json: unknown,
  pack: string,
  rules: readonly string[],
  verdicts: readonly string[] = []
): ParsedCases {
  const { output, faults } = readBySchema(casesSchema, json);
  const all = [...faults, ...(output === null ? [] : ownFaults(output, pack, new Set(rules), new Set(verdicts)))];
  if (output !== null && all.length === 0) return { ok: true, cases: output.cases, mails: output.mails };
  return { ok: false, faults: all.slice(0, MAX_FAULTS), more: Math.max(0, all.length - MAX_FAULTS) };
}

type CasesFile = InferOutput<typeof casesSchema>;
type Names = ReadonlySet<string>;

function ownFaults(file: CasesFile, pack: string, rules: Names, verdicts: Names): PackFault[] {
  const isEmpty = file.cases.length + file.mails.length === 0;
  return [
    ...(file.pack === pack ? [] : [{ path: "pack", code: "case-other-pack", detail: pack } as const]),
    ...(isEmpty ? [{ path: "cases", code: "too-few", detail: "1" } as const] : []),
    ...unknownRules(file.cases, "cases", rules),
    ...unknownRules(file.mails, "mails", verdicts),
    ...file.cases.flatMap((each, i): PackFault[] =>
      spansOf(each).length > 0 || each.span === undefined
        ? []
        : [{ path: `cases.${i}.span`, code: "case-span", detail: "" }]
    )
  ];
}

function unknownRules(cases: readonly { readonly rule: string }[], key: string, known: Names): PackFault[] {
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
