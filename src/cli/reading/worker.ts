import { parentPort } from "node:worker_threads";
import { doJob } from "./do-job.ts";
import type { Job, JobFailure } from "./jobs.ts";

/** The worker's side: says that it is there, then answers each job with its result or failure. */
export function serveJobs(): void {
  parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await answer(job)));
  parentPort?.postMessage("ready");
}

async function answer(job: Job): Promise<{ result: unknown } | JobFailure> {
  const start = performance.now();
  try {
    return { result: await doJob(job) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const ms = Math.round(performance.now() - start);
    // Only a system call that fails has a code of this form; all else is a fault of a parser.
    return /^E[A-Z]+$/.test(code) ? { failure: "unreadable", code, ms } : { failure: "crashed", ms };
  }
}
