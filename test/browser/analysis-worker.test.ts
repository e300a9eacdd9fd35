import "fake-indexeddb/auto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { AnalysisJob, JobMessage } from "../../src/browser/analysis-jobs.ts";
import { warmUpPdf } from "../../src/core/documents/pdf/warm-up-pdf.ts";
import { readDocument } from "../../src/core/documents/read-document.ts";
import type { Progress } from "../../src/core/verdict/attachment-state.ts";
import type { PartResult } from "../../src/core/verdict/verdict.ts";
import { letterPdf } from "../../src/dev/fixtures/letter-pdf.ts";
import { pdfFile } from "../../src/dev/fixtures/pdf-file.ts";
import { oneLock } from "./one-lock.ts";

let hear: (event: { data: JobMessage }) => void;
const warmUps = vi.fn(warmUpPdf);
let said: { readonly id: number; readonly result?: unknown; readonly progress?: Progress }[] = [];

beforeAll(async () => {
  vi.stubGlobal("addEventListener", (_: string, listener: typeof hear) => {
    hear = listener;
  });
  vi.stubGlobal("postMessage", (message: (typeof said)[number]) => said.push(message));
  vi.resetModules();
  vi.doMock("../../src/core/documents/pdf/warm-up-pdf.ts", () => ({ warmUpPdf: warmUps }));
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

test("gets warm by reading a PDF that is sound", async () => {
  expect(await result({ kind: "warm" })).toBe("warm");
  expect(warmUps).toHaveBeenCalledOnce();
  const reading = await readDocument({ name: "warm.pdf", bytes: warmUpPdf() });
  expect(reading).toMatchObject({ status: "read", pages: 1 });
  expect(reading.text).toContain("Aangifte inkomstenbelasting 2025");
});

test("a table is read, and what it holds is told with its cell", async () => {
  const bytes = bytesOf(new TextEncoder().encode("naam;bsn\nJansen;123456782\n"));
  expect(await result({ kind: "file", key: "k", name: "lijst.csv", bytes })).toMatchObject({
    key: "k",
    status: "read",
    findings: [{ kind: "bsn", places: [{ inside: [], cells: "B2" }] }]
  });
});

test("does not make itself warm once a file has come, which would wait for that", async () => {
  warmUps.mockClear();
  expect(await result({ kind: "warm" })).toBe("warm");
  expect(warmUps).not.toHaveBeenCalled();
});

test("what stands on page 1 is told before the last page is read, and is what is judged if nothing more comes", async () => {
  let clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => {
    clock += 1000;
    return clock;
  });
  const bytes = bytesOf(
    await pdfFile((pdf) => {
      pdf.text("BSN: 123456782").addPage().text("Bijlage").addPage().text("BSN: 111222333");
    })
  );
  await result({ kind: "file", key: "k", name: "brief.pdf", bytes });
  vi.restoreAllMocks();
  const early = said.findIndex(({ progress }) => progress?.found !== undefined);
  expect(said[early]?.progress).toMatchObject({
    total: 3,
    found: { key: "k", status: "timeout", findings: [{ kind: "bsn", distinct: 1, places: [{ inside: [], page: 1 }] }] }
  });
  expect(said[early]?.progress?.done).toBeLessThan(3);
  expect(JSON.stringify(said)).not.toContain("123456782");
  expect(said.at(-1)?.result).toMatchObject({ status: "read", findings: [{ kind: "bsn", distinct: 2 }] });
});

test("a document of pages tells how far it is, before its result", async () => {
  expect(await result({ kind: "file", key: "k", name: "brief.pdf", bytes: bytesOf(await letterPdf()) })).toMatchObject({
    status: "read"
  });
  expect(said[0]).toEqual({ id: 7, progress: { done: 1, total: expect.any(Number) } });
  expect("result" in (said.at(-1) ?? {})).toBe(true);
});

test("a file tells whom it is about, once the owner has put clients in the register", async () => {
  const { writeOffice } = await import("../../src/browser/office-store.ts");
  const bytes = () => bytesOf(new TextEncoder().encode("naam;bsn\nBakkerij Jansen;123456782\n"));
  const client = { id: "c1", name: "Bakkerij Jansen", domains: ["bakkerij.example"], addresses: [] };
  const about = async () =>
    ((await result({ kind: "file", key: "k", name: "lijst.csv", bytes: bytes() })) as PartResult).about;
  const person = expect.stringMatching(/^[\w-]{22}$/);
  expect(await about()).toEqual({ persons: [person], clients: [] });
  said = [];
  await writeOffice({ clients: [client] });
  expect(await about()).toEqual({ persons: [person], clients: ["c1"] });
});

test("a mail that was sent is learned from", async () => {
  vi.stubGlobal("navigator", { locks: oneLock() });
  const lesson = { addresses: ["a@klant.example"], own: [], marks: [], kinds: ["payslip"], persons: [] };
  expect(await result({ kind: "learn", lesson })).toBe("learned");
  const { summariseHistory } = await import("../../src/browser/office-history.ts");
  expect(await summariseHistory()).toMatchObject({ mails: 1, people: 1 });
});
