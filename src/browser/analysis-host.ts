import browser from "webextension-polyfill";
import { limits } from "../core/documents/limits.ts";
import type { Progress } from "../core/verdict/attachment-state.ts";
import { couldNotCheck } from "../core/verdict/could-not-check.ts";
import { unreadPart } from "../core/verdict/unread-part.ts";
import type { PartResult } from "../core/verdict/verdict.ts";
import { withFound } from "../core/verdict/with-found.ts";
import { Idleness } from "./analysis-idleness.ts";
import type { AssessAnswer, AssessRequest, FileRequest, LeftRequest, Lesson } from "./messages.ts";
import { SentMails } from "./sent-mails.ts";
import { serveMessages } from "./serve-messages.ts";
import { WorkerPool } from "./worker-pool.ts";

const fileWorkers = 2;
/** Scanning subject and body is linear and short; far above what 10 MB needs. */
const assessLimitMs = 20_000;

/** What a reader has loaded (fonts, the text recognition) takes 100 MB and more; loading it anew takes a second. */
const idleMs = 30_000;

const unknownProgress: Progress = { done: 0, total: 0 };

export interface AnalysisHost {
  /** Starts the workers ahead of the first work. */
  warm(): void;
  assess(request: AssessRequest): Promise<AssessAnswer>;
}

/**
 * The analysis host: an offscreen document in Chromium, the event page in Firefox. It owns the workers in which files are
 * read; text is scanned in a worker of its own, so that it never queues behind a file. After 30 s without a question or
 * work it ends its workers and calls `onIdle`, with which an offscreen document closes itself; Firefox ends an event page
 * by itself.
 */
export function startAnalysisHost(onIdle: () => void = () => {}): AnalysisHost {
  const create = (): Worker => new Worker(browser.runtime.getURL("analysis-worker.js"), { type: "module" });
  const files = new WorkerPool(create, fileWorkers, limits.milliseconds, limits.totalMilliseconds);
  const texts = new WorkerPool(create, 1, assessLimitMs);
  const progress = new Map<string, Progress>();
  const idleness = new Idleness(idleMs, () => {
    files.rest();
    texts.rest();
    onIdle();
  });
  // Also what another context answers: who asks the background for a host is about to ask the host.
  browser.runtime.onMessage.addListener(() => {
    idleness.touch();
    return undefined;
  });
  const sent = new SentMails((left) => void idleness.during(texts.run({ kind: "learn", lesson: lessonOf(left) })));
  const assess = (request: AssessRequest): Promise<AssessAnswer> => idleness.during(assessDraft(texts, request));
  serveMessages({
    "analysis:file": (request) =>
      idleness.during(readFile(files, request, progress)).finally(() => progress.delete(request.ticket ?? "")),
    "analysis:progress": async ({ ticket }) => progress.get(ticket) ?? unknownProgress,
    "analysis:assess": assess,
    "history:left": async (request) => {
      sent.left(request);
      return { heard: true };
    },
    "history:ended": async (request) => {
      sent.ended(request);
      return { heard: true };
    }
  });
  return {
    warm() {
      texts.warm();
      files.warm({ kind: "warm" });
    },
    assess
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
  let found: PartResult | undefined;
  const hear = (far: Progress): void => {
    found = far.found ?? found;
    if (ticket !== undefined) progress.set(ticket, found === undefined ? far : { ...far, found });
  };
  const result = await pool.run(job, [bytes], hear);
  if (result === "timeout") return withFound(unreadPart(part, "timeout", "took-too-long"), found);
  return result === "crashed" ? withFound(unreadPart(part, "corrupt", "damaged"), found) : result;
}

async function assessDraft(pool: WorkerPool, request: AssessRequest): Promise<AssessAnswer> {
  const result = await pool.run({ kind: "assess", ...request });
  return typeof result === "string" ? unchecked(request.attachments) : result;
}

function unchecked(attachments: readonly PartResult[]): AssessAnswer {
  return { assessment: couldNotCheck(attachments), clientNames: {}, lesson: null };
}

/** Whose dossier goes to whom is learned only from what a person agreed to. */
function lessonOf({ lesson, confirmed }: LeftRequest): Lesson {
  return confirmed ? lesson : { ...lesson, persons: [] };
}
