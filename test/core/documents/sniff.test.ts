import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formats } from "../../../src/core/documents/formats.ts";
import { readDocument } from "../../../src/core/documents/read-document.ts";
import { sniff, textKind } from "../../../src/core/documents/sniff.ts";
import type { BuiltText } from "../../../src/core/documents/text-builder.ts";
import { type FlatKind, flatOdf, paragraph } from "../../generators/documents/flat-odf.ts";
import { letterParts } from "../../generators/documents/ooxml-letter.ts";
import { zipOf } from "../../generators/documents/ooxml-package.ts";
import { slidesParts } from "../../generators/documents/ooxml-slides.ts";
import { workbookParts } from "../../generators/documents/ooxml-workbook.ts";
import { tarArchive } from "../../generators/documents/tar.ts";
import { mixed, part } from "./mail/mails.ts";

/** Of a TAR header: its own place counts as spaces. */
const sumOf = (header: Uint8Array) =>
  header.subarray(0, 512).reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const hex = (digits: string) => Buffer.from(digits.replaceAll(" ", ""), "hex").toString("latin1");

const officeFixtures = new URL("../../fixtures/office/", import.meta.url);
const flat = (kind: FlatKind) => flatOdf(kind, { styles: "", body: paragraph("Beste Jan") });
const fields = "From: a@b.nl\r\nTo: c@d.nl\r\nDate: x\r\n\r\nHallo";
const way = "Received: from mx.b.nl by mx.d.nl with ESMTPS;\r\n\tMon, 2 Nov 2026 10:00:00 +0100\r\n";
const seal = `ARC-Seal: i=1; a=rsa-sha256; b=${"\r\n\tQWxnZW1lbmUgdm9vcndhYXJkZW4".repeat(220)}\r\n`;

const signatures: [type: string | null, start: string][] = [
  ["pdf", "%PDF-1.7\n"],
  ["pdf", `${" ".repeat(500)}%PDF-1.4`],
  ["zip", "PK\x03\x04........word/document.xml"],
  ["zip", "PK\x05\x06"],
  ["cfb", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["png", "\x89PNG\r\n\x1a\n"],
  ["jpeg", "\xff\xd8\xff\xe0"],
  ["gif", "GIF89a"],
  ["webp", "RIFF....WEBP"],
  ["tiff", "II*\0"],
  ["rar", "Rar!\x1a\x07\x01\0"],
  ["7z", "7z\xbc\xaf\x27\x1c"],
  ["gzip", "\x1f\x8b\x08"],
  ["rtf", "{\\rtf1\\ansi"],
  ["pgp", "-----BEGIN PGP MESSAGE-----\n\nhQEMA"],
  ["pgp", hex(`8c0d 0409 0302 ${"11".repeat(9)} d2`)],
  ["age", "age-encryption.org/v1\n"],
  ["cms", hex("3080 0609 2a864886f70d010702 a080")],
  ["cms", hex("3082 0400 0609 2a864886f70d010703 a082")],
  ["cab", "MSCF\0\0\0\0"],
  ["metafile", `\x01\0\0\0${"\0".repeat(36)} EMF`],
  ["metafile", "\xd7\xcd\xc6\x9a\0\0"],
  ["bmp", "BM\x36\0\0\0"],
  ["bzip2", "BZh91AY&SY"],
  ["xz", "\xfd7zXZ\0"],
  ["zstd", "\x28\xb5\x2f\xfd"],
  ["tar", `${"stukken/brief.txt".padEnd(257, "\0")}ustar\x0000`],
  ["tnef", "\x78\x9f\x3e\x22"],
  ["postscript", "%!PS-Adobe-3.0"],
  ["sqlite", "SQLite format 3\0"],
  ["heic", "\0\0\0\x18ftypheic"],
  ["heic", "\0\0\0\x18ftyphevc"],
  ["heic", "\0\0\0\x18ftypmsf1"],
  ["heic", "\0\0\0\x18ftypavis"],
  ["mp4", "\0\0\0\x18ftypisom"],
  ["eml", "Received: from a\r\nFrom: a@b.nl\r\nTo: c@d.nl\r\nMIME-Version: 1.0\r\n\r\nHallo"],
  ["eml", way.repeat(Math.ceil(6144 / way.length)) + fields],
  ["eml", seal + fields],
  ["mbox", "From a@b.nl Thu Jan 15 09:00:00 2026\nFrom: a@b.nl\n"],
  [null, "Naam: Jansen\nDate: 1 mei\nwat er verder te zeggen is"],
  [null, "From: hier begint een gewone zin\n"],
  [null, "naam;bsn\n"]
];

describe("sniff", () => {
  it.each(signatures)("tells %s from its first bytes", (type, start) => {
    expect(sniff(bytes(start))).toBe(type);
  });

  const pdfFirst = tarArchive([["BMW.pdf", "%PDF-1.7\n"]]);
  const older = pdfFirst.slice();
  // Before POSIX a header had no signature, and its sum only.
  older.fill(0, 257, 265);
  older.set(new TextEncoder().encode(`${sumOf(older).toString(8).padStart(6, "0")}\0 `), 148);

  it.each([
    ["tar", pdfFirst],
    ["tar", older],
    ["pdf", bytes("BM\0\0%PDF-1.4")],
    ["pdf", bytes("Wie dit leest:\r\n%PDF-1.4")],
    ["eml", bytes(fields.replace("Hallo", "%PDF-1.4"))]
  ])("tells a %s that holds or quotes another", (type, content) => {
    expect(sniff(content)).toBe(type);
  });

  it("tells a ZIP archive that is not packed from the PDF that is first in it", () => {
    const head = `PK\x03\x04\x0a${"\0".repeat(21)}\x0a\0\0\0jansen.pdf`;
    expect(sniff(bytes(`${head}%PDF-1.7`))).toBe("zip");
  });

  it.each([
    ["docx", () => zipOf(letterParts())],
    ["xlsx", () => zipOf(workbookParts())],
    ["pptx", () => zipOf(slidesParts())],
    ["odt", async () => new Uint8Array(readFileSync(new URL("letter.odt", officeFixtures)))],
    ["odt", () => zipOf({ "content.xml": "<a/>", "META-INF/manifest.xml": "<a/>" })],
    ["zip", async () => zipOf({ "brief.docx": await zipOf(letterParts()) })]
  ] as const)("tells %s from the names in its package", async (type, make) => {
    expect(sniff(await make())).toBe(type);
  });
});

describe("textKind", () => {
  it.each([
    ["vcard", "BEGIN:VCARD\r\nVERSION:4.0\r\n"],
    ["vcard", "\nbegin:vcard\nversion:2.1\n"],
    ["ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"],
    ["odt", flat("text")],
    ["ods", flat("spreadsheet")],
    ["odp", flat("presentation")],
    ["xml", "<?xml version='1.0'?><document>opendocument.text</document>"],
    ["text", "Hij schreef: BEGIN:VCARD"]
  ])("tells %s from its first lines", (type, text) => {
    expect(textKind(text, "txt")).toBe(type);
  });
});

describe("formats", () => {
  const folder = new URL("../../../src/core/documents/formats/", import.meta.url);

  it.each(readdirSync(folder))("lists every format in %s", async (file) => {
    const exported: Record<string, unknown> = await import(new URL(file, folder).href);
    const made = Object.values(exported).flat();
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter((format) => !formats.some((listed) => listed === format))).toEqual([]);
  });

  it("has one reader for a type", () => {
    const types = formats.map(({ type }) => type);
    expect(types).toEqual([...new Set(types)]);
  });
});

