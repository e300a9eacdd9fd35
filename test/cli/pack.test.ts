import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packFaultCodes } from "../../src/core/packs/pack-fault.ts";
import { dutch, english } from "../../src/core/packs/pack-texts.ts";
import { makeTool, type Tool } from "./tool.ts";

let tool: Tool;
const put = (name: string, content: unknown) =>
  writeFileSync(join(tool.folder, name), typeof content === "string" ? content : JSON.stringify(content));
const linesOf = (text: string) => text.trimEnd().split("\n");

beforeAll(async () => {
  tool = await makeTool();
}, 60_000);
afterAll(() => tool.remove());

const title = { nl: "Dossiernummer", en: "File number" };
const note = {
  rule: "office.note",
  type: "office-note",
  title,
  marks: [
    { terms: ["vertrouwelijke notitie"], weight: 0.5 },
    { terms: ["cliëntgesprek*"], weight: 0.4 }
  ]
};
const pack = { schema: 1, id: "office", version: 1, title, dossiers: [note] };
const hit = {
  rule: "office.note",
  expect: "hit",
  name: "a note",
  text: "Vertrouwelijke notitie\nCliëntgesprekken mei"
};
const miss = { rule: "office.note", expect: "near-miss", name: "a title", text: "Vertrouwelijke notitie" };

