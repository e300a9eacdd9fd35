import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { startBackground } from "../../src/browser/background.ts";
import { falseAlarms } from "../../src/browser/false-alarms.ts";
import { readEntries } from "../../src/browser/journal-store.ts";
import { couldNotCheck } from "../../src/core/verdict/could-not-check.ts";
import { fake } from "./fake-browser.ts";
import { oneLock } from "./one-lock.ts";

// Chromium's offscreen API.
const { offscreen } = vi.hoisted(() => {
  const offscreen = { createDocument: async () => undefined as unknown };
  const runtime = { getURL: (path: string) => path, getContexts: async () => [] as object[] };
  Object.assign(globalThis, { chrome: { offscreen, runtime } });
  return { offscreen };
});
vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/toolbar-picture.ts", () => ({ pictureOf: () => ({}) }));

const sender = { id: "extension-id", tab: { id: 1 }, url: "https://mail.example.nl:8443/?_task=mail" };
const ask = (name: string, request: unknown, from: object = sender): unknown =>
  fake.listeners.map((listener) => listener({ name, request }, from)).find((answer) => answer !== undefined);
const entry = {
  happened: "stopped",
  webmail: "demo",
  assessment: couldNotCheck([]),
  left: false,
  sentence: "",
  reason: ""
};

beforeEach(() => {
  vi.stubGlobal("navigator", { locks: oneLock() });
  fake.listeners.length = 0;
  startBackground([]);
});

test("asked for the analysis host it makes one, once", async () => {
  const made = vi.spyOn(offscreen, "createDocument");
  const answers = await Promise.all([ask("host:ensure", {}), ask("host:ensure", {})]);
  expect(answers).toEqual(Array(2).fill({ ready: true }));
  expect(made).toHaveBeenCalledTimes(1);
});

test("in Chromium the analysis host is not here: its messages are left to it", () => {
  expect(ask("analysis:file", { key: "", file: new File([], "a"), name: "a", size: 0 })).toBeUndefined();
});

test.each<[string, object, string]>([
  ["the site by its origin", sender, "https://mail.example.nl:8443"],
  [
    "a window of its own by that of its opener",
    { ...sender, url: "about:blank", origin: "https://a.example" },
    "https://a.example"
  ],
  ["a window of its own, where nobody says whose", { ...sender, url: "about:blank" }, ""],
  ["nothing", { id: "extension-id", tab: { id: 1 } }, ""]
])("an entry is written with the time and %s", async (_, from, site) => {
  expect(await ask("journal:append", entry, from)).toMatchObject({ ok: true });
  expect((await readEntries()).at(-1)).toMatchObject({ site, happened: "stopped", time: expect.stringMatching(/Z$/) });
});

test("an entry that cannot be written is answered as that, so that the writer is asked", async () => {
  vi.stubGlobal("navigator", { locks: { request: () => Promise.reject(new Error("disk full")) } });
  expect(await ask("journal:append", entry)).toEqual({ ok: false, problem: "storage" });
});

test("a false alarm is counted per rule, with the day of the last", async () => {
  for (const rule of ["nl.bsn", "nl.dossier.payslip", "nl.bsn"])
    expect(await ask("false-alarm:count", { rule })).toEqual({ ok: true });
  expect(await falseAlarms()).toMatchObject([
    { rule: "nl.bsn", count: 2, day: Math.floor(Date.now() / 86_400_000) },
    { rule: "nl.dossier.payslip", count: 1 }
  ]);
});
