import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { limits } from "../../core/documents/limits.ts";
import { readDocument } from "../../core/documents/read-document.ts";
import type { DocumentReading } from "../../core/documents/reading.ts";
import { compilePacks } from "../../core/packs/compile.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import { toPartResult } from "../../core/verdict/part-result.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";
import type { Job, JobResults } from "./jobs.ts";
import { openMail } from "./open-mail.ts";

const packs = compilePacks(shippedPacks);

/** Does one job. Rejects with the system's error when a file cannot be opened. `onPage`: another page or entry was read. */
export async function doJob(job: Job, onPage: () => void): Promise<JobResults[Job["kind"]]> {
  const start = performance.now();
  if (job.kind === "scan-file") return scanned(job.path, await readPath(job.path, onPage), start, job.reveal);
  if (job.kind === "scan-bytes") return scanned(job.name, await readDocument(job, { onPage }), start, false);
  if (job.kind === "read-text")
    return { ...(await readPath(job.path, onPage)), ms: Math.round(performance.now() - start) };
  return openMail(new Uint8Array(await readFile(job.path)));
}

function scanned(name: string, reading: DocumentReading, start: number, reveal: boolean): PartResult {
  const part = { part: "attachment", key: "", name } as const;
  const result = toPartResult(part, reading, packs, 0, { reveal });
  return { ...result, ms: Math.round(performance.now() - start) };
}

async function readPath(path: string, onPage: () => void): Promise<DocumentReading> {
  const { size } = await stat(path);
  if (size > limits.bytes) return readTooLarge(path);
  return readDocument({ name: basename(path), bytes: new Uint8Array(await readFile(path)) }, { onPage });
}

/** Names the type of a file of any size by its start. With no bytes allowed, the reader does just that. */
async function readTooLarge(path: string): Promise<DocumentReading> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(65536), 0, 65536, 0);
    const input = { name: basename(path), bytes: buffer.slice(0, bytesRead) };
    return await readDocument(input, { limits: { ...limits, bytes: 0 } });
  } finally {
    await file.close();
  }
}
