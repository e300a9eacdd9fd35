import fc from "fast-check";
import { composeIBAN, getCountrySpecifications } from "ibantools";
import { describe, expect, test } from "vitest";
import { readDrivingLicence } from "../../../src/core/identifiers/driving-licence.ts";
import { accountForm, ibanSpan, ibanStart, readIban } from "../../../src/core/identifiers/iban.ts";
import { readRsin } from "../../../src/core/identifiers/rsin.ts";
import { readTravelDocument } from "../../../src/core/identifiers/travel-document.ts";
import { companies, withOneDigitChanged } from "./generated-numbers.ts";

const dutchIbans = fc
  .tuple(fc.stringMatching(/^[A-Z]{4}$/), fc.stringMatching(/^\d{10}$/))
  .map(([bank, account]) => composeIBAN({ countryCode: "NL", bban: `${bank}${account}` }))
  .filter((iban) => iban !== null);

describe("RSIN", () => {
  test.each([
    ["in one piece", "802535860"],
    ["dotted", "8025.35.860"],
    ["in threes", "802 535 860"]
  ])("%s", (_name, written) => {
    const reading = readRsin(written, 0);
    expect(reading).toMatchObject({ value: "802535860", nine: null, alone: null, end: written.length });
    expect(reading?.evidence).toEqual(["elfproef", "rsin-range"]);
  });

  test("00 may be a BSN as well", () => {
    expect(readRsin("001234560", 0)?.evidence).toEqual(["elfproef", "ambiguous-rsin-range"]);
  });

  test.each([
    ["a BSN", "123456782"],
    ["elfproef", "802535861"],
    ["ten digits", "8025358600"],
    ["never issued", "900000000"],
    ["a VAT number goes on", "802535860B01"]
  ])("refused: %s", (_name, written) => {
    expect(readRsin(written, 0)).toBeNull();
  });

  test("every company's is read back; one digit changed is refused", () => {
    fc.assert(
      fc.property(companies, fc.nat(8), fc.integer({ min: 1, max: 9 }), (rsin, place, by) => {
        expect(readRsin(rsin, 0)).toMatchObject({ value: rsin });
        expect(readRsin(withOneDigitChanged(rsin, place, by), 0)).toBeNull();
      })
    );
  });
});

describe("travel document", () => {
  test.each([
    ["passport", "NXR4K2LP5", "NXR4K2LP5"],
    ["specimen", "SPECI2014", "SPECI2014"],
    ["only letters before the last", "NABCDEFG1", "NABCDEFG1"],
    ["residence document", "V12AL568X", "V12AL568X"],
    ["lower case", "nxr4k2lp5", "NXR4K2LP5"],
    ["behind it a stop", "NXR4K2LP5.", "NXR4K2LP5"],
    ["soft hyphen inside", "NXR4\u00adK2LP5", "NXR4K2LP5"]
  ])("%s", (_name, written, value) => {
    expect(readTravelDocument(written, 0)).toMatchObject({ value, nine: null, alone: null });
  });

  test.each([
    ["the letter O", "NXO4K2LP5"],
    ["no digit at the end", "NXR4K2LPA"],
    ["eight characters", "NXR4K2L5"],
    ["ten characters", "NXR4K2LP55"],
    ["a word in lower case", "afdeling1"],
    ["a word in lower case with V", "verlenging"],
    ["a digit in front", "1XR4K2LP5"]
  ])("refused: %s", (_name, written) => {
    expect(readTravelDocument(written, 0)).toBeNull();
  });

  test("ends behind its last character", () => {
    expect(readTravelDocument("NXR4\u00adK2LP5 van", 0)).toMatchObject({ end: 10 });
  });
});

