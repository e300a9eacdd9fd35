import { describe, expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import type { Pack } from "../../../src/core/packs/pack-schema.ts";
import { parsePack } from "../../../src/core/packs/parse-pack.ts";
import { readText } from "../../../src/core/scan/read-text.ts";
import { RecordingSink } from "../scan/recording-sink.ts";

const title = { nl: "Titel", en: "Title" };

function packOf(rules: object, id = "pack", version = 1): Pack {
  const parsed = parsePack({ schema: 1, id, version, title, ...rules });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
}

const bsn = { rule: "x.bsn", identifier: "bsn", title, labels: ["bsn", "sofi"], competing: ["order"] };
const payslip = {
  rule: "x.payslip",
  type: "loonstrook",
  title,
  marks: [
    { terms: ["loonstrook", "bsn"], weight: 0.5 },
    { terms: ["netto loon"], weight: 0.2 }
  ],
  against: [{ terms: ["order", "voorbeeld"], weight: 0.4 }]
};
const client = { rule: "x.client", title, pattern: "C[0-9]{6}", keywords: ["klant"] };
const allowed = { rule: "x.bsn", near: ["voorbeeld"], reason: title };
const whole = packOf({ identifiers: [bsn], dossiers: [payslip], patterns: [client], allow: [allowed] });

function useOf(packs: readonly Pack[], term: string) {
  const compiled = compilePacks(packs);
  return compiled.uses[compiled.terms.indexOf(term)];
}

const none = { labels: [], competing: [], marks: [], against: [], shared: [], keywords: [], nearAllowed: [] };

describe("a compiled term says all it means", () => {
  test("a label that is a mark as well", () => {
    expect(useOf([whole], "bsn")).toEqual({ ...none, labels: [0], marks: [{ rule: 0, mark: 0 }] });
  });

  test("a competing label that speaks against a dossier", () => {
    expect(useOf([whole], "order")).toEqual({ ...none, competing: [0], against: [{ rule: 0, mark: 0 }] });
  });

  test("a keyword of a pattern", () => {
    expect(useOf([whole], "klant")).toEqual({ ...none, keywords: [0] });
  });

  test("a word beside which a number is allowed", () => {
    expect(useOf([whole], "voorbeeld")).toEqual({ ...none, against: [{ rule: 0, mark: 0 }], nearAllowed: [0] });
  });

  test("the second mark of a rule", () => {
    expect(useOf([whole], "netto loon")?.marks).toEqual([{ rule: 0, mark: 1 }]);
  });

  test("the same term in two packs, with the rules counted on", () => {
    const second = packOf(
      { identifiers: [{ ...bsn, rule: "y.bsn" }], dossiers: [{ ...payslip, rule: "y.payslip" }] },
      "y"
    );
    expect(useOf([whole, second], "bsn")).toEqual({
      ...none,
      labels: [0, 1],
      marks: [
        { rule: 0, mark: 0 },
        { rule: 1, mark: 0 }
      ]
    });
  });
});

describe("compiled packs", () => {
  test("name the versions of the packs", () => {
    const second = packOf({ identifiers: [bsn] }, "other", 7);
    expect(compilePacks([whole, second]).versions).toEqual({ pack: 1, other: 7 });
  });

  test("keep every rule, by the index that the uses give", () => {
    const { identifiers, dossiers, patterns, allow } = compilePacks([whole]);
    expect([identifiers[0]?.rule, dossiers[0]?.rule, patterns[0]?.rule.rule, allow[0]?.near]).toEqual([
      "x.bsn",
      "x.payslip",
      "x.client",
      ["voorbeeld"]
    ]);
  });

  test("find each term under its id, and only labels glued to a digit", () => {
    const compiled = compilePacks([whole]);
    const text = "sofi1 klant1 Netto loon";
    const sink = new RecordingSink(text);
    readText(text, compiled.automaton, sink);
    expect(sink.terms.map(({ id }) => compiled.terms[id])).toEqual(["sofi", "netto loon"]);
  });

  test("none, which find nothing", () => {
    const sink = new RecordingSink("bsn 123456782");
    readText("bsn 123456782", compilePacks([]).automaton, sink);
    expect([sink.terms, sink.numbers]).toEqual([[], [4]]);
  });

  test("a hundred thousand terms, with memory for their letters only", () => {
    const terms = Array.from({ length: 100_000 }, (_, i) => `term${i.toString(36)} nummer${(i * 7919).toString(36)}`);
    const packs = Array.from({ length: 10 }, (_, i) => {
      const marks = [{ terms: terms.slice(i * 10_000, (i + 1) * 10_000), weight: 1 }];
      return packOf({ dossiers: [{ ...payslip, rule: `x.rule${i}`, marks }] }, `pack${i}`);
    });
    const { automaton } = compilePacks(packs);
    expect(automaton.trie.nodes).toBeLessThan(terms.join("").length);
    expect(automaton.table.entries.byteLength).toBeLessThanOrEqual(2 ** 22);
  });
});
