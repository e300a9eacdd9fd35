import { describe, expect, it } from "vitest";
import { CompoundFile } from "../../../../src/core/documents/cfb/compound-file.ts";
import { compoundFile } from "../../../generators/documents/compound.ts";
import { olePackage } from "../../../generators/documents/doc.ts";
import { legacyFixture } from "../../../generators/documents/legacy-fixture.ts";
import { readAlone } from "../../../generators/documents/read-alone.ts";

const filled = (length: number, start: number) => Uint8Array.from({ length }, (_, index) => (start + index * 7) & 0xff);
const contents = {
  klein: filled(100, 1),
  groot: filled(20_000, 2),
  "map/diep/klein": filled(70, 3),
  "map/groot": filled(5000, 4)
};
const budget = () => ({ inflatedBytes: 1e6, entries: 100 });

function open(bytes: Uint8Array): CompoundFile {
  const file = CompoundFile.open(bytes, budget());
  if (file === null) throw new Error("not opened");
  return file;
}

/** Sets the sector that follows another. */
function follow(bytes: Uint8Array, sector: number, next: number): void {
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  view.setUint32(table + sector * 4, next, true);
}

/** The entry of a stream in the directory: its start at 116, its size at 120. */
function entryOf(bytes: Uint8Array, name: string): DataView {
  return new DataView(bytes.buffer, Buffer.from(bytes).indexOf(Buffer.from(name, "utf16le")));
}

describe("a compound file", () => {
  it("gives small and large streams of all folders as they were", () => {
    const file = open(compoundFile(contents));
    const map = file.root.storages.get("map");
    const deep = map?.storages.get("diep");
    expect(file.readNamed(file.root, "Klein")).toEqual(contents.klein);
    expect(file.readNamed(file.root, "groot")).toEqual(contents.groot);
    expect(map && file.readNamed(map, "groot")).toEqual(contents["map/groot"]);
    expect(deep && file.readNamed(deep, "klein")).toEqual(contents["map/diep/klein"]);
    expect(file.isDamaged).toBe(false);
  });

  it("is damaged where a chain of sectors ends too soon or loops", () => {
    for (const next of [0xfffffffe, 0, 0x7fffffff]) {
      const bytes = compoundFile(contents);
      const start = open(bytes).root.streams.get("groot")?.start ?? 0;
      follow(bytes, start + 2, next === 0 ? start + 1 : next);
      const file = open(bytes);
      expect(file.readNamed(file.root, "groot").length).toBeLessThan(20_000);
      expect(file.isDamaged).toBe(true);
    }
  });

  it.each<[string, (bytes: Uint8Array) => void]>([
    ["a sector is used by nobody", (bytes) => entryOf(bytes, "groot").setUint32(116, 0xfffffffe, true)],
    ["a stream says it is shorter than it is", (bytes) => entryOf(bytes, "groot").setUint32(120, 19_000, true)],
    [
      "a small stream lies where another does",
      (bytes) => entryOf(bytes, "klein").setUint32(116, entryOf(bytes, "meer").getUint32(116, true), true)
    ]
  ])("is damaged where %s", (_, change) => {
    const bytes = compoundFile({ klein: contents.klein, groot: contents.groot, meer: filled(100, 5) });
    expect(open(bytes).isDamaged).toBe(false);
    change(bytes);
    expect(open(bytes).isDamaged).toBe(true);
  });

  it("gives no stream more room than the budget has", () => {
    const file = CompoundFile.open(compoundFile(contents), { inflatedBytes: 10_000, entries: 1 });
    expect(file?.readNamed(file.root, "groot")).toHaveLength(0);
  });

  it("takes each entry of a looping folder tree once", () => {
    const bytes = compoundFile(contents);
    const view = new DataView(bytes.buffer);
    const directory = (view.getUint32(48, true) + 1) * 512;
    for (let entry = 1; entry < 8; entry++) {
      for (const link of [68, 72, 76]) view.setUint32(directory + entry * 128 + link, 1 + (entry % 5), true);
    }
    const file = open(bytes);
    expect(file.isDamaged).toBe(true);
    expect(file.root.streams.size).toBeGreaterThan(0);
  });

  it.each([0, 100, 512, 1023])("of %d bytes is none", async (length) => {
    expect(CompoundFile.open(compoundFile(contents).subarray(0, length), budget())).toBeNull();
  });
});

describe("compound files by what is in them", () => {
  it.each([
    [
      "an encrypted Office file",
      { EncryptedPackage: filled(5000, 1), EncryptionInfo: filled(200, 1) },
      "ooxml",
      "encrypted"
    ],
    ["a file of another program", { Contents: filled(500, 1), "Props/x": filled(10, 1) }, "cfb", "unsupported"],
    ["an installer", { "!_Tables": filled(500, 1) }, "cfb", "unsupported"]
  ])("%s", async (_, content, type, status) => {
    expect(await readAlone(compoundFile(content))).toMatchObject({ type, status, text: "" });
  });

  it("a packed file on its own is read", async () => {
    const bytes = compoundFile({ "\u0001Ole10Native": olePackage("a.txt", new TextEncoder().encode("BSN 123456782")) });
    expect(await readAlone(bytes)).toMatchObject({
      type: "cfb",
      status: "read",
      text: expect.stringContaining("BSN 123456782")
    });
  });
});

describe("files that are cut off", () => {
  it.each(["letter.doc", "sheet.xls", "slides.ppt"] as const)(
    "%s is never called read with text missing",
    async (name) => {
      const whole = legacyFixture(name);
      const text = (await readAlone(whole)).text;
      for (let share = 1; share < 20; share++) {
        const reading = await readAlone(whole.slice(0, Math.floor((whole.length * share) / 20)));
        if (reading.status === "read") expect(reading.text).toBe(text);
      }
    }
  );
});
