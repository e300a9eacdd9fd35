import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, it } from "vitest";
import { openZip } from "../../../../src/core/documents/zip/open-zip.ts";
import { zipOf } from "../../../generators/documents/ooxml-package.ts";

const budget = () => ({ inflatedBytes: 100_000_000, entries: 100 });
const open = (bytes: Uint8Array<ArrayBuffer>, password?: string) =>
  openZip({ bytes, budget: budget(), ...(password === undefined ? {} : { password }) });
const decoded = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const long = Array.from({ length: 3000 }, (_, index) => `regel ${index} ${(index * 7919) % 9973}`).join("\n");
const sample = () => zipOf({ "een.txt": "BSN 123456782", "map/twee.txt": long, "drie.txt": "slot" });

async function contents(bytes: Uint8Array<ArrayBuffer>) {
  const { entries, ...rest } = await open(bytes);
  const read = await Promise.all(entries.map(async (entry) => [entry.name, await entry.read()] as const));
  return {
    ...rest,
    read: Object.fromEntries(read.map(([name, { bytes, failure }]) => [name, { text: decoded(bytes), failure }]))
  };
}

/** Position of a record's signature: `PK` and two bytes more. */
function find(bytes: Uint8Array, third: number, fourth: number, from = 0): number {
  return Buffer.from(bytes).indexOf(Uint8Array.of(0x50, 0x4b, third, fourth), from);
}

const whole = { failure: null };
const cases: readonly (readonly [
  name: string,
  change: (bytes: Uint8Array) => Uint8Array,
  intact: readonly string[]
])[] = [
  ["has lost its directory", (bytes) => bytes.slice(0, find(bytes, 1, 2)), ["een.txt", "map/twee.txt", "drie.txt"]],
  ["has lost its end record", (bytes) => bytes.slice(0, find(bytes, 5, 6)), ["een.txt", "map/twee.txt", "drie.txt"]],
  [
    "has a broken directory",
    (bytes) => changed(bytes, find(bytes, 1, 2, find(bytes, 1, 2) + 4), 0x51),
    ["een.txt", "map/twee.txt", "drie.txt"]
  ],
  ["breaks off in an entry", (bytes) => bytes.slice(0, find(bytes, 3, 4, 40) + 12_000), ["een.txt"]],
  [
    "keeps an entry silent",
    (bytes) => {
      const copy = bytes.slice();
      copy[find(bytes, 5, 6) + 8] = 2;
      copy[find(bytes, 5, 6) + 10] = 2;
      return copy;
    },
    ["een.txt", "map/twee.txt", "drie.txt"]
  ]
];

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

describe("openZip", () => {
  it("lists and reads the entries of a sound archive", async () => {
    const { isDamaged, hasMore, read } = await contents(await sample());
    expect({ isDamaged, hasMore }).toEqual({ isDamaged: false, hasMore: false });
    expect(read).toEqual({
      "een.txt": { text: "BSN 123456782", ...whole },
      "map/twee.txt": { text: long, ...whole },
      "drie.txt": { text: "slot", ...whole }
    });
  });

  it.each(cases)("gives what there is of an archive that %s, and says so", async (_, change, intact) => {
    const { isDamaged, read } = await contents(change(await sample()) as Uint8Array<ArrayBuffer>);
    expect(isDamaged).toBe(true);
    const texts: Readonly<Record<string, string>> = {
      "een.txt": "BSN 123456782",
      "map/twee.txt": long,
      "drie.txt": "slot"
    };
    for (const name of intact) expect(read[name]).toEqual({ text: texts[name], ...whole });
  });

  it("gives the beginning of an entry that is cut off", async () => {
    const bytes = await sample();
    const { read } = await contents(bytes.slice(0, find(bytes, 3, 4, 40) + 12_000));
    expect(read["map/twee.txt"]?.failure).toEqual({ status: "corrupt", reason: "damaged" });
    expect(read["map/twee.txt"]?.text).toContain("regel 99 ");
  });

  it("calls an entry damaged of which one bit fell over", async () => {
    const bytes = await sample();
    const at = find(bytes, 3, 4, 40) + 5000;
    const { read } = await contents(changed(bytes, at, (bytes[at] ?? 0) ^ 4) as Uint8Array<ArrayBuffer>);
    expect(read["map/twee.txt"]?.failure).toEqual({ status: "corrupt", reason: "damaged" });
    expect(read["een.txt"]).toEqual({ text: "BSN 123456782", ...whole });
  });

  it("marks overlapping entries as damage", async () => {
    const bytes = await sample();
    const second = find(bytes, 1, 2, find(bytes, 1, 2) + 4);
    const copy = bytes.slice();
    copy.set(bytes.subarray(find(bytes, 1, 2) + 42, find(bytes, 1, 2) + 46), second + 42);
    expect((await open(copy)).isDamaged).toBe(true);
  });

  it.each([false, true])(
    "asks for a password, takes it, and refuses a wrong one (old encryption: %s)",
    async (zipCrypto) => {
      const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: "geheim", zipCrypto });
      await writer.add("een.txt", new Uint8ArrayReader(new TextEncoder().encode(long)));
      const bytes = (await writer.close()) as Uint8Array<ArrayBuffer>;
      const failure = async (password?: string) => (await (await open(bytes, password)).entries[0]?.read())?.failure;
      expect((await open(bytes)).entries[0]?.encrypted).toBe(true);
      expect(await failure()).toEqual({ status: "encrypted", reason: "password-required" });
      expect(await failure("anders")).toEqual({ status: "encrypted", reason: "wrong-password" });
      expect(await failure("geheim")).toBeNull();
    }
  );

  it("stops where the budget ends", async () => {
    const { entries } = await openZip({ bytes: await sample(), budget: { inflatedBytes: 1000, entries: 9 } });
    expect((await entries[1]?.read())?.failure).toEqual({ status: "too-large", reason: "over-inflated-limit" });
  });

  it("stops at a bomb long before the budget ends", async () => {
    const bytes = await zipOf({ "bom.txt": new Uint8Array(60_000_000) });
    const { entries } = await openZip({ bytes, budget: { inflatedBytes: 1e9, entries: 9 } });
    const content = await entries[0]?.read();
    expect(content?.failure).toEqual({ status: "too-large", reason: "over-inflated-limit" });
    expect(content?.bytes.length).toBeLessThan(33 * 1024 * 1024);
  });

  it("finds nothing in what is no archive", async () => {
    expect(await open(new Uint8Array(100))).toEqual({ entries: [], isDamaged: true, hasMore: false });
  });
});
