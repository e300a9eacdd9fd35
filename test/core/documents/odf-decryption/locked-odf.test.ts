import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { odt } from "../../../../src/core/documents/formats/odt.ts";
import { zipOf } from "../../../generators/documents/ooxml-package.ts";
import { readWith } from "../read-with.ts";

/** Locked by LibreOffice with "geheim". */
const letter = () => new Uint8Array(readFileSync(new URL("../../../fixtures/locked/brief.odt", import.meta.url)));

const read = (bytes: Uint8Array<ArrayBuffer>, password?: string) =>
  readWith([odt], { name: "brief.odt", bytes }, password === undefined ? {} : { password });

describe("an OpenDocument file with a password", () => {
  it("is read with it", async () => {
    const reading = await read(letter(), "geheim");
    expect(reading).toMatchObject({ type: "odt", status: "read" });
    expect(reading.text).toContain("Uw BSN is 123456782.");
    expect(reading.text).toContain("Met vriendelijke groet, Zoë");
  });

  it("stays locked without it, and says that another is wrong", async () => {
    expect(await read(letter())).toMatchObject({ status: "encrypted", reason: "password-required", text: "" });
    expect(await read(letter(), "gehein")).toMatchObject({ status: "encrypted", reason: "wrong-password", text: "" });
  });

  it.each([
    ["another cipher", 'algorithm-name="Blowfish CFB"', 'key-derivation-name="PBKDF2" m:iteration-count="1024"'],
    ["too slow a key", 'algorithm-name="x#aes256-cbc"', 'key-derivation-name="PBKDF2" m:iteration-count="2000000000"'],
    ["another way to a key", 'algorithm-name="x#aes256-cbc"', 'key-derivation-name="argon2id" m:iteration-count="3"']
  ])("with %s stays locked, and no password is called wrong", async (_, cipher, derivation) => {
    const manifest = `<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data><m:algorithm m:${cipher} m:initialisation-vector="AAAAAAAAAAAAAAAAAAAAAA=="/><m:key-derivation m:${derivation} m:key-size="32" m:salt="AAAA"/></m:encryption-data></m:file-entry></m:manifest>`;
    const bytes = await zipOf({
      mimetype: "application/vnd.oasis.opendocument.text",
      "content.xml": "cijfers",
      "META-INF/manifest.xml": manifest
    });
    expect(await read(bytes, "geheim")).toMatchObject({ status: "encrypted", reason: "password-required" });
  });
});
