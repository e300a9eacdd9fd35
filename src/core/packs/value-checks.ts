import { isValidIBAN } from "ibantools";
import { passesElfproef } from "../identifiers/bsn.ts";
import type { PatternRule } from "./pack-schema.ts";

/** The checks a pattern may name. They get a value as `canonical` makes it. */
export const valueChecks: Readonly<Record<PatternRule["check"], (value: string) => boolean>> = {
  none: () => true,
  elfproef: (value) => value.length <= 9 && passesElfproef(value.padStart(9, "0")),
  iban: isValidIBAN,
  "mod-97": (value) => /\d/.test(value) && mod97(value) === 1,
  luhn: (value) => /^\d{2,}$/.test(value) && luhnSum(value) % 10 === 0
};

/** Letters and digits only, in upper case: how a value is counted, checked and listed in an allow rule. */
export function canonical(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** ISO 7064 MOD 97-10: letters count as 10 to 35; a valid value leaves 1. */
function mod97(value: string): number {
  let rest = 0;
  for (const char of value) rest = Number(`${rest}${Number.parseInt(char, 36)}`) % 97;
  return rest;
}

/** ISO/IEC 7812-1 annex B: every second digit from the right doubled, digits added up. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, i) => {
    const times = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return sum + (times > 9 ? times - 9 : times);
  }, 0);
}
