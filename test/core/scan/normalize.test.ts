import { describe, expect, test } from "vitest";
import { normalizeText } from "../../../src/core/scan/normalize.ts";

describe("text as matching sees it", () => {
  test.each([
    ["ASCII stays", "BSN 123-456.782\n\tx", "BSN 123-456.782\n\tx"],
    ["zero-width characters go", "12\u200b34\u200d5\ufeff6", "123456"],
    ["soft hyphens go", "jaar\u00adopgaaf", "jaaropgaaf"],
    ["bidi controls go", "\u202e123\u202c", "123"],
    ["tag characters and variation selectors go", "1\u{e0031}2\ufe0f", "12"],
    ["control characters go", "12\u00003\u007f4", "1234"],
    ["no-break, narrow and figure spaces", "1\u00a02\u202f3\u20074", "1 2 3 4"],
    ["ideographic space", "1\u30002", "1 2"],
    ["full-width digits and letters", "ＢＳＮ １２３", "BSN 123"],
    ["mathematical digits", "\u{1d7cf}\u{1d7d0}\u{1d7d1}", "123"],
    ["ligatures of PDF text", "ﬁscaal nummer, ﬂ", "fiscaal nummer, fl"],
    ["combining accents", "financie\u0308le", "financiële"],
    ["hyphens and dashes", "123\u2011456\u2013782", "123-456-782"],
    ["line breaks", "a\r\nb\rc\u2028d\u0085e\ff", "a\nb\nc\nd\ne\nf"],
    ["a superscript is no digit", "123456782¹", "123456782¹"],
    ["emoji and Greek stay", "αβγ 😀", "αβγ 😀"]
  ])("%s", (_name, text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });
});
