import { MAX_FAULTS, type PackFault } from "./pack-fault.ts";
import { type Pack, packSchema } from "./pack-schema.ts";
import { placeRules, readRules } from "./read-rules.ts";
import { ruleFaults } from "./rule-faults.ts";
import { readBySchema } from "./schema-faults.ts";

/** `more`: how many faults there are besides those listed. */
export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly faults: readonly PackFault[]; readonly more: number };

/**
 * Checks untrusted JSON against the pack schema and the rules that a schema cannot say; gives all faults, not the
 * first. `otherRules`: ids of rules in the packs this one stands beside, which its allow-lists may name. Never throws;
 * takes bounded time.
 */
export function parsePack(json: unknown, otherRules: readonly string[] = []): ParsedPack {
  const version = newerSchema(json);
  if (version !== null) return refused([{ path: "schema", code: "newer-schema", detail: String(version) }]);
  if (Array.isArray(json)) return refused([{ path: "", code: "wrong-type", detail: "Object" }]);
  const { output, faults, isTooLarge } = readBySchema(packSchema, json);
  if (isTooLarge) return refused(faults);
  const rules = output === null ? readRules(json) : placeRules(output);
  const all = [...faults, ...emptyPack(json), ...ruleFaults(rules, otherRules)];
  return output !== null && all.length === 0 ? { ok: true, pack: output } : refused(all);
}

/** The same from the text of a file. */
export function parsePackText(text: string, otherRules: readonly string[] = []): ParsedPack {
  const json = parsedJson(text);
  return json === undefined ? refused([{ path: "", code: "not-json", detail: "" }]) : parsePack(json, otherRules);
}

/** Undefined when the text is no JSON. A byte order mark before it is let pass. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

function refused(faults: readonly PackFault[]): ParsedPack {
  return { ok: false, faults: faults.slice(0, MAX_FAULTS), more: Math.max(0, faults.length - MAX_FAULTS) };
}

/** The schema number of a pack that a later version of the product must read, or null. */
function newerSchema(json: unknown): number | null {
  if (typeof json !== "object" || json === null || !("schema" in json)) return null;
  return typeof json.schema === "number" && json.schema > 1 ? json.schema : null;
}

const ruleLists = ["identifiers", "patterns", "dossiers", "allow", "verdicts", "known"];

function emptyPack(json: unknown): PackFault[] {
  if (typeof json !== "object" || json === null) return [];
  const lists = Object.entries(json).filter(([key]) => ruleLists.includes(key));
  const isEmpty = lists.every(([, list]) => Array.isArray(list) && list.length === 0);
  return isEmpty ? [{ path: "", code: "no-rules", detail: "" }] : [];
}
