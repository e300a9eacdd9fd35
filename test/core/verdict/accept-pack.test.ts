import { describe, expect, test } from "vitest";
import { acceptPack, readOfficePacks } from "../../../src/core/verdict/accept-pack.ts";

const title = { nl: "Kantoor", en: "Office" };
const client = { rule: "kantoor.klant", title, pattern: "K\\d{5}", keywords: ["klantnummer"] };
const pack = { schema: 1, id: "kantoor", version: 2, title, patterns: [client] };
const hit = { rule: "kantoor.klant", expect: "hit", name: "een klantnummer", text: "klantnummer K12345" };
const miss = { rule: "kantoor.klant", expect: "near-miss", name: "een ander", text: "klantnummer L12345" };
const cases = { pack: "kantoor", cases: [hit, miss] };

function judged(packJson: unknown, casesJson: unknown, inForce: readonly unknown[] = []): string {
  const { packs } = readOfficePacks(inForce);
  const text = (json: unknown) => (typeof json === "string" ? json : JSON.stringify(json));
  const result = acceptPack(text(packJson), text(casesJson), packs);
  if (result.ok) return `taken: ${result.pack.id} ${result.pack.version}, ${result.cases} cases`;
  if (result.of === "failing") return `fails: ${result.failing.map(({ name }) => name).join(", ")} of ${result.cases}`;
  return `${result.of}: ${result.faults.map(({ path, code }) => `${path} ${code}`).join(", ")}`;
}

describe("a pack of the office's own", () => {
  test.each<[string, string, unknown, unknown, unknown[]?]>([
    ["is taken when it is in order and its cases hold", "taken: kantoor 2, 2 cases", pack, cases],
    ["is taken in the place of an older one", "taken: kantoor 2, 2 cases", pack, cases, [{ ...pack, version: 1 }]],
    ["is refused as old as the one in force", "pack: version pack-older", pack, cases, [pack]],
    ["is refused under the name of a shipped pack", "pack: id pack-shipped", { ...pack, id: "nl-identifiers" }, cases],
    ["is refused under the name of a shipped table", "pack: id pack-shipped", { ...pack, id: "verdict-strict" }, cases],
    [
      "is refused with a fault",
      "pack: patterns.0.pattern pattern-syntax",
      { ...pack, patterns: [{ ...client, pattern: "(" }] },
      cases
    ],
    ["is refused when it is no JSON", "pack:  not-json", "{", cases],
    ["is refused with cases of another", "cases: pack case-other-pack", pack, { ...cases, pack: "ander" }],
    ["is refused without a case", "cases: cases too-few", pack, { pack: "kantoor" }],
    [
      "is refused when a case fails",
      "fails: een ander of 2",
      pack,
      { ...cases, cases: [hit, { ...miss, text: hit.text }] }
    ]
  ])("%s", (_name, wanted, packJson, casesJson, inForce) => {
    expect(judged(packJson, casesJson, inForce)).toBe(wanted);
  });

  test("that a later version of the product no longer takes is told apart, and the others stay", () => {
    const { packs, refused } = readOfficePacks([pack, { ...pack, id: "oud", schema: 9 }, 7]);
    expect([packs.map(({ id }) => id), refused]).toEqual([["kantoor"], ["oud", ""]]);
  });
});
