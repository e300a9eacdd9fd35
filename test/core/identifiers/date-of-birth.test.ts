import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateAt, readDateOfBirth } from "../../../src/core/identifiers/date-of-birth.ts";

const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober"];

describe("date of birth", () => {
  test.each([
    ["hyphens", "03-03-1980"],
    ["single digits", "3-3-1980"],
    ["slashes", "3/03/1980"],
    ["dots", "03.03.1980"],
    ["dots and spaces", "3. 3. 1980"],
    ["ISO", "1980-03-03"],
    ["ISO with a time", "1980-03-03T00:00:00"],
    ["in words", "3 maart 1980"],
    ["abbreviated", "3 mrt. 1980"],
    ["abbreviated without stop", "3 mrt 1980"],
    ["in words with hyphens", "3-mrt-1980"],
    ["ordinal", "3e maart 1980"],
    ["English", "3 March 1980"],
    ["capitals", "3 MAART 1980"],
    ["over two lines", "3 maart\n1980"],
    ["in one piece", "03031980"],
    ["in one piece, year first", "19800303"],
    ["non-breaking spaces", "3\u00a0maart\u00a01980"],
    ["non-breaking hyphens", "03\u201103\u20111980"],
    ["full-width", "０３－０３－１９８０"],
    ["year of two digits", "03-03-80"]
  ])("%s", (_name, written) => {
    expect(readDateOfBirth(written, 0)).toMatchObject({ value: "19800303", nine: null, alone: null });
  });

  test.each([
    ["the 30th of February", "30-02-1980"],
    ["the 29th of February of no leap year", "29-02-1981"],
    ["month 13", "03-13-1980"],
    ["day 0", "00-03-1980"],
    ["before 1900", "03-03-1899"],
    ["after 2035", "03-03-2036"],
    ["two signs", "03-03/1980"],
    ["no month's name", "3 stuks 1980"],
    ["month's name goes on", "3 maartse 1980"],
    ["no date in one piece", "45671234"],
    ["nine digits", "030319801"],
    ["letters behind", "03-03-1980A"],
    ["year of five digits", "3-3-19800"],
    ["an amount", "12.50"],
    ["a year", "1980"],
    ["a number of things", "3 mensen"],
    ["a telephone", "06-12345678"],
    ["the text ends", "3-"]
  ])("refused: %s", (_name, written) => {
    expect(readDateOfBirth(written, 0)).toBeNull();
  });

  test.each([
    ["English", "March 3, 1980"],
    ["English, abbreviated", "born Mar. 3 1980"],
    ["a cell behind another", "x,12,03-03-1980"]
  ])("behind other words: %s", (_name, written) => {
    expect(readDateOfBirth(written, written.search(/0?3/))).toMatchObject({ value: "19800303" });
  });

  test.each([
    ["no month before", "Kamer 3, 1980"],
    ["in one piece behind a comma", "12,03031980"]
  ])("refused behind other words: %s", (_name, written) => {
    expect(readDateOfBirth(written, written.search(/0?3/))).toBeNull();
  });

  test("rest of a longer number is refused", () => {
    expect(readDateOfBirth("12.03-03-1980", 3)).toBeNull();
  });

  test.each([
    ["date", "03-03-1980, te Utrecht", 10],
    ["words", "3 maart 1980.", 12],
    ["soft hyphen inside", "3 ma\u00adart 1980", 13],
    ["a year of two digits is none here", "03-03-80", -1],
    ["no digit", "maart", -1]
  ])("where a date ends: %s", (_name, written, end) => {
    expect(dateAt(written, 0)).toBe(end);
  });

  test("every day from 1900 to 2035 is read back in every form", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2035-10-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = date.toISOString().slice(0, 10).split("-");
        const value = `${year}${month}${day}`;
        const name = MONTHS[Number(month) - 1] ?? "december";
        const forms = [`${day}-${month}-${year}`, `${year}-${month}-${day}`, `${Number(day)}/${Number(month)}/${year}`];
        if (Number(month) < 11)
          forms.push(`${Number(day)} ${name} ${year}`, `${Number(day)} ${name.slice(0, 3)}. ${year}`);
        for (const form of forms.filter((written) => !written.includes(" maa."))) {
          expect(readDateOfBirth(form, 0)).toMatchObject({ value, end: form.length });
        }
      })
    );
  });
});
