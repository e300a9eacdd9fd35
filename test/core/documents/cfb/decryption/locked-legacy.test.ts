import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { legacyKeys } from "../../../../../src/core/documents/cfb/decryption/legacy-key.ts";
import { md5 } from "../../../../../src/core/documents/cfb/decryption/md5.ts";
import { Rc4 } from "../../../../../src/core/documents/cfb/decryption/rc4.ts";
import { cfb } from "../../../../../src/core/documents/formats/cfb.ts";
import { biffStream, cells, record } from "../../../../generators/documents/biff.ts";
import { ByteWriter } from "../../../../generators/documents/byte-writer.ts";
import { compoundFile } from "../../../../generators/documents/compound.ts";
import { keyOf2003, lockedByXor, lockOf2003, xorOfAbc } from "../../../../generators/documents/legacy-lock.ts";
import { readWith } from "../../read-with.ts";

/** Files that LibreOffice locked. */
const read = (name: string, password?: string) => {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../../fixtures/locked/${name}`, import.meta.url)));
  return readWith([cfb], { name, bytes }, password === undefined ? {} : { password });
};

describe("an old Office file with a password", () => {
  it("is read with it: Word", async () => {
    const reading = await read("brief.doc", "geheim");
    expect(reading).toMatchObject({ type: "doc", status: "read" });
    expect(reading.text).toContain("Uw BSN is 123456782.");
    expect(reading.text).toContain("Met vriendelijke groet, Zoë");
  });

  it("is read with it: Excel, to the last row", async () => {
    const reading = await read("lijst.xls", "geheim");
    expect(reading).toMatchObject({ type: "xls", status: "read" });
    expect(reading.text).toContain("Sjoerd Dijkstra\t123456782\n");
    expect(reading.text).toContain("Persoon 119\t942361\neinde\t111222333");
  });

  it.each(["brief.doc", "lijst.xls"])("stays locked without it, and says that another is wrong: %s", async (name) => {
    expect(await read(name)).toMatchObject({ status: "encrypted", reason: "password-required", text: "" });
    expect(await read(name, "gehein")).toMatchObject({ status: "encrypted", reason: "wrong-password", text: "" });
  });

  it.each([undefined, "een ander"])("is read where Excel locked it by itself: %s", async (password) => {
    const reading = await read("beschermd.xls", password);
    expect(reading.status).toBe("read");
    expect(reading.text).toContain("Sjoerd Dijkstra\t123456782");
  });
});

describe("the lock of Office 2002 and 2003", () => {
  it.each([40, 56, 128])("with %i bits opens to its password alone", async (bits) => {
    const keys = await legacyKeys(lockOf2003(bits), ["fout", "geheim"]);
    if (typeof keys !== "function") throw new Error(`${keys}`);
    expect(Buffer.from(await keys(3))).toEqual(keyOf2003(bits, 3));
    expect(await legacyKeys(lockOf2003(bits), ["fout"])).toBe("wrong-password");
  });

  it("is not guessed at where it names another cipher, or breaks off", async () => {
    const other = lockOf2003(128);
    other[20] = 2;
    expect(await legacyKeys(other, ["geheim"])).toBeNull();
    expect(await legacyKeys(lockOf2003(128).slice(0, 80), ["geheim"])).toBeNull();
    expect(await legacyKeys(new Uint8Array(), ["geheim"])).toBeNull();
  });
});

it("hashes as MD5 does, whatever the length", () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => at * 37);
    expect(Buffer.from(md5(bytes)).toString("hex")).toBe(createHash("md5").update(bytes).digest("hex"));
  }
});

it("enciphers as RC4 does, in one go and in two", () => {
  const bytes = new TextEncoder().encode("Plaintext");
  const cipher = new Rc4(new TextEncoder().encode("Key"));
  cipher.apply(bytes.subarray(0, 4));
  cipher.apply(bytes.subarray(4));
  expect(Buffer.from(bytes).toString("hex")).toBe("bbf316e8d940af0ad3");
});

describe.each(["biff5", "biff8"] as const)("a workbook that is locked by XOR (%s)", (biff) => {
  const says = new ByteWriter().u16(...(biff === "biff8" ? [0] : []), xorOfAbc.key, xorOfAbc.verifier).done();
  const records = ["Jansen", "Pietersen", "de Vries"].map((name, row) =>
    cells.label(biff, row, 0, `${name} heeft BSN 123456782`)
  );
  const stream = biffStream({ biff, globals: [record(0x2f, says)], sheets: [{ name: "Leden", records }] });
  const bytes = compoundFile({ [biff === "biff8" ? "Workbook" : "Book"]: lockedByXor(stream) });

  const readXls = (password?: string) =>
    readWith([cfb], { name: "leden.xls", bytes }, password === undefined ? {} : { password });

  it("is read with its password", async () => {
    const reading = await readXls("abc");
    expect(reading).toMatchObject({ type: "xls", status: "read" });
    expect(reading.text).toContain("Leden\nJansen heeft BSN 123456782\nPietersen heeft BSN 123456782\n");
  });

  it("stays locked without it, and says that another is wrong", async () => {
    expect(await readXls()).toMatchObject({ status: "encrypted", reason: "password-required", text: "" });
    expect(await readXls("abd")).toMatchObject({ status: "encrypted", reason: "wrong-password", text: "" });
  });
});
