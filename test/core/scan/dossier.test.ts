import { describe, expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";

const packs = compilePacks(shippedPacks);
const types = (text: string) => scanText(text, packs).dossier.types.map((match) => match.type);

describe("dossier", () => {
  test.each<[string, string, string[]]>([
    [
      "a document title and its fields",
      "Jaaropgaaf 2023\nLoon voor de loonheffing 1\nArbeidskorting 2",
      ["jaaropgaaf"]
    ],
    ["upper case", "JAAROPGAAF\nLOON VOOR DE LOONHEFFING\nARBEIDSKORTING", ["jaaropgaaf"]],
    [
      "terms broken over lines and with odd spaces",
      "Jaaropgaaf\nloon voor\n de\u00a0loonheffing\narbeidskorting",
      ["jaaropgaaf"]
    ],
    ["a mail that mentions one", "Hierbij de jaaropgaaf over 2023, groet Jan", []],
    ["spellings of one title count once", "jaaropgaaf, jaaropgave, jaaropgaven, jaaropgaves", []],
    ["repeating a word does not add up", "jaaropgaaf ".repeat(100), []],
    [
      "a request that names many documents",
      "Stuur: jaaropgaaf, loonstrook, WOZ-beschikking, bankafschrift, pensioenoverzicht",
      []
    ],
    ["fields without a title", "loonheffing en arbeidskorting", []],
    ["inside a longer word", "jaaropgaafx loonheffingx arbeidskortingx", []],
    ["nothing", "", []]
  ])("%s", (_name, text, expected) => {
    expect(types(text)).toEqual(expected);
  });

  test("one finding per type, with its terms and without masks", () => {
    const { findings, dossier } = scanText(
      "Jaaropgaaf\nloon voor de loonheffing\narbeidskorting, arbeidskorting",
      packs
    );
    expect(findings).toEqual([
      {
        rule: "nl.dossier.jaaropgaaf",
        kind: "dossier-mark",
        confidence: "medium",
        count: 5,
        distinct: 4,
        masked: [],
        evidence: ["arbeidskorting", "jaaropgaaf", "loon voor de loonheffing"]
      }
    ]);
    expect(dossier.score).toBeCloseTo(1 - Math.exp(-(0.5 + 0.25 + 0.15 + 0.2)), 3);
  });

  test("below the threshold the score is told all the same", () => {
    const { dossier } = scanText("jaaropgaaf", packs);
    expect(dossier.types).toEqual([]);
    expect(dossier.score).toBeCloseTo(1 - Math.exp(-0.5), 3);
  });
});