describe("pack lint", { timeout: 30_000 }, () => {
  it("says in one line what a pack in order holds", async () => {
    put("office.json", pack);
    expect(await tool.run(["pack", "lint", "office.json"])).toMatchObject({
      code: 0,
      out: "office.json is in order: 1 rules, 2 terms.\n",
      err: ""
    });
  });

  it("knows the rules of the shipped packs", async () => {
    const allow = [{ rule: "nl.bsn", values: ["123456782"], reason: title }];
    put("allow.json", { ...pack, allow });
    expect((await tool.run(["pack", "lint", "allow.json"])).code).toBe(0);
    put("allow.json", { ...pack, allow: [{ ...allow[0], rule: "nl.bsm" }] });
    expect((await tool.run(["pack", "lint", "allow.json"])).err).toContain("allow.0.rule.0: there is no rule nl.bsm.");
  });

  it("names every fault on a line of its own, with its place and what to do, and counts them", async () => {
    const marks = [{ terms: ["# oud", "Kop"], weight: 0 }];
    put("fout.json", { ...pack, extra: 1, dossiers: [{ ...note, marks }] });
    const { code, out, err } = await tool.run(["pack", "lint", "fout.json"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(linesOf(err).sort()).toEqual([
      "dossiers.0.marks.0.terms.0: is a remark, not a term. Take it out.",
      "dossiers.0.marks.0.terms.1: has capitals. Write it in lower case; it matches capitals too.",
      "dossiers.0.marks.0.weight: is too low. Use 0.01 or more.",
      "dossiers.0: can never reach its threshold (0.00 < 0.5). Raise weights or lower the threshold.",
      "extra: is not known here. Take it out, or use one of: $schema, schema, id, version, title, identifiers, patterns, dossiers, against, allow, verdicts, known.",
      "fout.json is not in order: 5 faults."
    ]);
  });

  it("speaks Dutch where the computer does", async () => {
    put("fout.json", { ...pack, schema: 2 });
    const { code, err } = await tool.run(["pack", "lint", "fout.json"], { language: "nl_NL.UTF-8" });
    expect(code).toBe(1);
    expect(linesOf(err)[0]).toBe(
      "schema: gemaakt voor een nieuwere Verzendwacht (schema 2). Werk Verzendwacht eerst bij; het geldende pakket blijft."
    );
  });

  it("lists 200 faults and counts the rest", async () => {
    put("veel.json", { ...pack, dossiers: [{ ...note, marks: [{ terms: new Array(1000).fill("X"), weight: 1 }] }] });
    const lines = linesOf((await tool.run(["pack", "lint", "veel.json"])).err);
    expect(lines.slice(200)).toEqual(["and 1799 more", "veel.json is not in order: 1999 faults."]);
  });

  it("refuses what is no JSON, and 100,000 terms, each with one line", async () => {
    put("geen.json", "{ dossiers: [] }");
    expect((await tool.run(["pack", "lint", "geen.json"])).err).toContain("the pack: this is not JSON.");
    const terms = Array.from({ length: 100_000 }, (_, i) => `term ${i}`);
    put("groot.json", { ...pack, dossiers: [{ ...note, marks: [{ terms, weight: 1 }] }] });
    expect(await tool.run(["pack", "lint", "groot.json"])).toMatchObject({
      code: 1,
      err: "the pack: more than 20000 terms. Split the pack.\ngroot.json is not in order: 1 fault.\n"
    });
  });

  it("keeps signs of the file from steering the terminal", async () => {
    put("stuur.json", { ...pack, "\u001b[2Jx": 1 });
    expect((await tool.run(["pack", "lint", "stuur.json"])).err).not.toContain("\u001b");
  });
});

describe("pack test", { timeout: 30_000 }, () => {
  it("says when all cases hold", async () => {
    put("office.json", pack);
    put("office.cases.json", { pack: "office", cases: [hit, miss] });
    expect(await tool.run(["pack", "test", "office.json"])).toMatchObject({
      code: 0,
      out: "All 2 cases hold.\n",
      err: ""
    });
  });

  it("names each case that fails, with what was expected and what was found", async () => {
    put("office.json", pack);
    put("office.cases.json", {
      pack: "office",
      cases: [hit, { ...hit, expect: "near-miss" }, { ...miss, expect: "hit" }]
    });
    const { code, out, err } = await tool.run(["pack", "test", "office.json"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(linesOf(err)).toEqual([
      'office.note near-miss "a note": expected nothing, found medium',
      'office.note hit "a title": expected hit, found nothing',
      "2 of 3 cases fail."
    ]);
  });

  it("names what is wrong in the cases file", async () => {
    put("office.json", pack);
    put("office.cases.json", { pack: "office", cases: [{ ...hit, rule: "office.nota" }] });
    const { code, err } = await tool.run(["pack", "test", "office.json"]);
    expect(code).toBe(1);
    expect(linesOf(err)[0]).toBe(
      "cases.0.rule: there is no rule office.nota in the pack. Use the name of one of its rules."
    );
  });

  it("does not try a pack that is not in order", async () => {
    put("fout.json", { ...pack, version: 0 });
    expect(await tool.run(["pack", "test", "fout.json"])).toMatchObject({ code: 1, out: "" });
  });
});

describe("pack", { timeout: 30_000 }, () => {
  it.each([
    ["nothing to do", ["pack"]],
    ["something else to do", ["pack", "sign", "office.json"]],
    ["no file", ["pack", "lint"]],
    ["two files", ["pack", "lint", "office.json", "office.json"]],
    ["a file that is not there", ["pack", "lint", "weg.json"]],
    ["no cases beside the pack", ["pack", "test", "allow.json"]]
  ])("refuses %s in one line that shows how to call it", async (_, args) => {
    put("office.json", pack);
    put("allow.json", pack);
    const { code, out, err } = await tool.run(args);
    expect({ code, out, lines: linesOf(err).length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err).toContain("verzendwacht pack lint FILE.json");
  });

  it("has a sentence that says what to do for every fault, in both languages", () => {
    for (const code of packFaultCodes) {
      expect(english.fault[code]("7"), code).toMatch(/[.;:,] \S.*\.$/s);
      expect(dutch.fault[code]("7"), code).toMatch(/[.;:,] \S.*\.$/s);
    }
  });
});

describe("a pack that weighs", { timeout: 30_000 }, () => {
  const weighing = {
    ...pack,
    dossiers: [],
    verdicts: [
      {
        rule: "office.to-bank",
        title,
        when: { onlyDomains: ["bank.nl"], written: ["dossier", "bsn"] },
        do: "pass",
        tell: "dossiers-leave-office"
      }
    ]
  };
  const mail = { to: ["known"], files: [{ found: ["dossier"] }] };
  const toBank = {
    rule: "office.to-bank",
    expect: "hit",
    name: "bank",
    mail: { ...mail, domain: "bank.nl" },
    level: "pass"
  };
  const elsewhere = { rule: "office.to-bank", expect: "near-miss", name: "elders", mail, level: "justify" };

  it("is tried on its mails, before the standard table", async () => {
    put("weigh.json", weighing);
    put("weigh.cases.json", { pack: "office", mails: [toBank, elsewhere] });
    expect(await tool.run(["pack", "test", "weigh.json"])).toMatchObject({
      code: 0,
      out: "All 2 cases hold.\n",
      err: ""
    });
  });

  it("says which mail gets another verdict", async () => {
    put("weigh.json", weighing);
    put("weigh.cases.json", {
      pack: "office",
      mails: [
        { ...toBank, level: "warn" },
        { ...elsewhere, expect: "hit" }
      ]
    });
    const { code, err } = await tool.run(["pack", "test", "weigh.json"]);
    expect(code).toBe(1);
    expect(linesOf(err)).toEqual([
      'office.to-bank hit "bank": expected the verdict warn, found pass',
      'office.to-bank hit "elders": expected hit, found nothing',
      "2 of 2 cases fail."
    ]);
  });
});
