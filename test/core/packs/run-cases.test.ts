import { describe, expect, test } from "vitest";
import { parseCases } from "../../../src/core/packs/pack-cases.ts";
import { packFaultCodes } from "../../../src/core/packs/pack-fault.ts";
import type { Pack } from "../../../src/core/packs/pack-schema.ts";
import { parsePack } from "../../../src/core/packs/parse-pack.ts";
import { runCases } from "../../../src/core/packs/run-cases.ts";

const title = { nl: "Proef", en: "Trial" };
const bsn = { rule: "x.bsn", identifier: "bsn", title, labels: ["bsn"], competing: ["factuurnummer"] };
const slip = {
  rule: "x.slip",
  type: "slip",
  title,
  marks: [
    { terms: ["loonstrook"], weight: 0.5 },
    { terms: ["brutoloon"], weight: 0.5 }
  ]
};

function packOf(json: object): Pack {
  const parsed = parsePack({ schema: 1, id: "x", version: 1, title, ...json });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
}

const pack = packOf({ identifiers: [bsn], dossiers: [slip] });
const file = (...cases: object[]) => ({
  pack: "x",
  cases: cases.map((each) => ({ name: "n", rule: "x.bsn", expect: "hit", ...each }))
});

function codesOf(each: object, besides: readonly Pack[] = []): string[] {
  const parsed = parseCases(file(each), pack);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return runCases(pack, parsed.cases, besides).flatMap(({ problems }) => problems.map(({ code }) => code));
}

describe("a case", () => {
  test.each<[string, object, string[]]>([
    ["of a hit holds", { text: "BSN 123456782" }, []],
    ["of a hit at its place, by text", { text: "BSN 123456782", span: "123456782" }, []],
    ["of a hit at its place, by position", { text: "BSN 123456782", span: [4, 13] }, []],
    ["of a hit elsewhere fails", { text: "BSN 123456782", span: "BSN 123456782" }, ["place"]],
    ["of a hit where nothing is fails", { text: "BSN onbekend" }, ["silent"]],
    ["of a hit where the rule is in doubt fails", { text: "nummer 123456782 gezien" }, ["confidence"]],
    ["of a doubt holds", { text: "nummer 123456782 gezien", expect: "low" }, []],
    ["of a doubt where the rule is sure fails", { text: "BSN 123456782", expect: "low" }, ["confidence"]],
    ["of a near miss holds", { text: "nummer 123456783 gezien", expect: "near-miss" }, []],
    [
      "of a near miss where the rule is in doubt fails",
      { text: "nummer 123456782 gezien", expect: "near-miss" },
      ["fires"]
    ],
    ["of a dossier holds", { rule: "x.slip", text: "Loonstrook\nBrutoloon 3.000" }, []],
    ["of a dossier's near miss holds", { rule: "x.slip", text: "Loonstrook", expect: "near-miss" }, []],
    ["where another rule fires fails", { rule: "x.slip", text: "Loonstrook\nBrutoloon\nBSN 123456782" }, ["others"]],
    [
      "where a rule fires that is listed holds",
      { rule: "x.slip", text: "Loonstrook\nBrutoloon\nBSN 123456782", alsoFires: ["x.bsn"] },
      []
    ]
  ])("%s", (_name, each, codes) => {
    expect(codesOf(each)).toEqual(codes);
  });

  test("is run beside the other packs, of which an older one of the same id makes way", () => {
    const other = { ...packOf({ dossiers: [{ ...slip, rule: "y.slip" }] }), id: "y" };
    const older = packOf({ identifiers: [{ ...bsn, rule: "x.old" }] });
    const text = "Loonstrook\nBrutoloon";
    expect(codesOf({ rule: "x.slip", text }, [other, older])).toEqual(["others"]);
    expect(codesOf({ rule: "x.slip", text }, [older])).toEqual([]);
  });
});

describe("a cases file is refused with the place of the fault:", () => {
  test.each<[string, unknown, string[]]>([
    ["no object", 7, [": wrong-type"]],
    ["another pack", { ...file({ text: "a" }), pack: "y" }, ["pack: case-other-pack"]],
    ["no cases", { pack: "x", cases: [] }, ["cases: too-few"]],
    ["a rule of another pack", file({ rule: "y.bsn", text: "a" }), ["cases.0.rule: case-unknown-rule"]],
    ["a span that is not in the text", file({ text: "a", span: "b" }), ["cases.0.span: case-span"]],
    ["a span behind the text", file({ text: "a", span: [0, 2] }), ["cases.0.span: case-span"]],
    ["a span turned round", file({ text: "abc", span: [2, 1] }), ["cases.0.span: case-span"]],
    ["an unknown key", file({ text: "a", spam: "a" }), ["cases.0.spam: unknown-key"]],
    ["an expectation nobody knows", file({ text: "a", expect: "maybe" }), ["cases.0.expect: not-one-of"]],
    ["a case without a text", file({}), ["cases.0.text: missing"]]
  ])("%s", (_name, json, faults) => {
    const parsed = parseCases(json, pack);
    expect(parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path}: ${code}`)).toEqual(faults);
  });
});

test("each fault has one name", () => {
  expect(new Set(packFaultCodes).size).toBe(packFaultCodes.length);
});
