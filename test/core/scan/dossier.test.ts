import { describe, expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { MAX_WHY } from "../../../src/core/scan/finding.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";
import { checked, scanPack, scanPacks } from "./scan-pack.ts";

const types = (text: string) => scanText(text, scanPacks).dossier.types.map((match) => match.type);
const score = (sum: number) => Math.round((1 - Math.exp(-sum)) * 1000) / 1000;
const lines = (count: number, line: string) => `${line}\n`.repeat(count);

describe("marks", () => {
  test.each<[string, string, string[]]>([
    ["a title and a field", "Loonstrook\nNettoloon", ["loonstrook"]],
    ["upper case", "LOONSTROOK\nNETTOLOON", ["loonstrook"]],
    ["a mail that mentions one", "Hierbij de loonstrook van maart, groet Jan", []],
    ["spellings of one mark count once", "loonstrook, loonstroken", []],
    ["repeating a word does not add up", "loonstrook ".repeat(100), []],
    ["fields without a title", "nettoloon en brutoloon", []],
    ["inside a longer word", "loonstrookx nettoloonx brutoloonx", []],
    ["marks against it", "Voorbeeld van een loonstrook met nettoloon", []],
    ["marks against it are outweighed", "Voorbeeld loonstrook nettoloon brutoloon 1,00 2,00 3,00", ["loonstrook"]],
    ["only marks against it", "voorbeeld", []],
    ["nothing", "", []]
  ])("%s", (_name, text, expected) => expect(types(text)).toEqual(expected));
});

describe("scores", () => {
  test("1 - exp(-sum of weights)", () => {
    expect(scanText("loonstrook, nettoloon, brutoloon", scanPacks).dossier.score).toBe(score(1));
    expect(scanText("loonstrook", scanPacks).dossier.score).toBe(score(0.5));
    expect(scanText("voorbeeld van nettoloon", scanPacks).dossier.score).toBe(0);
  });

  test("a rule's own threshold: what stays under it is no dossier to anybody", () => {
    expect(score(0.8)).toBeGreaterThan(0.5);
    expect(scanText("afschrift", scanPacks).dossier).toEqual({ score: 0.499, types: [] });
  });

  test("a low threshold: what reaches it is a dossier to everybody", () => {
    const [dossier] = scanPack.dossiers;
    const packs = compilePacks([checked({ ...scanPack, dossiers: [{ ...dossier, threshold: 0.3 }] })]);
    expect(scanText("loonstrook", packs).dossier).toMatchObject({
      score: 0.5,
      types: [{ type: "loonstrook", rule: dossier?.rule, score: 0.5 }]
    });
  });

  test("why: terms of the pack, strongest first", () => {
    const { dossier } = scanText("brutoloon nettoloon LOONSTROKEN", scanPacks);
    expect(dossier.types[0]?.why).toEqual(["loonstroken", "nettoloon", "brutoloon"]);
  });

  test(`why: at most ${MAX_WHY}`, () => {
    const terms = Array.from({ length: 30 }, (_, i) => `kenmerk${i}x`);
    const dossier = { ...scanPack.dossiers[0], marks: terms.map((term) => ({ terms: [term], weight: 0.1 })) };
    const packs = compilePacks([checked({ ...scanPack, dossiers: [dossier] })]);
    expect(scanText(terms.join(" "), packs).dossier.types[0]?.why).toHaveLength(MAX_WHY);
  });

  test("one finding per type, with its terms and without masks", () => {
    expect(scanText("Loonstrook loonstrook nettoloon", scanPacks).findings).toEqual([
      {
        rule: "p.dossier.loonstrook",
        kind: "dossier-mark",
        confidence: "medium",
        count: 3,
        distinct: 2,
        masked: [],
        evidence: ["loonstrook", "nettoloon"]
      }
    ]);
  });
});

describe("the shape of a text", () => {
  const shaped = (text: string) => types(`afschrift\n${text}`).includes("rekeningafschrift");

  test.each<[string, string, boolean]>([
    ["lines with a date and an amount", lines(2, "03-01-2024 Albert 12,50"), true],
    ["one such line", lines(1, "03-01-2024 Albert 12,50"), false],
    ["dates and amounts on lines of their own", lines(2, "03-01-2024\nAlbert 12,50"), false],
    ["ISO dates and English amounts", lines(2, "2024-01-03 Albert 1,012.50"), true],
    ["written months", lines(2, "3 januari 2024 Albert € 12"), true],
    ["amounts with a dash", lines(2, "3/1/24 Albert 12,-"), true],
    ["whole euros at the end of a line", lines(2, "3/1/24 Albert 1.012"), true],
    ["a number with a sign in the middle of one", lines(2, "3/1/24 nr. 1.012 Albert"), false],
    ["dates with dots", lines(2, "03.01.2024 Albert 1.012,50"), true],
    ["a version is neither", lines(2, "1.2.3.4 Albert 12.504.1"), false],
    ["the last line needs no line break", "03-01-2024 a 12,50\n04-01-2024 b 13,50", true],
    ["lines of three cells", lines(2, "a;b;c"), true],
    ["lines of two cells", lines(2, "a;b"), false],
    ["comma-separated lines", lines(2, "a,b,c"), true],
    ["sentences with commas", lines(2, "a, b, c"), false],
    ["IBANs", "NL91ABNA0417164300 en BE68539007547034", true],
    ["many lines", lines(50, "x"), true],
    ["many empty lines", lines(200, ""), false],
    ["many dates", "03-01-2024 ".repeat(10), true]
  ])("%s", (_name, text, expected) => expect(shaped(text)).toBe(expected));
});

describe("marks against all dossiers of a pack", () => {
  const [payslip, statement] = scanPack.dossiers;
  const types = (against: object, text: string, others: object[] = []) => {
    const dossiers = [payslip, { ...statement, threshold: 0.5 }];
    const own = checked({ ...scanPack, dossiers, against: [against] });
    const packs = compilePacks([...others.map(checked), own]);
    return scanText(text, packs).dossier.types.map(({ type }) => type);
  };
  const both = "loonstrook nettoloon afschrift";
  const other = { ...scanPack, id: "ander", identifiers: [], patterns: [], allow: [] };

  test("count once against each", () => {
    const against = { terms: ["training", "cursus"], weight: 0.3 };
    expect(types(against, `${both} training cursus`)).toEqual([]);
    expect(types({ ...against, weight: 0.1 }, `${both} training cursus`)).toEqual(["loonstrook", "rekeningafschrift"]);
  });

  test("but not against an excepted rule", () => {
    const against = { terms: ["training"], weight: 2, except: ["p.dossier.loonstrook"] };
    expect(types(against, `${both} training`)).toEqual(["loonstrook"]);
  });

  test("nor against a rule that has the term as a mark of its own", () => {
    expect(types({ terms: ["nettoloon"], weight: 2 }, both)).toEqual(["loonstrook"]);
  });

  test("nor against the rules of another pack", () => {
    const dossiers = [{ ...payslip, rule: "q.dossier.loonstrook", type: "strook" }];
    expect(types({ terms: ["training"], weight: 2 }, `${both} training`, [{ ...other, dossiers }])).toEqual(["strook"]);
  });
});

describe("identifiers as marks", () => {
  const dossier = { ...scanPack.dossiers[0], marks: [], identifiers: [{ rule: "p.bsn", weight: 0.8 }] };
  const packs = compilePacks([checked({ ...scanPack, dossiers: [dossier] })]);
  const score = (text: string) => scanText(text, packs).dossier.score;

  test.each<[string, string, boolean]>([
    ["a number that is named", "BSN 123456782", true],
    ["a number that is not", "order 123456782", false],
    ["the name alone", "BSN onbekend", false]
  ])("%s", (_name, text, expected) => expect(score(text) > 0.5).toBe(expected));
});

test("a type that two packs know is named once, with the better score; each rule keeps its finding", () => {
  const slip = (rule: string, weight: number) => ({
    schema: 1,
    id: rule,
    version: 1,
    title: { nl: "Proef", en: "Test" },
    dossiers: [
      {
        rule: `${rule}.slip`,
        type: "loonstrook",
        title: { nl: "Proef", en: "Test" },
        marks: [{ terms: ["payslip"], weight }]
      }
    ]
  });
  const packs = compilePacks([checked(slip("a", 1)), checked(slip("b", 2))]);
  const { dossier, findings } = scanText("payslip", packs);
  expect(dossier.types.map(({ type, score: reached }) => [type, reached])).toEqual([["loonstrook", score(2)]]);
  expect(findings.map(({ rule }) => rule)).toEqual(["b.slip", "a.slip"]);
});

test("a mark is counted as often as it stands, up to a number from which it is said to stand often", () => {
  const countIn = (times: number) =>
    scanText(`${"nettoloon brutoloon ".repeat(times)}loonstrook`, scanPacks).findings.find(
      ({ kind }) => kind === "dossier-mark"
    )?.count ?? 0;
  expect([1, 5, 20].map(countIn)).toEqual([3, 11, 41]);
  expect(countIn(500)).toBeGreaterThanOrEqual(41);
});
