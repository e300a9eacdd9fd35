import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMachineReadableZone } from "../../../src/core/identifiers/machine-readable-zone.ts";
import { cardLines, passportLines, persons } from "./generated-numbers.ts";

const DOCUMENT = "NXR4K2LP5";
const PASSPORT = passportLines(DOCUMENT, "800303", "123456782");
const CARD = cardLines(DOCUMENT, "800303", "123456782");

function read(text: string) {
  return readMachineReadableZone(text, text.search(/<<|\u00ab|‹‹|＜＜/));
}

function changed(lines: readonly string[], from: string, to: string): string {
  const text = lines.join("\n");
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe("machine-readable zone", () => {
  test.each([
    ["passport", PASSPORT.join("\n")],
    ["identity card", CARD.join("\n")],
    ["lines of Windows", PASSPORT.join("\r\n")],
    ["trailing spaces", CARD.join("   \n")],
    ["indented", `   ${PASSPORT.join("\n   ")}`],
    ["blank lines between", CARD.join("\n\n")],
    ["lines joined by a space", PASSPORT.join(" ")],
    ["three lines joined", CARD.join("")],
    ["spaces inside", PASSPORT.join("\n").replaceAll("<<<<", "<< <<")],
    ["in lower case", PASSPORT.join("\n").toLowerCase()],
    ["full-width fillers", PASSPORT.join("\n").replaceAll("<", "＜")],
    ["angle quotation marks", PASSPORT.join("\n").replaceAll("<", "‹")],
    ["double angle quotation marks", PASSPORT.join("\n").replaceAll("<<", "«")],
    ["a filler lost at the end of the first line", `${PASSPORT[0]?.slice(0, 42)}\n${PASSPORT[1]}`],
    ["two fillers too many", `${PASSPORT[0]}<<\n${PASSPORT[1]}`],
    ["K for fillers", changed(PASSPORT, "123456782<<<<<", "123456782K<K<<")],
    ["K for all fillers behind the number", changed(PASSPORT, "123456782<<<<<", "123456782KKKK<")],
    ["K at the end of the first line", `${PASSPORT[0]?.slice(0, 40)}<K\n${PASSPORT[1]}`],
    ["O for a zero in a date", changed(PASSPORT, "800303", "8OO3O3")],
    ["text around", `Kopie paspoort\n${PASSPORT.join("\n")}\nUitgegeven te Utrecht`]
  ])("of a Dutch person: %s", (_name, text) => {
    const reading = read(text);
    expect(reading).toMatchObject({ nine: "123456782", value: DOCUMENT, alone: "high" });
    expect(reading?.evidence).toEqual(["machine-readable-zone", "check-digit", "elfproef", "range"]);
  });

  test("ends behind its last line", () => {
    const text = `x\n${PASSPORT.join("\n")}  \nmore`;
    expect(text.slice(0, read(text)?.end)).toBe(`x\n${PASSPORT.join("\n")}`);
  });

  test("O for zeros in the BSN itself", () => {
    const lines = passportLines(DOCUMENT, "800303", "036000012");
    expect(read(changed(lines, "036000012", "O36000012"))).toMatchObject({ nine: "036000012", alone: "medium" });
  });

  test.each([
    ["passport from August 2021 on", passportLines(DOCUMENT, "800303", "").join("\n")],
    ["card from August 2021 on", cardLines(DOCUMENT, "800303", "").join("\n")],
    ["personal number fails the elfproef", passportLines(DOCUMENT, "800303", "123456789").join("\n")],
    ["longer personal number", passportLines(DOCUMENT, "800303", "12345678212").join("\n")],
    ["another country", passportLines(DOCUMENT, "800303", "123456782").join("\n").replaceAll("NLD", "BEL")]
  ])("a document without a BSN: %s", (_name, text) => {
    expect(read(text)).toMatchObject({ nine: null, value: DOCUMENT, alone: "high" });
  });

  test("the specimen of the Dutch passport has a test number", () => {
    const specimen = passportLines("SPECI2014", "650310", "999999990");
    expect(read(specimen.join("\n"))).toMatchObject({ nine: "999999990", alone: "low" });
  });

  test("one damaged part leaves it likely, two do not", () => {
    const born = changed(PASSPORT, "800303", "800304");
    expect(read(born)).toMatchObject({ nine: "123456782", alone: "medium" });
    expect(read(born.replace("330101", "330102"))).toBeNull();
  });

  test.each([
    ["C++", "std::cout << x << std::endl;\nreturn 0;"],
    ["a merge conflict", "<<<<<<< HEAD\nfoo\n=======\nbar\n>>>>>>> main"],
    ["quotation marks", "hij zei «goedemorgen» tegen iedereen die daar stond"],
    ["only one line", PASSPORT[0] ?? ""],
    ["the second line cut off", `${PASSPORT[0]}\n${PASSPORT[1]?.slice(0, 30)}`],
    ["random second line", `${PASSPORT[0]}\n${"A1B2".repeat(11)}`],
    ["not the first of its run", "x"]
  ])("refused: %s", (_name, text) => {
    expect(read(text)).toBeNull();
  });

  test("only the first of a run of fillers is looked at", () => {
    const text = PASSPORT.join("\n");
    expect(readMachineReadableZone(text, text.indexOf("<<") + 1)).toBeNull();
  });

  test("every person's passport and card is read back", () => {
    const documents = fc.stringMatching(/^[A-NP-Z]{2}[A-NP-Z1-9]{6}[1-9]$/);
    const lines = fc.constantFrom(passportLines, cardLines);
    fc.assert(
      fc.property(persons, documents, lines, (nine, document, make) => {
        const expected = { nine, value: document, alone: "high" };
        expect(read(make(document, "121231", nine).join("\n"))).toMatchObject(expected);
      })
    );
  });

  test("no text makes it throw", () => {
    const line = fc.stringMatching(/^[A-Z0-9<]{28,46}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        expect(() => read(`P<NLD<<${lines.join("\n")}`)).not.toThrow();
        expect(() => read([PASSPORT[0], ...lines].join("\n"))).not.toThrow();
        expect(() => read([CARD[0], ...lines].join("\n"))).not.toThrow();
      })
    );
  });
});
