import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPayrollTaxNumber } from "../../../src/core/identifiers/payroll-tax-number.ts";
import { readTaxNumber } from "../../../src/core/identifiers/tax-number.ts";
import { readVatNumber } from "../../../src/core/identifiers/vat-number.ts";
import { companies, persons, withOneDigitChanged } from "./generated-numbers.ts";

function grouped(nine: string, sign: string): string {
  return [nine.slice(0, 4), nine.slice(4, 6), nine.slice(6)].join(sign);
}

describe("tax number", () => {
  test.each([
    ["income tax, dotted", "1234.56.782.H.86", "123456782", "high"],
    ["income tax, dotted, with a serial number", "1234.56.782.H.66.01", "123456782", "high"],
    ["income tax, spaced", "1234 56 782 H 86", "123456782", "high"],
    ["income tax, in one piece", "123456782H86", "123456782", "medium"],
    ["income tax, nine in one piece", "123456782.H.86", "123456782", "medium"],
    ["Zvw", "1112.22.333.W.76", "111222333", "high"],
    ["allowance, its part glued", "0360.00.012.T.253", "036000012", "high"],
    ["allowance with a part behind a dot", "0360.00.012.T.25.3", "036000012", "high"],
    ["conserving", "0360.00.012.P.12", "036000012", "high"],
    ["VAT return of a sole trader", "1234.56.782.B.01.8030", "123456782", "medium"],
    ["VAT return, in one piece", "123456782B018030", "123456782", "medium"],
    ["wage tax return, closing 0 behind a space", "1234.56.782.L.01 9050", "123456782", "medium"],
    ["unknown period", "1234.56.782.L.01.9650", "123456782", "low"],
    ["motor vehicles", "1234.56.782.M.17", "123456782", "medium"],
    ["motor vehicles, in one piece", "123456782M17", "123456782", "low"],
    ["non-breaking spaces", "1234\u00a056\u00a0782\u00a0H\u00a086", "123456782", "high"],
    ["zero-width characters inside", "1234.\u200b56.7\u200b82.H.86", "123456782", "high"],
    ["full-width", "１２３４.５６.７８２.Ｈ.８６", "123456782", "high"],
    ["lower case", "1234.56.782.h.86", "123456782", "high"],
    ["test number", "9999.93.847.H.86", "999993847", "low"],
    ["00 is a person where only people pay", "0012.34.560.H.86", "001234560", "high"]
  ])("%s: %s", (_name, written, nine, alone) => {
    expect(readTaxNumber(written, 0)).toMatchObject({ nine, alone, end: written.length });
  });

  test.each([
    ["corporation tax", "1234.56.782.V.86"],
    ["company", "8025.35.860.B.01.8030"],
    ["00 may be a company", "0012.34.560.B.01.8030"]
  ])("nobody's BSN: %s", (_name, written) => {
    expect(readTaxNumber(written, 0)).toMatchObject({ nine: null, alone: null });
  });

  test.each([
    ["elfproef fails", "1234.56.789.H.86"],
    ["no tax has this letter", "1234.56.782.Q.86"],
    ["a company pays no income tax", "8025.35.860.H.86"],
    ["letters go on", "1234.56.782.H.86X"],
    ["serial number 00", "1234.56.782.B.00.8030"],
    ["a telephone behind a number", "123456782 T 06-12345678"],
    ["a telephone behind a dotted number", "1234.56.782 T 06-12345678"],
    ["a wage tax number is another reader's", "123456782L01"],
    ["a VAT number is another reader's", "123456782B01"],
    ["ten digits", "1234567820.H.86"],
    ["eight digits", "12345678.H.86"],
    ["rest of a longer number", "5-123456782.H.86"],
    ["no tax number's groups", "12.34.56.78.2.H.86"],
    ["a word behind", "123456782 huis 12"],
    ["an article code", "123456782-H86"],
    ["text ends", "1234.56.782.H"]
  ])("refused: %s", (_name, written) => {
    expect(readTaxNumber(written, written.startsWith("5-") ? 2 : 0)).toBeNull();
  });

  test("a year behind it is not taken in", () => {
    expect(readTaxNumber("1234.56.782.H.86 2024", 0)).toMatchObject({ value: "123456782H86", end: 16 });
  });

  test("reads every written form back, and refuses it with one of the nine changed", () => {
    const forms = fc.constantFrom(".", " ", "", "\u00a0", "-");
    const letters = fc.constantFrom(..."HNPTW");
    fc.assert(
      fc.property(persons, forms, letters, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, sign, letter, at, by) => {
        const behind = `${sign}${letter}${sign}65`;
        expect(readTaxNumber(`${grouped(nine, sign)}${behind}`, 0)).toMatchObject({
          nine,
          value: `${nine}${letter}65`
        });
        expect(readTaxNumber(`${grouped(withOneDigitChanged(nine, at, by), sign)}${behind}`, 0)).toBeNull();
      })
    );
  });
});

