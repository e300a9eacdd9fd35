import { describe, expect, it } from "vitest";
import { added, median, percentile, summarise } from "../../../src/dev/bench/statistics.ts";

const oneToTwenty = Array.from({ length: 20 }, (_, index) => 20 - index);

describe("percentile, nearest rank", () => {
  it.each([
    ["of twenty values the 95th is the nineteenth", oneToTwenty, 95, 19],
    ["of twenty values the 100th is the largest", oneToTwenty, 100, 20],
    ["of three values the 95th is the largest", [3, 1, 2], 95, 3],
    ["of one value it is that value", [7], 95, 7],
    ["the 0th is the smallest", [3, 1, 2], 0, 1],
    ["of nothing it is not a number", [], 95, Number.NaN]
  ])("%s", (_, values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });
});

describe("median", () => {
  it.each([
    ["the middle one of an odd number", [9, 1, 5], 5],
    ["the mean of the two middle ones of an even number", [10, 1, 4, 2], 3],
    ["of numbers, not of their digits", [100, 9, 20], 20],
    ["of nothing not a number", [], Number.NaN]
  ])("is %s", (_, values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe("summaries", () => {
  it("leave the values as they were", () => {
    const values = [3, 1, 2];
    expect(summarise(values)).toEqual({ median: 2, p95: 3, min: 1, max: 3, runs: 3 });
    expect(values).toEqual([3, 1, 2]);
  });

  it("say what is added figure by figure, and the smallest and largest of the pairs", () => {
    expect(added([12, 40, 11], [10, 10, 30])).toEqual({ median: 2, p95: 10, min: -19, max: 30, runs: 3 });
  });
});
