import { describe, expect, test } from "vitest";
import { bsnsIn, evidenceFor } from "./scan-pack.ts";

const words = (count: number) =>
  `${"van de "
    .repeat(Math.ceil(count / 7))
    .slice(0, count - 1)
    .trimEnd()} `;

describe("a label before the number", () => {
  test.each<[string, string, string[]]>([
    ["beside it", "BSN 123456782", ["high 82"]],
    ["a verb between", "het burgerservicenummer is 123456782", ["high 82"]],
    ["only signs between, however many", `BSN${".".repeat(150)} 123456782`, ["high 82"]],
    ["at the end of the line above", "BSN:\n123456782", ["high 82"]],
    ["only empty lines between", "BSN\n\n123456782", ["medium 82"]],
    [
      "on the line above, in the same place of the line",
      `Naam            BSN\n${"x".repeat(15)} 123456782`,
      ["high 82"]
    ],
    ["in the name of a field", "Naam: Jan, BSN van de rekeninghouder: 123456782", ["high 82"]],
    ["in the name of a field in a list", `Naam      Jan\nBSN rekeninghouder${" ".repeat(20)}123456782`, ["high 82"]],
    ["in the name of a field before a tab", "BSN van de rekeninghouder\t123456782", ["high 82"]],
    ["in a sentence with a gap", "Het BSN van de rekeninghouder  123456782", ["medium 82"]],
    ["forty characters before", `BSN ${words(35)}123456782`, ["medium 82"]],
    ["forty characters before, on the line above", `BSN ${words(20)}\n${words(15)}123456782`, ["medium 82"]],
    ["forty characters before, two lines above", `BSN ${words(20)}\nx\n${words(15)}123456782`, ["low 82"]],
    ["a hundred characters before", `BSN ${words(100)}123456782`, ["low 82"]],
    ["another number in between has a better claim", `BSN 111222333 ${words(15)}123456782`, ["high 33", "medium 82"]],
    ["two persons behind one label", "BSN van kind 1: 123456782, van kind 2: 111222333", ["medium 82 33"]],
    [
      "many persons behind one label",
      "BSN's: 123456782 (Jan), 111222333 (Piet), 319072356 (Kees), 249566758 (An)",
      ["high 82", "medium 33 56 58"]
    ],
    ["far behind a number that was named", `BSN 111222333 ${words(70)}123456782`, ["high 33", "low 82"]],
    ["a list behind one label", "BSN's: 123456782, 111222333 en 319072356", ["high 82 33 56"]],
    ["a list with a typing error in it", "BSN's: 123456782, 111222334, 319072356", ["high 82 56"]],
    ["a list in words with a typing error in it", "BSN 123456782 en 111222334 en 319072356 ", ["high 82 56"]],
    ["a wrong number in a sentence has a better claim", "BSN x 12345678 123456782", ["medium 82"]],
    [
      "rows under one header without delimiters",
      "Naam BSN\nJan 123456782\nPiet 111222333\nJoris 319072356",
      ["high 82", "medium 33 56"]
    ]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));
});

describe("a label behind the number", () => {
  test.each<[string, string, string[]]>([
    ["in brackets", "123456782 (BSN)", ["medium 82"]],
    ["far behind", `123456782 ${words(40)}BSN`, ["low 82"]],
    ["on the next line", "123456782\nBSN", ["low 82"]],
    ["of the next number", "123456782 BSN: 111222333", ["high 33", "low 82"]],
    ["eight digits", "36000012 (BSN)", ["medium 12"]]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));
});

describe("of two labels the nearest counts", () => {
  test.each<[string, string, string[]]>([
    ["a competing one behind the other", "BSN-plichtig, factuurnummer 123456782", []],
    ["a BSN label behind a competing one", "klantnummer 12, BSN 123456782", ["high 82"]],
    ["a label inside a longer one says nothing by itself", "BSN/RSIN 123456782", ["high 82"]],
    ["two labels that are one", "BSN of RSIN: 123456782", ["medium 82"]],
    ["a competing one a few words off casts doubt", "factuurnummer voor mijn klant 123456782", ["low 82"]],
    ["a competing one with its own number before", "Tel. 020-1234567, BSN 123456782", ["high 82"]]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));
});

describe("in a row of cells a label names its own cell and the next", () => {
  test.each<[string, string, string[]]>([
    ["the cell behind it", "Jan\tBSN\t123456782\topen", ["high 82"]],
    ["the cell behind it, past an empty one and a sign", "Jan\tBSN\t\t:\t123456782", ["high 82"]],
    ["two cells further on", "1\tBSN wijzigen\t2016-11-02\t123456782\topen", ["low 82"]],
    ["two cells further on, with semicolons", "1;BSN wijzigen;2016-11-02;123456782;open", ["low 82"]],
    ["the cell before it", "x\t123456782\tBSN wijzigen", ["low 82"]],
    ["the cell before it, where it is alone in its own", "x\t123456782\tBSN", ["medium 82"]],
    ["under a header that says something else", "Ticket;Onderwerp;Klantnummer\n1;BSN wijzigen;123456782", ["low 82"]],
    ["a date is no number of the list", "BSN 2020-02-13 / 123456782", ["medium 82"]]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));
});

