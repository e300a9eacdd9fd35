import { describe, expect, it } from "vitest";
import { isOpenPgpMessage } from "../../../../src/core/documents/mail/open-pgp.ts";

const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

describe("isOpenPgpMessage", () => {
  // First bytes of files by GnuPG 2.2; behind the first packet, a second one.
  it.each([
    ["encrypted by a password", `8c0d 0409 0302 ${"11".repeat(9)} d2`],
    ["encrypted to an RSA key", `8501 0c03 ${"22".repeat(267)} d2`],
    ["encrypted to a curve", `845e 03 ${"33".repeat(93)} d2`],
    ["in the new form", `c32e 0609 ${"44".repeat(44)} d2`]
  ])("knows a file %s", (_, hex) => {
    expect(isOpenPgpMessage(fromHex(hex))).toBe(true);
  });

  it.each([
    ["text", latin1("Uw BSN is 123456782")],
    ["text that starts with a letter of windows-1252", latin1("\u00c9\u00e9n \u00c1lvarez, 2 maal")],
    ["a picture", fromHex("89504e470d0a1a0a")],
    ["nothing", new Uint8Array()]
  ])("is not misled by %s", (_, bytes) => {
    expect(isOpenPgpMessage(bytes)).toBe(false);
  });
});
