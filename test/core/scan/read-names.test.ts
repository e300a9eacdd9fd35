import { describe, expect, it } from "vitest";
import { compilePacks, withNames } from "../../../src/core/packs/compile.ts";
import { shippedPacks } from "../../../src/core/packs/shipped.ts";
import type { Client } from "../../../src/core/recipients/recipient.ts";
import { clientNames } from "../../../src/core/recipients/register/client-names.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";

const clientsOf = (names: readonly string[]) => names.map((name) => ({ id: name, name, domains: [], addresses: [] }));
const shipped = compilePacks(shippedPacks);
const namedIn = (text: string, clients: readonly Client[]) =>
  scanText(text, withNames(shipped, clientNames(clients))).named ?? [];
const found = (text: string, ...names: string[]) => namedIn(text, clientsOf(names));

describe("the name of a client is found", () => {
  const cases: readonly (readonly [what: string, name: string, text: string])[] = [
    ["as it is in the register", "Bakkerij de Vries B.V.", "Jaarrekening Bakkerij de Vries B.V. 2025"],
    ["without the form of the company", "Bakkerij de Vries B.V.", "de cijfers van Bakkerij de Vries zijn klaar"],
    ["in capitals throughout", "Bakkerij de Vries B.V.", "BAKKERIJ DE VRIES BV"],
    ["with other accents", "Café Zoë v.o.f.", "nota CAFE ZOE VOF"],
    ["over a line break", "Bakkerij de Vries B.V.", "aan Bakkerij\r\nde Vries"],
    ["over the cells of a row", "Pieter Jansen", "1\tPieter\tJansen\t12,50"],
    ["behind a mark that has no letter", "Lagink Beheer", "\u0301LAGINK BEHEER"],
    ["through a soft hyphen", "Hoogendoorn Beheer", "Hoogen\u00addoorn Beheer"],
    ["through a soft hyphen behind its first letter", "Hoogendoorn Beheer", "H\u00adoogendoorn Beheer"],
    ["right behind words that only begin as it does", "Hoogendoorn", "Ho Hoo Hoog HoogendoornHoog Hoogendoorn"],
    ["through a ligature of a PDF", "Graffiti Studio Noord", "factuur Gra\ufb03ti Studio Noord"],
    ["a person by initials", "Pieter Jansen", "t.n.v. P. Jansen"],
    ["a person with the surname first", "J. de Vries", "Vries, J. de"],
    ["a person of the register with the surname first", "Meer, J.P. van der", "de heer J.P. van der Meer"],
    ["initials written together", "J.P. van der Meer", "JP van der Meer"],
    ["a double name", "Anna Jansen-de Vries", "Jansen-de Vries, Anna"],
    ["a household", "Familie Smit", "stukken van fam. Smit"],
    ["one short word with its form", "Boom B.V.", "factuur van Boom B.V."],
    ["one long word", "Hoogendoorn", "het dossier Hoogendoorn"],
    ["without a capital where the register has none", "jansen, pieter", "Pieter Jansen"],
    ["Cyrillic", "Иван Петров", "договор Иван Петров"],
    ["from right to left", "أحمد علي", "عقد أحمد علي هنا"],
    ["at the very end of the text", "Jansen Holding", "Jansen Holding"],
    ["behind and within words of the packs", "Loonstrook Beheer Noord", "BSN Loonstrook Beheer Noord"],
    ["right behind a number", "Pieter Jansen", "12-03-1980 Pieter Jansen"],
    ["behind the break of a hyphened word", "Pieter Jansen", "belasting-\nPieter Jansen"],
    ["with a ligature for its capital", "IJsbrand Kok", "loonstrook \u0132sbrand Kok"],
    ["where a term of the packs may go on", "IJsbrand Kok", "burgerservicenummer\n\u0132sbrand Kok"],
    ["small: a trade with a name", "Bakkerij Visserhuis", "de stukken van bakkerij visserhuis"],
    ["small: a company with its form", "Gezonde Voeding B.V.", "stuur dit naar gezonde voeding b.v. en bel"],
    ["small: one word with its form", "Boom B.V.", "factuur van boom bv"],
    ["small: ordinary words with their form", "Financieel Advies B.V.", "factuur van financieel advies bv"],
    ["small: a first name with a surname", "Pieter Jansen", "stukken van pieter jansen"],
    ["small: with the small words of a surname", "Anna van der Meer", "stukken van anna van der meer"],
    ["small: a household", "Familie Smit", "stukken van fam. smit"]
  ];
  it.each(cases)("%s", (_, name, text) => expect(found(text, name)).toEqual([name]));
});

describe("what is no name of a client is not", () => {
  const cases: readonly (readonly [what: string, name: string, text: string])[] = [
    ["a part of a word", "Jansen Bouw", "Jansen Bouwmarkt"],
    ["an ordinary word", "Boom B.V.", "De Boom in de tuin"],
    ["words of ordinary letters without capitals", "Financieel Advies B.V.", "wij geven u financieel advies"],
    ["words in small letters that may be any words", "Gezonde Voeding B.V.", "over gezonde voeding gesproken"],
    ["in small letters without the form that makes it a name", "Hoogendoorn", "het dossier hoogendoorn"],
    ["a verb before a surname in small letters", "Wil Jansen", "ik wil jansen spreken"],
    ["initials in small letters", "P. Jansen", "zie p. jansen"],
    ["no first name in small letters", "Mooie Dagen", "wij wensen u mooie dagen"],
    ["small letters behind thirty pages", "Bakkerij Visserhuis", `${"a ".repeat(50_001)}bakkerij visserhuis`],
    ["another with a further initial", "P. Jansen", "J.P. Jansen"],
    ["another with the same surname", "P. Jansen", "K. Jansen"],
    ["the words far apart", "Pieter Jansen", "Pieter belde, en Jansen ook"],
    ["only particles and letters", "De B.V.", "de b v De B.V."],
    ["an empty name", "  ", "  "]
  ];
  it.each(cases)("%s", (_, name, text) => expect(found(text, name)).toEqual([]));
});

it("a name within a longer one of the register is the longer one", () => {
  const names = ["De Vries Bouw", "De Vries Bouw Holding", "Jansen De Vries Bouw"];
  expect(found("aan De Vries Bouw Holding B.V.", ...names)).toEqual(["De Vries Bouw Holding"]);
});

it("two clients of one name are both told, and who is named most comes first", () => {
  const twins = [...clientsOf(["Pieter Jansen"]), { id: "twin", name: "Pieter Jansen", domains: [], addresses: [] }];
  const text = "Pieter Jansen, Anna Smeets, Anna Smeets";
  expect(namedIn(text, [...twins, ...clientsOf(["Anna Smeets"])])).toEqual(["Anna Smeets", "Pieter Jansen", "twin"]);
});

it("a given name is an initial only of who alone has the surname", () => {
  expect(found("P. Jansen", "Pieter Jansen", "Anna Jansen")).toEqual([]);
});

it("comes with the findings of the same scan, and only with a register", () => {
  const packs = compilePacks(shippedPacks.slice(0, 1), { names: clientNames(clientsOf(["Pieter Jansen"])) });
  const text = "Pieter&nbsp;Jansen, BSN 123456782";
  expect(scanText(text, packs)).toMatchObject({ named: ["Pieter Jansen"], findings: [{ kind: "bsn" }] });
  expect(scanText(text, withNames(packs, []))).not.toHaveProperty("named");
});

it("a text that names ten thousand clients tells of the first hundred", () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `Klant${String.fromCharCode(97 + (at % 26))}ijn Nummer${at}`);
  expect(found(names.join("\n"), ...names)).toHaveLength(100);
});
