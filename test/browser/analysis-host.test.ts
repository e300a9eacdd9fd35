import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startAnalysisHost } from "../../src/browser/analysis-host.ts";
import type { AnalysisJob, JobMessage } from "../../src/browser/analysis-jobs.ts";
import type { AssessAnswer } from "../../src/browser/messages.ts";
import { limits } from "../../src/core/documents/limits.ts";
import { couldNotCheck } from "../../src/core/verdict/could-not-check.ts";
import type { PartResult } from "../../src/core/verdict/verdict.ts";
import { fake } from "./fake-browser.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));

let posted: JobMessage[];
let answer: (message: JobMessage) => unknown;
let workers: EventTarget[];

class FakeWorker extends EventTarget {
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(message: JobMessage): void {
    posted.push(message);
    const result = answer(message);
    if (result !== undefined)
      queueMicrotask(() => this.dispatchEvent(new MessageEvent("message", { data: { id: message.id, result } })));
  }
  terminate(): void {}
}

const sender = { id: "extension-id", tab: { id: 1 }, url: "https://mail.example.nl/" };
const ask = (name: string, request: unknown): Promise<unknown> | undefined => {
  for (const listener of fake.listeners) {
    const answered = listener({ name, request }, sender);
    if (answered !== undefined) return answered as Promise<unknown>;
  }
  return undefined;
};
const readFile = (file: unknown, size: number) =>
  ask("analysis:file", { key: "k", name: "a.txt", file, size }) as Promise<PartResult>;

beforeEach(() => {
  posted = [];
  workers = [];
  answer = ({ job }) => ({ read: job.kind });
  vi.stubGlobal("Worker", FakeWorker);
  fake.listeners.length = 0;
  startAnalysisHost();
});
afterEach(() => vi.useRealTimers());

const small = new File(["hallo"], "a.txt");

describe("a file", () => {
  test("goes to a worker with all its bytes", async () => {
    expect(await readFile(small, 5)).toEqual({ read: "file" });
    expect(posted[0]?.job).toMatchObject({ kind: "file", key: "k", name: "a.txt" });
    const { bytes } = (posted[0] as JobMessage).job as AnalysisJob & { kind: "file" };
    expect(new TextDecoder().decode(bytes)).toBe("hallo");
  });

  class Broken extends File {
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new DOMException("gone", "NotFoundError"));
    }
  }

  test.each<[string, unknown, number]>([
    ["that arrived as {} (a browser without structured clone)", {}, 5],
    ["that arrived as nothing", null, 5],
    ["of another length than its sender saw", small, 6],
    ["that can no longer be read", new Broken(["hallo"], "a.txt"), 5]
  ])("%s is not read, and not called clean", async (_, file, size) => {
    expect(await readFile(file, size)).toMatchObject({
      part: "attachment",
      key: "k",
      name: "a.txt",
      status: "unavailable",
      reason: "transfer-mismatch"
    });
    expect(posted).toEqual([]);
  });

  test("over the limit is not even opened", async () => {
    const huge = new File([], "huge.pdf");
    Object.defineProperty(huge, "size", { value: limits.bytes + 1 });
    const opened = vi.spyOn(huge, "arrayBuffer");
    expect(await readFile(huge, limits.bytes + 1)).toMatchObject({ status: "too-large", reason: "over-byte-limit" });
    expect(opened).not.toHaveBeenCalled();
  });

  test("that breaks its reader is damaged; one that hangs it took too long", async () => {
    answer = () => null;
    expect(await readFile(small, 5)).toMatchObject({ status: "corrupt", reason: "damaged" });
    vi.useFakeTimers();
    answer = () => undefined;
    const hanging = readFile(small, 5);
    await vi.advanceTimersByTimeAsync(limits.milliseconds);
    expect(await hanging).toMatchObject({ status: "timeout", reason: "took-too-long" });
  });
});

describe("how far a file is", () => {
  const asked = (ticket: string) => ask("analysis:progress", { ticket });
  const request = { key: "k", name: "a.txt", file: small, size: 5, ticket: "t1" };

  test("is told by its ticket while it is read, and forgotten after", async () => {
    answer = () => undefined;
    const reading = ask("analysis:file", request);
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    const say = (data: object) => workers.at(-1)?.dispatchEvent(new MessageEvent("message", { data }));
    say({ id: posted[0]?.id, progress: { done: 3, total: 20 } });
    expect(await asked("t1")).toEqual({ done: 3, total: 20 });
    expect(await asked("t2")).toEqual({ done: 0, total: 0 });
    say({ id: posted[0]?.id, result: { read: "file" } });
    expect(await reading).toEqual({ read: "file" });
    expect(await asked("t1")).toEqual({ done: 0, total: 0 });
  });
});

describe("what was found before the reading came to nothing", () => {
  const finding = { rule: "nl.bsn", kind: "bsn", confidence: "high", count: 1, distinct: 1, masked: [], evidence: [] };
  const found = {
    part: "attachment",
    key: "k",
    name: "a.txt",
    type: "unknown",
    status: "timeout",
    characters: 9,
    ms: 1
  };
  const early = { ...found, findings: [finding], dossier: { score: 0, types: [] } };
  const request = { key: "k", name: "a.txt", file: small, size: 5, ticket: "t1" };
  const begun = async (): Promise<{ reading: Promise<PartResult>; worker: EventTarget | undefined }> => {
    answer = () => undefined;
    const reading = ask("analysis:file", request) as Promise<PartResult>;
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    const worker = workers.at(-1);
    const say = (progress: object) =>
      worker?.dispatchEvent(new MessageEvent("message", { data: { id: posted[0]?.id, progress } }));
    say({ done: 1, total: 20, found: early });
    say({ done: 2, total: 20 });
    return { reading, worker };
  };

  test("is told while it is read", async () => {
    await begun();
    expect(await ask("analysis:progress", { ticket: "t1" })).toEqual({ done: 2, total: 20, found: early });
  });

  test("counts in a file that took too long", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { reading } = await begun();
    await vi.advanceTimersByTimeAsync(limits.milliseconds);
    expect(await reading).toMatchObject({ status: "timeout", reason: "took-too-long", findings: [finding] });
  });

  test("counts in a file that killed its reader", async () => {
    const { reading, worker } = await begun();
    worker?.dispatchEvent(new Event("error"));
    expect(await reading).toMatchObject({ status: "corrupt", reason: "damaged", findings: [finding] });
  });
});

