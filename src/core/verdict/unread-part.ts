import type { ReadingReason, ReadingStatus } from "../documents/reading.ts";
import type { PartResult } from "./verdict.ts";

/** Which part of a draft. `key` and `name` are empty for subject and body. */
export type PartIdentity = Pick<PartResult, "part" | "key" | "name">;

/** A part of which nothing was read. */
export function unreadPart(
  part: PartIdentity,
  status: Exclude<ReadingStatus, "read">,
  reason: ReadingReason,
  ms = 0
): PartResult {
  const nothing = { findings: [], dossier: { score: 0, types: [] } };
  const known = { part: part.part, key: part.key, name: part.name, type: "unknown", status, reason };
  return { ...known, characters: 0, ms, ...nothing };
}
