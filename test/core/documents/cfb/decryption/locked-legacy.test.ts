import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { legacyKeys } from "../../../../../src/core/documents/cfb/decryption/legacy-key.ts";
import { md5 } from "../../../../../src/core/documents/cfb/decryption/md5.ts";
import { Rc4 } from "../../../../../src/core/documents/cfb/decryption/rc4.ts";
import { cfb } from "../../../../../src/core/documents/formats/cfb.ts";
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

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const sha1 = (...parts: readonly Uint8Array[]) => createHash("sha1").update(Buffer.concat(parts)).digest();
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

/** [MS-OFFCRYPTO] 2.3.5.1, as Office 2003 writes it for a password of "geheim". */
function lockOf2003(bits: number): Uint8Array<ArrayBuffer> {
  const salt = Buffer.alloc(16, 7);
  const verifier = Buffer.from("zestien tekens!!");
  const sealed = Buffer.concat([verifier, sha1(verifier)]);
  new Rc4(keyOf(bits, salt, 0)).apply(sealed);
  const header = Buffer.concat([0, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(u32).concat([utf16("Microsoft\0")]));
  const lock = [u32(0x20004), u32(4), u32(header.length), header, u32(16), salt];
  return new Uint8Array(Buffer.concat([...lock, sealed.subarray(0, 16), u32(20), sealed.subarray(16)]));
}

function keyOf(bits: number, salt: Uint8Array, block: number): Buffer {
  const key = sha1(sha1(salt, utf16("geheim")), u32(block)).subarray(0, bits / 8);
  return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
}

describe("the lock of Office 2002 and 2003", () => {
  it.each([40, 56, 128])("with %i bits opens to its password alone", async (bits) => {
    const keys = await legacyKeys(lockOf2003(bits), ["fout", "geheim"]);
    if (typeof keys !== "function") throw new Error(`${keys}`);
    expect(Buffer.from(await keys(3))).toEqual(keyOf(bits, Buffer.alloc(16, 7), 3));
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
