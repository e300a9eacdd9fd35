import type { DocumentReading, ReadingReason, ReadingStatus } from "../documents/reading.ts";
import type { CompiledPacks } from "../packs/compile.ts";
import { type ScanOptions, scanText } from "../scan/scan-text.ts";
import type { PartResult } from "./verdict.ts";

/** Which part of a draft. `key` and `name` are empty for subject and body. */
export type PartIdentity = Pick<PartResult, "part" | "key" | "name">;

/** Scans what was read of a part. What was not read stays visible in `status`. `ms` is what reading took. */
export function toPartResult(
  part: PartIdentity,
  reading: DocumentReading,
  packs: CompiledPacks,
  ms: number,
  options: ScanOptions = {}
): PartResult {
  const { type, status, text } = reading;
  const known = { part: part.part, key: part.key, name: part.name, type, status, characters: text.length, ms };
  const reason = reading.reason === undefined ? {} : { reason: reading.reason };
  const missing = reading.missingPages === undefined ? {} : { missingPages: reading.missingPages };
  return { ...known, ...reason, ...missing, ...scanText(text, packs, options) };
}

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
