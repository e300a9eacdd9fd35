import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/core/documents/decode-text.ts";

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
  ["windows-1252", new Uint8Array([0x80, 0x20, 0x65, 0xe9, 0x6e]), "€ eén", "windows-1252"]
];

describe("decodeText", () => {
  it.each(cases)("reads %s", (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it.each([
    ["random bytes", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 0xff)],
    ["zero bytes", new Uint8Array(300)],
    ["UTF-32", new Uint8Array(Buffer.from("\ufeff\0B\0S\0N\0", "utf16le"))]
  ])("says that %s are no text", (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
