import { Worker } from "node:worker_threads";
import type { Pack } from "../../core/packs/pack-schema.ts";
import { type Job, type JobFailure, type JobOutcome, type ReadingWorkerData, stillReading } from "./jobs.ts";

/** Two read at the same time: the machines of an office have two cores or more, and each reader may take 1 GB. */
export const readers = 2;

/** A file of which page after page is being read may take this many times the limit, as scans do. */
const patience = 6;

/** A reader is replaced after so many files: pdf.js keeps fonts. */
const filesPerReader = 50;

interface Waiting {
  readonly job: Job;
  readonly settle: (outcome: unknown) => void;
}

/** Workers that do one job at a time each. One that takes too long is ended, and a new one takes its place. */
export class ReadingPool {
  readonly #queue: Waiting[] = [];
  readonly #workers = new Set<Worker>();
  #lanes = 0;

  constructor(
    readonly script: URL,
    readonly timeoutMs: number,
    /** The office's own. */
    readonly packs: readonly Pack[] = []
  ) {}

  /** Never rejects. */
  run<K extends Job["kind"]>(job: Job & { kind: K }): Promise<JobOutcome<K>> {
    return new Promise((resolve) => {
      // The worker answers a job of kind K with a result of kind K; the channel between threads has no types.
      this.#queue.push({ job, settle: resolve as (outcome: unknown) => void });
      if (this.#lanes < readers) void this.#serveLane();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  async #serveLane(): Promise<void> {
    this.#lanes++;
    let worker: Worker | null = null;
    let done = 0;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      worker ??= await this.#start(next.job);
      const outcome = await this.#runIn(worker, next.job);
      done++;
      if (isFatal(outcome) || done % filesPerReader === 0) {
        await this.#end(worker);
        worker = null;
      }
      next.settle(outcome);
      // Whoever waits for the outcome may ask for more right away: the lane stays open for it.
      await new Promise(setImmediate);
    }
    if (worker) await this.#end(worker);
    this.#lanes--;
  }

  /** Ready once it has loaded, and has its packs where it is to scan: neither counts against the file's time. */
  #start(job: Job): Promise<Worker> {
    // What a parser prints is of no use to a person and might hold text of the file: both streams are let go.
    const worker = new Worker(this.script, {
      workerData: { scans: job.kind.startsWith("scan-"), packs: this.packs } satisfies ReadingWorkerData,
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 1024 }
    });
    worker.stdout.resume();
    worker.stderr.resume();
    this.#workers.add(worker);
    return new Promise((resolve) => {
      worker.once("message", () => resolve(worker));
      worker.once("exit", () => resolve(worker));
      worker.on("error", () => {});
    });
  }

  #runIn(worker: Worker, job: Job): Promise<unknown> {
    const start = performance.now();
    return new Promise((resolve) => {
      const finish = (outcome: unknown) => {
        clearTimeout(timer);
        worker.off("message", hear).off("exit", crash);
        resolve(outcome);
      };
      const hear = (answer: unknown) => {
        if (answer !== stillReading) return finish(answer);
        if (performance.now() - start < this.timeoutMs * patience) timer.refresh();
      };
      const fail = (failure: "timeout" | "crashed") => finish({ failure, ms: Math.round(performance.now() - start) });
      const crash = () => fail("crashed");
      const timer = setTimeout(() => fail("timeout"), this.timeoutMs);
      worker.on("message", hear).once("exit", crash);
      worker.postMessage(job);
    });
  }

  async #end(worker: Worker): Promise<void> {
    this.#workers.delete(worker);
    await worker.terminate();
  }
}

function isFatal(outcome: unknown): boolean {
  const failure = (outcome as Partial<JobFailure>).failure;
  return failure === "timeout" || failure === "crashed";
}
