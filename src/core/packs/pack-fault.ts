import { type BaseIssue, getDotPath } from "valibot";
import { MAX_TERM_LENGTH } from "./term-syntax.ts";

/** What can be wrong in a pack or its cases. Each has a sentence in both languages with every host that shows faults. */
export const packFaultCodes = [
  "not-json",
  "newer-schema",
  "too-large",
  "no-rules",
  "unknown-key",
  "missing",
  "wrong-type",
  "not-one-of",
  "too-low",
  "too-high",
  "not-whole",
  "too-short",
  "too-long",
  "too-few",
  "too-many",
  "broken-text",
  "text-blank",
  "rule-id",
  "rule-twice",
  "term-blank",
  "term-comment",
  "term-long",
  "term-composed",
  "term-case",
  "term-spaces",
  "term-star",
  "term-star-short",
  "term-invisible",
  "term-signs",
  "term-twice",
  "label-and-competing",
  "mark-and-against",
  "no-term",
  "pattern-without-keyword",
  "pattern-syntax",
  "pattern-lookaround",
  "pattern-backreference",
  "pattern-possessive",
  "pattern-repeat",
  "pattern-too-large",
  "pattern-empty",
  "pattern-all",
  "dossier-unreachable",
  "allow-value",
  "allow-nothing",
  "allow-unknown-rule",
  "verdict-domain",
  "verdict-nothing-asked",
  "verdict-tell",
  "verdict-no-outside",
  "verdict-pass-words",
  "verdict-never",
  "known-address",
  "known-day",
  "known-url",
  "known-nothing",
  "known-twice",
  "known-provider",
  "known-shared",
  "pack-shipped",
  "pack-older",
  "case-unknown-rule",
  "case-other-pack",
  "case-span"
] as const;

export type PackFaultCode = (typeof packFaultCodes)[number];

/**
 * One fault of a pack. `path` in dots (`dossiers.0.marks.2.weight`), empty for the pack itself. `detail`: what the
 * sentence needs (a limit, a key, the part of a pattern), else "".
 */
export interface PackFault {
  readonly path: string;
  readonly code: PackFaultCode;
  readonly detail: string;
}

/** Faults shown of one file; the rest is counted. */
export const MAX_FAULTS = 200;

/** The schema's own finding as a fault. */
export function faultOfIssue(issue: BaseIssue<unknown>): PackFault {
  const path = getDotPath(issue) ?? "";
  const named = packFaultCodes.find((code) => code === issue.message);
  if (named !== undefined) return { path, code: named, detail: named === "term-long" ? String(MAX_TERM_LENGTH) : "" };
  return { path, ...(codeOf[issue.type] ?? wrongShape)(issue) };
}

type Named = Pick<PackFault, "code" | "detail">;
const limited =
  (code: PackFaultCode) =>
  ({ requirement }: BaseIssue<unknown>): Named => ({ code, detail: String(requirement) });
const counted =
  (ofText: PackFaultCode, ofList: PackFaultCode) =>
  ({ input, requirement }: BaseIssue<unknown>): Named => ({
    code: typeof input === "string" ? ofText : ofList,
    detail: String(requirement)
  });

const codeOf: Readonly<Record<string, (issue: BaseIssue<unknown>) => Named>> = {
  min_value: limited("too-low"),
  max_value: limited("too-high"),
  integer: limited("not-whole"),
  min_length: counted("too-short", "too-few"),
  max_length: counted("too-long", "too-many"),
  picklist: (issue) => (issue.received === "undefined" ? wrongShape(issue) : notOneOf(issue))
};

function notOneOf({ expected }: BaseIssue<unknown>): Named {
  return { code: "not-one-of", detail: (expected ?? "").replace(/[()"]/g, "").replaceAll(" |", ",") };
}

function wrongShape({ expected, received }: BaseIssue<unknown>): Named {
  if (received === "undefined") return { code: "missing", detail: "" };
  return { code: "wrong-type", detail: expected ?? "" };
}
