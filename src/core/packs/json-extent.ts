import type { PackFault } from "./pack-fault.ts";

/** Terms and listed values a pack may hold. */
export const MAX_PACK_TERMS = 20_000;
/** Values of any kind in a pack's JSON; with the terms that is room for every pack the schema takes. */
const MAX_JSON_VALUES = 100_000;
const MAX_DEPTH = 20;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * What makes untrusted JSON unfit to be looked at rule by rule: too many terms, too much of anything, or text that is
 * no Unicode. Stops at the limit, whatever comes behind it.
 */
export function extentFaults(json: unknown): PackFault[] {
  const broken: PackFault[] = [];
  const waiting: { value: unknown; path: string; depth: number }[] = [{ value: json, path: "", depth: 0 }];
  let values = 0;
  let terms = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === "string" && LONE_SURROGATE.test(value)) broken.push({ path, code: "broken-text", detail: "" });
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) terms += value.filter((item) => typeof item === "string").length;
    if (terms > MAX_PACK_TERMS) return [{ path: "", code: "too-large", detail: String(MAX_PACK_TERMS) }];
    const keys = Object.keys(value);
    values += keys.length;
    if (values > MAX_JSON_VALUES || depth > MAX_DEPTH) return [{ path, code: "too-large", detail: "" }];
    const entries = Object.entries(value);
    for (const [key, item] of entries) {
      waiting.push({ value: item, path: path === "" ? key : `${path}.${key}`, depth: depth + 1 });
    }
  }
  return broken.reverse();
}
