import type { Dice } from "./dice.ts";
import { documentNumber, randomBsn, randomIban, randomRsin } from "./fictional-numbers.ts";
import {
  familyNames,
  firmForms,
  firmNames,
  firstNames,
  streetEnds,
  streetStarts,
  townEnds,
  townStarts,
  trades
} from "./words.ts";

export interface Address {
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
}

export interface Person extends Address {
  readonly given: string;
  readonly family: string;
  readonly initials: string;
  readonly man: boolean;
  readonly bsn: string;
  readonly born: Date;
  readonly iban: string;
  readonly mobile: string;
  readonly mail: string;
  readonly passport: string;
  readonly card: string;
  /** Ten digits. */
  readonly licence: string;
}

export interface Firm extends Address {
  readonly name: string;
  readonly kvk: string;
  readonly rsin: string;
  readonly iban: string;
  readonly phone: string;
  readonly site: string;
}

/** Whom and what one document is about. */
export interface Case {
  readonly person: Person;
  readonly partner: Person;
  readonly employer: Firm;
  readonly office: Firm;
  /** 2014-2026. */
  readonly year: number;
  /** 1-12. */
  readonly month: number;
}

export function town(dice: Dice): string {
  return `${dice.pick(townStarts)}${dice.pick(townEnds)}`;
}

function address(dice: Dice): Address {
  const number = `${dice.between(1, 240)}${dice.chance(0.12) ? dice.pick(["a", "b", "-2", " bis", " II"]) : ""}`;
  return {
    street: `${dice.pick(streetStarts)}${dice.pick(streetEnds)} ${number}`,
    postcode: `${dice.between(1011, 9999)} ${dice.letters(2, "ABCDEGHJKLNPRTVWXZ")}`,
    town: town(dice)
  };
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/ı/g, "i")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

export function makePerson(dice: Dice): Person {
  const given = dice.pick(firstNames);
  const family = dice.pick(familyNames);
  const more = dice.chance(0.5) ? `${dice.letters(1, "ABCDEFGHJKLMNPRSTW")}.` : "";
  return {
    ...address(dice),
    given,
    family,
    initials: `${given[0]}.${more}`,
    man: dice.chance(0.5),
    bsn: randomBsn(dice),
    born: new Date(Date.UTC(dice.between(1942, 2004), dice.between(0, 11), dice.between(1, 28))),
    iban: randomIban(dice),
    mobile: dice.pick([
      `06-${dice.digits(8)}`,
      `06 ${dice.digits(8)}`,
      `06${dice.digits(8)}`,
      `+31 6 ${dice.digits(8)}`
    ]),
    mail: `${plain(given)}.${plain(family)}@${dice.pick(["voorbeeld.example", "post.example", "thuis.example"])}`,
    passport: documentNumber(dice, "passport"),
    card: documentNumber(dice, "card"),
    licence: dice.digits(10)
  };
}

export function makeFirm(dice: Dice): Firm {
  const name = dice.pick(firmNames);
  return {
    ...address(dice),
    name: `${name} ${dice.pick(trades)} ${dice.pick(firmForms)}`,
    kvk: dice.digits(8),
    rsin: randomRsin(dice),
    iban: randomIban(dice),
    phone: dice.pick([
      `0${dice.digits(2)} ${dice.digits(7)}`,
      `0${dice.digits(3)}-${dice.digits(6)}`,
      `088 ${dice.digits(7)}`
    ]),
    site: `${plain(name)}.example`
  };
}

export function makeCase(dice: Dice): Case {
  return {
    person: makePerson(dice),
    partner: makePerson(dice),
    employer: makeFirm(dice),
    office: makeFirm(dice),
    year: dice.between(2014, 2026),
    month: dice.between(1, 12)
  };
}
