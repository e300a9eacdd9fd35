import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { limits } from "../../../src/core/documents/limits.ts";
import { pageLines } from "../../../src/core/documents/pdf/page-lines.ts";
import { readDocument } from "../../../src/core/documents/read-document.ts";
import type { BuiltText } from "../../../src/core/documents/text-builder.ts";
import { changeLockedPdf, dossierPdf, encryptedPdf } from "../../../src/dev/fixtures/dossier-pdf.ts";
import { fiveDossiers } from "../../../src/dev/fixtures/five-dossiers.ts";
import { blankPdf, brokenPdf, plainPdf, scannedPdf } from "../../../src/dev/fixtures/odd-pdfs.ts";
import { pdfFile } from "../../../src/dev/fixtures/pdf-file.ts";
import { fivePersons } from "../../../src/dev/fixtures/persons.ts";
import { garbledPdf, signedPdf } from "../../generators/documents/raw-pdf.ts";
import { useAssetsOfPackages } from "./ocr/package-assets.ts";

useAssetsOfPackages();

const folder = mkdtempSync(join(tmpdir(), "verzendwacht-pdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

const one = { person: "Sjoerd Dijkstra", bsn: "319072356", type: "jaaropgaaf", year: 2025, pages: 3 } as const;
const read = (bytes: Uint8Array<ArrayBuffer>, name = "a.pdf") => readDocument({ name, bytes });

function pdftotext(bytes: Uint8Array): string {
  const file = join(folder, "oracle.pdf");
  writeFileSync(file, bytes);
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
}

/** All words, without the white space that every reader sets in its own way. */
const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

describe("reading dossiers", { timeout: 30_000 }, () => {
  it("finds in each of the five dossiers every word that pdftotext finds", async () => {
    const files = await fiveDossiers(3);
    for (const [index, file] of files.entries()) {
      const reading = await read(file.bytes, file.name);
      expect(reading).toMatchObject({ type: "pdf", status: "read", pages: 3 });
      expect(words(reading.text).sort()).toEqual(words(pdftotext(file.bytes)).sort());
      expect(reading.text.replace(/[. ]/g, "")).toContain(fivePersons[index]?.bsn);
    }
  });

  it("keeps the bytes it was given", async () => {
    const bytes = await dossierPdf(one);
    const before = bytes.slice();
    await read(bytes);
    expect(bytes).toEqual(before);
  });

  it("tells of every page", async () => {
    const seen: string[] = [];
    await readDocument(
      { name: "a.pdf", bytes: await dossierPdf(one) },
      { onPage: (page, pages) => seen.push(`${page}/${pages}`) }
    );
    expect(seen).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("gives the text of each page as soon as it was read, with its place", async () => {
    const seen: [number | undefined, boolean][] = [];
    const onText = ({ text, places }: BuiltText) => seen.push([places?.[0]?.page, text.includes("pagina")]);
    const bytes = await pdfFile((pdf) => pdf.text("pagina een").addPage().text("pagina twee"));
    const { text } = await readDocument({ name: "a.pdf", bytes }, { onText });
    expect(seen).toEqual([
      [1, true],
      [2, true]
    ]);
    expect(text).toContain("pagina een");
  });

  it("sets label and value on one line, whatever the order of drawing", async () => {
    const bytes = await pdfFile((pdf) => {
      pdf.text("Naam", 50, 100).text("BSN", 50, 120);
      pdf.text("Jansen", 200, 100).text("123456782", 200, 120);
    });
    expect((await read(bytes)).text).toBe("Naam\tJansen\nBSN\t123456782");
  });

  it("keeps a number whole that was drawn in pieces", async () => {
    const bytes = await pdfFile((pdf) => {
      pdf.text("1234", 50, 100, { continued: true }).font("Helvetica-Bold").text("56", { continued: true });
      pdf.font("Helvetica").text("782");
    });
    expect((await read(bytes)).text).toBe("123456782");
  });

  it("reads a number once that was drawn twice to look bold", async () => {
    const bytes = await pdfFile((pdf) => {
      pdf.text("123456782", 50, 100).text("123456782", 50.3, 100);
    });
    expect((await read(bytes)).text).toBe("123456782");
  });

  it("reads form answers, notes, document properties and attached files", async () => {
    const bytes = await pdfFile(
      (pdf) => {
        pdf.text("Formulier");
        pdf.initForm();
        pdf.formText("bsn", 100, 200, 200, 20, { value: "111222333" });
        pdf.note(300, 300, 20, 20, "Let op: 036000012");
        pdf.file(Buffer.from("bijlage 249566758"), { name: "bijlage.txt" });
      },
      { info: { Title: "Dossier 211551557" } }
    );
    const reading = await read(bytes);
    expect(reading.status).toBe("read");
    for (const number of ["111222333", "036000012", "249566758", "211551557"]) expect(reading.text).toContain(number);
  });

  it("reads what a signature says, which stands in how it is drawn alone", async () => {
    const reading = await read(signedPdf("Akte", ["Getekend door", "J. Jansen 123456782"]));
    expect(reading).toMatchObject({
      status: "read",
      text: expect.stringContaining("Getekend door\nJ. Jansen 123456782")
    });
  });

  it("calls a PDF with an attached file of an unknown type partly read", async () => {
    const bytes = await pdfFile((pdf) => {
      pdf.text("Zie bijlage");
      pdf.file(Buffer.from("\0\0\0\x18ftypheic", "latin1"), { name: "foto.heic" });
    });
    expect(await read(bytes)).toMatchObject({
      status: "partly-read",
      reason: "file-inside-unread",
      missingInside: [{ inside: ["foto.heic"], status: "unsupported", reason: "heic-picture" }]
    });
  });

  it("reads attached PDFs too", async () => {
    const inner = Buffer.from(await dossierPdf(one));
    const bytes = await pdfFile((pdf) => pdf.text("Zie bijlage").file(inner, { name: "dossier.pdf" }));
    expect(await read(bytes)).toMatchObject({ status: "read", text: expect.stringContaining("319072356") });
  });
});

describe("what could not be read is said", { timeout: 30_000 }, () => {
  it.each([
    ["a password", () => encryptedPdf(one), { status: "encrypted", reason: "password-required", text: "" }],
    [
      "pictures only",
      () => scannedPdf(2),
      { status: "partly-read", reason: "no-text-in-document", missingPages: [1, 2] }
    ],
    [
      "a page picture",
      () => scannedPdf(3, [2]),
      { status: "partly-read", reason: "pages-without-text", missingPages: [1, 3] }
    ],
    ["60% of its bytes", () => brokenPdf("truncated", one), { status: "corrupt", reason: "damaged", text: "" }],
    ["no trailer", () => brokenPdf("no-trailer", one), { status: "corrupt", reason: "damaged" }],
    ["garbage inside", () => brokenPdf("garbage-after-header", one), { status: "corrupt", reason: "damaged" }],
    ["no end mark, though it opens", () => brokenPdf("no-end-mark", one), { status: "partly-read", reason: "damaged" }],
    [
      "a wrong directory, though it opens",
      () => brokenPdf("wrong-xref-offset", one),
      { status: "partly-read", reason: "damaged" }
    ]
  ])("a PDF with %s", async (_, make, expected) => {
    expect(await read(await make())).toMatchObject({ type: "pdf", ...expected });
  });

  it("a page whose letters are drawn as shapes", async () => {
    const bytes = await pdfFile((pdf) => {
      for (let at = 0; at < 80; at++) pdf.path(`M ${50 + at * 5} 50 L ${52 + at * 5} 60`).stroke();
    });
    expect(await read(bytes)).toMatchObject({
      status: "partly-read",
      reason: "no-text-in-document",
      missingPages: [1]
    });
  });

  it("a page whose font does not say which letters it draws", async () => {
    expect(await read(garbledPdf("Burgerservicenummer"))).toMatchObject({ status: "partly-read", missingPages: [1] });
  });

  it("pages over the limit", async () => {
    const few = { ...limits, pages: 2 };
    const reading = await readDocument({ name: "a.pdf", bytes: await dossierPdf(one) }, { limits: few });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-page-limit", missingPages: [3], pages: 3 });
  });

  it("text over the limit", async () => {
    const few = { ...limits, textCharacters: 100 };
    const reading = await readDocument({ name: "a.pdf", bytes: await dossierPdf(one) }, { limits: few });
    expect(reading).toMatchObject({ status: "partly-read", reason: "over-text-limit", missingPages: [2, 3] });
    expect(reading.text).toHaveLength(100);
  });
});

describe("what is whole is called read", () => {
  it.each([
    ["a blank document", () => blankPdf(2)],
    ["a document that is only locked against changes", () => changeLockedPdf(one)],
    ["a line of text", () => plainPdf("Tot ziens")],
    ["bytes after the end mark", async () => new Uint8Array([...(await plainPdf("Tot ziens")), 13, 10, 13, 10])],
    [
      "bytes before the header",
      async () => new Uint8Array([...Buffer.from("rommel\n"), ...(await plainPdf("Tot ziens"))])
    ]
  ])("%s", async (_, make) => {
    expect((await read(await make())).status).toBe("read");
  });
});

describe("pageLines", () => {
  const run = (str: string, transform: number[]) => ({ str, transform, width: str.length * 5, height: 10 });

  it.each([
    ["a gap of a word", [run("een", [10, 0, 0, 10, 0, 0]), run("twee", [10, 0, 0, 10, 18, 0])], "een twee"],
    ["a gap of a column", [run("een", [10, 0, 0, 10, 0, 0]), run("twee", [10, 0, 0, 10, 60, 0])], "een\ttwee"],
    ["a raised run", [run("een", [10, 0, 0, 10, 0, 0]), run("2", [10, 0, 0, 10, 15, 3])], "een2"],
    ["lines out of order", [run("onder", [10, 0, 0, 10, 0, 0]), run("boven", [10, 0, 0, 10, 0, 20])], "boven\nonder"],
    [
      "text turned to the left",
      [run("1234", [0, 10, -10, 0, 9, 0]), run("56782", [0, 10, -10, 0, 9, 20])],
      "123456782"
    ],
    ["text upside down", [run("56782", [-10, 0, 0, -10, 80, 9]), run("1234", [-10, 0, 0, -10, 100, 9])], "123456782"],
    [
      "other text drawn over it",
      [run("12345", [10, 0, 0, 10, 0, 0]), run("67890", [10, 0, 0, 10, 4, 0])],
      "12345 67890"
    ]
  ])("%s", (_, runs, text) => {
    expect(pageLines(runs)).toBe(text);
  });
});
