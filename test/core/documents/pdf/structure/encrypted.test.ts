import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isSoundPdf } from "../../../../../src/core/documents/pdf/structure/is-sound.ts";
import { pdfFile } from "../../../../../src/dev/fixtures/pdf-file.ts";

type Version = "1.3" | "1.4" | "1.6" | "1.7ext3";

/** RC4 with 40 and with 128 bits, AES with 128, and with 256 as Acrobat 9 had it. */
const versions: readonly Version[] = ["1.3", "1.4", "1.6", "1.7ext3"];

const written = (pdfVersion: Version, passwords: object): Promise<Uint8Array> =>
  pdfFile((pdf) => pdf.text("Geachte heer Jansen,\n".repeat(40)), { pdfVersion, ...passwords });

/** With AES-256 as it is today (revision 6), by qpdf. */
const today = (): Uint8Array =>
  new Uint8Array(readFileSync(new URL("../../../../fixtures/locked/brief.pdf", import.meta.url)));

/** One byte of the first stream that is packed. */
function damaged(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = Buffer.from(bytes).indexOf("stream\n", Buffer.from(bytes).indexOf("FlateDecode")) + 60;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

describe.each(versions)("a file of version %s", (version) => {
  test("that opens without a password", async () => {
    const bytes = await written(version, { ownerPassword: "baas" });
    expect([await isSoundPdf(bytes), await isSoundPdf(damaged(bytes))]).toEqual([true, false]);
  });

  test.each(["geheim", "baas"])("that opens with %s", async (password) => {
    const bytes = await written(version, { userPassword: "geheim", ownerPassword: "baas" });
    expect([await isSoundPdf(bytes, password), await isSoundPdf(damaged(bytes), password)]).toEqual([true, false]);
  });
});

test.each(["geheim", "baas"])("a file of today that opens with %s", async (password) => {
  expect([await isSoundPdf(today(), password), await isSoundPdf(damaged(today()), password)]).toEqual([true, false]);
});

test("a file that does not say how its streams are encrypted", async () => {
  const bytes = Buffer.from(today()).toString("latin1").replace("/StmF /StdCF", "/StmF /StdCG");
  expect(await isSoundPdf(Buffer.from(bytes, "latin1"), "geheim")).toBe(false);
});

test("a file that the password does not open is let be", async () => {
  expect(await isSoundPdf(damaged(today()), "iets anders")).toBe(true);
});
