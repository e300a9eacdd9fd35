/** The dedicated worker in which foreign bytes are read. Bundled by `src/dev`, loaded by the analysis host only. */

import { setAssets } from "../core/documents/assets.ts";
import { limits } from "../core/documents/limits.ts";
import { warmUpPdf } from "../core/documents/pdf/warm-up-pdf.ts";
import { type ReadOptions, readDocument } from "../core/documents/read-document.ts";
import type { DocumentReading } from "../core/documents/reading.ts";
import { assetsIn } from "../core/documents/shipped-assets.ts";
import type { Progress } from "../core/verdict/attachment-state.ts";
import { toPartResult, toPartResultAbout } from "../core/verdict/part-result.ts";
import type { PartResult } from "../core/verdict/verdict.ts";
import type { AnalysisJob, JobAnswer, JobMessage, JobProgress } from "./analysis-jobs.ts";
import { AnalysisSoFar } from "./analysis-so-far.ts";
import { assessDraft } from "./assess-draft.ts";
import { learnFrom } from "./office-history.ts";
import { searchInForce } from "./office-in-force.ts";
import { today } from "./today.ts";

setAssets(assetsIn(new URL("assets/", import.meta.url).href, shippedFile));

/** Part of a file's time after which no more pictures in it are looked at: one may take long, and the rest is wanted. */
const pictureTime = 0.6;

/** More often than this nobody looks. */
const progressMs = 100;

addEventListener("message", ({ data }: MessageEvent<JobMessage>) => {
  void answer(data);
});

async function answer({ id, job }: JobMessage): Promise<void> {
  const result = await work(id, job).catch(() => null);
  postMessage({ id, result } satisfies JobAnswer);
}

async function work(id: number, job: AnalysisJob): Promise<JobAnswer["result"]> {
  if (job.kind === "file") return readFile(id, job);
  if (job.kind === "assess") return assessDraft(job);
  if (job.kind === "warm") return warm();
  await learnFrom({ ...job.lesson, day: today() });
  return "learned";
}

/** A file has come: what is made ready for one would only keep it waiting. */
let hasRead = false;

async function readFile(id: number, job: AnalysisJob & { kind: "file" }): Promise<PartResult> {
  hasRead = true;
  const { key, name, bytes, password } = job;
  const { packs, whose } = await searchInForce();
  const start = performance.now();
  const part = { part: "attachment", key, name } as const;
  const judge = (reading: DocumentReading): PartResult => toPartResult(part, reading, packs, performance.now() - start);
  const isLate = (): boolean => performance.now() - start > limits.totalMilliseconds * pictureTime;
  const options = { isLate, ...tellProgress(id, judge), ...(password === undefined ? {} : { password }) };
  const reading = await readDocument({ name, bytes: new Uint8Array(bytes), mayBeUsedUp: true }, options);
  return toPartResultAbout(part, reading, packs, performance.now() - start, whose);
}

/** Files mostly are PDFs, and the first one takes three times as long as the second: so it is one of ours. */
async function warm(): Promise<"warm"> {
  const { packs, whose } = await searchInForce();
  if (hasRead) return "warm";
  const part = { part: "attachment", key: "", name: "" } as const;
  await toPartResultAbout(part, await readDocument({ name: "", bytes: warmUpPdf() }), packs, 0, whose);
  return "warm";
}

/**
 * Tells how far the reading of one file is, and what was found so far. Counts: pages that are pictures come after all
 * others, so a page's number does not say how far the reading is.
 */
function tellProgress(
  id: number,
  judge: (reading: DocumentReading) => PartResult
): Required<Pick<ReadOptions, "onPage" | "onText">> {
  const unfinished = { type: "unknown", status: "timeout", reason: "took-too-long" } as const;
  const soFar = new AnalysisSoFar((text) => judge({ ...unfinished, ...text }), performance.now.bind(performance));
  let told = Number.NEGATIVE_INFINITY;
  let progress: Progress = { done: 0, total: 0 };
  const tell = (): void => {
    const found = soFar.look();
    if (found === null && performance.now() - told < progressMs) return;
    told = performance.now();
    // Of a file without pages, what lies in it can be known before the file itself.
    const far = found === null ? progress : { ...progress, total: Math.max(progress.total, 1), found };
    postMessage({ id, progress: far } satisfies JobProgress);
  };
  return {
    onPage(_, total) {
      progress = { done: Math.min(progress.done + 1, total), total };
      tell();
    },
    onText(text, pages = 0) {
      soFar.add(text);
      progress = { done: progress.done, total: Math.max(progress.total, pages) };
      tell();
    }
  };
}

/** A file of the extension's own package. */
async function shippedFile(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`not in the package: ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}
