import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { AnalysisJob, JobMessage } from "../../src/browser/analysis-jobs.ts";
import { letterPdf } from "../../src/dev/fixtures/letter-pdf.ts";

let hear: (event: { data: JobMessage }) => void;
let said: { readonly id: number; readonly result?: unknown; readonly progress?: unknown }[] = [];

beforeAll(async () => {
  vi.stubGlobal("addEventListener", (_: string, listener: typeof hear) => {
    hear = listener;
  });
  vi.stubGlobal("postMessage", (message: (typeof said)[number]) => said.push(message));
  vi.resetModules();
  await import("../../src/browser/analysis-worker.ts");
}, 30_000);
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  said = [];
});

async function result(job: AnalysisJob): Promise<unknown> {
  hear({ data: { id: 7, job } });
  await vi.waitFor(() => expect(said.some((message) => "result" in message)).toBe(true), 20_000);
  return said.find((message) => "result" in message)?.result;
}

const bytesOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

test("a table is read, and what it holds is told with its cell", async () => {
  const bytes = bytesOf(new TextEncoder().encode("naam;bsn\nJansen;123456782\n"));
  expect(await result({ kind: "file", key: "k", name: "lijst.csv", bytes })).toMatchObject({
    key: "k",
    status: "read",
    findings: [{ kind: "bsn", places: [{ inside: [], cells: "B2" }] }]
  });
});

test("a document of pages tells how far it is, before its result", async () => {
  expect(await result({ kind: "file", key: "k", name: "brief.pdf", bytes: bytesOf(await letterPdf()) })).toMatchObject({
    status: "read"
  });
  expect(said[0]).toEqual({ id: 7, progress: { done: 1, total: expect.any(Number) } });
  expect("result" in (said.at(-1) ?? {})).toBe(true);
});