describe("what is called some other number", () => {
  const list = (name: string) => `Loonstrook\nNettoloon\n${name} 123456782`;
  test.each<[string, string]>([
    ["nummer", "medium 82"],
    ["vacaturenummer", "low 82"],
    ["Bestelkenmerk:", "low 82"],
    ["klantcode", "low 82"]
  ])("in a payslip: %s", (name, expected) => expect(bsnsIn(list(name))).toEqual([expected]));
});

describe("evidence is named", () => {
  test.each([
    ["label", "BSN 123456782"],
    ["label-far", `BSN ${words(35)}123456782`],
    ["label-far", `BSN ${words(200)}123456782`],
    ["label-after", "123456782 (BSN)"],
    ["competing-label", "factuurnummer voor mijn klant 123456782"],
    ["written-form", "BSN 1234.56.782"],
    ["range", "BSN 123456782"],
    ["test-range", "BSN 999993847"],
    ["never-issued-range", "BSN 900000004"],
    ["ambiguous-rsin-range", "BSN 001000007"],
    ["many-pass", "x 123456782 x 111222333 x 319072356"]
  ])("%s", (name, text) => expect(evidenceFor(text)).toContain(name));

  test("of the best sighting only", () => {
    expect(evidenceFor("factuurnummer voor mijn klant 123456782\nx\nBSN 123456782")).toEqual([
      "elfproef",
      "label",
      "range"
    ]);
  });
});

describe("a list of labels above a list of values", () => {
  const lines = (...all: string[]) => all.join("\n");
  const many = Array.from({ length: 15 }, (_, at) => `Veld ${"abcdefghijklmno"[at]}`);
  test.each<[string, string, string[]]>([
    [
      "names the number, another value having the right form",
      lines("Naam", "BSN", "Geboortedatum", "J. Jansen", "123456782", "01-02-1980"),
      ["high 82"]
    ],
    [
      "of which one field is not filled in, so that only the forms can tell",
      lines("Naam", "BSN", "Adres", "IBAN", "J. Jansen", "123456782", "", "NL91 ABNA 0417 1643 00", "einde"),
      ["high 82"]
    ],
    [
      "between which an empty line stands",
      lines("Naam:", "BSN:", "Adres:", "", "J. Jansen", "123456782", "Dorp 1"),
      ["medium 82"]
    ],
    [
      "as long, and nothing else tells",
      lines("Naam", "BSN", "Adres", "J. Jansen", "123456782", "Dorp 1"),
      ["medium 82"]
    ],
    [
      "in a letter, with lines that end as in Windows",
      "Geachte,\r\n\r\nNaam\r\nBSN\r\n\r\nJ. Jansen\r\n123456782\r\n\r\nGroet",
      ["medium 82"]
    ],
    ["of two, each for its own", lines("Naam", "BSN", "Sofi-nummer", "J", "123456782", "111222333"), ["medium 82 33"]],
    ["of sixteen", lines("BSN", ...many, "123456782", ...many), ["medium 82"]],
    [
      "that is no longer one: the date stands elsewhere",
      lines("Naam", "BSN", "Geboortedatum", "123456782", "J. Jansen", "01-02-1980"),
      ["low 82"]
    ],
    [
      "in whose place stands a client number",
      lines("Klantnummer", "BSN", "Geboortedatum", "123456782", "111222333", "01-02-1980"),
      ["high 33", "low 82"]
    ],
    ["with one value more", lines("Naam", "BSN", "Adres", "J. Jansen", "123456782", "Dorp 1", "Ede"), ["low 82"]],
    ["with digits among the names", lines("Naam 2", "BSN", "Adres", "J. Jansen", "123456782", "Dorp 1"), ["low 82"]],
    [
      "that holds a label of other numbers",
      lines("Factuurnummer", "BSN", "Adres", "20250001", "123456782", "Dorp 1"),
      ["low 82"]
    ],
    ["in a sentence", lines("Naam", "uw BSN staat erin", "Adres", "J. Jansen", "123456782", "Dorp 1"), ["low 82"]],
    [
      "of an invoice",
      lines("Klantnummer", "Factuurnummer", "Datum", "123456782", "111222333", "01-02-2025"),
      ["low 82 33"]
    ],
    ["of which the number fails", lines("Naam", "BSN", "Adres", "J. Jansen", "123456783", "Dorp 1"), []]
  ])("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));

  test("is named as evidence", () => {
    expect(evidenceFor(lines("Naam", "BSN", "J. Jansen", "123456782"))).toEqual(["elfproef", "label-block", "range"]);
  });
});
