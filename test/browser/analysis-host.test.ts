import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startAnalysisHost } from "../../src/browser/analysis-host.ts";
import type { AnalysisJob, JobMessage } from "../../src/browser/analysis-jobs.ts";
import { limits } from "../../src/core/documents/limits.ts";
import type { Assessment, PartResult } from "../../src/core/verdict/verdict.ts";
import { fake } from "./fake-browser.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));

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
  const office = { own: ["kantoor.example"], known: [], colleagues: [] };
  const assess = () => ask("analysis:assess", { draft, attachments: [part], office }) as Promise<Assessment>;

  test("goes to a worker, with what the asker was told of the office: a host has no storage to look it up in", async () => {
    expect(await assess()).toEqual({ read: "assess" });
    expect(posted[0]?.job).toEqual({ kind: "assess", draft, attachments: [part], office });
  });

  test("that cannot be judged could not be checked; what was read of its files stays", async () => {
    answer = () => null;
    expect(await assess()).toEqual({
      recipients: [],
      parts: [part],
      verdict: { level: "justify", reasons: [{ code: "could-not-check" }] },
      packs: {}
    });
  });
});
