import { compilePacks } from "../../../src/core/packs/compile.ts";
import { parsePack } from "../../../src/core/packs/parse-pack.ts";
import { scanText } from "../../../src/core/scan/scan-text.ts";

const title = { nl: "Proef", en: "Test" };
const identifier = (rule: string, name: string, labels: string[], competing: string[] = []) => ({
  rule,
  identifier: name,
  title,
  labels,
  competing
});

/** A small pack with every kind of rule, so that these tests do not hang on the words of the shipped ones. */
export const scanPack = {
  schema: 1,
  id: "proef",
  version: 1,
  title,
  identifiers: [
    identifier(
      "p.bsn",
      "bsn",
      [
        "bsn",
        "bsn's",
        "b.s.n.",
        "burgerservicenummer",
        "burger service nummer",
        "sofi-nummer",
        "bsn/rsin",
        "fiscaal nummer"
      ],
      ["factuur", "factuurnummer", "telefoon", "tel", "kvk", "rsin", "klantnummer", "ordernummer", "bedrag"]
    ),
    identifier("p.rsin", "rsin", ["rsin", "bsn/rsin", "fiscaal nummer"]),
    identifier("p.tax", "tax-number", ["aanslagnummer"]),
    identifier("p.payroll", "payroll-tax-number", ["loonheffingennummer"]),
    identifier("p.vat", "vat-number", ["btw-nummer"]),
    identifier("p.reference", "payment-reference", ["betalingskenmerk"]),
    identifier("p.mrz", "machine-readable-zone", []),
    identifier("p.travel", "travel-document", ["paspoortnummer"]),
    identifier("p.licence", "driving-licence", ["rijbewijsnummer"]),
    identifier("p.iban", "iban", ["iban"]),
    identifier("p.birth", "date-of-birth", ["geboortedatum"]),
    identifier("p.digid", "digid", ["digid wachtwoord"])
  ],
  patterns: [{ rule: "p.client", title, pattern: "K-\\d{5}", keywords: ["klant"], within: 20, confidence: "medium" }],
  dossiers: [
    {
      rule: "p.dossier.loonstrook",
      type: "loonstrook",
      title,
      marks: [
        { terms: ["loonstrook", "loonstroken"], weight: 0.5 },
        { terms: ["nettoloon"], weight: 0.3 },
        { terms: ["brutoloon"], weight: 0.2 }
      ],
      against: [{ terms: ["voorbeeld"], weight: 0.4 }],
      structure: [{ shape: "amounts", atLeast: 3, weight: 0.2 }]
    },
    {
      rule: "p.dossier.afschrift",
      type: "rekeningafschrift",
      title,
      threshold: 0.7,
      marks: [{ terms: ["afschrift"], weight: 0.8 }],
      structure: [
        { shape: "dated-amount-lines", atLeast: 2, weight: 0.5 },
        { shape: "columns", atLeast: 2, weight: 0.5 },
        { shape: "ibans", atLeast: 2, weight: 0.5 },
        { shape: "lines", atLeast: 50, weight: 0.5 },
        { shape: "dates", atLeast: 10, weight: 0.5 }
      ]
    }
  ],
  allow: [
    { rule: "p.bsn", values: ["211551557"], reason: title },
    { rule: ["p.bsn", "p.client"], near: ["voorbeeldnummer"], reason: title }
  ]
};

export const scanPacks = compilePacks([checked(scanPack)]);

export function checked(json: unknown) {
  const parsed = parsePack(json);
  if (parsed.ok) return parsed.pack;
  throw new Error(JSON.stringify(parsed));
}

/** `p.bsn high 123456782`: each finding of an identifier or pattern with its values. */
export function valuesIn(text: string): string[] {
  const { findings } = scanText(text, scanPacks, { reveal: true });
  const told = findings.filter(({ kind }) => kind !== "dossier-mark");
  return told.map(({ rule, confidence, values = [] }) => [rule, confidence, ...values].join(" "));
}

/** `high 82 33`: each BSN finding as its confidence and the last digits of its masks. */
export function bsnsIn(text: string): string[] {
  const bsns = scanText(text, scanPacks).findings.filter((finding) => finding.kind === "bsn");
  return bsns.map(({ confidence, masked }) => [confidence, ...masked.map((mask) => mask.slice(7))].join(" "));
}

/** Names of the evidence of the first finding. */
export function evidenceFor(text: string): readonly string[] {
  return scanText(text, scanPacks).findings[0]?.evidence ?? [];
}

/** Different numbers that pass the elfproef, all of the ordinary range. */
export function passingNumbers(count: number): string[] {
  const numbers: string[] = [];
  for (let eight = 21_000_000; numbers.length < count; eight += 37) {
    const sum = [...String(eight)].reduce((total, digit, i) => total + Number(digit) * (9 - i), 0);
    if (sum % 11 < 10) numbers.push(`${eight}${sum % 11}`);
  }
  return numbers;
}

/** Nine digits that fail it. */
export function failingNumbers(count: number): string[] {
  return passingNumbers(count).map((number) => `${number.slice(0, 8)}${(Number(number[8]) + 1) % 10}`);
}
