import { describe, expect, it } from "vitest";
import { zoneOf } from "../../../../src/core/documents/ocr/travel-lines.ts";
import { type Drawing, drawn, monospaced } from "../image/drawn-page.ts";
import { readDirectly } from "../image/read-directly.ts";
import { useAssetsOfPackages } from "./package-assets.ts";

useAssetsOfPackages();

const passport = ["P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<", "SPECI20142NLD6503101F2403096999999990<<<<<84"];
const card = ["I<NLDSPECI20142999999990<<<<<8", "6503101F2403096NLD<<<<<<<<<<<8", "DE<BRUIJN<<WILLEKE<LISELOTTE<<"];

/** A document as an office scans it: a grey place for the photo, names above, its zone below. */
function specimen(zone: readonly string[], font: string): Drawing {
  const width = zone.length === 2 ? 354 : 243;
  const height = zone.length === 2 ? 249 : 153;
  return {
    size: [width, height],
    draw: (pdf) => {
      pdf.rect(12, 30, 60, 50).fill("#999").fill("#000");
      pdf.font("Helvetica").fontSize(9).text("Naam / Surname", 90, 30).text("DE BRUIJN", 90, 42);
      pdf.font(font).fontSize(11.5);
      const top = height - 20 - 17 * zone.length;
      for (const [index, line] of zone.entries()) pdf.text(line, 12, top + 17 * index, { lineBreak: false });
    }
  };
}

describe("the machine-readable zone of a specimen is read sign by sign", { timeout: 60_000 }, () => {
  it.each([
    ["passport, Courier", passport, "Courier"],
    ["passport, DejaVu", passport, monospaced],
    ["card, Courier", card, "Courier"],
    ["card, DejaVu", card, monospaced]
  ])("%s", async (_, zone, font) => {
    const { status, text } = await readDirectly(await drawn(specimen(zone, font), "png"));
    expect(status).toBe("read");
    expect(text.split("\n").slice(-zone.length)).toEqual(zone);
    expect(text).toContain("DE BRUIJN");
  });
});

describe("zoneOf", () => {
  const [names = "", data = ""] = passport;
  it.each([
    ["a whole one", [names, data], passport],
    ["one among other lines", ["KONINKRIJK", names, data], passport],
    ["two fillers too many", [`${names}<<`, data], passport],
    ["three fillers too few, in the middle of the line", [names, data.replace("<<<<<", "<<")], passport],
    ["letters for the last fillers", [names.replace(/<{5}$/, "<KC<L"), data], passport],
    ["a card", card, card],
    ["a line that misses letters", [names, data.slice(8)], []],
    ["a line alone", [names], []],
    ["no such zone", ["FACTUUR 2025", "TOTAAL 100"], []]
  ])("%s", (_, lines, zone) => {
    expect(zoneOf(lines)).toEqual(zone);
  });
});
