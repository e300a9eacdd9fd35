import { describe, expect, it } from "vitest";
import { pptx } from "../../../../src/core/documents/formats/pptx.ts";
import { zipOf } from "../../../generators/documents/ooxml-package.ts";
import { slidesParts } from "../../../generators/documents/ooxml-slides.ts";
import { readAs } from "../source-of.ts";

describe("pptx", () => {
  it("reads the slides as they are shown, each with what belongs to it", async () => {
    const { status, text, places, pages } = await readAs(pptx, await zipOf(slidesParts()));
    expect([status, pages]).toEqual(["read", 2]);
    expect(text.split("\n").filter((line) => line !== "")).toEqual([
      "BSN 123456782",
      "Naam\tBSN",
      "Jansen\t111222333",
      "Omzet",
      "Noord\tZuid",
      "Schema",
      "Notitie 036000012",
      "Opmerking 211551557",
      "Tweede dia",
      "Kantoor BV"
    ]);
    const at = (line: string) => places?.findLast(({ start }) => start <= text.indexOf(line));
    expect(at("Jansen")).toMatchObject({ page: 1 });
    expect(at("Notitie")).toMatchObject({ page: 1, part: "notes" });
    expect(at("Opmerking")).toMatchObject({ page: 1, part: "comments" });
    expect(at("Tweede")).toMatchObject({ page: 2 });
  });

  it("reads slides that the presentation does not list", async () => {
    const { "ppt/_rels/presentation.xml.rels": _, ...parts } = slidesParts();
    const { text } = await readAs(pptx, await zipOf(parts));
    for (const word of ["123456782", "Tweede dia", "036000012"]) expect(text).toContain(word);
  });
});
