import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBenchArguments } from "../../../src/dev/bench/bench-arguments.ts";
import type { Row } from "../../../src/dev/bench/benchmark.ts";
import { benchmarks } from "../../../src/dev/bench/benchmarks.ts";
import { dutchProse } from "../../../src/dev/bench/dutch-prose.ts";
import { isSend } from "../../../src/dev/bench/request-clock.ts";
import { figure, resultTable } from "../../../src/dev/bench/result-table.ts";

const folder = "src/dev/bench";

describe("the list of benchmarks", () => {
  it("names every file of the folder that has one", () => {
    const files = readdirSync(folder).filter((name) =>
      /: Benchmark = \{/.test(readFileSync(join(folder, name), "utf8"))
    );
    expect(benchmarks.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
  });
});

describe("the command line", () => {
  const names = (args: readonly string[]) => {
    const read = readBenchArguments(args, benchmarks);
    return typeof read === "string" ? read : { names: read.chosen.map(({ name }) => name), runs: read.runs };
  };

  it.each([
    ["nothing: all, each with its own number", [], { names: benchmarks.map(({ name }) => name), runs: null }],
    ["two names", ["--only", "sizes,reading"], { names: ["sizes", "reading"], runs: null }],
    ["a number of runs", ["--only", "sizes", "--runs", "3"], { names: ["sizes"], runs: 3 }]
  ])("takes %s", (_, args, expected) => {
    expect(names(args)).toEqual(expected);
  });

  it.each([
    ["a benchmark that is not there", ["--only", "speed"], "no benchmark speed; there are: sizes"],
    ["no runs at all", ["--runs", "0"], "--runs wants a whole number"],
    ["half a run", ["--runs", "1.5"], "--runs wants a whole number"],
    ["a seed that is no number", ["--seed", "x"], "--seed wants a whole number"],
    ["an unknown option", ["--fast"], "usage: npm run bench"]
  ])("refuses %s", (_, args, expected) => {
    expect(names(args)).toContain(expected);
  });
});

describe("the clock's idea of a send", () => {
  const post = (query: string) => isSend({ method: "POST", url: `/${query}` });

  it.each([
    ["Roundcube's send", "?_task=mail&_unlock=loading1&_framed=1", true],
    ["a draft that is saved", "?_task=mail&_unlock=loading1&_framed=1&_saveonly=1", false],
    ["an upload", "?_task=mail&_action=upload&_unlock=loading1&_framed=1", false],
    ["another request", "?_task=mail&_action=refresh", false]
  ])("%s", (_, query, expected) => {
    expect(post(query)).toBe(expected);
  });

  it("is never a page that is fetched", () => {
    expect(isSend({ method: "GET", url: "/?_unlock=loading1&_framed=1" })).toBe(false);
  });
});

describe("the table", () => {
  const row: Row = { what: "click", unit: "ms", median: 3.1234, p95: 21.27, min: 2, max: 30, runs: 50, aim: "< 30" };

  it("is Markdown with one line a row", () => {
    expect(resultTable([row]).split("\n")).toHaveLength(3);
    expect(resultTable([row])).toMatch(/\| click \| ms +\| 3\.12 +\| 21\.3 \| 2 +\| 30 +\| 50 +\| < 30 \|/);
  });

  it.each([
    [Number.NaN, "-"],
    [12, "12"],
    [0.5, "0.50"],
    [-12.34, "-12.3"]
  ])("writes %s as %s", (value, expected) => {
    expect(figure(value)).toBe(expected);
  });
});

describe("the prose to scan", () => {
  it("is as long as asked and the same each time", () => {
    expect(dutchProse(5_000)).toHaveLength(5_000);
    expect(dutchProse(5_000)).toBe(dutchProse(5_000));
    expect(dutchProse(5_000, 2)).not.toBe(dutchProse(5_000));
  });
});
