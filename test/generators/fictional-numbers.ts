import type { Dice } from "./dice.ts";
import { bankCodes } from "./words.ts";

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2];

/** The digit that makes nine digits pass the elfproef; 10 when there is none. */
function ninthDigit(eight: string): number {
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(eight[at]), 0) % 11;
}

function passingNine(dice: Dice, prefix: (dice: Dice) => string): string {
  for (;;) {
    const eight = `${prefix(dice)}${Array.from({ length: 6 }, () => dice.between(0, 9)).join("")}`;
    const ninth = ninthDigit(eight);
    if (ninth < 10) return `${eight}${ninth}`;
  }
}

/** A number of the ordinary range (01-79). Chance alone: nobody's, as far as anybody can say, and kept nowhere. */
export function randomBsn(dice: Dice): string {
  return passingNine(dice, (d) => String(d.chance(0.08) ? d.between(1, 9) : d.between(10, 79)).padStart(2, "0"));
}

/** A company's number (80-86). */
export function randomRsin(dice: Dice): string {
  return passingNine(dice, (d) => String(d.between(80, 86)));
}

function mod97(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

const expanded = (text: string): string => text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));

function withCheckDigits(country: string, account: string): string {
  const check = 98 - mod97(expanded(`${account}${country}00`));
  return `${country}${String(check).padStart(2, "0")}${account}`;
}

/** Sixteen to twenty-two characters without spaces; one in twenty is foreign. */
export function randomIban(dice: Dice): string {
  if (dice.chance(0.03)) return withCheckDigits("DE", dice.digits(18));
  if (dice.chance(0.02)) {
    const ten = dice.digits(10);
    return withCheckDigits("BE", `${ten}${String(Number(ten) % 97 || 97).padStart(2, "0")}`);
  }
  return withCheckDigits("NL", `${dice.pick(bankCodes)}0${dice.digits(9)}`);
}

/** A sole trader's VAT number of since 2020: it says nothing of the BSN. */
export function randomVatId(dice: Dice): string {
  for (;;) {
    const start = `NL00${dice.digits(7)}B`;
    for (let check = 2; check < 99; check += 1) {
      const id = `${start}${String(check).padStart(2, "0")}`;
      if (mod97(expanded(id)) === 1) return id;
    }
  }
}

/** Sixteen digits; check digit and codes as in Specificatie Betalingskenmerk bepaling v1.5 (Belastingdienst). */
export function paymentReference(dice: Dice, bsn: string): string {
  const code = dice.pick(["70", "70", "75", "23", "24", "25", "26"]);
  const tail = `${bsn.slice(0, 8)}${code}${dice.between(0, 9)}${dice.digits(4)}`;
  const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
  const sum = [...tail].reverse().reduce((total, digit, at) => total + Number(digit) * (weights[at % 10] ?? 0), 0);
  const check = 11 - (sum % 11);
  return `${check === 11 ? 0 : check === 10 ? 1 : check}${tail}`;
}

const DOCUMENT_LETTERS = "ABCDEFGHIJKLMNPQRSTUVWXYZ";

/** Nine characters, without the letter O and the digit 0; the first letter tells passport from identity card. */
export function documentNumber(dice: Dice, kind: "passport" | "card"): string {
  const middle = dice.letters(6, `${DOCUMENT_LETTERS}123456789`);
  return `${kind === "passport" ? "N" : "I"}${dice.letters(1, DOCUMENT_LETTERS)}${middle}${dice.between(1, 9)}`;
}

/** ICAO 9303: weights 7, 3, 1. */
function mrzDigit(text: string): string {
  const sum = [...text].reduce((total, character, at) => {
    const value = character === "<" ? 0 : Number.parseInt(character, 36);
    return total + value * ([7, 3, 1][at % 3] ?? 0);
  }, 0);
  return String(sum % 10);
}

const mrzName = (family: string, given: string): string =>
  `${family}<<${given}`
    .normalize("NFD")
    .replace(/ı/g, "i")
    .toUpperCase()
    .replace(/[^A-Z< ]/g, "")
    .replaceAll(" ", "<");

interface Holder {
  readonly family: string;
  readonly given: string;
  readonly document: string;
  /** Null: a document of after 2021, which does not hold it. */
  readonly bsn: string | null;
  /** `yymmdd`. */
  readonly born: string;
  readonly expires: string;
  readonly sex: "M" | "F";
}

/** Two lines of 44 (passport). */
export function passportZone({ family, given, document, bsn, born, expires, sex }: Holder): string {
  const number = `${document}${mrzDigit(document)}`;
  const dates = [born, expires].map((date) => `${date}${mrzDigit(date)}`);
  const personal = (bsn ?? "").padEnd(14, "<");
  const personalCheck = bsn === null ? "<" : mrzDigit(personal);
  const composite = mrzDigit(`${number}${dates.join("")}${personal}${personalCheck}`);
  const second = `${number}NLD${dates[0]}${sex}${dates[1]}${personal}${personalCheck}${composite}`;
  return `${`P<NLD${mrzName(family, given)}`.padEnd(44, "<").slice(0, 44)}\n${second}`;
}

/** Three lines of 30 (identity card). */
export function cardZone({ family, given, document, bsn, born, expires, sex }: Holder): string {
  const first = `I<NLD${document}${mrzDigit(document)}${(bsn ?? "").padEnd(15, "<")}`;
  const dates = [born, expires].map((date) => `${date}${mrzDigit(date)}`);
  const middle = `${dates[0]}${sex}${dates[1]}NLD${"<".repeat(11)}`;
  const composite = mrzDigit(`${first.slice(5)}${dates.join("")}${"<".repeat(11)}`);
  return `${first}\n${middle}${composite}\n${mrzName(family, given).padEnd(30, "<").slice(0, 30)}`;
}
