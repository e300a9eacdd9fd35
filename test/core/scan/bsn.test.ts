import { describe, expect, test } from "vitest";
import { compilePacks } from "../../../src/core/packs/compile.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";
import { bsnsIn, scanPacks as packs } from "./scan-pack.ts";

const table = (cases: readonly (readonly [string, string, readonly string[]])[]) =>
  test.each(cases)("%s", (_name, text, expected) => expect(bsnsIn(text)).toEqual(expected));

describe("written forms", () => {
  table([
    ["nine digits", "BSN 123456782", ["high 82"]],
    ["3-3-3 with spaces", "BSN 123 456 782", ["high 82"]],
    ["3-3-3 with hyphens", "BSN 123-456-782", ["high 82"]],
    ["4-2-3 with dots", "BSN 1234.56.782", ["high 82"]],
    ["3-2-4", "BSN 123.45.6782", ["high 82"]],
    ["eight digits", "BSN 36000012", ["high 12"]],
    ["2-3-3", "BSN 36.000.012", ["high 12"]],
    ["4-2-2", "BSN 3600.00.12", ["high 12"]],
    ["eight digits without a label", "nummer 36000012", []],
    ["mixed separators", "BSN 123.456-782", []],
    ["two spaces", "BSN 123  456  782", []],
    ["no-break spaces", "BSN 123\u00a0456\u00a0782", ["high 82"]],
    ["zero-width spaces", "BSN 1234\u200b56782", ["high 82"]],
    ["full-width digits", "ＢＳＮ １２３４５６７８２", ["high 82"]],
    ["broken over two lines behind a label", "BSN: 123456\n782", ["high 82"]],
    ["grouped and broken over two lines", "BSN: 123 456\n782", ["high 82"]],
    ["broken behind its hyphen", "BSN: 123-456-\n782", ["high 82"]],
    ["broken over two lines without a label", "nummers 123456\n782", []],
    ["two breaks", "BSN: 123\n456\n782", []],
    ["glued to its label", "bsn123456782", ["high 82"]],
    ["underscore between label and number", "bsn_123456782.pdf", ["high 82"]]
  ]);
});

describe("boundaries", () => {
  table([
    ["ten digits", "BSN 1234567820", []],
    ["letters glued in front", "BSN van jan: x123456782", []],
    ["letters glued behind", "BSN 123456782x", []],
    ["a VAT number by which nobody is known", "NL000099998B57", []],
    ["a decimal amount", "BSN 123456782,50", []],
    ["an amount in dots", "BSN 123.456.782,00", []],
    ["an amount with a dash", "BSN 123.456.782,-", []],
    ["behind a decimal sign", "BSN 1,123456782", []],
    ["a longer dotted number", "BSN 1234.56.782.01", []],
    ["an IBAN", "BSN-houder NL91ABNA0417164300", []],
    ["a telephone number", "BSN of tel +31 123456782", []],
    ["the end of a sentence", "Mijn BSN is 123456782.", ["high 82"]],
    ["in parentheses", "Jan (BSN: 123456782)", ["high 82"]],
    ["a slash between two", "BSN 123456782/111222333", ["high 82 33"]],
    ["a footnote mark behind it", "BSN 123456782¹", ["high 82"]],
    ["between years in a row", "jaar 2023 123 456 782 2024", ["low 82"]],
    ["groups of three in a longer row are an amount", "saldo 1 123 456 782", []],
    ["a hyphenated code", "AB-123456782", []]
  ]);
});

describe("what speaks for it", () => {
  table([
    ["elfproef alone", "nummer 123456782", ["low 82"]],
    ["a label on the line above", "BSN\n123456782", ["high 82"]],
    ["a label two lines above", "BSN\n\n123456782", ["medium 82"]],
    ["a label too far before", `BSN ${"van de klant ".repeat(6)}123456782`, ["low 82"]],
    ["a label behind", "123456782 (BSN)", ["medium 82"]],
    ["a label behind that belongs to the next number", "123456782 BSN: 111222333", ["high 33", "low 82"]],
    ["several behind one label", "BSN's: 123456782, 111222333", ["high 82 33"]],
    ["burgerservicenummer", "uw Burgerservicenummer is 123456782", ["high 82"]],
    ["b.s.n.", "B.S.N. 123456782", ["high 82"]],
    ["sofinummer", "sofi-nummer 123456782", ["high 82"]],
    ["a label across a line break", "burger service\nnummer 123456782", ["high 82"]],
    ["a word that contains a label", "absnt 123456782", ["low 82"]],
    ["the same person labelled once", "BSN 123456782. Later: 123456782", ["high 82"]],
    ["three bare ones that all pass", "123456782\n111222333\n319072356", ["medium 82 33 56"]],
    ["two bare ones", "123456782\n111222333", ["low 82 33"]],
    ["three among many that fail", "123456782 111222333 319072356 123456789 123456780 123456781", ["low 82 33 56"]]
  ]);
});

