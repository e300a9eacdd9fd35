import browser from "webextension-polyfill";
import { limits } from "../core/documents/limits.ts";
import type { Progress } from "../core/verdict/attachment-state.ts";
import { couldNotCheck } from "../core/verdict/could-not-check.ts";
import { unreadPart } from "../core/verdict/unread-part.ts";
import type { Assessment, PartResult } from "../core/verdict/verdict.ts";
import type { AssessRequest, FileRequest } from "./messages.ts";
import { serveMessages } from "./serve-messages.ts";
import { WorkerPool } from "./worker-pool.ts";

const fileWorkers = 2;
/** Scanning subject and body is linear and short; far above what 10 MB needs. */
const assessLimitMs = 20_000;

const unknownProgress: Progress = { done: 0, total: 0 };

export interface AnalysisHost {
  /** Loads a worker of each kind ahead of the first work. */
  warm(): void;
}

/**
 * The analysis host: an offscreen document in Chromium, the event page in Firefox. It owns the workers in which files are
 * read; text is scanned in a worker of its own, so that it never queues behind a file.
 */
export function startAnalysisHost(): AnalysisHost {
  const create = (): Worker => new Worker(browser.runtime.getURL("analysis-worker.js"), { type: "module" });
  const files = new WorkerPool(create, fileWorkers, limits.milliseconds, limits.totalMilliseconds);
  const texts = new WorkerPool(create, 1, assessLimitMs);
  const progress = new Map<string, Progress>();
  serveMessages({
    "analysis:file": (request) =>
      readFile(files, request, progress).finally(() => progress.delete(request.ticket ?? "")),
    "analysis:progress": async ({ ticket }) => progress.get(ticket) ?? unknownProgress,
    "analysis:assess": (request) => assessDraft(texts, request)
  });
  return {
    warm() {
      texts.warm();
      files.warm();
    }
  };
}

async function readFile(
  pool: WorkerPool,
  { key, file, name, size, ticket, password }: FileRequest,
  progress: Map<string, Progress>
): Promise<PartResult> {
  const part = { part: "attachment", key, name } as const;
  if (!(file instanceof Blob) || file.size !== size) return unreadPart(part, "unavailable", "transfer-mismatch");
  if (size > limits.bytes) return unreadPart(part, "too-large", "over-byte-limit");
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes?.byteLength !== size) return unreadPart(part, "unavailable", "transfer-mismatch");
  const job = { kind: "file", key, name, bytes, ...(password === undefined ? {} : { password }) } as const;
  const result = await pool.run(job, [bytes], (far) => ticket !== undefined && progress.set(ticket, far));
  if (result === "timeout") return unreadPart(part, "timeout", "took-too-long");
  return result === "crashed" ? unreadPart(part, "corrupt", "damaged") : result;
}

async function assessDraft(pool: WorkerPool, request: AssessRequest): Promise<Assessment> {
  const result = await pool.run({ kind: "assess", ...request });
  return typeof result === "string" ? couldNotCheck(request.attachments) : result;
}
