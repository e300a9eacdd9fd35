import { describe, expect, it } from "vitest";
import { withoutDigitSlips } from "../../../../src/core/documents/ocr/digit-slips.ts";

describe("withoutDigitSlips", () => {
  it.each([
    ["letters for digits behind a label", "BSN: l23456782", "BSN: 123456782"],
    ["in groups", "BSN 1234.S6.7B2", "BSN 1234.56.782"],
    ["under a label", "Burgerservicenummer\nO3600O012", "Burgerservicenummer\n036000012"],
    ["eight digits", "Sofinummer 3600OO12", "Sofinummer 36000012"],
    ["digits alone stay", "BSN 123456782", "BSN 123456782"],
    ["what fails the elfproef stays", "BSN l23456783", "BSN l23456783"],
    ["without a label nothing changes", "Factuur l23456782", "Factuur l23456782"],
    ["a word stays", "BSN SOLIDOOS", "BSN SOLIDOOS"],
    ["a longer number stays", "BSN l23456782345", "BSN l23456782345"]
  ])("%s", (_, text, expected) => {
    expect(withoutDigitSlips(text)).toBe(expected);
  });
});