describe("what speaks against it", () => {
  table([
    ["an invoice label", "factuurnummer: 123456782", []],
    ["a telephone label", "Tel. 123456782", []],
    ["a nearer competing label", "BSN-plichtig, ordernummer 123456782", []],
    ["a competing label further off", "factuur voor mijn klant 123456782", ["low 82"]],
    ["a competing label on the line above", "Telefoon\n123456782", ["low 82"]],
    ["fails the elfproef", "BSN 123456789", []],
    ["zeros", "BSN 000000000", []],
    ["a company's number without a label", "802535860", []],
    ["a company's number with a BSN label", "BSN 802535860", []],
    ["an ambiguous number without a label", "001000007", []],
    ["an ambiguous number with a label", "BSN 001000007", ["high 07"]],
    ["a test number", "BSN 999993847", ["low 47"]],
    ["a number that was never issued", "BSN 900000004", ["low 04"]]
  ]);
});

describe("columns", () => {
  table([
    ["semicolons", "Naam;BSN;Bedrag\nJan;123456782;10\nPiet;111222333;20", ["high 82 33"]],
    ["tabs, far below the header", `Naam\tBSN\n${"Jan\t-\n".repeat(50)}Jan\t123456782`, ["high 82"]],
    ["commas and quotes", '"Naam","BSN"\n"Jansen, Jan","123456782"', ["high 82"]],
    ["another column of the same table", "Nummer;BSN\n123456782;-", ["low 82"]],
    ["a competing header beside it", "BSN;Telefoon\n123456782;111222333", ["high 82", "low 33"]],
    ["eight digits under a header", "BSN;Naam\n36000012;Jan", ["high 12"]],
    [
      "a sentence is no header",
      "Ook zonder zijn BSN, zei hij, kan het dus gewoon door.\nx\nJan, 123456782",
      ["low 82"]
    ],
    ["the header's own line", "BSN;123456782", ["high 82"]]
  ]);
});

describe("findings", () => {
  test("evidence is named, occurrences and persons are counted, values stay out", () => {
    const [finding] = scanText("BSN 123456782 en BSN 123456782 en BSN 111222333", packs).findings;
    expect(finding).toEqual({
      rule: "p.bsn",
      kind: "bsn",
      confidence: "high",
      count: 3,
      distinct: 2,
      masked: ["*******82", "*******33"],
      evidence: ["elfproef", "label", "range"]
    });
  });

  test("values only when asked for", () => {
    expect(scanText("BSN 123456782", packs, { reveal: true }).findings[0]?.values).toEqual(["123456782"]);
  });

  test.each([
    ["column-header", "BSN;Naam\n123456782;Jan"],
    ["label-after", "123456782 (BSN)"],
    ["many-pass", "123456782\n111222333\n319072356"],
    ["test-range", "BSN 999993847"],
    ["never-issued-range", "BSN 900000004"],
    ["rsin-range", "BSN 802535860"],
    ["competing-label", "factuur voor mijn klant 123456782"]
  ])("evidence %s", (name, text) => {
    expect(scanText(text, packs).findings[0]?.evidence).toContain(name);
  });

  test("at most twenty masks, and a count of all", () => {
    const numbers = Array.from({ length: 4000 }, (_, i) => String(200_000_000 + i));
    const [finding] = scanText(numbers.map((number) => `BSN ${number}`).join("\n"), packs).findings;
    expect(finding?.masked).toHaveLength(20);
    expect(finding?.distinct).toBeGreaterThan(300);
  });

  test("without packs nothing is found", () => {
    expect(scanText("BSN 123456782", compilePacks([]))).toEqual({ findings: [], dossier: { score: 0, types: [] } });
  });
});
