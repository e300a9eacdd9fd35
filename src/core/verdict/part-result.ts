import type { DocumentReading } from "../documents/reading.ts";
import type { MailKind } from "../mail/quoted-text.ts";
import type { CompiledPacks } from "../packs/compile.ts";
import type { ScanResult } from "../scan/finding.ts";
import type { ScanOptions } from "../scan/scan-text.ts";
import { aboutOf, type Whose } from "./about.ts";
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
  options: PartOptions = {}
): PartResult {
  const { named: _, ...found } = scanPart(part, reading, packs, options);
  return { ...told(part, reading, ms), ...found };
}

/** The same, with whom the part is about. */
export async function toPartResultAbout(
  part: PartIdentity,
  reading: DocumentReading,
  packs: CompiledPacks,
  ms: number,
  whose: Whose,
  options: PartOptions = {}
): Promise<PartResult> {
  const revealed = scanPart(part, reading, packs, { ...options, reveal: true });
  const about = await aboutOf(reading.text, revealed, whose);
  const findings =
    options.reveal === true ? revealed.findings : revealed.findings.map(({ values: _, ...rest }) => rest);
  return { ...told(part, reading, ms), findings, dossier: revealed.dossier, about };
}

function scanPart(
  { part }: PartIdentity,
  { text, places }: DocumentReading,
  packs: CompiledPacks,
  { mailKind = "unknown", ...options }: PartOptions
): ScanResult {
  if (part === "body") return scanBody(text, mailKind, packs, options);
  return scanPlain(text, packs, { ...options, ...(places === undefined ? {} : { places }) });
}

function told({ part, key, name }: PartIdentity, reading: DocumentReading, ms: number) {
  const { type, status, text, reason, missingPages, missingInside } = reading;
  return {
    ...{ part, key, name, type, status, characters: text.length, ms },
    ...(reason === undefined ? {} : { reason }),
    ...(missingPages === undefined ? {} : { missingPages }),
    ...(missingInside === undefined ? {} : { missingInside })
  };
}
