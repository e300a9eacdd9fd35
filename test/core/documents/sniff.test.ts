import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formats } from "../../../src/core/documents/formats.ts";
import { readDocument } from "../../../src/core/documents/read-document.ts";
import { sniff } from "../../../src/core/documents/sniff.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

const signatures: [type: string | null, start: string][] = [
  ["pdf", "%PDF-1.7\n"],
  ["pdf", `${" ".repeat(500)}%PDF-1.4`],
  ["zip", "PK\x03\x04........brief.txt"],
  ["docx", "PK\x03\x04....[Content_Types].xml....word/document.xml"],
  ["xlsx", "PK\x03\x04....[Content_Types].xml....xl/workbook.xml"],
  ["pptx", "PK\x03\x04....ppt/presentation.xml"],
  ["odt", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text"],
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
  ["eml", "Received: from a\r\nFrom: a@b.nl\r\nTo: c@d.nl\r\nMIME-Version: 1.0\r\n\r\nHallo"],
  ["mbox", "From a@b.nl Thu Jan 15 09:00:00 2026\nFrom: a@b.nl\n"],
  [null, "Naam: Jansen\nDate: 1 mei\nwat er verder te zeggen is"],
  [null, "From: hier begint een gewone zin\n"],
  [null, "naam;bsn\n"]
];

describe("sniff", () => {
  it.each(signatures)("tells %s from its first bytes", (type, start) => {
    expect(sniff(bytes(start))).toBe(type);
  });
});

describe("formats", () => {
  it("lists every file of its folder", () => {
    const files = readdirSync(new URL("../../../src/core/documents/formats/", import.meta.url));
    expect(formats.map(({ type }) => `${type}.ts`).sort()).toEqual(files.sort());
  });
});

describe("readDocument on types and names", () => {
  const read = (name: string, text: string) => readDocument({ name, bytes: bytes(text) });

  it.each([
    ["aangifte.docx", "PK\x03\x04....word/document.xml", "docx"],
    ["foto.jpg", "\xff\xd8\xff\xe0", "jpeg"],
    ["los bestand", "\x00\x01\x02\x03\x04\x05\x06\x07", "unknown"],
    ["mail.eml", "From: a@b.nl\r\nDate: x\r\nSubject: y\r\n\r\nHallo", "eml"]
  ])("names %s as not supported", async (name, text, type) => {
    expect(await read(name, text)).toEqual({ type, status: "unsupported", reason: "unknown-type", text: "" });
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
    ["a line that names the separator", "sep=|\na|b\nc|d", "a\tb\nc\td"],
    [
      "a stray quote: its lines as they are",
      'naam;bsn\n"Jansen;1\nPieters;123456782',
      'naam;bsn\n"Jansen;1\nPieters;123456782'
    ]
  ])("reads CSV with %s", async (_, content, text) => {
    const reading = await read("lijst.csv", content);
    expect(reading).toEqual({ type: "csv", status: "read", text: expect.stringContaining(text.trimEnd()) });
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

  it("leaves what is too large alone, and says so", async () => {
    const limits = { bytes: 10, pages: 1, textCharacters: 100, milliseconds: 1 };
    const reading = await readDocument({ name: "a.txt", bytes: bytes("12345678901") }, { limits });
    expect(reading).toEqual({ type: "text", status: "too-large", reason: "over-byte-limit", text: "" });
  });

  it("cuts text at the limit and calls it partly read", async () => {
    const limits = { bytes: 1000, pages: 1, textCharacters: 4, milliseconds: 1 };
    const reading = await readDocument({ name: "a.txt", bytes: bytes("123456782") }, { limits });
    expect(reading).toEqual({ type: "text", status: "partly-read", reason: "over-text-limit", text: "1234" });
  });
});
