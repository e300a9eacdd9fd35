import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_FAULTS } from "../../../src/core/packs/pack-fault.ts";
import { parsePack, parsePackText } from "../../../src/core/packs/parse-pack.ts";

const title = { nl: "Proef", en: "Trial" };
const identifier = { rule: "x.bsn", identifier: "bsn", title, labels: ["bsn"], competing: ["factuur"] };
const pattern = { rule: "x.client", title, pattern: "K\\d{5}", keywords: ["klant"] };
const dossier = { rule: "x.dossier.a", type: "a", title, marks: [{ terms: ["titel", "titels"], weight: 0.8 }] };
const allow = { rule: "x.bsn", values: ["123456782"], reason: title };
const pack = {
  schema: 1,
  id: "x",
  version: 3,
  title,
  identifiers: [identifier],
  patterns: [pattern],
  dossiers: [dossier],
  allow: [allow]
};

const faultsOf = (json: unknown, otherRules: readonly string[] = []): string[] => {
  const parsed = parsePack(json, otherRules);
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.path}: ${fault.code}`);
};
const withLabels = (...labels: unknown[]) => ({ ...pack, identifiers: [{ ...identifier, labels }] });
const withPattern = (rest: object) => ({ ...pack, patterns: [{ ...pattern, ...rest }] });
const withDossier = (rest: object) => ({ ...pack, dossiers: [{ ...dossier, ...rest }] });
const withAllow = (rest: object) => ({ ...pack, allow: [{ ...allow, ...rest }] });
const mark = (weight: number, ...terms: string[]) => ({ terms, weight });

describe("a pack in order", () => {
  test("is accepted; what the file leaves out is filled in", () => {
    const parsed = parsePack({ schema: 1, id: "x", version: 3, title, patterns: [pattern], dossiers: [dossier] });
    expect(parsed).toMatchObject({
      ok: true,
      pack: {
        identifiers: [],
        allow: [],
        patterns: [{ ...pattern, within: 50, check: "none", confidence: "medium" }],
        dossiers: [{ ...dossier, threshold: 0.5, against: [], structure: [] }]
      }
    });
  });

  test.each([
    ["every kind of rule", pack],
    [
      "no identifiers, patterns and dossiers but an allow-list for a rule beside it",
      { ...pack, identifiers: undefined }
    ],
    ["where an editor finds the schema", { ...pack, $schema: "./pack.schema.json" }],
    ["rule ids of an allow-list as a list", withAllow({ rule: ["x.bsn", "x.client"] })],
    ["a star before a first and behind a last word", withLabels("*jaaropgave", "bruto salaris*", "winst- en verlies*")],
    ["signs in and around terms", withLabels("b.s.n.", "bsn-nr.", "€ 100", "bsn / rsin", "bsn's")],
    ["accents and other scripts", withLabels("financiële", "β-waarde")]
  ])("may have %s", (_name, json) => {
    const cleaned = JSON.parse(JSON.stringify(json));
    expect(faultsOf(cleaned, ["x.bsn"])).toEqual([]);
  });
});

describe("a pack is refused with the place of the fault:", () => {
  test.each<[string, unknown, string[]]>([
    ["not an object", "x", [": wrong-type"]],
    ["null", null, [": wrong-type"]],
    ["a list", [], [": wrong-type"]],
    ["a schema of the future, and nothing else is said of it", { schema: 2, rules: 1 }, ["schema: newer-schema"]],
    ["a schema that never was", { ...pack, schema: 0 }, ["schema: wrong-type"]],
    ["a version of zero", { ...pack, version: 0 }, ["version: too-low"]],
    ["a version that is no whole number", { ...pack, version: 1.5 }, ["version: not-whole"]],
    ["a title in one language", { ...pack, title: { nl: "x" } }, ["title.en: missing"]],
    ["a blank title", { ...pack, title: { nl: "x", en: "  " } }, ["title.en: text-blank"]],
    ["an id with a space", { ...pack, id: "a b" }, ["id: rule-id"]],
    ["no rules", { schema: 1, id: "x", version: 3, title }, [": no-rules"]],
    [
      "every unknown key, not the first",
      { ...pack, script: "x", identifiers: [{ ...identifier, labls: [], hint: 1 }] },
      ["script: unknown-key", "identifiers.0.labls: unknown-key", "identifiers.0.hint: unknown-key"]
    ],
    [
      "an unknown identifier",
      { ...pack, identifiers: [{ ...identifier, identifier: "kvk" }] },
      ["identifiers.0.identifier: not-one-of"]
    ],
    ["a blank term", withLabels(" "), ["identifiers.0.labels.0: term-blank"]],
    ["an empty term", withLabels(""), ["identifiers.0.labels.0: term-blank"]],
    [
      "a remark in place of a term",
      withLabels("# oud", "// oud"),
      [0, 1].map((i) => `identifiers.0.labels.${i}: term-comment`)
    ],
    ["a term of signs", withLabels(".*"), ["identifiers.0.labels.0: term-signs"]],
    ["a term in upper case", withLabels("BSN"), ["identifiers.0.labels.0: term-case"]],
    ["a term that is not composed", withLabels("ie\u0308"), ["identifiers.0.labels.0: term-composed"]],
    ["a term with two spaces", withLabels("bsn  nr"), ["identifiers.0.labels.0: term-spaces"]],
    ["a term with a space behind it", withLabels("bsn "), ["identifiers.0.labels.0: term-spaces"]],
    ["a term with a line break", withLabels("bsn\nnr"), ["identifiers.0.labels.0: term-spaces"]],
    ["a term with a zero-width space", withLabels("bs\u200bn"), ["identifiers.0.labels.0: term-invisible"]],
    ["a term of 10,000 characters", withLabels("a".repeat(10_000)), ["identifiers.0.labels.0: term-long"]],
    ["a star inside a word", withLabels("salaris*strook"), ["identifiers.0.labels.0: term-star"]],
    ["a star behind a word that is not the last", withLabels("salaris* strook"), ["identifiers.0.labels.0: term-star"]],
    ["a star alone behind a word", withLabels("salaris *"), ["identifiers.0.labels.0: term-star"]],
    ["a star at a word of three letters", withLabels("bsn*"), ["identifiers.0.labels.0: term-star-short"]],
    [
      "half of a character",
      withLabels("bsn \ud800"),
      ["identifiers.0.labels.0: broken-text", "identifiers.0.labels.0: term-invisible"]
    ],
    ["half of a character in a title", { ...pack, title: { nl: "\udc00", en: "x" } }, ["title.nl: broken-text"]],
    ["a label twice", withLabels("bsn", "bsn"), ["identifiers.0.labels.1: term-twice"]],
    ["a label that is its own opposite", withLabels("factuur"), ["identifiers.0.competing.0: label-and-competing"]],
    [
      "no label where nothing else can tell",
      { ...pack, identifiers: [{ rule: "x.bsn", identifier: "digid", title }] },
      ["identifiers.0.labels: no-term"]
    ],
    ["a rule twice", { ...pack, dossiers: [dossier, dossier] }, ["dossiers.1.rule: rule-twice"]],
    ["a rule in two kinds", { ...pack, dossiers: [{ ...dossier, rule: "x.bsn" }] }, ["dossiers.0.rule: rule-twice"]],
    [
      "a weight of nothing",
      withDossier({ marks: [mark(0, "titel"), mark(3, "x")] }),
      ["dossiers.0.marks.0.weight: too-low"]
    ],
    ["a weight of ten", withDossier({ marks: [mark(10, "titel")] }), ["dossiers.0.marks.0.weight: too-high"]],
    ["a mark without terms", withDossier({ marks: [mark(1)] }), ["dossiers.0.marks.0.terms: too-few"]],
    [
      "a term in two marks",
      withDossier({ marks: [mark(1, "a"), mark(1, "a")] }),
      ["dossiers.0.marks.1.terms.0: term-twice"]
    ],
    [
      "a term for and against",
      withDossier({ against: [mark(1, "titel")] }),
      ["dossiers.0.against.0.terms.0: mark-and-against"]
    ],
    [
      "an identifier that is not there as a mark",
      withDossier({ identifiers: [{ rule: "x.bsm", weight: 1 }] }),
      ["dossiers.0.identifiers.0.rule: allow-unknown-rule"]
    ],
    [
      "a dossier that cannot be reached",
      withDossier({ marks: [mark(0.5, "titel")] }),
      ["dossiers.0: dossier-unreachable"]
    ],
    ["a dossier without marks", withDossier({ marks: [] }), ["dossiers.0: dossier-unreachable"]],
    [
      "a shape nobody counts",
      withDossier({ structure: [{ shape: "boxes", atLeast: 1, weight: 1 }] }),
      ["dossiers.0.structure.0.shape: not-one-of"]
    ],
    ["a pattern without keywords", withPattern({ keywords: [] }), ["patterns.0.keywords: pattern-without-keyword"]],
    ["a reach of 0", withPattern({ within: 0 }), ["patterns.0.within: too-low"]],
    ["a reach of 201", withPattern({ within: 201 }), ["patterns.0.within: too-high"]],
    ["an unknown check", withPattern({ check: "mod-11" }), ["patterns.0.check: not-one-of"]],
    [
      "an allow-list for a rule that is not there",
      withAllow({ rule: "x.bsm" }),
      ["allow.0.rule.0: allow-unknown-rule"]
    ],
    ["an allow-list that allows nothing", withAllow({ values: [] }), ["allow.0: allow-nothing"]],
    ["an allow-list without a reason", withAllow({ reason: undefined }), ["allow.0.reason: missing"]],
    ["a value with dots", withAllow({ values: ["1234.56.782"] }), ["allow.0.values.0: allow-value"]]
  ])("%s", (_name, json, faults) => {
    expect(faultsOf(json).sort()).toEqual([...faults].sort());
  });

  test.each<[string, string, string]>([
    ["everything", ".*", "pattern-empty"],
    ["everything, at least one", ".+", "pattern-all"],
    ["any word", "\\w+", "pattern-all"],
    ["a whole line, whatever it is", "^.+$", "pattern-all"],
    ["nothing", "K?", "pattern-empty"],
    ["an end of a word", "\\b", "pattern-empty"],
    ["a lookahead", "\\d{9}(?!\\d)", "pattern-lookaround"],
    ["a lookbehind", "(?<=K)\\d{5}", "pattern-lookaround"],
    ["a negative lookbehind", "(?<!K)\\d{5}", "pattern-lookaround"],
    ["a backreference", "(\\d)\\1{8}", "pattern-backreference"],
    ["a named backreference", "(?<d>\\d)\\k<d>", "pattern-backreference"],
    ["a possessive repeat", "\\d++", "pattern-possessive"],
    ["an atomic group", "(?>\\d+)K", "pattern-possessive"],
    ["a repeat of 100,000", "\\d{1,100000}K", "pattern-too-large"],
    ["a repeat within a repeat", "(?:\\d{50}K){50}", "pattern-too-large"],
    ["many long repeats", "(?:\\w{1,1000})".repeat(60), "pattern-too-large"],
    ["a bracket that is not closed", "[a-z", "pattern-syntax"],
    ["a repeat of nothing", "*K", "pattern-syntax"]
  ])("a pattern that is %s", (_name, source, code) => {
    expect(faultsOf(withPattern({ pattern: source }))).toEqual([`patterns.0.pattern: ${code}`]);
  });

  test("nested quantifiers are linear here, so they are no fault", () => {
    expect(faultsOf(withPattern({ pattern: "(K+)+$" }))).toEqual([]);
  });

  test("what is no JSON", () => {
    expect(parsePackText("{,}")).toMatchObject({ ok: false, faults: [{ path: "", code: "not-json" }] });
    expect(parsePackText(`\ufeff${JSON.stringify(pack)}`)).toMatchObject({ ok: true });
  });
});

describe("bad input", () => {
  test("all faults of a rule of the wrong shape and of the rules beside it are given at once", () => {
    const json = { ...withPattern({ pattern: ".*" }), version: 0, identifiers: [{ labels: ["BSN"] }], allow: [] };
    expect(faultsOf(json).sort()).toEqual([
      "identifiers.0.identifier: missing",
      "identifiers.0.labels.0: term-case",
      "identifiers.0.rule: missing",
      "identifiers.0.title: missing",
      "patterns.0.pattern: pattern-empty",
      "version: too-low"
    ]);
  });

  test("of 5000 faults 200 are listed and the rest counted", () => {
    const parsed = parsePack(withLabels(...Array.from({ length: 5000 }, () => " ")));
    expect(parsed.ok || [parsed.faults.length, parsed.more]).toEqual([MAX_FAULTS, 5000 * 2 - 1 - MAX_FAULTS]);
  });

  test.each<[string, () => unknown]>([
    ["100,000 terms", () => withLabels(...Array.from({ length: 100_000 }, (_, i) => `term ${i}`))],
    ["a million rules", () => ({ ...pack, identifiers: new Array(1_000_000).fill({}) })],
    ["brackets a million deep", () => ({ ...pack, title: JSON.parse("[".repeat(1e6) + "]".repeat(1e6)) })]
  ])("%s are refused with one fault", (_name, make) => {
    const json = make();
    expect(faultsOf(json)).toEqual([expect.stringMatching(/too-large$/)]);
  });

  test("20,000 terms are taken", () => {
    expect(faultsOf({ ...withLabels(...Array.from({ length: 19_000 }, (_, i) => `term ${i}`)) })).toEqual([]);
  });

  test("200 patterns as large as they come are taken", () => {
    const worst = Array.from({ length: 200 }, (_, i) => ({
      ...pattern,
      rule: `x.p${i}`,
      pattern: "(?:\\pL{1,249}K)(?:\\pL{1,240}K)"
    }));
    expect(faultsOf({ ...pack, patterns: worst })).toEqual([]);
  });

  test("never throws on any JSON", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => !parsePack(json).ok));
  });

  test("never throws on any pattern", () => {
    fc.assert(fc.property(fc.string(), (source) => parsePack(withPattern({ pattern: source })).ok !== null));
    const pieces = fc.constantFrom(
      "a",
      "\\d",
      "(",
      ")",
      "[",
      "]",
      "{9}",
      "{1,50}",
      "*",
      "+",
      "?",
      "|",
      "(?:",
      "\\1",
      "(?="
    );
    const sources = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(""));
    fc.assert(fc.property(sources, (source) => parsePack(withPattern({ pattern: source })).ok !== null));
  });
});
