import { describe, expect, it } from "vitest";
import { purviewBsns } from "../../../src/dev/quality/purview.ts";

const far = "x ".repeat(160);

describe("the published rule of Purview", () => {
  it.each([
    ["a keyword before", "BSN: 123456782", ["123456782"]],
    ["a keyword behind", "123456782 is mijn burgerservicenummer", ["123456782"]],
    ["optional spaces", "sofinummer 123 456 782", ["123456782"]],
    ["eight digits", "bsn 36000012", ["036000012"]],
    ["no dots", "bsn 1234.56.782", []],
    ["no hyphens", "bsn 123-456-782", []],
    ["no number that fails the elfproef", "bsn 123456789", []],
    ["nothing without a keyword", "nummer 123456782", []],
    ["nothing with a keyword further than 300 characters", `bsn ${far} 123456782`, []],
    ["no part of a longer number", "bsn 1234567821", []],
    ["no keyword inside a word", "bsnummer 123456782", []]
  ])("takes %s", (_, text, expected) => {
    expect([...purviewBsns(text)]).toEqual(expected);
  });
});
