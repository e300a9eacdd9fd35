import { describe, expect, test } from "vitest";
import { compilePattern } from "../../../src/core/packs/compile-pattern.ts";
import type { PatternRule } from "../../../src/core/packs/pack-schema.ts";

const rule: PatternRule = {
  rule: "x.client",
  title: { nl: "Klantnummer", en: "Client number" },
  pattern: "K-?\\d{5}",
  keywords: ["klant"],
  within: 50,
  check: "none",
  confidence: "medium"
};
const find = (change: Partial<PatternRule>, text: string, from = 0, to = text.length) =>
  compilePattern({ ...rule, ...change }).find(text, from, to);
const found = (change: Partial<PatternRule>, text: string, from = 0, to = text.length) =>
  find(change, text, from, to).map(({ start, end }) => text.slice(start, end));

describe("a pattern finds", () => {
  test("each place with its position and its value without signs", () => {
    expect(find({}, "klant K-12345 en K54321.")).toEqual([
      { start: 6, end: 13, value: "K12345" },
      { start: 17, end: 23, value: "K54321" }
    ]);
  });

  test.each<[string, Partial<PatternRule>, string, string[]]>([
    ["nothing where there is nothing", {}, "klant 12345", []],
    ["the group as the place", { pattern: "(?:^|\\D)(\\d{6})(?:\\D|$)" }, "nr 123456, 1234567", ["123456"]],
    ["nothing where the group took no part", { pattern: "K(\\d+)?" }, "K", []],
    ["ends of lines", { pattern: "^\\d+$" }, "12\n345\n6 7", ["12", "345"]],
    ["the case as it is written", {}, "k-12345", []],
    ["any case when asked", { pattern: "(?i)k-\\d{5}" }, "K-12345 k-12345", ["K-12345", "k-12345"]],
    ["full-width digits", {}, "K\uff11\uff12\uff13\uff14\uff15", ["K\uff11\uff12\uff13\uff14\uff15"]],
    ["through invisible signs", {}, "K\u00ad12\u200b345", ["K\u00ad12\u200b345"]],
    ["any dash as a hyphen", {}, "K\u201312345", ["K\u201312345"]],
    ["any space as a space", { pattern: "K \\d{5}" }, "K\u00a012345", ["K\u00a012345"]],
    ["letters with their accents", { pattern: "é\\d+" }, "É1 e2 é3", ["é3"]]
  ])("%s", (_name, change, text, expected) => {
    expect(found(change, text)).toEqual(expected);
  });
});

describe("a slice", () => {
  const text = "K-12345 K-67890 K-11111";

  test("holds its places wholly", () => {
    expect(found({}, text, 0, 15)).toEqual(["K-12345", "K-67890"]);
    expect(found({}, text, 0, 14)).toEqual(["K-12345"]);
    expect(found({}, text, 8)).toEqual(["K-67890", "K-11111"]);
    expect(found({}, text, 9)).toEqual(["K-11111"]);
  });

  test("does not pass its ends for ends of words, lines or numbers", () => {
    expect(found({ pattern: "\\b\\d{3}\\b" }, "123456", 0, 3)).toEqual([]);
    expect(found({ pattern: "\\b\\d{3}\\b" }, "123456", 3)).toEqual([]);
    expect(found({ pattern: "^\\d{3}" }, "123456", 3)).toEqual([]);
    expect(found({ pattern: "\\d+" }, "123456", 0, 3)).toEqual([]);
  });

  test("may reach outside the text", () => {
    expect(found({}, text, -50, 500)).toHaveLength(3);
    expect(found({}, "", -5, 5)).toEqual([]);
  });
});

describe("a check", () => {
  test.each<[PatternRule["check"], string, string, string[]]>([
    ["elfproef", "\\d[\\d.]+", "1234.56.782 123456789 36000012", ["1234.56.782", "36000012"]],
    ["iban", "[A-Z]{2}\\d{2}[A-Z0-9 ]{14}", "NL91ABNA0417164300 NL92ABNA0417164300", ["NL91ABNA0417164300"]],
    ["mod-97", "[A-Z0-9]{14}", "NL123456789B13 NL123456789B14", ["NL123456789B13"]],
    ["luhn", "\\d{16}", "4111111111111111 4111111111111112", ["4111111111111111"]]
  ])("%s lets through only what passes", (check, pattern, text, expected) => {
    expect(found({ check, pattern }, text)).toEqual(expected);
  });
});

test.each([
  ["nested quantifiers", "(a+)+$"],
  ["alternatives that overlap", "(?:a|a|aa)+b"]
])("%s find nothing in a text on which a backtracking engine would not end", (_name, pattern) => {
  expect(find({ pattern }, `${"a".repeat(50_000)}!`)).toEqual([]);
});
