import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { appendEnd, holdBegun, holdEnded, settleHeldMails, watchHeldMails } from "../../src/browser/held-mails.ts";
import { readEntries } from "../../src/browser/journal-store.ts";
import { buildEntry } from "../../src/core/journal/build-entry.ts";
import type { Happening } from "../../src/core/journal/entry.ts";
import { couldNotCheck } from "../../src/core/verdict/could-not-check.ts";
import browser, { fake } from "./fake-browser.ts";
import { oneLock } from "./one-lock.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));

const entry = (happened: Happening = "stopped") =>
  buildEntry({
    time: "2026-11-22T12:00:00.000Z",
    webmail: "demo",
    site: "https://a.example",
    happened,
    left: false,
    assessment: couldNotCheck([])
  });
const hold = (ticket: string) => holdBegun(ticket, { entry: entry(), tabId: 1, frameId: 0 });

/** What the guard in the tab says it asks about; null: no guard is there. */
let asked: string[] | null;
let before: number;
const written = async () => (await readEntries()).slice(before).map(({ happened }) => happened);

beforeEach(async () => {
  vi.stubGlobal("navigator", { locks: oneLock() });
  fake.stored = {};
  asked = [];
  fake.tabAnswers = async () => asked ?? Promise.reject(new Error("no receiver"));
  before = (await readEntries()).length;
});

test.each<[string, string[] | null]>([
  ["its page is gone", null],
  ["another page is there, whose guard does not ask about it", []]
])("%s: the mail is journaled as stopped, once", async (_, guard) => {
  await hold("t1");
  asked = guard;
  await Promise.all([settleHeldMails(), settleHeldMails()]);
  expect(await written()).toEqual(["stopped"]);
  expect(fake.stored).toEqual({});
});

test("it is still asked about: nothing is written", async () => {
  await hold("t1");
  asked = ["t1"];
  await settleHeldMails();
  expect(await written()).toEqual([]);
});

test("a page that is busy and does not answer is not taken for gone", { timeout: 10_000 }, async () => {
  await hold("t1");
  fake.tabAnswers = () => new Promise(() => undefined);
  await settleHeldMails();
  expect(await written()).toEqual([]);
});

test.each<[string, Happening, Happening[]]>([
  ["kept", "stopped", ["stopped"]],
  ["sent anyway", "sent-anyway", ["sent-anyway"]]
])("%s while its page goes: one entry, by the writer's word", async (_, happened, expected) => {
  await hold("t1");
  asked = null;
  await Promise.all([appendEnd("t1", entry(happened)), settleHeldMails()]);
  expect(await written()).toEqual(expected);
});

test("the writer's word comes after the page was taken for gone: a stop is not written again, a sending is", async () => {
  await hold("t1");
  asked = null;
  await settleHeldMails();
  expect(await appendEnd("t1", entry("stopped"))).toBeNull();
  await appendEnd("t1", entry("sent-anyway"));
  expect(await written()).toEqual(["stopped", "sent-anyway"]);
});

test("a hold that ended without a word for the journal leaves none", async () => {
  await hold("t1");
  await holdEnded("t1");
  asked = null;
  await settleHeldMails();
  expect(await written()).toEqual([]);
});

test("a journal that cannot be written: tried again the next time", async () => {
  await hold("t1");
  asked = null;
  const locks = oneLock();
  const full = {
    request: (name: string, work: () => unknown) =>
      name === "verzendwacht-journal" ? Promise.reject(new Error("disk full")) : locks.request(name, work as never)
  };
  vi.stubGlobal("navigator", { locks: full });
  await settleHeldMails();
  expect(await written()).toEqual([]);
  vi.stubGlobal("navigator", { locks });
  await settleHeldMails();
  expect(await written()).toEqual(["stopped"]);
});

test.each(["onRemoved", "onUpdated"] as const)("looked for when the browser says %s of a tab", async (name) => {
  watchHeldMails();
  await hold("t1");
  asked = null;
  await (name === "onRemoved"
    ? browser.tabs.onRemoved.fire(1, {})
    : browser.tabs.onUpdated.fire(1, { status: "loading" }, {}));
  await vi.waitFor(async () => expect(await written()).toEqual(["stopped"]));
});