describe("a host that nobody asks anything", () => {
  const idleMs = 30_000;
  const started = (): { ended: () => number; idle: ReturnType<typeof vi.fn> } => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    fake.listeners.length = 0;
    const idle = vi.fn();
    const ended = vi.spyOn(FakeWorker.prototype, "terminate").mockClear();
    startAnalysisHost(idle).warm();
    return { ended: () => ended.mock.calls.length, idle };
  };

  test("ends after 30 s, with its workers", async () => {
    const { ended, idle } = started();
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(idle).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(idle).toHaveBeenCalledOnce();
    expect(ended()).toBe(3);
  });

  test.each([
    ["how far a file is", "analysis:progress", { ticket: "t" }],
    ["something that the background answers", "host:ensure", {}]
  ])("stays for 30 s after it was asked %s", async (_, name, request) => {
    const { idle } = started();
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    ask(name, request);
    await vi.advanceTimersByTimeAsync(idleMs - 1);
    expect(idle).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(idle).toHaveBeenCalledOnce();
  });

  test("stays while a file is read, however long that takes", async () => {
    const { idle } = started();
    answer = () => undefined;
    const reading = readFile(small, 5);
    await vi.waitFor(() => expect(posted.map(({ job }) => job.kind)).toEqual(["warm", "warm", "file"]));
    for (let page = 1; page <= 4; page++) {
      await vi.advanceTimersByTimeAsync(limits.milliseconds - 5_000);
      for (const worker of workers) {
        worker.dispatchEvent(new MessageEvent("message", { data: { id: 1, progress: { done: page, total: 20 } } }));
      }
    }
    expect(idle).not.toHaveBeenCalled();
    for (const worker of workers) worker.dispatchEvent(new MessageEvent("message", { data: { id: 1, result: {} } }));
    await reading;
    await vi.advanceTimersByTimeAsync(idleMs);
    expect(idle).toHaveBeenCalledOnce();
  });

  test("reads again what comes after its workers ended", async () => {
    started();
    await vi.advanceTimersByTimeAsync(idleMs);
    vi.useRealTimers();
    answer = ({ job }) => ({ read: job.kind });
    expect(await readFile(small, 5)).toEqual({ read: "file" });
  });
});

describe("a password", () => {
  test("goes to the worker with its file, and with no other", async () => {
    await ask("analysis:file", { key: "k", name: "a.txt", file: small, size: 5, password: "geheim" });
    await readFile(small, 5);
    expect(posted.map(({ job }) => ("password" in job ? job.password : "none"))).toEqual(["geheim", "none"]);
  });
});

describe("a draft", () => {
  const part: PartResult = {
    part: "attachment",
    key: "k",
    name: "a.txt",
    type: "text",
    status: "read",
    characters: 1,
    ms: 1,
    findings: [],
    dossier: { score: 0, types: [] }
  };
  const draft = {
    webmail: "demo",
    from: "",
    to: "a@b.example",
    cc: "",
    bcc: "",
    subject: "",
    body: { format: "plain", content: "" },
    notUnderstood: []
  };
  const request = { draft, attachments: [part], opened: "b@c.example" };
  const assess = () => ask("analysis:assess", request) as Promise<AssessAnswer>;

  test("goes to a worker as it came", async () => {
    expect(await assess()).toEqual({ read: "assess" });
    expect(posted[0]?.job).toEqual({ kind: "assess", ...request });
  });

  test("that cannot be judged could not be checked; what was read of its files stays", async () => {
    answer = () => null;
    expect(await assess()).toEqual({ assessment: couldNotCheck([part]), clientNames: {}, lesson: null });
  });
});

describe("a mail that left", () => {
  const lesson = { addresses: ["a@b.example"], own: [], marks: [], kinds: ["payslip"], persons: ["hash"] };
  const left = (ticket: string, confirmed = true) => ask("history:left", { ticket, lesson, confirmed });
  const ended = (ticket: string, sent: boolean) => ask("history:ended", { ticket, sent });
  const learned = () => posted.map(({ job }) => (job.kind === "learn" ? job.lesson : null));

  beforeEach(() => {
    vi.useFakeTimers();
    answer = () => "learned";
  });

  test("is learned from once the webmail says that it was sent, and once only", async () => {
    await left("t1");
    expect(learned()).toEqual([]);
    await ended("t1", true);
    await ended("t1", true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(learned()).toEqual([lesson]);
  });

  test("and was refused teaches nothing", async () => {
    await left("t1");
    await ended("t1", false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(learned()).toEqual([]);
  });

  test("of which the page says nothing more, for it is gone, was sent", async () => {
    await left("t1");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(learned()).toEqual([lesson]);
  });

  test("without a person's word teaches who is mailed, not whose dossier goes to whom", async () => {
    await left("t1", false);
    await ended("t1", true);
    expect(learned()).toEqual([{ ...lesson, persons: [] }]);
  });
});
