import { describe, expect, test } from "vitest";
import { bsnsIn, evidenceFor, failingNumbers, passingNumbers, valuesIn } from "./scan-pack.ts";

const [first = "", second = ""] = passingNumbers(2);
const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i)).join("\n");
const filler = (count: number) => rows(count, () => "Jan;-;x");

describe("a header names its column", () => {
  test.each<[string, string, string[]]>([
    ["semicolons", "Naam;BSN;Plaats\nJan;123456782;x", ["high 82"]],
    ["tabs, as spreadsheets and HTML tables are turned into", "Naam\tBSN\nJan\t123456782", ["high 82"]],
    ["bars", "| Naam | BSN |\n|---|---|\n| Jan | 123456782 |", ["high 82"]],
    ["commas in quotes", '"Naam","BSN","x"\n"Jansen, Jan","123456782","y"', ["high 82"]],
    ["twenty rows above", `Naam;BSN;x\n${filler(20)}\nJan;123456782;x`, ["high 82"]],
    ["a hundred thousand rows above", `Naam;BSN;x\n${filler(100_000)}\nJan;123456782;x`, ["high 82"]],
    ["a title line above the header", "Personeel 2024\n\nNaam;BSN\nJan;123456782", ["high 82"]],
    ["one column of numbers alone", "BSN\n111222333\n319072356\n123456782", ["high 33 56 82"]],
    ["Windows line breaks", "Naam;BSN\r\nJan;123456782\r\n", ["high 82"]],
    ["a longer header", "Naam;BSN van de werknemer;x\nJan;123456782;y", ["high 82"]],
    ["rows that wrap", "Naam\tBSN\nJan\nJansen\t123456782", ["high 82"]]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));

  test.each<[string, string, string[]]>([
    ["another column", "Nummer;BSN\n123456782;-", ["low 82"]],
    ["a competing header", "BSN;Klantnummer\n123456782;111222333", ["high 82", "low 33"]],
    ["a second table with another header", "Naam;BSN\nJan;-\n\nNaam;Klantnummer\nJan;123456782", ["low 82"]],
    [
      "a second table whose header no pack knows",
      "Naam;BSN\nJan;111222333\n\nNaam;Code\nJan;123456782",
      ["high 33", "low 82"]
    ],
    ["a sentence with commas", "Zonder BSN, zei hij, gaat het door.\nx\nJan, 123456782", ["low 82"]],
    [
      "a sentence whose comma stands in the place of the header",
      "Naam, BSN, plaats\nx\nHij zei, 123456782",
      ["low 82"]
    ],
    ["a number that does not fill its cell", "Naam;BSN\nJan;-\nJan;nr van de klant x 123456782", ["low 82"]]
  ])("not: %s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));

  test("evidence says so", () => expect(evidenceFor("Naam;BSN\nJan;123456782")).toContain("column-header"));

  test.each([
    ["date of birth", "Naam;Geboortedatum\nJan;03-03-1980", "p.birth high 19800303"],
    ["driving licence", "Naam;Rijbewijsnummer\nJan;5012345678", "p.licence high 5012345678"],
    ["travel document", "Naam;Paspoortnummer\nJan;NXR4K2LP5", "p.travel high NXR4K2LP5"]
  ])("for a %s too", (_name, text, expected) => expect(valuesIn(text)).toEqual([expected]));
});

describe("commas without quotes part cells where a header names the column", () => {
  test.each<[string, string, string[]]>([
    ["numbers on both sides", "Klantnummer,BSN,Order\n426675818,123456782,875515456", ["high 82"]],
    ["cents behind would be cents elsewhere", "BSN,Uren\n123456782,50", ["high 82"]],
    ["groups", "Plaats,BSN,Geboren\nx,123 456 782,25-02-1944", ["high 82"]],
    ["the same under another header", "Naam,Klantnummer,x\nJan,123456782,50", []],
    ["without a header", "123456782,50", []],
    ["in a line of another width", "Naam,BSN,x\nJan,123456782,50,y", []],
    [
      "half of them fail",
      `BSN,x\n${[...passingNumbers(4), ...failingNumbers(36)].map((n) => `${n},1`).join("\n")}`,
      ["medium 04 75 40 12"]
    ]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));

  test("a date of birth behind a number", () => {
    expect(valuesIn("Nr,Geboortedatum,x\n12,25-02-1944,y")).toEqual(["p.birth high 19440225"]);
  });
});

describe("lists that are set with spaces", () => {
  test.each<[string, string, string[]]>([
    [
      "numbers that begin where the header begins",
      "Naam            BSN          Uren\nJan Jansen      123456782    12",
      ["high 82"]
    ],
    [
      "numbers that end where the header ends, right behind another header",
      "Nr              Naam Burgerservicenummer      Uren\n1         Jan Jansen           123456782        12",
      ["high 82"]
    ],
    [
      "a long name that pushes its row",
      "Naam            BSN          Uren\nJ. van der Linden 123456782    12",
      ["high 82"]
    ],
    [
      "rows after an empty line and a wrapped name",
      "Naam            BSN          Uren\n\nJan\nvan der Linden  123456782    12",
      ["high 82"]
    ],
    ["eight digits", "Naam            BSN          Uren\nJan Jansen      36000012     12", ["high 12"]],
    ["seven digits", "Naam            BSN          Uren\nJan Jansen      1000007      12", ["high 07"]],
    [
      "every row, not only the first",
      "Naam            BSN          Uren\nx               111222333    1\ny               2            3\nz               123456782    12",
      ["high 33 82"]
    ],
    [
      "two spaces and no columns: as many cells as the header",
      "Naam  Plaats  BSN  Uren\nJan van der Linden  Hoog Soeren  123456782  12",
      ["high 82"]
    ]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));

  test.each<[string, string, string[]]>([
    ["under another header", "BSN             Klantnummer   x\n-               123456782     y", ["low 82"]],
    [
      "under no header",
      "BSN             Uren          x\n-               -             y\nJan             123456782     y",
      ["low 82"]
    ],
    ["one space on both sides", "Naam     BSN      Uren  x\n-\nHij zei: 123456782 is het", ["low 82"]],
    [
      "a line with a value is no header",
      "BSN             12-03-2020    x\n-               x\n123456782       y",
      ["low 82"]
    ],
    ["far below", `Naam            BSN          Uren\n${"x\n".repeat(9)}Jan Jansen      123456782    12`, ["low 82"]]
  ])("not: %s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));

  test("dates of birth", () => {
    const text =
      "Naam            Geboortedatum    Uren\nJan Jansen      03-03-1980       12\nJan van der Linden 4 april 1981     9";
    expect(valuesIn(text)).toEqual(["p.birth high 19800303 19810404"]);
  });
});

describe("zeros in front that a spreadsheet dropped", () => {
  test.each<[string, string, string[]]>([
    ["eight digits under a header", "Naam\tBSN\nJan\t36000012", ["high 12"]],
    ["seven digits under a header", "Naam\tBSN\nJan\t1000007", ["high 07"]],
    ["seven digits elsewhere", "BSN 1000007", []],
    ["eight digits under another header", "BSN\tNaam\nx\t36000012", []]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));
});

describe("the share of a column that passes", () => {
  const column = (numbers: readonly string[], header = "Naam;Code") =>
    [header, ...numbers.map((number) => `Jan;${number}`)].join("\n");

  test("all of five without a header are medium", () => {
    expect(bsnsIn(column(passingNumbers(5)))[0]).toMatch(/^medium( \d\d){5}$/);
    expect(evidenceFor(column(passingNumbers(5)))).toContain("column-all-pass");
  });

  test("one number down the whole column is one number", () => {
    expect(bsnsIn(column(Array.from({ length: 40 }, () => first)))).toEqual([`low ${first.slice(7)}`]);
  });

  test("four of forty are nobody's", () => {
    expect(bsnsIn(column([...passingNumbers(4), ...failingNumbers(36)]))).toEqual([]);
  });

  test("four of forty are low where elsewhere one of them stands bare", () => {
    const text = `${column([...passingNumbers(4), ...failingNumbers(36)])}\n\nnummer ${first} x`;
    expect(bsnsIn(text)).toEqual([`low ${first.slice(7)}`]);
  });

  test("four of forty under a BSN header are medium, and say why", () => {
    const text = column([...passingNumbers(4), ...failingNumbers(36)], "Naam;BSN");
    expect(bsnsIn(text)[0]).toMatch(/^medium/);
    expect(evidenceFor(text)).toEqual(expect.arrayContaining(["column-header", "column-few-pass"]));
  });

  test("all that pass under a competing header stay low", () => {
    expect(bsnsIn(column(passingNumbers(40), "Naam;Klantnummer"))[0]).toMatch(/^low/);
  });

  test("numbers of a telling column do not speak for or against numbers elsewhere", () => {
    const invoices = column([...passingNumbers(2), ...failingNumbers(38)]);
    const list = "\n\n\nDe lijst:\nx 123456782\ny 111222333\nz 319072356";
    expect(bsnsIn(invoices + list)).toEqual(["medium 82 33 56"]);
  });

  test("eight digits, as Chamber of Commerce numbers have, are not asked", () => {
    expect(bsnsIn(column(passingNumbers(40).map((number) => number.slice(1))))).toEqual([]);
  });

  test("the second of two tables has its own share", () => {
    const text = `${column([...passingNumbers(2), ...failingNumbers(20)])}\n\nNaam;Code\n${rows(5, (i) => `Jan;${passingNumbers(9)[i + 4]}`)}`;
    expect(bsnsIn(text)[0]).toMatch(/^medium( \d\d){5}$/);
  });

  test("two numbers are too few to tell", () => expect(bsnsIn(column([first, second]))[0]).toMatch(/^low/));
});
