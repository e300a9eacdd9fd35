import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeText, openText } from "../../../src/core/documents/decode-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean, big: boolean) => {
  const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

const cases: [name: string, bytes: Uint8Array, text: string, encoding: string][] = [
  ["UTF-8", utf8("één 123456782"), "één 123456782", "utf-8"],
  ["UTF-8 with a byte order mark", utf8("\ufeffBSN"), "BSN", "utf-8"],
  ["UTF-16 little-endian with a mark", utf16("BSN 123456782", true, false), "BSN 123456782", "utf-16le"],
  ["UTF-16 big-endian with a mark", utf16("BSN 123456782", true, true), "BSN 123456782", "utf-16be"],
  ["UTF-16 little-endian without a mark", utf16("BSN 123456782", false, false), "BSN 123456782", "utf-16le"],
  ["UTF-16 big-endian without a mark", utf16("BSN 123456782", false, true), "BSN 123456782", "utf-16be"],
  ["windows-1252", new Uint8Array([0x80, 0x20, 0x65, 0xe9, 0x6e]), "€ eén", "windows-1252"],
  [
    "UTF-8 cut off within a letter",
    utf8("één geïnd, crèche, coördinatie é").slice(0, -1),
    "één geïnd, crèche, coördinatie \ufffd",
    "utf-8"
  ],
  ["a DOS text with its end mark", latin1("caf\x82 BSN\x1a"), "café BSN", "cp850"]
];

/** One byte a character. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** Lines as programs write them, each in the encodings that they write. */
const told: [name: string, bytes: Uint8Array, text: string, encoding: string][] = [
  ["names in cp850", latin1("Ren\x82 Andr\x82,Zo\x89,Fran\x87ois,Jos\x82"), "René André,Zoë,François,José", "cp850"],
  [
    "names in windows-1252",
    latin1("Ren\xe9 Andr\xe9,Zo\xeb,Fran\xe7ois,Jos\xe9"),
    "René André,Zoë,François,José",
    "windows-1252"
  ],
  [
    "quotes in windows-1252",
    latin1("de \x93heer\x94 zo\x92n \x96 \x80 5,\x85"),
    "de “heer” zo’n – € 5,…",
    "windows-1252"
  ],
  ["a word with a trema in cp850", latin1("co\x94peratie belgi\x89"), "coöperatie belgië", "cp850"],
  ["a word with a trema in windows-1252", latin1("co\xf6peratie belgi\xeb"), "coöperatie belgië", "windows-1252"],
  ["capitals in windows-1252", latin1("REN\xc9 CO\xd6PERATIE"), "RENÉ COÖPERATIE", "windows-1252"],
  ["a box in cp850", latin1("\xda\xc4\xc4\xc4\xbf\n\xb3BSN\xb3\n\xc0\xc4\xc4\xc4\xd9"), "┌───┐\n│BSN│\n└───┘", "cp850"],
  ["lines of a total in cp850", latin1("Totaal\n\xcd\xcd\xcd\xcd\xcd\xcd\n12,50"), "Totaal\n══════\n12,50", "cp850"],
  [
    "a box of mixed lines in cp437",
    latin1("\xd5\xcd\xcd\xb8\n\xb3ab\xb3\n\xd4\xcd\xcd\xbe"),
    "╒══╕\n│ab│\n╘══╛",
    "cp437"
  ],
  ["amounts in ISO 8859-15", latin1("\xa4 12,50 voor Zo\xeb"), "€ 12,50 voor Zoë", "iso-8859-15"],
  ["degrees and a section in windows-1252", latin1("20 \xb0C, \xa7 3, \xbd jaar"), "20 °C, § 3, ½ jaar", "windows-1252"]
];

describe("decodeText", () => {
  it.each([...cases, ...told])("reads %s", (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  const long = "één €😀 met Zoë ".repeat(60_000);
  it.each([
    ["UTF-8", utf8(`a${long}`), `a${long}`],
    ["UTF-16 little-endian with a mark", utf16(`a${long}`, true, false), `a${long}`],
    ["UTF-16 big-endian", utf16(long.replaceAll("€", "e"), true, true), long.replaceAll("€", "e")],
    ["windows-1252", latin1("Zo\xeb en Andr\xe9 \x80 5, ".repeat(40_000)), "Zoë en André € 5, ".repeat(40_000)],
    [
      "cp850 with an end mark",
      latin1(`${"co\x94peratie belgi\x89 ".repeat(40_000)}\x1a`),
      "coöperatie belgië ".repeat(40_000)
    ],
    ["UTF-8 with a broken letter", latin1(`${"\xc3\xab ".repeat(200_000)}\xff`), `${"ë ".repeat(200_000)}\ufffd`]
  ])("reads a long text in %s piece by piece, no letter torn", (_, bytes, text) => {
    const opened = openText(bytes);
    const pieces = [...(opened?.pieces() ?? [])];
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join("") === text && opened?.text === text).toBe(true);
  });

  it.each([
    ["random bytes", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 0xff)],
    ["zero bytes", new Uint8Array(300)],
    [
      "packed bytes",
      new Uint8Array(deflateRawSync(utf8(`${Array.from({ length: 3000 }, (_, at) => (at * at) % 9973)}`)))
    ],
    ["a program's memory", Uint8Array.from({ length: 4000 }, (_, at) => (at % 4 === 0 ? 0x41 + (at % 26) : at % 3))],
    ["UTF-32", new Uint8Array(Buffer.from("\ufeff\0B\0S\0N\0", "utf16le"))]
  ])("says that %s are no text", (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
