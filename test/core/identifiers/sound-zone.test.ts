import { parse } from "mrz";
import { describe, expect, test } from "vitest";
import { readMachineReadableZone } from "../../../src/core/identifiers/machine-readable-zone.ts";
import { soundZone } from "../../../src/core/identifiers/sound-zone.ts";
import { cardLines, passportLines } from "./generated-numbers.ts";

const PASSPORT = passportLines("NXR4K2LP5", "800303", "123456782");
const CARD = cardLines("NXR4K2LP5", "800303", "123456782");
const SHORT = passportLines("AB12<<<<<", "991231", "");

describe("a zone whose check digits all hold", () => {
  test.each([
    ["passport", PASSPORT],
    ["identity card", CARD],
    ["short document number", SHORT]
  ])("%s: says what the library says", (_name, lines) => {
    const { fields } = parse([...lines]);
    expect(soundZone(lines)).toEqual({ documentNumber: fields.documentNumber, issuingState: fields.issuingState });
  });

  test.each([
    ["passport", PASSPORT],
    ["identity card", CARD]
  ])("%s: any digit that is misread is seen", (_name, lines) => {
    const checked = lines.length === 2 ? [1] : [0, 1];
    for (const line of checked) {
      const written = lines[line] ?? "";
      for (let at = line === 0 ? 5 : 0; at < written.length; at += 1) {
        if (!/\d/.test(written.charAt(at))) continue;
        const digit = (Number(written.charAt(at)) + 1) % 10;
        const misread = [...lines];
        misread[line] = `${written.slice(0, at)}${digit}${written.slice(at + 1)}`;
        expect(soundZone(misread)).toBeNull();
      }
    }
  });
});

test("no more damaged zones are put right than allowed; sound ones are read all the same", () => {
  const repairs = { left: 1 };
  const damaged = PASSPORT.join("\n").replace("800303", "8OO3O3");
  const read = (text: string) => readMachineReadableZone(text, text.indexOf("<<"), repairs)?.nine;
  expect([read(damaged), read(damaged), read(PASSPORT.join("\n"))]).toEqual(["123456782", undefined, "123456782"]);
});
