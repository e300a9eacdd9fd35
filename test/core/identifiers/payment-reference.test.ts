import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPaymentReference } from "../../../src/core/identifiers/payment-reference.ts";
import { companies, paymentReferenceOf, persons, withOneDigitChanged } from "./generated-numbers.ts";

/** Code, year and serial digits with which a number is likely; and whether only people get such a reference. */
const TAILS: readonly (readonly [string, string, boolean])[] = [
  ["wage tax return", "6301110", false],
  ["VAT return", "1302270", false],
  ["additional VAT", "5303240", false],
  ["additional wage tax", "0301121", false],
  ["income tax", "7000001", true],
  ["conserving", "7150001", true],
  ["conscientious objector", "7350001", true],
  ["Zvw", "7546001", true],
  ["motor vehicles", "7850001", false],
  ["Eurovignet", "8530001", false],
  ["heavy goods vehicles", "8730001", false],
  ["land consolidation", "9750001", false],
  ["childcare", "2330001", true],
  ["rent", "2430001", true],
  ["care", "2530001", true],
  ["child budget", "2630001", true],
  ["fine", "2830001", true]
];
const INCOME_TAX = "4036000017000001";

function inFours(digits: string, sign: string): string {
  return digits.match(/\d{4}/g)?.join(sign) ?? "";
}

describe("payment reference", () => {
  test.each([
    ["wage tax", "2036000016301110", "medium"],
    ["VAT", "0036000011302270", "medium"],
    ["additional VAT", "1036000015303240", "medium"],
    ["income tax", INCOME_TAX, "high"],
    ["rent allowance", "6036000012430001", "high"],
    ["care allowance", "8036000012530001", "high"]
  ])("of the specification: %s", (_name, digits, alone) => {
    expect(readPaymentReference(digits, 0)).toMatchObject({ nine: "036000012", value: digits, end: 16, alone });
  });

  test.each(["9253586208001120", "6253586368001230"])("of a company, in the specification: %s", (digits) => {
    expect(readPaymentReference(digits, 0)).toMatchObject({ nine: null, value: digits, alone: null });
  });

  test.each([
    ["spaces", inFours(INCOME_TAX, " ")],
    ["non-breaking spaces", inFours(INCOME_TAX, "\u00a0")],
    ["dots", inFours(INCOME_TAX, ".")],
    ["hyphens", inFours(INCOME_TAX, "-")],
    ["non-breaking hyphens", inFours(INCOME_TAX, "\u2011")],
    ["broken over two lines", "4036 0000\n1700 0001"],
    ["broken over two lines of a mail", "4036 0000\r\n1700 0001"],
    ["soft hyphens", "40360000\u00ad17000001"]
  ])("written with %s", (_name, written) => {
    expect(readPaymentReference(written, 0)).toMatchObject({
      nine: "036000012",
      value: INCOME_TAX,
      end: written.length
    });
  });

  test.each([
    ["15 digits", "403600001700000"],
    ["17 digits", `${INCOME_TAX}1`],
    ["a letter behind", `${INCOME_TAX}A`],
    ["check digit", "5036000017000001"],
    ["unknown code", paymentReferenceOf("036000012", "9900001")],
    ["no ninth digit exists", paymentReferenceOf("100000060", "7000001")],
    ["a company pays no income tax", paymentReferenceOf("802535860", "7000001")],
    ["other groups", "40360 00017 00000 1"],
    ["a longer row of fours", `${inFours(INCOME_TAX, " ")} 1234`],
    ["the text ends", "4036 0000 1700"]
  ])("refused: %s", (_name, written) => {
    expect(readPaymentReference(written, 0)).toBeNull();
  });

  test.each([
    ["rest of a row of fours", `1234 ${inFours(INCOME_TAX, " ")}`, 5],
    ["behind a decimal point", `0.${INCOME_TAX}`, 2]
  ])("refused: %s", (_name, written, start) => {
    expect(readPaymentReference(written, start)).toBeNull();
  });

  test.each([
    ["VAT of a month that is none", "1302150", "low"],
    ["VAT return that does not end in 0", "1302275", "low"],
    ["income tax with an unlikely tail, in one piece", "7012345", "low"]
  ])("%s is unsure alone", (_name, tail, alone) => {
    expect(readPaymentReference(paymentReferenceOf("036000012", tail), 0)).toMatchObject({ nine: "036000012", alone });
  });

  test("in fours an unlikely tail is less unlikely, unless it may be a payment card", () => {
    expect(readPaymentReference(inFours(paymentReferenceOf("036000012", "7012345"), " "), 0)).toMatchObject({
      alone: "medium"
    });
    const card = Array.from({ length: 100 }, (_, i) =>
      paymentReferenceOf("036000012", `70123${String(i).padStart(2, "0")}`)
    );
    const alone = card
      .filter((digits) => /^[2-6]/.test(digits))
      .map((digits) => readPaymentReference(inFours(digits, " "), 0)?.alone);
    expect(new Set(alone)).toEqual(new Set(["low", "medium"]));
  });

  test.each(TAILS)("every person's %s", (_name, tail, onlyPeople) => {
    fc.assert(
      fc.property(persons, (nine) => {
        const expected = { nine, alone: onlyPeople ? "high" : "medium" };
        expect(readPaymentReference(paymentReferenceOf(nine, tail), 0)).toMatchObject(expected);
      }),
      { numRuns: 30 }
    );
  });

  test("a company's gives nobody away", () => {
    fc.assert(
      fc.property(companies, (nine) => {
        expect(readPaymentReference(paymentReferenceOf(nine, "6301110"), 0)).toMatchObject({ nine: null, alone: null });
      })
    );
  });

  test("one digit changed behind the first is refused, but where the check writes 10 and 0 remainders as one", () => {
    fc.assert(
      fc.property(persons, fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 9 }), (nine, place, by) => {
        const digits = paymentReferenceOf(nine, "7000001");
        fc.pre(digits[0] !== "1");
        expect(readPaymentReference(withOneDigitChanged(digits, place, by), 0)).toBeNull();
      })
    );
  });

  /**
   * Exact rates per random 16 digits: check digit 1/10 x ninth digit 10/11 x range and tail. Any reading of a person:
   * 4.6 % (codes 0.57, not 80-89). High: 10 codes of 100, 00 at two places of the tail: 0.0073 %. Medium in one piece:
   * returns 0.2 x 0.1 x 0.19 x 0.17, additional 0.2 x 0.19 x 0.17, others 0.07 x 0.01: x 0.0718 = 0.056 %.
   * In fours the medium are 0.75 %, those of the ten codes with any tail.
   */
  test("random numbers are rarely more than low", () => {
    const random = fc.stringMatching(/^\d{16}$/);
    const found = fc
      .sample(random, { numRuns: 40_000, seed: 3 })
      .map((digits) => readPaymentReference(digits, 0)?.alone);
    expect(found.filter((alone) => alone === "high").length).toBeLessThan(12);
    expect(found.filter((alone) => alone === "medium").length).toBeLessThan(60);
    expect(found.filter((alone) => alone === "low").length).toBeGreaterThan(800);
  });
});
