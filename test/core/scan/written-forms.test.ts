import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanText } from "../../../src/core/scan/scan-text.ts";
import { bsnsIn, passingNumbers, scanPacks } from "./scan-pack.ts";

const number = fc.constantFrom("123456782", "111222333", "319072356", "249566758", ...passingNumbers(50));
const forms = [[9], [3, 3, 3], [4, 2, 3], [3, 2, 4]] as const;
const separators = [" ", ".", "-", "\u00a0", "\u202f", "\u2007", "\u2011", "\u2013", "\uff0e"];
const ignored = ["", "", "", "\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e", "\u0301"];
const around = fc.stringMatching(/^[a-z ,.\n]{0,80}$/);

function written(nine: string, form: readonly number[], separator: string): string {
  const starts = form.map((_, i) => form.slice(0, i).reduce((sum, length) => sum + length, 0));
  return form.map((length, i) => nine.slice(starts[i], (starts[i] ?? 0) + length)).join(separator);
}

function sprinkled(text: string, places: readonly string[]): string {
  return [...text].map((char, i) => char + (places[i % places.length] ?? "")).join("");
}

const values = (text: string) =>
  scanText(text, scanPacks, { reveal: true }).findings.flatMap(({ confidence, values: all = [] }) =>
    all.map((value) => `${confidence} ${value}`)
  );

describe("a labelled BSN is found", () => {
  test("in every form, with every separator and whatever a reader does not see inside", () => {
    const places = fc.array(fc.constantFrom(...ignored), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(...forms),
        fc.constantFrom(...separators),
        places,
        (nine, form, separator, inside) => {
          const text = `BSN: ${sprinkled(written(nine, form, separator), inside)}`;
          expect(values(text)).toEqual([`high ${nine}`]);
        }
      ),
      { numRuns: 500 }
    );
  });

  test("wherever it stands in the text", () => {
    fc.assert(
      fc.property(around, number, around, (before, nine, behind) => {
        expect(values(`${before}\nBSN: ${nine}\n${behind}`)).toEqual([`high ${nine}`]);
      })
    );
  });

  test("in full-width digits", () => expect(bsnsIn("BSN １２３４５６７８２")).toEqual(["high 82"]));
  test.each([
    ["in mathematical digits", "BSN \u{1d7cf}\u{1d7d0}\u{1d7d1}456782"],
    ["between entities", "BSN:&nbsp;123&nbsp;456&nbsp;782"],
    ["in what is left of quoted-printable", "uw BSN=3D123456782 =\n"]
  ])("%s", (_name, text) => expect(bsnsIn(text)).toEqual(["high 82"]));

  test("and its place is that in the text as given", () => {
    const text = "x&nbsp;BSN: \u{1d7cf}\u{1d7d0}\u{1d7d1}&nbsp;456&nbsp;782.";
    const places: string[] = [];
    scanText(text, scanPacks, { onSighting: (_rule, start, end) => places.push(text.slice(start, end)) });
    expect(places).toEqual(["\u{1d7cf}\u{1d7d0}\u{1d7d1}&nbsp;456&nbsp;782"]);
  });

  test("over a Windows line break", () => expect(bsnsIn("BSN: 123456\r\n782")).toEqual(["high 82"]));
});

test("a number with nothing beside it is never more than low", () => {
  fc.assert(
    fc.property(
      around,
      number,
      fc.constantFrom(...forms),
      fc.constantFrom(...separators),
      (before, nine, form, separator) => {
        const found = values(`${before} ${written(nine, form, separator)} ${before}`);
        expect(found.every((value) => value === `low ${nine}`)).toBe(true);
      }
    ),
    { numRuns: 300 }
  );
});

test("what fails the elfproef is never found", () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 9 }), (nine, off) => {
      const wrong = `${nine.slice(0, 8)}${(Number(nine[8]) + off) % 10}`;
      expect(values(`BSN ${wrong}`)).toEqual([]);
    })
  );
});

describe("nine digits in the boxes of a form", () => {
  const inBoxes = (gap: string) => [..."123456782"].join(gap);
  test.each([
    ["set apart by spaces", `BSN: ${inBoxes(" ")}`],
    ["set apart by two spaces, a word behind", `BSN  ${inBoxes("  ")}\nNaam`],
    ["between bars", `BSN |${inBoxes("|")}|`],
    ["between bars of a drawing", `BSN \u2502${inBoxes(" \u2502 ")}\u2502`],
    ["on lines to write on", `BSN _${inBoxes("_")}_`],
    ["in brackets", `BSN [${inBoxes("] [")}]`],
    ["in cells of a table", `BSN\t${inBoxes("\t")}`],
    ["one a line", `BSN\n${inBoxes("\n")}\nNaam`]
  ])("are a BSN %s", (_name, text) => expect(bsnsIn(text)).toEqual(["high 82"]));

  test.each([
    ["without a label", inBoxes(" ")],
    ["with a word between the label and them", `BSN pagina ${inBoxes(" ")}`],
    ["with another label directly before", `BSN onbekend, telefoon ${inBoxes(" ")}`],
    ["of ten", `BSN ${inBoxes(" ")} 1`],
    ["behind a tenth", `BSN 0 ${inBoxes(" ")}`],
    ["with different gaps", `BSN ${inBoxes(" ").replace("5 6", "5|6")}`],
    ["that fail the elfproef", `BSN ${[..."123456789"].join(" ")}`],
    ["with two digits in one", `BSN ${inBoxes(" ").replace("2 3", "23")} 1`]
  ])("are none %s", (_name, text) => expect(bsnsIn(text)).toEqual([]));

  test("are told at their place", () => {
    const seen: string[] = [];
    const text = `Uw BSN: ${inBoxes("|")}|.`;
    scanText(text, scanPacks, { onSighting: (_rule, start, end) => seen.push(text.slice(start, end)) });
    expect(seen).toEqual([inBoxes("|")]);
  });
});
