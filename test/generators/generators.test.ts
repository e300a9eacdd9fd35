import { describe, expect, it } from "vitest";
import { passesElfproef } from "../../src/core/identifiers/bsn.ts";
import { benignFamilies } from "./benign.ts";
import { carriers } from "./carriers.ts";
import { dossiers } from "./dossiers.ts";
import { makeSpecimen, nthSpecimen } from "./make-specimen.ts";
import { dossierTypes } from "./specimen.ts";

const families = [...dossiers, ...carriers, ...benignFamilies];
const layouts = families.flatMap((family) => family.layouts.map((layout) => ({ family, layout })));
const specimens = layouts.flatMap(({ family, layout }) =>
  [1, 2, 3, 4].map((seed) => makeSpecimen(family, layout, seed, "held-out"))
);
const digits = (text: string): string => text.replace(/\D/g, "");

describe("the generators", () => {
  it("have a family for each type of dossier", () => {
    expect(dossiers.map(({ type }) => type)).toEqual(dossierTypes);
  });

  it.each(dossiers.map((family) => [family.kind, family] as const))(
    "know %s in five layouts and one set aside",
    (_, family) => {
      expect(family.layouts.filter(({ heldOut }) => !heldOut).length).toBeGreaterThanOrEqual(4);
      expect(family.layouts.filter(({ heldOut }) => heldOut).length).toBeGreaterThanOrEqual(1);
      expect(family.layouts.length).toBeGreaterThanOrEqual(5);
    }
  );

  it("know at least 25 benign documents", () => {
    expect(benignFamilies.flatMap((family) => family.layouts).length).toBeGreaterThanOrEqual(25);
  });

  it("name each layout of a family once", () => {
    const names = layouts.map(({ family, layout }) => `${family.kind}/${layout.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("leave nothing of their own language in a document", () => {
    const left = specimens.filter(({ text }) =>
      /\{[a-z.]+(?: \d+)*\}|\[\[|\]\]|@rows|@end| :: |undefined|NaN/.test(text)
    );
    expect(left.map(({ kind, layout }) => `${kind}/${layout}`)).toEqual([]);
  });

  it("plant BSNs that pass the elfproef and stand in the text", () => {
    for (const { text, plants } of specimens) {
      const bsns = plants.filter(({ rule }) => rule === "nl.bsn");
      expect(bsns.filter(({ value }) => !passesElfproef(value))).toEqual([]);
      expect(bsns.filter(({ value }) => !digits(text).includes(value.replace(/^0/, "")))).toEqual([]);
    }
  });

  it("plant no BSN in a benign document", () => {
    const planted = specimens.filter(
      ({ benign, plants }) => benign && plants.some(({ rule }) => rule.startsWith("nl.bsn"))
    );
    expect(planted).toEqual([]);
  });

  it("make the same document of the same seed, and another of another", () => {
    for (const { family, layout } of layouts.slice(0, 40)) {
      const again = makeSpecimen(family, layout, 1, "held-out").text;
      expect(specimens.find((each) => each.kind === family.kind && each.layout === layout.name)?.text).toBe(again);
      expect(makeSpecimen(family, layout, 99, "held-out").text).not.toBe(again);
    }
  });

  it("keep unseen layouts and seeds out of the training part", () => {
    const [family] = dossiers;
    if (family === undefined) throw new Error("no family");
    const train = Array.from({ length: 60 }, (_, index) => nthSpecimen(family, index, "train", 1));
    const heldOut = Array.from({ length: 60 }, (_, index) => nthSpecimen(family, index, "held-out", 1));
    expect(train.filter(({ unseen }) => unseen)).toEqual([]);
    expect(heldOut.some(({ unseen }) => unseen)).toBe(true);
    expect(new Set([...train, ...heldOut].map(({ text }) => text)).size).toBe(120);
  });
});
