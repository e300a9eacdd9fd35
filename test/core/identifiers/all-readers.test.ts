import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { passesElfproef } from "../../../src/core/identifiers/bsn.ts";
import { competingAt } from "../../../src/core/identifiers/competing.ts";
import { readDateOfBirth } from "../../../src/core/identifiers/date-of-birth.ts";
import { readDigid } from "../../../src/core/identifiers/digid.ts";
import { readDrivingLicence } from "../../../src/core/identifiers/driving-licence.ts";
import { readIban } from "../../../src/core/identifiers/iban.ts";
import { readMachineReadableZone } from "../../../src/core/identifiers/machine-readable-zone.ts";
import { readPaymentReference } from "../../../src/core/identifiers/payment-reference.ts";
import { readPayrollTaxNumber } from "../../../src/core/identifiers/payroll-tax-number.ts";
import { readRsin } from "../../../src/core/identifiers/rsin.ts";
import { readTaxNumber } from "../../../src/core/identifiers/tax-number.ts";
import { readTravelDocument } from "../../../src/core/identifiers/travel-document.ts";
import { readVatNumber } from "../../../src/core/identifiers/vat-number.ts";
import { passportLines } from "./generated-numbers.ts";

/** Characters that a reader may look at, each as often as it likes. */
const MOST_LOOKS = 500;

const READERS = {
  readDateOfBirth,
  readDigid,
  readDrivingLicence,
  readIban,
  readMachineReadableZone,
  readPaymentReference,
  readPayrollTaxNumber,
  readRsin,
  readTaxNumber,
  readTravelDocument,
  readVatNumber
};
const all = Object.entries(READERS);

const GENUINE = [
  "1234.56.782.H.86",
  "1234.56.782.B.01.8030",
  "123456782L01",
  "NL123456782B01",
  "4036 0000 1700 0001",
  "2036000016301110",
  "NL86 INGB 0002 4455 88",
  "NXR4K2LP5",
  "8025.35.860",
  "5012345678",
  "3 maart 1980",
  "03-03-1980",
  ": Welkom01!",
  passportLines("NXR4K2LP5", "800303", "123456782").join("\n")
];
const piece = fc.oneof(
  fc.constantFrom(...GENUINE, " ", "\n", "\u00ad", "\u200b", ".", "-", "/", "<<", ":", "is ", "\ud835", "é"),
  fc.stringMatching(/^[0-9A-Z<.]{0,12}$/),
  fc.string({ unit: "binary", maxLength: 4 })
);
const texts = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
/** Farthest that any reader looks ahead (machine-readable zones) and back (their first line; a row of fours). */
const AHEAD = 260;
const BACK = 120;

describe.each(all)("%s", (_name, read) => {
  test("on any text, a reading lies within it and gives away only what passes the elfproef", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (let start = 0; start < text.length; start += 1) {
          const reading = read(text, start);
          if (reading === null) continue;
          expect(reading.end).toBeGreaterThan(start);
          expect(reading.end).toBeLessThanOrEqual(text.length);
          if (reading.nine !== null) expect(passesElfproef(reading.nine)).toBe(true);
        }
      })
    );
  });

  test("looks a bounded way ahead and back", () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, text, behind) => {
        const whole = `${before}${" ".repeat(BACK)}${text}${" ".repeat(AHEAD)}${behind}`;
        const start = before.length + BACK;
        const near = read(whole.slice(before.length, start + AHEAD), BACK);
        const expected = near === null ? null : { ...near, end: near.end + before.length };
        expect(read(whole, start)).toEqual(expected);
      })
    );
  });

  test.each([
    ["digits", "1"],
    ["digits and spaces", "1 "],
    ["digits and hyphens", "12-"],
    ["letters", "n"],
    ["fillers", "<"],
    ["characters stepped over", "\u200b"],
    ["a digit and characters stepped over", "1\u200b\u200b\u200b"],
    ["line breaks", "\n"]
  ])("a million characters of %s cost it no more than a few", (_kind, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const looked = vi.spyOn(String.prototype, "charCodeAt");
    for (let start = 1000; start < 1100; start += 1) read(text, start);
    const { length } = looked.mock.calls;
    looked.mockRestore();
    expect(length / 100).toBeLessThan(MOST_LOOKS);
  });
});

test("on any text, what competes with a number is told without a throw", () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.integer({ min: 8, max: 11 }), (text, start, length) => {
      expect(() => competingAt(text, start, Math.min(text.length, start + length))).not.toThrow();
    })
  );
});
