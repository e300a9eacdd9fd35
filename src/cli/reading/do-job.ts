import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { limits } from "../../core/documents/limits.ts";
import { type ReadOptions, readDocument } from "../../core/documents/read-document.ts";
import type { DocumentReading } from "../../core/documents/reading.ts";
import { toPartResult, toPartResultAbout } from "../../core/verdict/part-result.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";
import { fileBytes } from "./file-bytes.ts";
import type { Job, JobResults } from "./jobs.ts";
import { openMail } from "./open-mail.ts";
import { outlineFile } from "./outline-file.ts";
import { packsInForce } from "./packs-in-force.ts";
import { searchFor } from "./search-for.ts";

/** Does one job. Rejects with the system's error when a file cannot be opened. `onPage`: another page or entry was read. */
export async function doJob(job: Job, onPage: () => void): Promise<JobResults[Job["kind"]]> {
  const start = performance.now();
  if (job.kind === "scan-file") return scanned(job.path, await readPath(job.path, onPage), start, job.reveal);
  if (job.kind === "scan-bytes") return scannedAbout(job, await readDocument(job, told(onPage)), start);
  if (job.kind === "read-text")
    return { ...(await readPath(job.path, onPage)), ms: Math.round(performance.now() - start) };
  if (job.kind === "outline-mails") {
    const whose = { clients: "[]", key: job.key };
    const scan = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
      scannedAbout({ name, whose }, await readDocument({ name, bytes }, told(onPage)), start);
    return outlineFile(job.path, scan, onPage);
  }
  return openMail(await fileBytes(job.path));
}

/** With whom it is about, where that is asked. */
async function scannedAbout(
  { name, whose }: Pick<Job & { readonly kind: "scan-bytes" }, "name" | "whose">,
  reading: DocumentReading,
  start: number
): Promise<PartResult> {
  if (whose === undefined) return scanned(name, reading, start, false);
  const part = { part: "attachment", key: "", name } as const;
  const search = searchFor(whose);
  const result = await toPartResultAbout(part, reading, search.packs, 0, search.whose);
  return { ...result, ms: Math.round(performance.now() - start) };
}

function scanned(name: string, reading: DocumentReading, start: number, reveal: boolean): PartResult {
  const part = { part: "attachment", key: "", name } as const;
  const result = toPartResult(part, reading, packsInForce(), 0, { reveal });
  return { ...result, ms: Math.round(performance.now() - start) };
}

/** Part of a file's time after which no more pictures in it are looked at: one may take long, and the rest is wanted. */
const pictureTime = 0.6;

/** One file's reading says after each page, and each file inside it, that it goes on. */
function told(onPage: () => void): ReadOptions {
  const start = performance.now();
  return { onPage, onText: onPage, isLate: () => performance.now() - start > limits.totalMilliseconds * pictureTime };
}

async function readPath(path: string, onPage: () => void): Promise<DocumentReading> {
  const { size } = await stat(path);
  if (size > limits.bytes) return readTooLarge(path);
  return readDocument({ name: basename(path), bytes: await fileBytes(path), mayBeUsedUp: true }, told(onPage));
}

/** Names the type of a file of any size by its start. With no bytes allowed, the reader does just that. */
async function readTooLarge(path: string): Promise<DocumentReading> {
  const input = { name: basename(path), bytes: await fileBytes(path, 65536) };
  return readDocument(input, { limits: { ...limits, bytes: 0 } });
}
