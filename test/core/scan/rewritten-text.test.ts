import { describe, expect, test } from "vitest";
import { rewrittenText } from "../../../src/core/scan/rewritten-text.ts";

const cut = `${"a".repeat(75)}=\n${"b".repeat(75)}=\nc`;

const changed: readonly (readonly [name: string, text: string, plain: string])[] = [
  ["a named entity", "financi&euml;n", "financiën"],
  ["a space of HTML", "123456782&nbsp;bsn", "123456782\u00a0bsn"],
  ["decimal and hexadecimal references", "1&#8203;2&#x33;", "1\u200b23"],
  ["mathematical digits", "𝟙𝟚𝟛", "123"],
  ["mathematical letters", "𝐁𝐒𝐍", "BSN"],
  ["tags that nobody sees", "B\u{e0042}SN", "BSN"],
  ["an octet of quoted-printable", "bsn=3D123", "bsn=123"],
  ["UTF-8 in quoted-printable", "financi=C3=ABn", "financiën"],
  ["Windows-1252 in quoted-printable", "a=3D financi=EBn", "a= financiën"],
  ["but no number behind an equals sign", "a=3Db bsn=211551557", "a=b bsn=211551557"],
  ["a line that quoted-printable cut", "=3D 12345=\r\n6782", "= 123456782"],
  ["lines cut at 76, without another sign", cut, cut.replaceAll("=\n", "")]
];

describe("put back", () => {
  test.each(changed)("%s", (_, text, plain) => {
    expect(rewrittenText(text)?.text).toBe(plain);
  });
});

const kept: readonly (readonly [name: string, text: string])[] = [
  ["plain text", "Uw BSN is 123456782."],
  ["a lone ampersand", "V&W; Jansen & Zn"],
  ["an equals sign", "a=12, b = 34"],
  ["an equals sign at a line's end", "totaal =\n12"],
  ["a smiley", "hallo 😀"],
  ["no text", ""]
];

describe("left alone", () => {
  test.each(kept)("%s", (_, text) => {
    expect(rewrittenText(text)).toBeNull();
  });
});

describe("places", () => {
  test("behind what was put back are those of the text as given", () => {
    const text = "a &euml; b=3Dc &nbsp;d";
    const rewritten = rewrittenText(text);
    const found = [..."abcd"].map((letter) => text[rewritten?.originalOf(rewritten.text.indexOf(letter)) ?? -1]);
    expect(found.join("")).toBe("abcd");
  });

  test("of what was put back are where it stood", () => {
    const rewritten = rewrittenText("a &euml; b");
    expect([2, 3].map((at) => rewritten?.originalOf(at))).toEqual([2, 8]);
  });

  test("the end of the text is the end of the text", () => {
    const rewritten = rewrittenText("x&amp;");
    expect(rewritten?.originalOf(rewritten.text.length)).toBe("x&amp;".length);
  });
});
