import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { buildEntry } from "../../../src/core/journal/build-entry.ts";
import { chainEntry, hashEntry } from "../../../src/core/journal/chain.ts";
import type { JournalEntry } from "../../../src/core/journal/entry.ts";
import { verifyChain } from "../../../src/core/journal/verify-chain.ts";
import { entryInput } from "./entry-input.ts";

let chain: JournalEntry[] = [];

beforeAll(async () => {
  const sent = { happened: "sent-anyway", left: true, sentence: "ja", reason: "klant vroeg erom" } as const;
  for (const input of [entryInput(), entryInput(sent), entryInput({ happened: "changed" })]) {
    chain = [...chain, await chainEntry(buildEntry(input), chain.at(-1) ?? null)];
  }
});

const copy = () => JSON.parse(JSON.stringify(chain)) as Record<string, unknown>[];

describe("chain", () => {
  test("numbers from 1, each with the hash of the one before", () => {
    expect(chain.map((entry) => entry.sequence)).toEqual([1, 2, 3]);
    expect(chain.map((entry) => entry.previous)).toEqual(["0".repeat(64), chain[0]?.hash, chain[1]?.hash]);
  });

  test("the hash is SHA-256 over the canonical JSON of all other fields", async () => {
    const fields = { sequence: 1, previous: "0".repeat(64), schema: 1 } as unknown as JournalEntry;
    // sha256 of {"previous":"000...","schema":1,"sequence":1}, by coreutils' sha256sum
    expect(await hashEntry(fields)).toBe("9e2d08c39f0f9ca0e1a764dfe48813a47484fee3e86c7584276fe07a705e2e70");
  });

  test("holds, also after a way through JSON", async () => {
    expect(await verifyChain(copy())).toEqual({ ok: true, count: 3 });
    expect(await verifyChain([])).toEqual({ ok: true, count: 0 });
  });

  test("the order of fields does not matter", async () => {
    const turned = copy().map((entry) => Object.fromEntries(Object.entries(entry).reverse()));
    expect(await verifyChain(turned)).toEqual({ ok: true, count: 3 });
  });

  test("an export that starts later holds only when told", async () => {
    expect(await verifyChain(copy().slice(1))).toEqual({ ok: false, sequence: 1, problem: "sequence" });
    expect(await verifyChain(copy().slice(1), { startsLater: true })).toEqual({ ok: true, count: 2 });
  });
});

describe("a broken chain", () => {
  test.each<[string, (entries: Record<string, unknown>[]) => unknown, number, string]>([
    ["an altered field", (e) => [e[0], { ...e[1], site: "https://x.nl" }, e[2]], 2, "hash"],
    ["an altered hash", (e) => [{ ...e[0], hash: "a".repeat(64) }, e[1], e[2]], 1, "hash"],
    ["an altered link", (e) => [e[0], { ...e[1], previous: "a".repeat(64) }, e[2]], 2, "previous"],
    ["one left out", (e) => [e[0], e[2]], 2, "sequence"],
    ["two swapped", (e) => [e[1], e[0], e[2]], 1, "sequence"],
    ["one twice", (e) => [e[0], e[0], e[1]], 2, "sequence"],
    ["a field added", (e) => [{ ...e[0], note: "x" }, e[1], e[2]], 1, "shape"],
    [
      "a field removed",
      (e) => [Object.fromEntries(Object.entries(e[0] ?? {}).filter(([key]) => key !== "site"))],
      1,
      "shape"
    ],
    ["no list", () => ({ length: 1 }), 1, "shape"],
    ["null in the list", (e) => [e[0], null], 2, "shape"],
    ["a lone surrogate", (e) => [{ ...e[0], site: "\ud800" }], 1, "shape"]
  ])("%s", async (_name, change, sequence, problem) => {
    expect(await verifyChain(change(copy()))).toEqual({ ok: false, sequence, problem });
  });

  test("an entry rewritten with a fitting hash breaks the link behind it", async () => {
    const [first, ...rest] = chain;
    if (first === undefined) throw new Error("the chain is empty");
    const forged = { ...first, site: "https://x.nl" };
    const sealed = { ...forged, hash: await hashEntry(forged) };
    expect(await verifyChain([sealed, ...rest])).toEqual({ ok: false, sequence: 2, problem: "previous" });
  });

  test("any single changed value is found", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue(), async (pick, value) => {
        const changed = copy();
        const places = leaves(changed);
        const place = places[pick % places.length];
        if (place === undefined || JSON.stringify(place.holder[place.key]) === JSON.stringify(value)) return;
        place.holder[place.key] = value;
        expect((await verifyChain(changed)).ok).toBe(false);
      }),
      { numRuns: 300 }
    );
  });

  test("hostile JSON gives an answer, not an exception", async () => {
    const refused = async (json: unknown) => !(await verifyChain(json)).ok;
    await fc.assert(fc.asyncProperty(fc.array(fc.jsonValue(), { minLength: 1 }), refused));
  });
});

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place in the JSON where a single value stands. `-0` and `0` are the same JSON, so numbers count as their text. */
function leaves(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => {
    const inner = leaves(holder[key]);
    return inner.length > 0 ? inner : [{ holder, key }];
  });
}
