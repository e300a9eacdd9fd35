import type { DocumentReading } from "../documents/reading.ts";
import type { MailKind } from "../mail/quoted-text.ts";
import type { CompiledPacks } from "../packs/compile.ts";
import type { ScanOptions } from "../scan/scan-text.ts";
import { scanBody, scanPlain } from "./scan-body.ts";
import type { PartIdentity } from "./unread-part.ts";
import type { PartResult } from "./verdict.ts";

export interface PartOptions extends ScanOptions {
  /** What the draft's subject says it is; tells what of a body is quoted. */
  readonly mailKind?: MailKind;
}

/** Scans what was read of a part. What was not read stays visible in `status`. `ms` is what reading took. */
export function toPartResult(
  part: PartIdentity,
  reading: DocumentReading,
  packs: CompiledPacks,
  ms: number,
  { mailKind = "unknown", ...options }: PartOptions = {}
): PartResult {
  const { type, status, text } = reading;
  const known = { part: part.part, key: part.key, name: part.name, type, status, characters: text.length, ms };
  const reason = reading.reason === undefined ? {} : { reason: reading.reason };
  const missing = reading.missingPages === undefined ? {} : { missingPages: reading.missingPages };
  const isBody = part.part === "body";
  const inside = reading.missingInside === undefined ? {} : { missingInside: reading.missingInside };
  const places = reading.places === undefined ? {} : { places: reading.places };
  const found = isBody ? scanBody(text, mailKind, packs, options) : scanPlain(text, packs, { ...options, ...places });
  return { ...known, ...reason, ...missing, ...inside, ...found };
}
