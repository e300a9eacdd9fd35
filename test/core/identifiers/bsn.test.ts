import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bsnRange,
  bsnRangeOfNumber,
  maskBsn,
  nineDigits,
  passesElfproef,
  passesElfproefAsNumber
} from "../../../src/core/identifiers/bsn.ts";
import { maskNumbers } from "../../../src/core/identifiers/mask-numbers.ts";

const nine = fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, "0"));

describe("elfproef", () => {
  test.each(["123456782", "111222333", "036000012", "211551557", "319072356", "249566758"])("%s passes", (number) => {
    expect(passesElfproef(number)).toBe(true);
  });

  test.each([
    ["one digit off", "123456789"],
    ["two digits swapped", "124356782"],
    ["all zeros satisfy the sum", "000000000"],
    ["eight digits", "12345678"],
    ["ten digits", "1234567820"],
    ["a letter", "12345678a"],
    ["full-width digits", "１２３４５６７８２"],
    ["nothing", ""]
  ])("refused: %s", (_name, number) => {
    expect(passesElfproef(number)).toBe(false);
  });

  test("agrees with the official form: the ninth digit is the remainder of the first eight", () => {
    fc.assert(
      fc.property(nine, (number) => {
        const digits = [...number].map(Number);
        const remainder = digits.slice(0, 8).reduce((sum, digit, i) => sum + digit * (9 - i), 0) % 11;
        expect(passesElfproef(number)).toBe(number !== "000000000" && remainder === digits[8]);
      })
    );
  });
});

test("agrees with the number read as a whole", () => {
  fc.assert(
    fc.property(nine, (number) => {
      expect(passesElfproefAsNumber(Number(number))).toBe(passesElfproef(number));
    })
  );
  expect(passesElfproefAsNumber(1_123_456_782)).toBe(false);
});

describe("range", () => {
  test.each([
    ["ordinary", "123456782"],
    ["ordinary", "036000012"],
    ["ordinary", "799999999"],
    ["ambiguous-rsin", "001234567"],
    ["rsin", "802535860"],
    ["rsin", "899999999"],
    ["test", "999993847"],
    ["test", "000009921"],
    ["never-issued", "900000000"],
    ["never-issued", "999899999"],
    ["never-issued", "000123456"],
    ["never-issued", "000000000"]
  ])("%s: %s", (range, number) => {
    expect(bsnRange(number)).toBe(range);
  });
});

test("a mask shows the last two digits", () => {
  expect(maskBsn("123456782")).toBe("*******82");
});

describe("masking in free text", () => {
  test.each([
    ["nine digits", "klant 123456782 belde", "klant *******82 belde"],
    ["dotted", "1234.56.782", "****.**.*82"],
    ["spaced and hyphenated", "123 456-782", "*** ***-*82"],
    ["letter by letter", "1 2 3 4 5 6 7 8 2", "* * * * * * * 8 2"],
    ["eight digits, leading zero lost", "36000012", "******12"],
    ["full-width", "１２３４５６７８２", "*******82"],
    ["inside a longer number", "99123456782", "99*******82"],
    ["a payment reference tells the BSN", "kenmerk 2036 0000 1630 1110", "kenmerk **** **** **** **10"],
    ["a payment reference behind a year", "2024 2036000016301110", "2024 **************10"],
    ["a tax number", "1234.56.782.H.86", "****.**.*82.H.86"],
    ["a number that fails stays", "123456789", "123456789"],
    ["a year and an amount stay", "in 2024: 1.250,00", "in 2024: 1.250,00"]
  ])("%s", (_name, text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });

  test("no passing run of nine is left, whatever is around it", () => {
    fc.assert(
      fc.property(nine.filter(passesElfproef), fc.constantFrom("", " ", "x", "1", ", "), (number, around) => {
        expect(maskNumbers(`${around}${number}${around}`)).not.toContain(number);
      }),
      { numRuns: 50 }
    );
  });
});

test("the range of a number is that of its nine digits", () => {
  const edges = [1, 99_999, 100_000, 999_999, 1_000_000, 9_999_999, 10_000_000, 799_999_999, 800_000_000];
  const more = [0, 899_999_999, 900_000_000, 999_989_999, 999_990_000, 999_999_999];
  for (const number of [...edges, ...more]) expect(bsnRangeOfNumber(number)).toBe(bsnRange(nineDigits(number)));
  fc.assert(fc.property(nine, (digits) => bsnRangeOfNumber(Number(digits)) === bsnRange(digits)));
});
