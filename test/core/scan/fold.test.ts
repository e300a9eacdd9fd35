import { describe, expect, test } from "vitest";
import { folded, foldedAt, isDigitCode, isLetterCode, isWordCode } from "../../../src/core/scan/fold.ts";

function fold(text: string): string {
  return Array.from({ length: text.length }, (_, i) => folded(text.charCodeAt(i)))
    .map((code) => (code === 0 ? "" : String.fromCharCode(code)))
    .join("");
}

const plain: readonly (readonly [name: string, text: string, plain: string])[] = [
  ["capitals", "ABCZ", "abcz"],
  ["accents, composed", "éÈïÖçñÅ", "eeiocna"],
  ["accents, combining", "e\u0301n\u0303", "en"],
  ["full width", "ＡＢ１２：", "ab12:"],
  ["digits in circles and below the line", "①₂", "12"],
  ["spaces of all widths", "a\u00a0b\u2003c\u3000d\u202fe", "a b c d e"],
  ["line breaks of all kinds", "\r\n\v\f\u0085\u2028\u2029", "\n\n\n\n\n\n\n"],
  ["a tab stays", "\t", "\t"],
  ["dashes", "\u2010\u2011\u2013\u2014\u2212－", "------"],
  ["apostrophes", "’‘ʼ", "'''"],
  ["soft hyphens, zero width and bidi controls are ignored", "a\u00ad\u200b\u200d\u2060\ufeff\u202e\u2066b", "ab"],
  ["variation selectors and NUL are ignored", "a\ufe0f\u0000b", "ab"],
  ["Greek and Cyrillic in lower case", "ΩЖ", "ωж"],
  ["letters with no plain form, and ligatures, stay", "ßøﬁĳ", "ßøﬁĳ"],
  ["marks of notes are no digits", "1²", "1²"]
];

describe("folding", () => {
  test.each(plain)("%s", (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test("outside the text stands a line break", () => {
    expect([foldedAt("A", -1), foldedAt("A", 0), foldedAt("A", 1)]).toEqual([10, 97, 10]);
  });
});

const classes: readonly (readonly [char: string, isDigit: boolean, isLetter: boolean])[] = [
  ["7", true, false],
  ["７", true, false],
  ["a", false, true],
  ["É", false, true],
  ["ﬁ", false, true],
  ["字", false, true],
  ["٣", false, true],
  ["²", false, false],
  ["-", false, false],
  ["'", false, false],
  [" ", false, false],
  ["\ud835", false, false]
];

describe("classes", () => {
  test.each(classes)("%s: digit %s, letter %s", (char, isDigit, isLetter) => {
    const code = char.charCodeAt(0);
    expect([isDigitCode(code), isLetterCode(code), isWordCode(code)]).toEqual([isDigit, isLetter, isDigit || isLetter]);
  });
});
