import { describe, expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";
import { checked, evidenceFor, scanPack, scanPacks, valuesIn } from "./scan-pack.ts";

/** With the BSN 123456782 as personal number. */
const passport = "P<NLDJANSEN<<JAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nNXR4K2LP54NLD8003030M2503033123456782<<<<<08";

describe("numbers that give a BSN away", () => {
  test.each<[string, string, string[]]>([
    ["assessment number", "1234.56.782.H.86", ["p.tax high 123456782"]],
    ["assessment number in one piece with a label", "aanslagnummer 123456782H86", ["p.tax high 123456782"]],
    ["wage tax number of a sole trader", "loonheffingennummer 123456782L01", ["p.payroll high 123456782"]],
    ["VAT number of a sole trader", "NL123456782B01", ["p.vat high 123456782"]],
    ["VAT number in groups", "btw-nummer NL 1234.56.782.B.01", ["p.vat high 123456782"]],
    ["payment reference", "betalingskenmerk 0036 0000 1130 2270", ["p.reference high 036000012"]],
    ["payment reference in one piece", "betalingskenmerk 0036000011302270", ["p.reference high 036000012"]]
  ])("%s", (_name, text, expected) => expect(valuesIn(text)).toEqual(expected));

  test("a person is told once, under the rule of the best sighting", () => {
    const { findings } = scanText("nummer 123456782 x\nNL123456782B01\nBSN 123456782\nBSN 123456782", scanPacks);
    expect(findings.map(({ rule, kind, count, distinct }) => [rule, kind, count, distinct])).toEqual([
      ["p.vat", "bsn", 4, 1]
    ]);
  });

  test("without a rule for it a tax number is still not taken for something else", () => {
    const bsnOnly = compilePacks([
      checked({ ...scanPack, identifiers: scanPack.identifiers.slice(0, 1), patterns: [], dossiers: [], allow: [] })
    ]);
    expect(scanText("NL123456782B01 en 1234.56.782.H.86", bsnOnly).findings).toEqual([]);
  });
});

describe("numbers of companies", () => {
  test.each<[string, string, string[]]>([
    ["an RSIN with its label", "RSIN 802535860", ["p.rsin high 802535860"]],
    ["without a label", "nummer 802535860", []],
    ["with a BSN label it still is a company's", "BSN 802535860", ["p.rsin low 802535860"]],
    ["with a label for both", "fiscaal nummer 802535860", ["p.rsin high 802535860"]],
    ["00: a person's by label", "BSN 001000007", ["p.bsn high 001000007"]],
    ["00: a company's by label", "RSIN 001000007", ["p.rsin high 001000007"]],
    ["00: a label for both names a person", "fiscaal nummer 001000007", ["p.bsn high 001000007"]],
    ["00: nobody's without one", "nummer 001000007", []],
    ["under a header", "Naam;RSIN\nX bv;802535860", ["p.rsin high 802535860"]],
    ["a VAT number of a company", "btw-nummer NL802535860B01", ["p.rsin low 802535860"]],
    ["a btw-id tells nothing", "NL000099998B57", []]
  ])("%s", (_name, text, expected) => expect(valuesIn(text)).toEqual(expected));

  test("without a rule for RSINs none is told, least of all as a BSN", () => {
    const bsnOnly = compilePacks([
      checked({ ...scanPack, identifiers: scanPack.identifiers.slice(0, 1), patterns: [], dossiers: [], allow: [] })
    ]);
    expect(scanText("BSN 802535860", bsnOnly).findings).toEqual([]);
  });
});

describe("ranges that no person has", () => {
  test.each<[string, string, string[]]>([
    ["test numbers are low, whatever the label", "BSN 999993847", ["p.bsn low 999993847"]],
    ["in a column too", "Naam;BSN\nJan;999993847", ["p.bsn low 999993847"]],
    ["inside a tax number", "aanslagnummer 9999.93.847.H.86", ["p.tax low 999993847"]],
    ["never issued", "BSN 900000004", ["p.bsn low 900000004"]]
  ])("%s", (_name, text, expected) => expect(valuesIn(text)).toEqual(expected));
});

describe("other identifiers", () => {
  test.each<[string, string, string[]]>([
    ["IBAN", "NL91ABNA0417164300", ["p.iban high NL91ABNA0417164300"]],
    ["IBAN in groups", "naar NL91 ABNA 0417 1643 00 graag", ["p.iban high NL91ABNA0417164300"]],
    ["foreign IBAN", "BE68 5390 0754 7034", ["p.iban high BE68539007547034"]],
    ["IBAN that fails its check", "NL92ABNA0417164300", []],
    ["date of birth behind its label", "geboortedatum: 3 maart 1980", ["p.birth high 19800303"]],
    ["a date without a label", "op 03-03-1980", []],
    ["travel document behind its label", "paspoortnummer NXR4K2LP5", ["p.travel high NXR4K2LP5"]],
    ["travel document without a label", "NXR4K2LP5", []],
    ["driving licence behind its label", "rijbewijsnummer 5012345678", ["p.licence high 5012345678"]],
    ["ten digits without a label", "5012345678", []],
    ["DigiD password", "digid wachtwoord: Zomer-2024!", ["p.digid high Zomer-2024!"]],
    ["a pattern near its keyword", "klant K-12345", ["p.client medium K12345"]],
    ["a pattern before its keyword", "K-12345 (klant)", ["p.client medium K12345"]],
    ["a pattern far from its keyword", `klant ${"x ".repeat(20)}K-12345`, []]
  ])("%s", (_name, text, expected) => expect(valuesIn(text)).toEqual(expected));

  test.each([
    ["IBAN", "NL91ABNA0417164300", "NL**...**00"],
    ["date of birth", "geboortedatum 3-3-1980", "**-**-****"],
    ["DigiD", "digid wachtwoord: Zomer-2024!", "***"],
    ["travel document", "paspoortnummer NXR4K2LP5", "*******P5"],
    ["BSN", "BSN 123456782", "*******82"]
  ])("mask of an %s", (_name, text, mask) => {
    expect(scanText(text, scanPacks).findings[0]?.masked).toEqual([mask]);
  });

  test("machine-readable zone of a passport", () => {
    expect(valuesIn(`kopie:\n${passport}\nx 111222333`)).toEqual(["p.mrz high 123456782", "p.bsn low 111222333"]);
  });
});

describe("what is not a BSN", () => {
  test.each<[string, string]>([
    ["part of an IBAN", "NL92ABNA0417164300, rekening 041716430"],
    ["a telephone number", "bel +31 612345675 of 06-12345678"],
    ["an amount", "saldo € 123456782"],
    ["an amount in dots", "123.456.782,00"],
    ["a web address", "https://example.nl/dossier/123456782"],
    ["a mail address", "123456782@example.nl"],
    ["a file name", "scan-123456782.pdf"],
    ["a UUID", "12345678-1234-1234-1234-123456782000"],
    ["an order number with a year", "2024-123456782"],
    ["a hash", "a3f123456782bc99e1"],
    ["a coordinate", "52.123456782"]
  ])("%s", (_name, text) => expect(valuesIn(text).filter((value) => value.startsWith("p.bsn"))).toEqual([]));

  test("a label right before it outweighs the look of a code", () => {
    expect(valuesIn("bsn_123456782.pdf")).toEqual(["p.bsn high 123456782"]);
    expect(valuesIn("https://example.nl/?bsn=123456782")).toEqual(["p.bsn high 123456782"]);
  });
});

describe("allowed", () => {
  test.each<[string, string, string[]]>([
    ["a value of the rule", "BSN 211551557", []],
    ["a value of another rule", "betalingskenmerk 0036000011302270", ["p.reference high 036000012"]],
    ["behind a term", "voorbeeldnummer: BSN 123456782", []],
    ["far behind a term", `voorbeeldnummer ${"van de ".repeat(8)} BSN 123456782`, ["p.bsn high 123456782"]],
    ["before a term", "BSN 123456782 is een voorbeeldnummer", ["p.bsn high 123456782"]],
    ["a pattern behind a term", "voorbeeldnummer klant K-12345", []]
  ])("%s", (_name, text, expected) => expect(valuesIn(text)).toEqual(expected));
});

test("a BSN in a dossier of a person counts without a label", () => {
  const slip = "Loonstrook maart\nBrutoloon 3.200,00\nNettoloon 2.100,00\nJ. Jansen, nummer 123456782";
  expect(valuesIn(slip)).toEqual(["p.bsn medium 123456782"]);
  expect(evidenceFor(slip)).toContain("document-type");
  expect(valuesIn(`${slip}\nx 123456789 x 123456780 x 123456781`)).toEqual(["p.bsn low 123456782"]);
});

test("places are told on request", () => {
  const places: string[] = [];
  const text = "Loonstrook, nettoloon\nBSN 123456782, tel. 111222333; NL123456782B01";
  scanText(text, scanPacks, { onSighting: (rule, start, end) => places.push(`${rule} ${text.slice(start, end)}`) });
  expect(places.sort()).toEqual([
    "p.bsn 123456782",
    "p.bsn NL123456782B01",
    "p.dossier.loonstrook Loonstrook",
    "p.dossier.loonstrook nettoloon"
  ]);
});
