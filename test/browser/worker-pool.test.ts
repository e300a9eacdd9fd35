import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AnalysisJob, JobMessage } from "../../src/browser/analysis-jobs.ts";
import { type WorkerLike, WorkerPool } from "../../src/browser/worker-pool.ts";
import type { Progress } from "../../src/core/verdict/attachment-state.ts";

/** A worker whose answers the test gives. */
class HandWorker extends EventTarget implements WorkerLike {
  readonly jobs: JobMessage[] = [];
  readonly transfers: Transferable[][] = [];
  ended = false;

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.jobs.push(message as JobMessage);
    this.transfers.push(transfer);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  answer(result: unknown): void {
    this.say({ id: this.jobs.at(-1)?.id, result });
  }
}

let workers: HandWorker[];
const create = (): HandWorker => {
  const worker = new HandWorker();
  workers.push(worker);
  return worker;
};
const worker = (index: number): HandWorker => {
  const found = workers[index];
  if (!found) throw new Error(`no worker ${index}`);
  return found;
};
const job = (key: string): AnalysisJob & { kind: "file" } => ({
  kind: "file",
  key,
  name: key,
  bytes: new ArrayBuffer(0)
});
const keys = (one: HandWorker): unknown[] =>
  one.jobs.map(({ job: { kind, ...rest } }) => ("key" in rest ? rest.key : kind));

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe("a pool of two with a limit of 1 s", () => {
  let pool: WorkerPool;
  beforeEach(() => {
    pool = new WorkerPool(create, 2, 1_000);
  });

  test("makes no worker before there is work; warm makes them, once, and the first jobs get them", async () => {
    expect(workers).toHaveLength(0);
    pool.warm();
    pool.warm();
    const results = ["a", "b"].map((key) => pool.run(job(key)));
    pool.warm();
    expect(workers).toHaveLength(2);
    expect(workers.map(keys)).toEqual([["b"], ["a"]]);
    worker(0).answer("B");
    worker(1).answer("A");
    expect(await Promise.all(results)).toEqual(["A", "B"]);
  });

  test("takes the answer to what a worker did to get warm for that of no job", async () => {
    pool.warm({ kind: "warm" });
    expect(workers.map(keys)).toEqual([["warm"], ["warm"]]);
    const result = pool.run(job("a"));
    worker(1).say({ id: 0, result: "warm" });
    worker(1).answer("A");
    expect(await result).toBe("A");
  });

  test("never runs more than two; the rest waits and starts in order", async () => {
    const results = ["a", "b", "c", "d"].map((key) => pool.run(job(key)));
    expect(workers.map(keys)).toEqual([["a"], ["b"]]);
    worker(1).answer("B");
    worker(0).answer("A");
    worker(0).answer("D");
    worker(1).answer("C");
    expect(await Promise.all(results)).toEqual(["A", "B", "C", "D"]);
    expect(workers.map(keys)).toEqual([
      ["a", "d"],
      ["b", "c"]
    ]);
  });

  test("hands the bytes over instead of copying them", () => {
    const bytes = new ArrayBuffer(8);
    void pool.run({ ...job("a"), bytes }, [bytes]);
    expect(worker(0).transfers).toEqual([[bytes]]);
  });

  test("tells how far a job is, of that job alone, and only while it runs", async () => {
    const far: Progress[] = [];
    const running = pool.run(job("a"), [], (progress) => far.push(progress));
    const id = worker(0).jobs[0]?.id;
    worker(0).say({ id, progress: { done: 1, total: 9 } });
    worker(0).say({ id: 99, progress: { done: 2, total: 9 } });
    worker(0).say({ id, progress: { done: 3, total: 9 } });
    worker(0).answer("A");
    worker(0).say({ id, progress: { done: 4, total: 9 } });
    expect(await running).toBe("A");
    expect(far).toEqual([
      { done: 1, total: 9 },
      { done: 3, total: 9 }
    ]);
  });

  test("one that overstays is ended, and the next job gets a new worker", async () => {
    const slow = pool.run(job("slow"));
    await vi.advanceTimersByTimeAsync(999);
    expect(worker(0).ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await slow).toBe("timeout");
    expect(worker(0).ended).toBe(true);
    const next = pool.run(job("next"));
    worker(1).answer("fine");
    expect(await next).toBe("fine");
    worker(0).say({ id: 1, result: "late" });
    expect(worker(1).ended).toBe(false);
  });

  test("waiting in the queue does not count as overstaying", async () => {
    const [first, , third] = ["a", "b", "c"].map((key) => pool.run(job(key)));
    await vi.advanceTimersByTimeAsync(900);
    worker(0).answer("A");
    await vi.advanceTimersByTimeAsync(900);
    worker(0).answer("C");
    expect(await Promise.all([first, third])).toEqual(["A", "C"]);
  });

  test("one that breaks is ended, and the queue goes on", async () => {
    const results = ["a", "b", "c"].map((key) => pool.run(job(key)));
    worker(0).dispatchEvent(new Event("error"));
    expect(await results[0]).toBe("crashed");
    expect(worker(0).ended).toBe(true);
    expect(keys(worker(2))).toEqual(["c"]);
  });

  test("one that says it failed is not trusted with another job", async () => {
    const failed = pool.run(job("a"));
    worker(0).answer(null);
    expect(await failed).toBe("crashed");
    expect(worker(0).ended).toBe(true);
  });

  test("a job that cannot be handed over has crashed, and takes no place", async () => {
    const refuse = (): never => {
      throw new DOMException("cannot be cloned", "DataCloneError");
    };
    const refusing = new WorkerPool(() => Object.assign(create(), { postMessage: refuse }), 1, 1_000);
    expect(await refusing.run(job("a"))).toBe("crashed");
    expect(await refusing.run(job("b"))).toBe("crashed");
  });

  test.each<[string, unknown]>([
    ["pdf.js's own", { sourceName: "main", targetName: "worker", action: "ready", data: null }],
    ["another job's", { id: 99, result: "foreign" }],
    ["our number without a result", { id: 1 }],
    ["text", "test"],
    ["null", null],
    ["nothing", undefined]
  ])("a message that is not ours is not an answer: %s", async (_, data) => {
    const result = pool.run(job("a"));
    worker(0).say(data);
    worker(0).answer("ours");
    expect(await result).toBe("ours");
  });
});

describe("a limit of 1 s of silence and 5 s in all", () => {
  let pool: WorkerPool;
  beforeEach(() => {
    pool = new WorkerPool(create, 1, 1_000, 5_000);
  });
  const tell = (): void => worker(0).say({ id: worker(0).jobs[0]?.id, progress: { done: 1, total: 9 } });

  test("a word about progress gives it another second: a scan of many pages is no hang", async () => {
    const result = pool.run(job("scan"));
    for (let page = 0; page < 3; page++) {
      await vi.advanceTimersByTimeAsync(900);
      tell();
    }
    worker(0).answer("read");
    expect(await result).toBe("read");
    expect(worker(0).ended).toBe(false);
  });

  test("silent for a second after a word, it is ended", async () => {
    const result = pool.run(job("scan"));
    await vi.advanceTimersByTimeAsync(900);
    tell();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await result).toBe("timeout");
    expect(worker(0).ended).toBe(true);
  });

  test("one that talks for ever is ended too", async () => {
    const result = pool.run(job("scan"));
    for (let page = 0; page < 6; page++) {
      tell();
      await vi.advanceTimersByTimeAsync(900);
    }
    expect(await result).toBe("timeout");
    expect(worker(0).ended).toBe(true);
  });
});
