import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../../../src/core/documents/ocr/certainty.ts";
import { linesOfWords, lineText } from "../../../../src/core/documents/ocr/word-lines.ts";
import { type Word, wordsOf } from "../../../../src/core/documents/ocr/words.ts";

const word = (text: string, left: number, top: number, line = "1", confidence = 90): Word => ({
  text,
  left,
  top,
  width: 10 * text.length,
  height: 20,
  confidence,
  line
});

describe("linesOfWords", () => {
  it.each([
    ["words of a line", [word("een", 0, 0), word("twee", 40, 0)], ["een twee"]],
    ["a column", [word("Naam", 0, 0), word("Jansen", 200, 0)], ["Naam\tJansen"]],
    ["a label and its value in blocks of their own", [word("BSN", 0, 0, "1"), word("12", 300, 3, "7")], ["BSN\t12"]],
    ["lines under each other", [word("onder", 0, 40, "2"), word("boven", 0, 0, "1")], ["boven", "onder"]],
    ["lines over each other", [word("een", 0, 0, "1"), word("twee", 5, 4, "2")], ["een", "twee"]]
  ])("%s", (_, words, lines) => {
    expect(linesOfWords(words).map(lineText)).toEqual(lines);
  });
});

describe("outcomeOf", () => {
  const paper = { width: 100, height: 100, pixels: new Uint8Array(10_000).fill(250) };
  const photo = { ...paper, pixels: paper.pixels.map((_, at) => at % 256) };
  const sure = word("Burgerservicenummer", 0, 0);
  const unsure = word("xqzvwkq", 0, 0, "1", 20);
  it.each([
    ["sure words", [sure], paper, "read"],
    ["a few unsure words among them", [sure, unsure], paper, "read"],
    ["many unsure words", [sure, unsure, unsure], paper, "uncertain"],
    ["unsure words alone", [unsure], photo, "none"],
    ["a short sure word", [word("7", 0, 0)], photo, "read"],
    ["nothing on a photo", [], photo, "none"],
    ["nothing on paper", [], paper, "blank"]
  ] as const)("%s", (_, words, picture, outcome) => {
    expect(outcomeOf(words, picture)).toBe(outcome);
  });
});

describe("wordsOf", () => {
  it("takes the words of Tesseract's table, and nothing else", () => {
    const table =
      "4\t1\t1\t1\t1\t0\t9\t9\t90\t20\t-1\t\n5\t1\t1\t1\t1\t1\t36\t92\t60\t24\t96.5\tBSN\n5\t1\t1\t1\t1\t2\t0\t0\t1\t1\t95\t ";
    expect(wordsOf(table)).toEqual([
      { text: "BSN", left: 36, top: 92, width: 60, height: 24, confidence: 96.5, line: "1/1/1/1" }
    ]);
  });
});
