import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { appendEntry, readEntries } from "../../src/browser/journal-store.ts";
import { buildEntry } from "../../src/core/journal/build-entry.ts";
import { NO_PREVIOUS } from "../../src/core/journal/chain.ts";
import { verifyChain } from "../../src/core/journal/verify-chain.ts";
import { entryInput } from "../core/journal/entry-input.ts";
import { oneLock } from "./one-lock.ts";

beforeEach(() => {
  vi.restoreAllMocks();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("navigator", { locks: oneLock() });
});

const content = (webmail: string) => buildEntry(entryInput({ webmail }));
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `mail-${index}`);

test("the first entry stands at the head of the chain", async () => {
  const entry = await appendEntry(content("first"));
  expect(entry).toMatchObject({ sequence: 1, previous: NO_PREVIOUS, webmail: "first" });
  expect(await readEntries()).toEqual([entry]);
});

test("thirty entries, one after the other, make a chain that holds", async () => {
  for (const name of names(30)) await appendEntry(content(name));
  const entries = await readEntries();
  expect(entries.map(({ webmail }) => webmail)).toEqual(names(30));
  expect(await verifyChain(entries)).toEqual({ ok: true, count: 30 });
});

test("thirty at once make one chain, none lost and none twice", async () => {
  const written = await Promise.all(names(30).map((name) => appendEntry(content(name))));
  expect(new Set(written.map(({ sequence }) => sequence)).size).toBe(30);
  expect(await verifyChain(await readEntries())).toEqual({ ok: true, count: 30 });
});

test("it is asked of the disk, not of its cache, before it is acknowledged", async () => {
  const { transaction } = IDBDatabase.prototype;
  const asked = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(transaction);
  await appendEntry(content("strict"));
  expect(asked.mock.calls.at(-1)).toEqual(["entries", "readwrite", { durability: "strict" }]);
});

test("what was acknowledged is there after reopening, and the chain goes on from it", async () => {
  await appendEntry(content("before"));
  vi.resetModules();
  const reopened = await import("../../src/browser/journal-store.ts");
  await reopened.appendEntry(content("after"));
  expect((await readEntries()).map(({ webmail }) => webmail)).toEqual(["before", "after"]);
  expect(await verifyChain(await readEntries())).toEqual({ ok: true, count: 2 });
});

test("a full disk rejects, writes nothing, and the next entry is the one that follows", async () => {
  await appendEntry(content("kept"));
  const full = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await expect(appendEntry(content("lost"))).rejects.toThrow("full");
  full.mockRestore();
  expect(await appendEntry(content("next"))).toMatchObject({ sequence: 2 });
  expect(await verifyChain(await readEntries())).toEqual({ ok: true, count: 2 });
});

test("storage that cannot be opened rejects", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("disabled", "InvalidStateError");
    }
  });
  await expect(appendEntry(content("x"))).rejects.toThrow("disabled");
  await expect(readEntries()).rejects.toThrow("disabled");
});

test("two contexts without a common lock cannot both take one number: the second is refused", async () => {
  vi.stubGlobal("navigator", { locks: { request: (_: string, work: () => Promise<unknown>) => work() } });
  const results = await Promise.allSettled([appendEntry(content("a")), appendEntry(content("b"))]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await readEntries()).toHaveLength(1);
});
