import type { Progress } from "../core/verdict/attachment-state.ts";
import type { AnalysisJob, AnalysisResult, JobAnswer, JobMessage, JobProgress } from "./analysis-jobs.ts";

/** The number of a job whose answer nobody waits for; others count from 1. */
const unheard = 0;

export type JobFailure = "timeout" | "crashed";

interface Queued {
  readonly message: JobMessage;
  readonly transfer: Transferable[];
  readonly settle: (result: JobAnswer["result"] | JobFailure) => void;
  readonly onProgress: (progress: Progress) => void;
}

export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(
    type: "message" | "error",
    listener: (event: MessageEvent | Event) => void,
    options: { signal: AbortSignal }
  ): void;
  terminate(): void;
}

/**
 * A few workers, one job each. A job that is silent for longer than its limit, takes too long in all, or kills its worker, ends that worker; the next job
 * gets a new one. That is the only real guard against a parser that hangs.
 */
export class WorkerPool {
  private readonly idle: WorkerLike[] = [];
  private readonly queue: Queued[] = [];
  private running = 0;
  private lastId = 0;

  constructor(
    private readonly create: () => WorkerLike,
    private readonly size: number,
    /** Without a word from the worker. */
    private readonly limitMs: number,
    private readonly totalMs = limitMs
  ) {}

  /** Starts all workers ahead of the first job. `job`: given to each of them; nobody waits for its answer. */
  warm(job?: AnalysisJob): void {
    while (this.idle.length + this.running < this.size) {
      const worker = this.create();
      this.idle.push(worker);
      if (job) worker.postMessage({ id: unheard, job } satisfies JobMessage, []);
    }
  }

  /** Ends the workers that have nothing to do; the next job gets a new one. */
  rest(): void {
    for (const worker of this.idle.splice(0)) worker.terminate();
  }

  run<J extends AnalysisJob>(
    job: J,
    transfer: Transferable[] = [],
    onProgress: (progress: Progress) => void = () => {}
  ): Promise<AnalysisResult<J> | JobFailure> {
    return new Promise((resolve) => {
      const settle = (result: JobAnswer["result"] | JobFailure): void =>
        resolve((result ?? "crashed") as AnalysisResult<J> | JobFailure);
      this.queue.push({ message: { id: ++this.lastId, job }, transfer, settle, onProgress });
      this.next();
    });
  }

  private next(): void {
    if (this.running >= this.size) return;
    const queued = this.queue.shift();
    if (!queued) return;
    this.running++;
    this.start(queued, this.idle.pop() ?? this.create());
  }

  private start(queued: Queued, worker: WorkerLike): void {
    const listening = new AbortController();
    const { signal } = listening;
    const finish = (result: JobAnswer["result"] | JobFailure, healthy: boolean): void => {
      if (signal.aborted) return;
      listening.abort();
      clearTimeout(silence);
      clearTimeout(total);
      if (healthy) this.idle.push(worker);
      else worker.terminate();
      this.running--;
      queued.settle(result);
      this.next();
    };
    const overstays = (): void => finish("timeout", false);
    const total = setTimeout(overstays, this.totalMs);
    let silence = setTimeout(overstays, this.limitMs);
    const hear = (event: MessageEvent | Event): void => {
      const answer = (event as MessageEvent<Partial<JobAnswer & JobProgress> | null>).data;
      // pdf.js posts messages of its own in the same worker; only ours carry the id.
      if (answer?.id !== queued.message.id) return;
      if (answer.progress) {
        clearTimeout(silence);
        silence = setTimeout(overstays, this.limitMs);
        queued.onProgress(answer.progress);
      }
      if ("result" in answer) finish(answer.result ?? null, answer.result !== null);
    };
    worker.addEventListener("error", () => finish("crashed", false), { signal });
    worker.addEventListener("message", hear, { signal });
    try {
      worker.postMessage(queued.message, queued.transfer);
    } catch {
      finish("crashed", false);
    }
  }
}
