import { describe, expect, test } from "vitest";
import type { Finding, ScanResult } from "../../../src/core/scan/finding.ts";
import { markQuoted } from "../../../src/core/verdict/mark-quoted.ts";

const bsn = (values: string[], more: Partial<Finding> = {}): Finding => ({
  rule: "nl.bsn",
  kind: "bsn",
  confidence: "high",
  count: values.length,
  distinct: values.length,
  masked: values.map((value) => `*******${value.slice(7)}`),
  values,
  evidence: ["label"],
  ...more
});
const mark = (rule: string): Finding => ({
  ...bsn([], { rule, kind: "dossier-mark", count: 3, distinct: 3, evidence: ["jaaropgaaf"] })
});
const result = (findings: Finding[], ...types: string[]): ScanResult => ({
  findings,
  dossier: {
    score: types.length > 0 ? 0.8 : 0,
    types: types.map((type) => ({ type, rule: `nl.dossier.${type}`, score: 0.8, why: [] }))
  }
});
const A = "123456782";
const B = "111222333";
const C = "036000012";
const nothing = result([]);

describe("findings that stand only in the quoted half", () => {
  test("carry the evidence, and keep the rest", () => {
    const whole = result([bsn([A, B], { count: 5 })]);
    const { findings } = markQuoted(whole, { text: "Dank", found: nothing }, whole);
    expect(findings).toEqual([bsn([A, B], { count: 5, evidence: ["label", "quoted-reply"] })]);
  });

  test("the writer's own stay as they were", () => {
    const whole = result([bsn([A])]);
    expect(markQuoted(whole, { text: A, found: result([bsn([A])]) }, nothing)).toEqual(whole);
  });

  test("a value in both halves is own", () => {
    const whole = result([bsn([A], { count: 2 })]);
    const half = result([bsn([A])]);
    expect(markQuoted(whole, { text: A, found: half }, half)).toEqual(whole);
  });

  test("a finding of both halves is divided, and no occurrence is lost", () => {
    const whole = result([bsn([A, B, C], { count: 7 })]);
    const own = { text: `${B} ${B}`, found: result([bsn([B], { count: 2 })]) };
    expect(markQuoted(whole, own, result([bsn([A, C], { count: 5 })])).findings).toEqual([
      bsn([B], { count: 2 }),
      bsn([A, C], { count: 5, evidence: ["label", "quoted-reply"] })
    ]);
  });

  test("a number that only the quoted label tells is own where it stands in the own half", () => {
    const whole = result([bsn([C])]);
    expect(markQuoted(whole, { text: "Is 3600.00.12 goed?", found: nothing }, whole)).toEqual(whole);
  });

  test("surer in the quoted half: still own", () => {
    const whole = result([bsn([A])]);
    const own = { text: "", found: result([bsn([A], { confidence: "low" })]) };
    expect(markQuoted(whole, own, whole)).toEqual(whole);
  });

  test("without all its values nothing is called quoted", () => {
    const whole = result([bsn([A], { distinct: 30 })]);
    expect(markQuoted(whole, { text: "", found: nothing }, whole)).toEqual(whole);
  });
});

describe("dossiers", () => {
  test("a type of the quoted half alone is marked, with its rule", () => {
    const whole = result([mark("nl.dossier.jaaropgaaf")], "jaaropgaaf");
    const { findings, dossier } = markQuoted(whole, { text: "", found: nothing }, whole);
    expect(dossier.types).toEqual([
      { type: "jaaropgaaf", rule: "nl.dossier.jaaropgaaf", score: 0.8, why: [], quoted: true }
    ]);
    expect(findings[0]?.evidence).toEqual(["jaaropgaaf", "quoted-reply"]);
  });

  test("one that only both halves together make counts in full", () => {
    const whole = result([mark("nl.dossier.jaaropgaaf")], "jaaropgaaf");
    expect(markQuoted(whole, { text: "", found: nothing }, nothing)).toEqual(whole);
  });

  test("one of the own half counts in full", () => {
    const whole = result([mark("nl.dossier.jaaropgaaf")], "jaaropgaaf");
    expect(markQuoted(whole, { text: "", found: whole }, whole)).toEqual(whole);
  });
});
