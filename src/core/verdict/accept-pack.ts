import { parseCases } from "../packs/pack-cases.ts";
import type { PackFault } from "../packs/pack-fault.ts";
import type { Pack } from "../packs/pack-schema.ts";
import { type ParsedPack, parsedJson, parsePack, parsePackText } from "../packs/parse-pack.ts";
import { ruleIds } from "../packs/read-rules.ts";
import { type CaseProblem, runCases } from "../packs/run-cases.ts";
import { shippedPacks } from "../packs/shipped.ts";
import { shippedKnown } from "../packs/shipped-known.ts";
import { shippedTables } from "../packs/shipped-tables.ts";
import { runKnownCases } from "../recipients/run-known-cases.ts";
import { runMailCases } from "./run-mail-cases.ts";

export interface FailingCase {
  readonly rule: string;
  readonly name: string;
  readonly problems: readonly CaseProblem[];
}

/** `of`: the file that is at fault. `failing`: both are in order, but the pack does not do what its cases say. */
export type PackJudged =
  | { readonly ok: true; readonly pack: Pack; readonly cases: number }
  | { readonly ok: false; readonly of: "pack" | "cases"; readonly faults: readonly PackFault[]; readonly more: number }
  | { readonly ok: false; readonly of: "failing"; readonly failing: readonly FailingCase[]; readonly cases: number };

/**
 * Whether a pack of the office's own may take effect: in order, newer than the one of its name that is in force, and its own cases
 * hold on this machine, beside the packs that are shipped. Never throws.
 */
export function acceptPack(packText: string, casesText: string, inForce: readonly Pack[]): PackJudged {
  const parsed = lintPack(packText, inForce);
  if (!parsed.ok) return { ...parsed, of: "pack" };
  const { pack } = parsed;
  const cases = parseCases(parsedJson(casesText), pack);
  if (!cases.ok) return { ...cases, of: "cases" };
  const results = runAll(pack, cases);
  const failing = results.flatMap(({ case: { rule, name }, problems }) =>
    problems.length > 0 ? [{ rule, name, problems }] : []
  );
  if (failing.length > 0) return { ok: false, of: "failing", failing, cases: results.length };
  return { ok: true, pack, cases: results.length };
}

/** Whether it is in order, by itself and beside what is shipped and in force. Its cases are another matter. Never throws. */
export function lintPack(packText: string, inForce: readonly Pack[]): ParsedPack {
  const parsed = parsePackText(packText, ruleIds(shippedPacks));
  const misplaced = parsed.ok ? placeFaults(parsed.pack, inForce) : [];
  return misplaced.length > 0 ? { ok: false, faults: misplaced, more: 0 } : parsed;
}

/** Every case of a pack, tried beside what is shipped. */
export function runAll(pack: Pack, { cases, mails, recipients }: Extract<ReturnType<typeof parseCases>, { ok: true }>) {
  return [
    ...runCases(pack, cases, shippedPacks),
    ...runMailCases(pack, mails),
    ...runKnownCases(pack, recipients, shippedKnown)
  ];
}

function placeFaults({ id, version }: Pack, inForce: readonly Pack[]): PackFault[] {
  const shipped = [...shippedPacks, ...shippedKnown, ...Object.values(shippedTables)];
  if (shipped.some((each) => each.id === id)) return [{ path: "id", code: "pack-shipped", detail: id }];
  const old = inForce.find((each) => each.id === id);
  if (old === undefined || version > old.version) return [];
  return [{ path: "version", code: "pack-older", detail: String(old.version) }];
}

export interface OfficePacks {
  readonly packs: readonly Pack[];
  /** Ids, as far as they can be read, of packs that this version of the product no longer takes. */
  readonly refused: readonly string[];
}

/** The packs that an office keeps, as JSON that was accepted once. */
export function readOfficePacks(stored: readonly unknown[]): OfficePacks {
  const read = stored.map((json) => ({ json, parsed: parsePack(json, ruleIds(shippedPacks)) }));
  return {
    packs: read.flatMap(({ parsed }) => (parsed.ok ? [parsed.pack] : [])),
    refused: read.flatMap(({ json, parsed }) => (parsed.ok ? [] : [idIn(json)]))
  };
}

export function idIn(json: unknown): string {
  return typeof json === "object" && json !== null && "id" in json ? String(json.id) : "";
}