describe("driving licence", () => {
  test.each([
    ["ten digits", "5012345678", "5012345678"],
    ["zero width inside", "50123\u200b45678", "5012345678"]
  ])("%s", (_name, written, value) => {
    expect(readDrivingLicence(written, 0)).toMatchObject({ value, alone: null, nine: null, end: written.length });
  });

  test.each([
    ["nine digits", "501234567"],
    ["eleven digits", "50123456789"],
    ["groups", "5012 345 678"],
    ["letters behind", "5012345678AB"]
  ])("refused: %s", (_name, written) => {
    expect(readDrivingLicence(written, 0)).toBeNull();
  });
});

describe("IBAN", () => {
  test.each([
    ["in one piece", "NL86INGB0002445588", "NL86INGB0002445588"],
    ["in fours", "NL86 INGB 0002 4455 88", "NL86INGB0002445588"],
    ["non-breaking spaces", "NL86\u00a0INGB\u00a00002\u00a04455\u00a088", "NL86INGB0002445588"],
    ["old Dutch groups", "NL 86 INGB 000.24.45.588", "NL86INGB0002445588"],
    ["lower case", "nl86ingb0002445588", "NL86INGB0002445588"],
    ["broken over two lines", "NL86 INGB\n0002 4455 88", "NL86INGB0002445588"],
    ["broken over two lines of a mail", "NL86 INGB\r\n0002 4455 88", "NL86INGB0002445588"],
    ["zero width", "NL86INGB\u200b0002445588", "NL86INGB0002445588"],
    ["Belgian", "BE68 5390 0754 7034", "BE68539007547034"],
    ["German", "DE89 3704 0044 0532 0130 00", "DE89370400440532013000"],
    ["British", "GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819"],
    ["Maltese, the longest kind", "MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S"]
  ])("%s", (_name, written, value) => {
    expect(readIban(written, 0)).toMatchObject({ value, alone: "high", nine: null, end: written.length });
    expect(ibanSpan(`${written} is van mij`, 0)).toBe(written.length);
  });

  test.each([
    ["check digits", "NL87INGB0002445588"],
    ["one digit too many", "NL86INGB00024455881"],
    ["one too few", "NL86INGB000244558"],
    ["no country", "XX86INGB0002445588"],
    ["country without IBAN", "US86INGB0002445588"],
    ["bank code of digits", "NL8612340002445588"],
    ["two spaces", "NL86  INGB0002445588"],
    ["broken twice", "NL86\nINGB\n0002445588"],
    ["a word", "nlse winkels"],
    ["postcode", "1234 AB"],
    ["text ends", "NL86"]
  ])("refused: %s", (_name, written) => {
    expect(readIban(written, 0)).toBeNull();
    expect(ibanSpan(written, 0)).toBe(-1);
  });

  test.each([
    ["glued", "IBAN NL86INGB", 7, 5],
    ["apart", "IBAN NL 86 INGB", 8, 5],
    ["one letter", "IBAN: N86", 7, -1],
    ["no letters", "1286", 2, -1],
    ["nothing", "86", 0, -1]
  ])("where its letters begin in front of a digit: %s", (_name, text, digit, start) => {
    expect(ibanStart(text, digit)).toBe(start);
  });

  test("every Dutch one is read back in fours; one digit changed is refused", () => {
    fc.assert(
      fc.property(dutchIbans, fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (iban, place, by) => {
        expect(readIban(iban.replace(/.{4}/g, "$& "), 0)).toMatchObject({ value: iban });
        expect(readIban(withOneDigitChanged(iban, place, by), 0)).toBeNull();
      })
    );
  });
});

test("every country's form of account is understood, to its last character", () => {
  for (const [country, { chars, bban_regexp }] of Object.entries(getCountrySpecifications())) {
    if (!chars || !bban_regexp) continue;
    const form = accountForm(bban_regexp);
    expect([country, form.length], country).toEqual([country, chars - 4]);
    for (const [place, sign] of [
      [1, "1"],
      [2, "A"]
    ] as const) {
      const filled = form.map((allowed) => ((allowed & place) === 0 ? (place === 1 ? "A" : "1") : sign)).join("");
      expect(filled).toMatch(new RegExp(bban_regexp));
    }
  }
});
