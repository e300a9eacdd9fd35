import type { Pack } from "./pack-schema.ts";
import { parsePack } from "./parse-pack.ts";

/** A shipped pack that its own schema refuses is a fault in this repository, so it throws. */
export function checkedPack(json: unknown, otherRules: readonly string[] = []): Pack {
  const parsed = parsePack(json, otherRules);
  if (parsed.ok) return parsed.pack;
  throw new Error(parsed.faults.map((fault) => `${fault.path}: ${fault.code} ${fault.detail}`).join("; "));
}
