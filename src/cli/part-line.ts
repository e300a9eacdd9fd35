import { maskNumbers } from "../core/identifiers/mask-numbers.ts";
import type { Finding } from "../core/scan/finding.ts";
import { unreadPart } from "../core/verdict/unread-part.ts";
import type { PartResult } from "../core/verdict/verdict.ts";
import type { JobFailure } from "./reading/jobs.ts";

/** One file or part as `scan` and `mail` print it: its keys and their order are the tool's contract. */
export function partLine(path: string, part: PartResult): object {
  return {
    path,
    type: part.type,
    status: part.status,
    characters: part.characters,
    ms: Math.round(part.ms),
    findings: part.findings.map(findingLine),
    dossier: { score: part.dossier.score, types: part.dossier.types },
    ...(part.reason && { reason: part.reason }),
    ...(part.missingPages && { missingPages: part.missingPages }),
    ...(part.missingInside && { unread: part.missingInside.map(masked) })
  };
}

function findingLine({ rule, kind, confidence, count, distinct, masked: shown, values, places }: Finding): object {
  const known = { rule, kind, confidence, count, distinct, masked: shown };
  return { ...known, ...(values && { values }), ...(places && { where: places.map(masked) }) };
}

/** Names of files inside are content of the file: the numbers in them are not shown either. */
export function masked<T extends { readonly inside: readonly string[] }>(place: T): T {
  return { ...place, inside: place.inside.map(maskNumbers) };
}

/** What stands for a file of which the reader gave nothing back. A file the system did not give counts as damaged. */
export function failedPart(name: string, { failure, ms }: JobFailure): PartResult {
  const part = { part: "attachment", key: "", name } as const;
  return failure === "timeout"
    ? unreadPart(part, "timeout", "took-too-long", ms)
    : unreadPart(part, "corrupt", "damaged", ms);
}
