import { describe, expect, it } from "vitest";
import { missedAims } from "../../../src/dev/quality/aims.ts";
import type { Judgement } from "../../../src/dev/quality/judge.ts";
import { readQualityArguments } from "../../../src/dev/quality/quality-arguments.ts";
import { f1, precision, recall } from "../../../src/dev/quality/ratios.ts";
import { partReport } from "../../../src/dev/quality/report.ts";
import {
  confusions,
  grouped,
  mistakes,
  tallyBenign,
  tallyPlaces,
  tallyRules,
  tallyTypes
} from "../../../src/dev/quality/tally.ts";
import type { Specimen } from "../../generators/specimen.ts";

const specimen: Specimen = {
  kind: "aanslag",
  layout: "final",
  seed: 1,
  part: "train",
  unseen: false,
  type: "aanslag",
  also: ["toeslag"],
  benign: false,
  text: "",
  plants: [
    { rule: "nl.bsn", value: "123456782", place: "labelled" },
    { rule: "nl.bsn.tax-number", value: "111222333", place: "embedded" },
    { rule: "nl.iban", value: "NL91ABNA0417164300", place: "labelled" }
  ]
};
const judged: Judgement = {
  specimen,
  bsns: new Map([
    ["123456782", "nl.bsn.tax-number"],
    ["211551557", "nl.bsn"]
  ]),
  others: new Map([["nl.iban", new Set(["NL91ABNA0417164300", "DE00"])]]),
  types: ["aanslag", "toeslag", "ib-aangifte"],
  peer: new Set()
};
const letter: Judgement = {
  ...judged,
  specimen: { ...specimen, kind: "letter", type: null, also: [], benign: true, plants: [] },
  others: new Map(),
  types: []
};
const all = [judged, letter];

describe("the tally", () => {
  it("counts a person for the rule of the road by which the number stands there", () => {
    const rules = tallyRules([judged]);
    expect(rules.get("nl.bsn")).toEqual({ right: 1, wrong: 1, missed: 0 });
    expect(rules.get("nl.bsn.tax-number")).toEqual({ right: 0, wrong: 0, missed: 1 });
    expect(rules.get("nl.iban")).toEqual({ right: 1, wrong: 1, missed: 0 });
  });

  it("counts numbers by the place where they stand", () => {
    const places = tallyPlaces([judged], ({ bsns }) => bsns);
    expect(places.get("labelled")).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(places.get("embedded")).toEqual({ right: 0, wrong: 0, missed: 1 });
  });

  it("takes a type for wrong, unless the document may be called it too", () => {
    const types = tallyTypes([judged]);
    expect(types.get("aanslag")).toEqual({ right: 1, wrong: 0, missed: 0 });
    expect(types.get("toeslag")).toEqual({ right: 0, wrong: 0, missed: 0 });
    expect(types.get("ib-aangifte")).toEqual({ right: 0, wrong: 1, missed: 0 });
    expect(confusions(all)).toEqual([["aanslag -> ib-aangifte", 1]]);
  });

  it("names benign documents with a BSN", () => {
    expect(tallyBenign(all)).toMatchObject({ documents: 1, ours: [letter], peer: 0, dossiers: [] });
  });

  it("puts the same mistakes together, the commonest first", () => {
    const [first] = grouped(mistakes([judged, letter, letter], "invented: nl.bsn"));
    expect(first?.map(({ what }) => what)).toEqual(Array(2).fill("letter/final: invented: nl.bsn.tax-number"));
    expect(mistakes(all, "tax-number").map(({ what }) => what)).toContain(
      "aanslag/final: missed: nl.bsn.tax-number (embedded)"
    );
  });

  it("knows precision, recall and their mean", () => {
    const counts = { right: 6, wrong: 2, missed: 4 };
    expect([precision(counts), recall(counts), f1(counts)]).toEqual([0.75, 0.6, 12 / 18]);
  });

  it("says which aims are missed", () => {
    const measured = { bsnRecall: 0.9, benignAlarms: 0.002, typeF1: 0.9, worstType: "aanslag" };
    expect(missedAims(measured)).toHaveLength(3);
    expect(missedAims({ ...measured, bsnRecall: 0.995, benignAlarms: 0.001, typeF1: 0.95 })).toEqual([]);
  });

  it("never prints a number", () => {
    expect(partReport("part", all)).not.toMatch(/\d{9}/);
  });
});

describe("the command line", () => {
  it("has a number for everything", () => {
    expect(readQualityArguments([])).toMatchObject({ seed: 1, documents: 4600, benign: 8400, strict: false });
  });

  it.each([
    ["half a document", ["--documents", "0.5"], "whole and above 0"],
    ["a word for a seed", ["--seed", "x"], "whole and above 0"],
    ["an unknown option", ["--fast"], "usage: npm run quality"]
  ])("refuses %s", (_, args, expected) => {
    expect(readQualityArguments(args)).toContain(expected);
  });
});
