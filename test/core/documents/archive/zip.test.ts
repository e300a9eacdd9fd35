import { describe, expect, it } from "vitest";
import { zipArchive } from "../../../generators/documents/zip-archive.ts";
import { insideOf, readArchived } from "./archives.ts";

const letter = { name: "map/brief.txt", content: "Uw BSN is 123456782." };

describe("a ZIP archive", () => {
  it("is read file by file, and says in which file a text stands", async () => {
    const reading = await readArchived(
      await zipArchive([letter, { name: "leden.csv", content: "bsn;naam\n111222333;Jan" }])
    );
    expect(reading.status).toBe("read");
    expect(insideOf(reading, "123456782")).toEqual(["map/brief.txt"]);
    expect(insideOf(reading, "111222333\tJan")).toEqual(["leden.csv"]);
  });

  it("gives the names of its entries as text, those of empty folders too", async () => {
    const reading = await readArchived(await zipArchive([{ name: "Jansen 111222333/", content: "" }, letter]));
    expect(reading.places?.[0]).toEqual({ start: 0, inside: [], part: "names" });
    expect(reading.text).toContain("Jansen 111222333/\nmap/brief.txt");
    expect(reading.status).toBe("read");
  });

  it("is read through the archives in it", async () => {
    const inner = await zipArchive([letter]);
    const reading = await readArchived(await zipArchive([{ name: "oud.zip", content: inner }]));
    expect(insideOf(reading, "123456782")).toEqual(["oud.zip", "map/brief.txt"]);
  });

  it("leaves out what macOS and Windows put beside the files", async () => {
    const noise = ["__MACOSX/map/._brief.txt", "map/.DS_Store", "Thumbs.db"].map((name) => ({ name, content: "ruis" }));
    const reading = await readArchived(await zipArchive([letter, ...noise]));
    expect(reading).toMatchObject({ status: "read" });
    expect(reading.text).not.toMatch(/ruis|DS_Store|Thumbs|MACOSX/);
  });

  it("of a program that writes names in cp437 gives them right", async () => {
    const bytes = await zipArchive([{ ...letter, name: "Ren_.txt" }]);
    const dos = bytes.map((byte) => (byte === 0x5f ? 0x82 : byte));
    expect((await readArchived(withoutUtf8Mark(dos))).text).toMatch(/^René\.txt\n/);
  });

  it("keeps a name as it is, whatever path it pretends to be", async () => {
    const reading = await readArchived(await zipArchive([{ ...letter, name: "../../etc/passwd\u202e" }]));
    expect(insideOf(reading, "123456782")).toEqual(["../../etc/passwd\u202e"]);
  });

  it.each(["aes", "zip-crypto"] as const)("locked by %s is encrypted, and opens with its password", async (locked) => {
    const bytes = await zipArchive([{ ...letter, locked }]);
    expect(await readArchived(bytes)).toMatchObject({ status: "encrypted", reason: "password-required" });
    expect(await readArchived(bytes, "a", { password: "fout" })).toMatchObject({
      status: "encrypted",
      reason: "wrong-password"
    });
    const open = await readArchived(bytes, "a", { password: "geheim" });
    expect(open).toMatchObject({ status: "read" });
    expect(open.text).toContain("123456782");
  });

  it("locked in part is read in part, and says which file is locked", async () => {
    const reading = await readArchived(await zipArchive([letter, { name: "kluis.txt", content: "x", locked: "aes" }]));
    expect(reading).toMatchObject({ status: "partly-read", reason: "file-inside-unread" });
    expect(reading.missingInside).toEqual([
      { inside: ["kluis.txt"], status: "encrypted", reason: "password-required" }
    ]);
    expect(reading.text).toContain("123456782");
  });

  it("cut off is never called read, and what is left of it is read", async () => {
    const bytes = await zipArchive([letter, { name: "b.txt", content: "einde ".repeat(5000) }]);
    const reading = await readArchived(bytes.slice(0, bytes.length - 60));
    expect(reading).toMatchObject({ status: "partly-read", reason: "part-damaged" });
    expect(reading.text).toContain("123456782");
  });

  it("with a file that is no text says so of that file", async () => {
    const sound = { name: "geluid.wav", content: Uint8Array.from([0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0]) };
    const reading = await readArchived(await zipArchive([letter, sound]));
    expect(reading.missingInside).toEqual([{ inside: ["geluid.wav"], status: "unsupported", reason: "unknown-type" }]);
  });
});

describe("a ZIP archive beyond the limits", () => {
  it("of entries says so, and does not go on", async () => {
    const files = Array.from({ length: 30 }, (_, index) => ({ name: `${index}.txt`, content: `regel ${index}` }));
    const reading = await readArchived(await zipArchive(files), "a", { limits: { entries: 10 } });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-entry-limit" });
    expect(reading.text).toContain("regel 9");
    expect(reading.text).not.toContain("regel 10");
    expect(reading.missingInside).toHaveLength(20);
  });

  it("of inflated bytes reads the files before and behind the one that is too much", async () => {
    const bomb = { name: "bom.txt", content: "0".repeat(2_000_000) };
    const reading = await readArchived(await zipArchive([letter, bomb, { ...letter, name: "c.txt" }]), "a", {
      limits: { inflatedBytes: 1_000_000 }
    });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-inflated-limit" });
    expect(reading.text.match(/123456782/g)).toHaveLength(2);
    expect(reading.missingInside?.map(({ inside }) => inside)).toEqual([["bom.txt"]]);
  });

  it("of depth says so", async () => {
    let bytes = await zipArchive([letter]);
    for (let level = 0; level < 8; level++) bytes = await zipArchive([{ name: `${level}.zip`, content: bytes }]);
    const reading = await readArchived(bytes);
    expect(reading).toMatchObject({ status: "partly-read", reason: "file-inside-unread" });
    expect(reading.missingInside?.some(({ reason }) => reason === "over-depth-limit")).toBe(true);
    expect(reading.text).not.toContain("123456782");
  });

  it("that multiplies at every level ends at the entries that all levels may open together", async () => {
    let bytes = await zipArchive([letter]);
    for (let level = 0; level < 4; level++) {
      const copies = Array.from({ length: 16 }, (_, index) => ({ name: `${index}.zip`, content: bytes }));
      bytes = await zipArchive(copies);
    }
    const budget = { inflatedBytes: 1e9, entries: 500 };
    const reading = await readArchived(bytes, "a", { budget });
    expect(reading.status).toBe("partly-read");
    expect(budget.entries).toBe(0);
    expect(reading.missingInside?.length).toBeLessThanOrEqual(50);
  });
});

/** Takes bit 11, "names are UTF-8", out of the headers of a single entry. */
function withoutUtf8Mark(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const directory = Buffer.from(bytes).indexOf("PK\x01\x02", 0, "latin1");
  const copy = bytes.slice();
  copy[7] = (copy[7] ?? 0) & ~8;
  copy[directory + 9] = (copy[directory + 9] ?? 0) & ~8;
  return copy;
}
