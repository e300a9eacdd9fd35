import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import type { Pack } from "../../../src/core/packs/pack-schema.ts";
import { parsePack } from "../../../src/core/packs/parse-pack.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";

const title = { nl: "Proef", en: "Trial" };
const dossier = { rule: "x.dossier.a", type: "a", title, marks: [{ terms: ["titel", "titels"], weight: 0.5 }] };
const identifier = { rule: "x.bsn", identifier: "bsn", title, labels: ["bsn"], competing: ["factuur"] };
const pack = { schema: 1, id: "x", version: 3, title, identifiers: [identifier], dossiers: [dossier] };

const faultsOf = (json: unknown): string[] => {
  const parsed = parsePack(json);
  return parsed.ok ? [] : parsed.faults.map((fault) => fault.path);
};

describe("a pack", () => {
  test("in order is accepted as it is", () => {
    expect(parsePack(pack)).toEqual({ ok: true, pack });
  });

  test.each<[string, unknown, string[]]>([
    ["not an object", "x", [""]],
    ["null", null, [""]],
    ["another schema", { ...pack, schema: 2 }, ["schema"]],
    ["a version of zero", { ...pack, version: 0 }, ["version"]],
    ["a version that is no whole number", { ...pack, version: 1.5 }, ["version"]],
    ["an unknown property", { ...pack, script: "x" }, ["script"]],
    ["a missing title", { ...pack, title: { nl: "x" } }, ["title.en"]],
    ["an id with a space", { ...pack, id: "a b" }, ["id"]],
    ["no rules", { ...pack, identifiers: [], dossiers: [] }, [""]],
    [
      "an unknown identifier",
      { ...pack, identifiers: [{ ...identifier, identifier: "iban" }] },
      ["identifiers.0.identifier"]
    ],
    ["a blank term", { ...pack, identifiers: [{ ...identifier, labels: [" "] }] }, ["identifiers.0.labels.0"]],
    ["an empty term", { ...pack, identifiers: [{ ...identifier, labels: [""] }] }, ["identifiers.0.labels.0"]],
    ["a term of signs only", { ...pack, identifiers: [{ ...identifier, labels: [".*"] }] }, ["identifiers.0.labels.0"]],
    [
      "a term in upper case",
      { ...pack, identifiers: [{ ...identifier, labels: ["BSN"] }] },
      ["identifiers.0.labels.0"]
    ],
    [
      "a term that is not composed",
      { ...pack, identifiers: [{ ...identifier, labels: ["ie\u0308"] }] },
      ["identifiers.0.labels.0"]
    ],
    ["a label twice", { ...pack, identifiers: [{ ...identifier, labels: ["bsn", "bsn"] }] }, ["identifiers.0.labels"]],
    [
      "a label that is its own opposite",
      { ...pack, identifiers: [{ ...identifier, competing: ["bsn"] }] },
      ["identifiers.0.competing.0"]
    ],
    [
      "a term in two marks of a type",
      { ...pack, dossiers: [{ ...dossier, marks: [...dossier.marks, { terms: ["titel"], weight: 0.1 }] }] },
      ["dossiers.0.marks.1.terms.0"]
    ],
    ["a rule twice", { ...pack, dossiers: [dossier, dossier] }, ["dossiers.1.rule"]],
    [
      "a weight of nothing",
      { ...pack, dossiers: [{ ...dossier, marks: [{ terms: ["titel"], weight: 0 }] }] },
      ["dossiers.0.marks.0.weight"]
    ]
  ])("is refused with the place of the fault: %s", (_name, json, paths) => {
    expect(faultsOf(json)).toEqual(expect.arrayContaining(paths));
    expect(faultsOf(json).length).toBeGreaterThan(0);
  });

  test("never throws on any JSON", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => !parsePack(json).ok));
  });
});

describe("compiled packs", () => {
  const parsed = (json: unknown): Pack => {
    const result = parsePack(json);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
    return result.pack;
  };

  test("know the versions in force", () => {
    expect(compilePacks([parsed(pack), ...shippedPacks]).versions).toEqual({
      x: 3,
      "nl-bsn": shippedPacks[0]?.version,
      "nl-financial-dossier": shippedPacks[1]?.version
    });
  });

  test("signs in a term mean themselves", () => {
    const special = parsed({ ...pack, identifiers: [{ ...identifier, labels: ["b.s.n. (nl)+"] }] });
    const found = (text: string) => [...text.matchAll(compilePacks([special]).pattern)].length;
    expect(found("b.s.n. (nl)+ 1")).toBe(1);
    expect(found("bxsxnx nl 1")).toBe(0);
  });

  test("a term inside a longer one counts with it", () => {
    const longer = {
      ...dossier,
      rule: "x.dossier.b",
      type: "b",
      marks: [{ terms: ["titel van het stuk"], weight: 1 }]
    };
    const compiled = compilePacks([parsed({ ...pack, dossiers: [dossier, longer] })]);
    expect(compiled.terms.get("titel van het stuk")?.marks).toEqual([
      { rule: 1, mark: 0 },
      { rule: 0, mark: 0 }
    ]);
  });
});
