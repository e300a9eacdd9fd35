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
import { MAX_FAULTS, type PackFault } from "./pack-fault.ts";
import { ruleId } from "./pack-schema.ts";
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
  cases: pipe(array(packCase), minLength(1), maxLength(5000))
});

export type PackCase = InferOutput<typeof packCase>;

export type ParsedCases =
  | { readonly ok: true; readonly cases: readonly PackCase[] }
  | { readonly ok: false; readonly faults: readonly PackFault[]; readonly more: number };

/** Checks the untrusted JSON of a cases file for the pack with this id and these rules. Never throws. */
export function parseCases(json: unknown, pack: string, rules: readonly string[]): ParsedCases {
  const { output, faults } = readBySchema(casesSchema, json);
  const all = [...faults, ...(output === null ? [] : ownFaults(output, pack, rules))];
  if (output !== null && all.length === 0) return { ok: true, cases: output.cases };
  return { ok: false, faults: all.slice(0, MAX_FAULTS), more: Math.max(0, all.length - MAX_FAULTS) };
}

function ownFaults(file: InferOutput<typeof casesSchema>, pack: string, rules: readonly string[]): PackFault[] {
  const known = new Set(rules);
  const other = { path: "pack", code: "case-other-pack", detail: pack } as const;
  return [
    ...(file.pack === pack ? [] : [other]),
    ...file.cases.flatMap((each, i): PackFault[] => [
      ...(known.has(each.rule)
        ? []
        : [{ path: `cases.${i}.rule`, code: "case-unknown-rule", detail: each.rule } as const]),
      ...(spansOf(each).length > 0 || each.span === undefined
        ? []
        : [{ path: `cases.${i}.span`, code: "case-span", detail: "" } as const])
    ])
  ];
}

/** Places in the case's text that its span may mean; none when it lies outside. */
export function spansOf({ span, text }: PackCase): readonly (readonly [start: number, end: number])[] {
  if (span === undefined) return [];
  if (typeof span !== "string") return span[0] < span[1] && span[1] <= text.length ? [span] : [];
  const places: [number, number][] = [];
  for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) places.push([at, at + span.length]);
  return places;
}
