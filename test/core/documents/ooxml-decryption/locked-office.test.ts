import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { CompoundFile } from "../../../../src/core/documents/cfb/compound-file.ts";
import { cfb } from "../../../../src/core/documents/formats/cfb.ts";
import { docx } from "../../../../src/core/documents/formats/docx.ts";
import { compoundFile } from "../../../generators/documents/compound.ts";
import {
  type AgileLock,
  agileLocked,
  modernLock,
  standardLocked
} from "../../../generators/documents/locked-office.ts";
import { zipArchive } from "../../../generators/documents/zip-archive.ts";
import { readWith } from "../read-with.ts";

const quickLock: AgileLock = { ...modernLock, spins: 10 };
const letter = "Uw BSN is 123456782.";
let document: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const filling = Array.from({ length: 3000 }, (_, at) => `<w:p><w:r><w:t>regel ${at * 7919}</w:t></w:r></w:p>`);
  document = await zipArchive([
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${letter}</w:t></w:r></w:p>${filling.join("")}<w:p><w:r><w:t>einde</w:t></w:r></w:p></w:body></w:document>`
    }
  ]);
});

const read = (bytes: Uint8Array<ArrayBuffer>, password?: string) =>
  readWith([cfb, docx], { name: "brief.docx", bytes }, password === undefined ? {} : { password });

const lost = { status: "encrypted", text: "" };

describe("an encrypted Word document", () => {
  it.each<[string, (password: string) => Uint8Array<ArrayBuffer>]>([
    ["Office 2013 and later", (password) => agileLocked(document, password, modernLock)],
    ["Office 2010", (password) => agileLocked(document, password, { hash: "SHA1", keyBits: 128, spins: 100_000 })],
    ["SHA-384 and 192 bits", (password) => agileLocked(document, password, { hash: "SHA384", keyBits: 192, spins: 9 })],
    ["SHA-1 and 256 bits", (password) => agileLocked(document, password, { hash: "SHA1", keyBits: 256, spins: 9 })],
    ["SHA-256, never spun", (password) => agileLocked(document, password, { hash: "SHA256", keyBits: 256, spins: 0 })],
    ["Office 2007", (password) => standardLocked(document, password, 128)],
    ["Office 2007 with 256 bits", (password) => standardLocked(document, password, 256)]
  ])("of %s is read whole with its password", async (_, locked) => {
    const reading = await read(locked("gehéim €"), "gehéim €");
    expect(reading).toMatchObject({ type: "docx", status: "read" });
    expect(reading.text.startsWith(letter)).toBe(true);
    expect(reading.text.trimEnd().endsWith("einde")).toBe(true);
  });

  it("of LibreOffice is read with its password, and with no other", async () => {
    const bytes = new Uint8Array(readFileSync("test/fixtures/locked/brief.docx"));
    const opened = await read(bytes, "geheim");
    expect(opened).toMatchObject({ type: "docx", status: "read" });
    expect(opened.text).toContain("Uw BSN is 123456782.");
    expect(opened.text).toContain("Zoë");
    expect(await read(bytes, "Geheim")).toMatchObject({ ...lost, type: "ooxml", reason: "wrong-password" });
  });

  it("asks for a password when it has none", async () => {
    expect(await read(agileLocked(document, "geheim", quickLock))).toMatchObject({
      ...lost,
      type: "ooxml",
      reason: "password-required"
    });
  });

  it("stays closed to a password that is not its own", async () => {
    const bytes = agileLocked(document, "anders", quickLock);
    expect(await read(bytes, "geheim")).toMatchObject({ ...lost, reason: "wrong-password" });
  });

  it.each([
    ["agile", () => agileLocked(document, "VelvetSweatshop", quickLock)],
    ["standard", () => standardLocked(document, "VelvetSweatshop", 128)]
  ])("that Excel locked by itself (%s) is read without a password", async (_, locked) => {
    expect(await read(locked())).toMatchObject({ type: "docx", status: "read" });
  });

  it("that Excel locked by itself is read with a password that is not its own", async () => {
    const bytes = agileLocked(document, "VelvetSweatshop", quickLock);
    expect(await read(bytes, "geheim")).toMatchObject({ type: "docx", status: "read" });
  });
});

describe("an encrypted document that cannot be opened", () => {
  const edited = (from: string | RegExp, to: string) =>
    agileLocked(document, "geheim", quickLock, (xml) => xml.replaceAll(from, to));

  it.each<[string, () => Uint8Array<ArrayBuffer>]>([
    ["another cipher", () => edited('"AES"', '"RC2"')],
    ["another way of chaining", () => edited("ChainingModeCBC", "ChainingModeCFB")],
    ["another hash", () => edited("SHA512", "RIPEMD-160")],
    ["spins without end", () => edited('spinCount="10"', 'spinCount="4000000000"')],
    ["a key of no length", () => edited('keyBits="256"', 'keyBits="0"')],
    ["no password but a certificate", () => edited(' spinCount="10"', "")],
    ["no description", () => edited(/<[\s\S]*/g, "")],
    ["rights management", () => compoundFile({ "\u0009DRMContent": new Uint8Array(5000) })],
    ["an unknown version", () => compoundFile({ EncryptionInfo: new Uint8Array(99), EncryptedPackage: document })],
    ["no description at all", () => compoundFile({ EncryptedPackage: document })]
  ])("%s: still encrypted, the password not called wrong", async (_, locked) => {
    expect(await read(locked(), "geheim")).toMatchObject({ ...lost, reason: "password-required" });
  });

  it.each<[string, string]>([
    ["a salt that is no base64", ' saltValue="*"'],
    ["an empty salt", ' saltValue=""']
  ])("%s", async (_, attribute) => {
    expect(await read(edited(/ saltValue="[^"]*"/g, attribute), "geheim")).toMatchObject(lost);
  });
});

describe("an encrypted document that is damaged", () => {
  const lock = (): { readonly EncryptionInfo: Uint8Array; readonly EncryptedPackage: Uint8Array<ArrayBuffer> } => {
    const file = CompoundFile.open(agileLocked(document, "geheim", quickLock), { inflatedBytes: 1e9, entries: 1 });
    const stream = (name: string) => (file ? file.readNamed(file.root, name).slice() : new Uint8Array());
    return { EncryptionInfo: stream("EncryptionInfo"), EncryptedPackage: stream("EncryptedPackage") };
  };
  const statusOf = async (content: Uint8Array) =>
    (await read(compoundFile({ ...lock(), EncryptedPackage: content }), "geheim")).status;

  it.each([8, 24, 5000])("is never called read when its content is cut after %i bytes", async (length) => {
    expect(await statusOf(lock().EncryptedPackage.subarray(0, length))).not.toBe("read");
  });

  it.each([0, 1, 2, 30, 5000])("is never called read when it says it is of %i bytes", async (size) => {
    const { EncryptedPackage } = lock();
    new DataView(EncryptedPackage.buffer).setUint32(0, size, true);
    expect(await statusOf(EncryptedPackage)).not.toBe("read");
  });

  it("is never called read when a bit of its content is flipped", async () => {
    for (const at of [9, 4104, 9000]) {
      const { EncryptedPackage } = lock();
      EncryptedPackage[at] = (EncryptedPackage[at] ?? 0) ^ 1;
      expect(await statusOf(EncryptedPackage)).not.toBe("read");
    }
  });
});
