import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { setAssets } from "../../core/documents/assets.ts";
import { assetsIn } from "../../core/documents/shipped-assets.ts";
import { doJob } from "./do-job.ts";
import { type Job, type JobFailure, type ReadingWorkerData, stillReading } from "./jobs.ts";
import { packsInForce, putInForce } from "./packs-in-force.ts";

/**
 * The worker's side: says that it is there, then answers each job with its result or failure.
 * `assets`: path of the folder with the shipped files, ending with a slash.
 */
export function serveJobs(assets: string): void {
  setAssets(assetsIn(assets, async (path) => new Uint8Array(await readFile(path))));
  parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await answer(job)));
  const { scans, packs } = workerData as ReadingWorkerData;
  putInForce(packs);
  if (scans) packsInForce();
  parentPort?.postMessage("ready");
}

async function answer(job: Job): Promise<{ result: unknown } | JobFailure> {
  const start = performance.now();
  try {
    return { result: await doJob(job, () => parentPort?.postMessage(stillReading)) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const ms = Math.round(performance.now() - start);
    // Only a system call that fails has a code of this form; all else is a fault of a parser.
    return /^E[A-Z]+$/.test(code) ? { failure: "unreadable", code, ms } : { failure: "crashed", ms };
  }
}
