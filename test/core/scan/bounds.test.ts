import { describe, expect, test } from "vitest";
import { compilePattern } from "../../../src/core/packs/compile-pattern.ts";
import { evidenceNames } from "../../../src/core/scan/evidence.ts";
import { evidenceIn, evidenceOf } from "../../../src/core/scan/evidence-set.ts";
import { FoundRegister, MOST_FOUND } from "../../../src/core/scan/found-register.ts";
import { PatternWindows } from "../../../src/core/scan/pattern-windows.ts";
import { ranks } from "../../../src/core/scan/rank.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";
import { passingNumbers, scanPacks, valuesIn } from "./scan-pack.ts";

test("evidence fits the bits of a number", () => {
  expect(evidenceNames.length).toBeLessThanOrEqual(32);
  for (const name of evidenceNames) expect(evidenceIn(evidenceOf(name))).toEqual([name]);
});

test("values are told apart up to a number, and no memory is taken beyond it", () => {
  const register = new FoundRegister();
  const sighting = { rule: "r", kind: "bsn", start: 0, end: 9, rank: ranks.high, evidence: 0 } as const;
  const add = (value: string) => register.add({ ...sighting, value, bare: false, inCell: false, share: null });
  for (let i = 0; i < MOST_FOUND + 1000; i += 1) add(String(i));
  add("7");
  expect([...register.all]).toHaveLength(MOST_FOUND);
  expect([...register.all][7]?.count).toBe(2);
});

describe("pattern windows", () => {
  const rule = {
    rule: "p",
    title: { nl: "x", en: "x" },
    pattern: "K-\\d+",
    keywords: ["k"],
    within: 10,
    check: "none",
    confidence: "low"
  } as const;

  function found(text: string, keywords: readonly number[]) {
    const looked: number[] = [];
    const places: string[] = [];
    const compiled = compilePattern({ ...rule, keywords: [...rule.keywords] });
    const counting = {
      ...compiled,
      find(slice: string, from: number, to: number) {
        looked.push(to - from);
        return compiled.find(slice, from, to);
      }
    };
    const windows = new PatternWindows(text, [counting], (_pattern, value) => places.push(value));
    for (const at of keywords) windows.keyword(0, at, at + 1);
    windows.finish();
    return { places, looked: looked.reduce((sum, length) => sum + length, 0) };
  }

  test("windows that overlap are searched once", () => {
    const text = "k K-1 ".repeat(1000);
    const every = Array.from({ length: 1000 }, (_, i) => i * 6);
    const { places, looked } = found(text, every);
    expect(places).toHaveLength(1000);
    // Once more for every hundred places, from the last one on.
    expect(looked).toBeLessThan(text.length * 4);
  });

  test("a long row of keywords is searched in pieces, and no place is told twice", () => {
    const text = `k ${"x ".repeat(28)}K-1 `.repeat(5000);
    const every = Array.from({ length: 31_000 }, (_, i) => i * 10);
    const { places, looked } = found(text, every);
    expect(places).toHaveLength(5000);
    expect(looked).toBeLessThan(text.length * 1.6);
  });

  test("windows apart are searched apart", () => {
    const text = `k${" ".repeat(500)}K-1${" ".repeat(500)}k K-2`;
    expect(found(text, [0, text.length - 5]).places).toEqual(["K2"]);
  });
});

describe("long texts", () => {
  test("all persons of a long list are counted, twenty are shown", () => {
    const numbers = passingNumbers(5000);
    const [finding] = scanText(numbers.map((number) => `BSN ${number}`).join("\n"), scanPacks).findings;
    expect(finding).toMatchObject({ confidence: "high", count: 5000, distinct: 5000 });
    expect(finding?.masked).toHaveLength(20);
  });

  test.each<[string, string]>([
    ["delimiters", ";"],
    ["commas under a header on one line", "123456782,"],
    ["empty angles", "<< "],
    ["labels and numbers by turns", "bsn 123456789 "],
    ["competing labels", "factuurnummer "],
    ["beginnings of IBANs", "NL91 "],
    ["groups of four", "1234 1234 "],
    ["dates behind a label", "geboortedatum 03-03-1980 "],
    ["tax numbers", "1234.56.782.H."],
    ["keywords of a pattern", "klant "],
    ["beginnings of passports", "P<NLD<<"],
    ["line breaks between digits", "1\n"]
  ])("1 MB of %s is read to its end", (_name, piece) => {
    const text = `a,bsn,b\n${piece.repeat(Math.ceil(1e6 / piece.length))}\n\nEinde van de brief.\n\nBSN: 249566758\n`;
    expect(valuesIn(text).some((value) => value.includes("249566758"))).toBe(true);
  });
});