describe("readDocument on types and names", () => {
  const read = (name: string, text: string) => readDocument({ name, bytes: bytes(text) });

  it.each([
    ["klanten.sqlite", "SQLite format 3\0", "sqlite"],
    ["los bestand", "\x00\x01\x02\x03\x04\x05\x06\x07", "unknown"],
    ["film.mp4", "\0\0\0\x18ftypisom", "mp4"]
  ])("names %s as not supported", async (name, text, type) => {
    expect(await read(name, text)).toEqual({ type, status: "unsupported", reason: "unknown-type", text: "" });
  });

  it.each(["foto.heic", "foto.jpg"])("says of %s that it is a photo in HEIC", async (name) => {
    const heic = { type: "heic", status: "unsupported", reason: "heic-picture", text: "" };
    expect(await read(name, "\0\0\0\x18ftypheic")).toEqual(heic);
  });

  it.each([
    ["aangifte.docx", "PK\x03\x04....word/document.xml", "zip"],
    ["foto.jpg", "\xff\xd8\xff\xe0", "jpeg"]
  ])("says of %s with nothing but a signature that it is damaged", async (name, text, type) => {
    expect(await read(name, text)).toEqual({ type, status: "corrupt", reason: "damaged", text: "" });
  });

  it.each([
    ["aangifte.docx", () => zipOf(letterParts()), "docx"],
    ["mail.eml", async () => bytes("From: a@b.nl\r\nDate: x\r\nSubject: y\r\n\r\nTestperson 123456782"), "eml"],
    ["mail.eml", async () => bytes("From: a@b.nl\r\nTo: c@d.nl\r\nSubject: y\r\n\r\nTestperson 123456782"), "eml"]
  ])("reads %s", async (name, make, type) => {
    const reading = await readDocument({ name, bytes: await make() });
    expect(reading).toMatchObject({ type, status: "read", text: expect.stringContaining("123456782") });
    expect(reading.reason).toBeUndefined();
  });

  it("reads a text that calls itself a mail, and has no header lines, as the text it is", async () => {
    expect(await read("mail.eml", "Naam: Jansen\n\nFrom: a\nTo: b\n")).toMatchObject({
      type: "text",
      reason: "name-and-content-differ"
    });
  });

  it("reads a text that calls itself PDF as the text it is, and says so", async () => {
    expect(await read("dossier.pdf", "BSN 123456782")).toEqual({
      type: "text",
      status: "read",
      reason: "name-and-content-differ",
      text: "BSN 123456782"
    });
  });

  it("says of an empty file that it is empty", async () => {
    expect(await read("leeg.txt", "")).toEqual({ type: "text", status: "read", reason: "empty-file", text: "" });
  });

  it.each([
    ["semicolons", 'naam;bsn\n"Jansen; de Wit";123456782\n', "naam\tbsn\nJansen; de Wit\t123456782\n"],
    ["commas and quoted line breaks", 'naam,bsn\n"Jan\nsen",123456782', "naam\tbsn\nJan sen\t123456782"],
    ["a line that names the separator", "sep=|\na|b\nc|d", "a\tb\nc\td", 2],
    [
      "a stray quote: each of its lines a row",
      'naam;bsn\n"Jansen;1\nPieters;123456782',
      'naam\tbsn\n"Jansen\t1\nPieters\t123456782'
    ]
  ])("reads CSV with %s", async (_, content, text, row = 1) => {
    expect(await read("lijst.csv", content)).toEqual({
      type: "csv",
      status: "read",
      text: expect.stringContaining(text.trimEnd()),
      places: [{ start: 0, inside: [], row }]
    });
  });

  it("reads HTML by its content, whatever its name", async () => {
    expect(await read("brief.txt", "<!DOCTYPE html><p>1234<b>56782</b>")).toMatchObject({
      type: "html",
      text: "123456782"
    });
  });

  it("tells the type behind many comments", async () => {
    expect(await read("a.txt", `${"<!-- -->".repeat(400)}tekst`)).toMatchObject({ type: "text" });
    expect(await read("a.txt", `${"<!-- -->".repeat(400)}<html>tekst`)).toMatchObject({ type: "html" });
  });

  it.each([
    ["a ZIP archive", () => zipOf({ "a.txt": "Beste Jan", "map/b.txt": "Tot ziens" })],
    ["a mail", async () => bytes(mixed(part("text/csv; name=a.csv", "a"), part("text/csv; name=b.csv", "b")))]
  ])("tells of every file in %s", async (_, make) => {
    const seen: string[] = [];
    const onPage = (file: number, files: number) => seen.push(`${file}/${files}`);
    await readDocument({ name: "stukken", bytes: await make() }, { onPage });
    expect(seen).toEqual(["1/2", "2/2"]);
  });

  it("gives the text of files inside files as soon as they were read, each once, under the names of them all", async () => {
    const seen: [string, string | undefined][] = [];
    // An empty one only says that another file was gone through.
    const onText = ({ text, places }: BuiltText) => {
      if (text !== "") seen.push([text.trim(), places?.[0]?.inside.join(" > ")]);
    };
    const inner = await zipOf({ "b.txt": "Tot ziens", "c.txt": "Els" });
    await readDocument({ name: "stukken", bytes: await zipOf({ "a.txt": "Beste Jan", "map.zip": inner }) }, { onText });
    expect(seen).toEqual([
      ["Beste Jan", "a.txt"],
      ["Tot ziens", "map.zip > b.txt"],
      ["Els", "map.zip > c.txt"]
    ]);
  });

  it("leaves what is too large alone, and says so", async () => {
    const limits = {
      bytes: 10,
      pages: 1,
      textCharacters: 100,
      inflatedBytes: 1e9,
      entries: 1e4,
      milliseconds: 1,
      totalMilliseconds: 1
    };
    const reading = await readDocument({ name: "a.txt", bytes: bytes("12345678901") }, { limits });
    expect(reading).toEqual({ type: "text", status: "too-large", reason: "over-byte-limit", text: "" });
  });

  it("cuts text at the limit and calls it partly read", async () => {
    const limits = {
      bytes: 1000,
      pages: 1,
      textCharacters: 4,
      inflatedBytes: 1e9,
      entries: 1e4,
      milliseconds: 1,
      totalMilliseconds: 1
    };
    const reading = await readDocument({ name: "a.txt", bytes: bytes("123456782") }, { limits });
    expect(reading).toEqual({ type: "text", status: "partly-read", reason: "over-text-limit", text: "1234" });
  });
});
