import { describe, expect, test } from "vitest";
import {
  FOURS,
  followsFour,
  followsShortGroup,
  groupsBehind,
  mayFollowLetters,
  NINE,
  NO_GROUPS,
  standsInSentence
} from "../../../src/core/scan/digit-glance.ts";
import { unitAt } from "../../../src/core/scan/fold.ts";

describe("what the digits behind a short run may make of it", () => {
  test.each<[string, string, number]>([
    ["a BSN in threes", "123 456 782", NINE],
    ["a BSN in the form of the tax office", "1234.56.782", NINE],
    ["two, three and three", "12 345 678", NINE],
    ["a group on the next line", "123 456\n782", NINE],
    ["sixteen digits in fours", "1234 1234 1234 1234", FOURS],
    ["other spaces", "123\u00a0456\u00a0782", NINE | FOURS],
    ["a soft hyphen inside", "123 45\u00ad6 782", NINE | FOURS],
    ["a year in a sentence", "2024 was", NO_GROUPS],
    ["two years", "2024 2025.", NO_GROUPS],
    ["a date", "12-03-2024", NO_GROUPS],
    ["an amount", "123.456,78", NO_GROUPS],
    ["a telephone number", "06-12345678", NO_GROUPS],
    ["two groups alone", "123 456 x", NO_GROUPS],
    ["the text ends", "123", NO_GROUPS],
    ["the text ends behind two groups", "123 456", NO_GROUPS]
  ])("%s", (_name, text, expected) => {
    const length = /^\d+/.exec(text)?.[0].length ?? 0;
    expect(groupsBehind(text, length, length, unitAt(text, length))).toBe(expected);
  });
});

test.each<[string, boolean]>([
  ["1234 1234", true],
  ["x1234 1234", true],
  ["123 1234", false],
  ["51234 1234", false],
  ["1234,1234", false],
  ["1234", false]
])("whether a group of four stands in front: %s", (text, expected) => {
  expect(followsFour(text, text.length - 4)).toBe(expected);
});

test.each<[string, boolean]>([
  ["1 111", true],
  ["123 111", true],
  ["1234 111", false],
  ["a 111", false],
  ["12  111", false],
  ["12-111", false],
  ["111", false]
])("whether a short group stands in front: %s", (text, expected) => {
  expect(followsShortGroup(text, text.length - 3)).toBe(expected);
});

test.each<[string, boolean]>([
  ["NL91", true],
  ["nl 91", true],
  ["é91", true],
  ["N\u00adL 91", true],
  ["a 91", false],
  ["(91", false],
  ["_91", true],
  ["91", false]
])("whether letters may stand in front: %s", (text, expected) => {
  expect(mayFollowLetters(text, text.length - 2)).toBe(expected);
});

test.each<[string, boolean]>([
  ["nummer 12345678 van", true],
  ["Nummer 12345678. Van", true],
  ["nummer 12345678, van", true],
  ["nummer 12345678,5", false],
  ["nummer 12345678\n", false],
  ["1 12345678 van", false],
  ["\n 12345678 van", false],
  ["nummer-12345678 van", false],
  ["€ 12345678 van", false],
  ["nummer 12345678-van", false]
])("%j: a number in a sentence: %j", (text, expected) => {
  const start = text.indexOf("12345678");
  expect(standsInSentence(text, start, start + 8)).toBe(expected);
});
