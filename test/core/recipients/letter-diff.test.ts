import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../../src/core/recipients/edits.ts";
import { letterDiff } from "../../../src/core/recipients/letter-diff.ts";

/** What differs in brackets. */
const drawn = (one: string, other: string) =>
  letterDiff(one, other).map((row) => row.map(({ text, same }) => (same ? text : `[${text}]`)).join(""));

test.each([
  ["the same", "a@x.nl", "a@x.nl", ["a@x.nl", "a@x.nl"]],
  ["another letter", "a@asr.nl", "a@asn.nl", ["a@as[r].nl", "a@as[n].nl"]],
  ["a letter less", "kantor", "kantoor", ["kantor", "kant[o]or"]],
  ["swapped letters are marked in both", "gmial", "gmail", ["gm[ia]l", "gm[ai]l"]],
  ["a letter outside the BMP is one letter", "a😀b", "acb", ["a[😀]b", "a[c]b"]],
  ["nothing", "", "ab", ["", "[ab]"]]
])("%s", (_name, one, other, expected) => {
  expect(drawn(one, other)).toEqual(expected);
});

test("the rows are the texts, whatever they are", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: "binary", maxLength: 40 }),
      (one, other) => {
        expect(letterDiff(one, other).map((row) => row.map(({ text }) => text).join(""))).toEqual([one, other]);
      }
    ),
    { numRuns: 300 }
  );
});

test.each([
  ["gmial", "gmail", 1],
  ["kantor", "kantoor", 1],
  ["abc", "abc", 0],
  ["ca", "abc", 3],
  ["", "abc", 3]
])("%s and %s are %d edits apart", (one, other, edits) => {
  expect(editDistance(one, other)).toBe(edits);
});