describe("wage tax number", () => {
  test.each([
    ["in one piece", "123456782L01", "medium"],
    ["twelfth, maybe an article code", "123456782L12", "low"],
    ["dotted", "1234.56.782.L.01", "high"],
    ["behind a dot", "1234.56.782L02", "high"],
    ["spaced", "1234 56 782 L 01", "high"]
  ])("%s", (_name, written, alone) => {
    expect(readPayrollTaxNumber(written, 0)).toMatchObject({ nine: "123456782", alone, end: written.length });
  });

  test.each([
    ["serial number 00", "123456782L00"],
    ["another letter", "123456782B01"],
    ["elfproef", "123456789L01"],
    ["a return, not a number", "123456782L019050"],
    ["three digits", "123456782L011"],
    ["a word", "123456782 liter 01"],
    ["litres", "123456782 L 01"]
  ])("refused: %s", (_name, written) => {
    expect(readPayrollTaxNumber(written, 0)).toBeNull();
  });

  test("a company's gives nobody away, a person's does", () => {
    fc.assert(
      fc.property(persons, companies, (person, company) => {
        expect(readPayrollTaxNumber(`${grouped(person, ".")}.L.01`, 0)).toMatchObject({ nine: person });
        expect(readPayrollTaxNumber(`${grouped(company, ".")}.L.01`, 0)).toMatchObject({ nine: null, alone: null });
      })
    );
  });
});

describe("VAT number", () => {
  test.each([
    ["with the country", "NL123456782B01", "high"],
    ["country apart", "NL 123456782 B01", "high"],
    ["dotted", "1234.56.782.B.01", "high"],
    ["dotted with the country", "NL1234.56.782.B.01", "high"],
    ["lower case", "nl123456782b01", "high"],
    ["without the country", "123456782B01", "medium"],
    ["tenth number, maybe an article code", "123456782B10", "low"],
    ["third number", "NL123456782B03", "high"]
  ])("of a sole trader: %s", (_name, written, alone) => {
    const reading = readVatNumber(written, 0);
    expect(reading).toMatchObject({ nine: "123456782", alone, end: written.length });
    expect(reading?.value).toMatch(/^NL123456782B\d\d$/);
  });

  test.each([
    ["new btw-id", "NL000099998B57"],
    ["new btw-id in lower case", "nl000099998b57"],
    ["new btw-id without the country", "123456789B13"],
    ["new btw-id, dotted", "NL1234.56.789.B.13"],
    ["company", "NL802535860B01"],
    ["00 may be a company", "NL001234560B01"]
  ])("gives nobody away: %s", (_name, written) => {
    expect(readVatNumber(written, 0)).toMatchObject({ nine: null, alone: null, end: written.length });
  });

  test.each([
    ["neither check holds", "NL123456789B01"],
    ["Belgian", "BE0123456782"],
    ["number 00", "NL123456782B00"],
    ["three digits behind", "NL123456782B011"],
    ["two letters that are no country", "NX123456782B01"]
  ])("refused: %s", (_name, written) => {
    expect(readVatNumber(written, 0)).toBeNull();
  });

  test.each([
    ["glued", "NL123456782B01", 2],
    ["apart", "btw NL 123456782 B01", 7]
  ])("NL in front of the first digit counts, %s", (_name, text, start) => {
    expect(readVatNumber(text, start)).toMatchObject({ nine: "123456782", alone: "high", end: text.length });
  });

  test("01 is never the check of a btw-id, so every sole trader's first number is told", () => {
    expect(BigInt("23211000008001101") % 97n).toBe(1n);
    expect(readVatNumber("NL100000800B01", 0)).toMatchObject({ nine: "100000800" });
    fc.assert(
      fc.property(persons, (nine) => {
        expect(readVatNumber(`NL${nine}B01`, 0)).toMatchObject({ nine });
      })
    );
  });

  test("every btw-id is told by its check digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (id) => {
        const nine = String(id).padStart(9, "0");
        const check = String(98n - (BigInt(`2321${nine}1100`) % 97n)).padStart(2, "0");
        expect(readVatNumber(`NL${nine}B${check}`, 0)).toMatchObject({
          nine: null,
          evidence: ["vat-number", "check-digit"]
        });
      })
    );
  });
});
