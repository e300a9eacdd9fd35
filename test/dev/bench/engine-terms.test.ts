import { describe, expect, it } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { parsePack } from "../../../src/core/packs/parse-pack.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import { generatedPack, termsIn, withoutStars, worstTexts } from "../../../src/dev/bench/engine-terms.ts";

describe("the terms of the benchmark", () => {
  it("are those of all rules, each once", () => {
    const pack = {
      id: "x",
      identifiers: [{ labels: ["bsn"], competing: ["kvk"] }],
      dossiers: [{ marks: [{ terms: ["bsn", "loon*"] }] }]
    };
    expect(termsIn(pack)).toEqual(["bsn", "kvk", "loon*"]);
    expect(withoutStars(["loon*", "loon", "*strook"])).toEqual(["loon", "strook"]);
  });

  it("are as many as the compiled packs know", () => {
    expect(termsIn(shippedPacks).length).toBe(compilePacks(shippedPacks).terms.length);
  });

  it("fill a pack of 5,000 that is accepted", () => {
    const parsed = parsePack(JSON.parse(generatedPack(5_000)));
    expect(parsed.ok && compilePacks([parsed.pack]).terms.length).toBe(5_000);
  });

  it("make texts that are as long as asked, one for each rule too", () => {
    const texts = worstTexts(shippedPacks, 1_000);
    expect([...texts.values()].every(({ length }) => length === 1_000)).toBe(true);
    expect([...texts.keys()]).toContain("terms and digits of nl.bsn");
  });
});
