import { describe, expect, test } from "vitest";
import { competingAt } from "../../../src/core/identifiers/competing.ts";

/** The number stands between square brackets. */
function competing(marked: string) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return competingAt(marked.replace("[", "").replace("]", ""), start, end);
}

describe("what a number is by its form if no BSN", () => {
  test.each([
    ["inside an IBAN", "NL86INGB0[002445588]", "competing-iban"],
    ["inside an IBAN in fours", "NL86 INGB [0002 4455] 88", "competing-iban"],
    ["inside a Belgian IBAN", "BE68 [5390 0754] 7034", "competing-iban"],
    ["mobile", "06-[12345678]", "competing-phone"],
    ["mobile, spaced", "06 [1234 56 78]", "competing-phone"],
    ["mobile abroad", "+31 6[12345678]", "competing-phone"],
    ["with +31", "+31 [612345678]", "competing-phone"],
    ["with +31 and (0)", "+31 (0)[612345678]", "competing-phone"],
    ["with 0031", "0031 [612345678]", "competing-phone"],
    ["fixed", "020-[1234567]", "competing-phone"],
    ["fixed in brackets", "(0475) [123 456]", "competing-phone"],
    ["fixed in pairs", "0475 [12 34 56]", "competing-phone"],
    ["Belgian", "+32 [475123456]", "competing-phone"],
    ["0800", "0800-[1234567]", "competing-phone"],
    ["mobile in one piece", "[0612345678]", "competing-phone"],
    ["date in one piece", "[03031980]", "competing-date"],
    ["date, year first", "[19800303]", "competing-date"],
    ["euro in front", "€ [123.456.782]", "competing-amount"],
    ["EUR in front", "EUR [123456782]", "competing-amount"],
    ["cents", "[123456782],50", "competing-amount"],
    ["cents behind a stop", "[123.456.782].00", "competing-amount"],
    ["hyphen for cents", "[123456782],-", "competing-amount"],
    ["euro behind", "[123456782] euro", "competing-amount"],
    ["bytes", "[123456782] bytes", "competing-amount"],
    ["coordinate", "lat 52.[123456782]", "competing-code"],
    ["fraction", "0.[123456782]", "competing-code"],
    ["year and serial number", "2025-[00012345]", "competing-code"],
    ["serial number behind", "[123456782]-01", "competing-code"],
    ["letters and hyphen in front", "ORD-[123456782]", "competing-code"],
    ["letters in front", "INV[123456782]", "competing-code"],
    ["number sign", "#[123456782]", "competing-code"],
    ["letters behind", "[123456782]abc", "competing-code"],
    ["UUID", "[12345678]-9abc-4def-8123-123456789abc", "competing-code"],
    ["hash", "a3f[123456782]bc9d8e7f", "competing-code"],
    ["file name", "[123456782].pdf", "competing-code"],
    ["web address", "https://example.nl/klant/[123456782]/", "competing-code"],
    ["mail address", "[123456782]@example.nl", "competing-code"],
    ["version", "v1.2.3.[123456782]", "competing-code"]
  ])("%s: %s", (_name, marked, evidence) => {
    expect(competing(marked)).toBe(evidence);
  });

  test.each([
    ["alone", "[123456782]"],
    ["in a sentence", "het nummer is [123456782]."],
    ["label in front", "BSN: [123456782], geboren"],
    ["dotted", "[1234.56.782]"],
    ["in threes", "[123 456 782]"],
    ["nine bare digits with a leading 0", "[036000012]"],
    ["nine bare digits with a leading 06", "[061234565]"],
    ["nine bare digits with a leading 0 before a number", "[036000012] 5 stuks"],
    ["00 in front and a year behind", "[001234560] 2024"],
    ["columns of a CSV", "Jansen;[123456782];12;50"],
    ["columns with commas", "12,[123456782],45,x"],
    ["columns with tabs", "12\t[123456782]\t45"],
    ["two-letter word in front", "nr [123456782]"],
    ["in brackets", "([123456782])"],
    ["a number in front", "klant 06 [123456782]"],
    ["digits only are no hash", "[123456782]"]
  ])("nothing speaks against it: %s", (_name, marked) => {
    expect(competing(marked)).toBeNull();
  });
});
