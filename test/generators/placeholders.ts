import type { Dice } from "./dice.ts";
import type { Case, Firm, Person } from "./fiction.ts";
import { makeFirm, makePerson, town } from "./fiction.ts";
import { cardZone, passportZone, paymentReference, randomIban, randomVatId } from "./fictional-numbers.ts";
import type { Part, Place, Plant } from "./specimen.ts";
import type { Style } from "./style.ts";
import { banks, bsnLabels, englishMonths, funds, goods, insurers, jobs, months, shops } from "./words.ts";

/** What one placeholder is filled from. */
export interface Filling {
  readonly dice: Dice;
  readonly part: Part;
  readonly facts: Case;
  readonly style: Style;
  /** The person of the row at hand. */
  readonly row: Person;
  /** From 0, of how many. */
  readonly index: number;
  readonly rows: number;
  readonly place: Place;
  readonly plants: Plant[];
}

type Fill = (filling: Filling, ...numbers: readonly number[]) => string;

function planted({ plants, place }: Filling, rule: string, value: string, shown: string, where: Place = place): string {
  plants.push({ rule, value, place: where });
  return shown;
}

const two = (value: number): string => String(value).padStart(2, "0");
const short = (date: Date): string => date.toISOString().slice(2, 10).replaceAll("-", "");
const groups = (text: string): string => text.replace(/(.{4})(?=.)/g, "$1 ");

function person(of: (filling: Filling) => Person): Record<string, Fill> {
  const bsn = (f: Filling): string =>
    planted(f, "nl.bsn", of(f).bsn, f.place === "column" ? f.style.bsnInColumn(of(f).bsn) : f.style.bsn(of(f).bsn));
  const iban = (f: Filling): string => planted(f, "nl.iban", of(f).iban, f.style.iban(of(f).iban));
  return {
    name: (f) => (f.dice.chance(0.5) ? `${of(f).initials} ${of(f).family}` : `${of(f).given} ${of(f).family}`),
    given: (f) => of(f).given,
    family: (f) => of(f).family,
    initials: (f) => of(f).initials,
    title: (f) => (f.style.english ? (of(f).man ? "Mr" : "Ms") : of(f).man ? "De heer" : "Mevrouw"),
    sex: (f) => (of(f).man ? "M" : "V"),
    street: (f) => of(f).street,
    postcode: (f) => of(f).postcode,
    town: (f) => of(f).town,
    mobile: (f) => of(f).mobile,
    mail: (f) => of(f).mail,
    bsn,
    "bsn.plain": (f) => planted(f, "nl.bsn", of(f).bsn, of(f).bsn),
    "bsn.bare": (f) => planted(f, "nl.bsn", of(f).bsn, of(f).bsn, "bare"),
    iban,
    born: (f) => planted(f, "nl.date-of-birth", of(f).born.toISOString().slice(0, 10), f.style.date(of(f).born)),
    // In running text or with a short label: a date of birth all the same.
    birthday: (f) => {
      const value = of(f).born.toISOString().slice(0, 10);
      f.plants.push({ rule: "nl.date-of-birth", value, place: f.place, optional: true });
      return f.style.date(of(f).born);
    },
    passport: (f) => planted(f, "nl.travel-document", of(f).passport, of(f).passport),
    "passport.bare": (f) => of(f).passport,
    card: (f) => planted(f, "nl.travel-document", of(f).card, of(f).card),
    licence: (f) => planted(f, "nl.driving-licence", of(f).licence, of(f).licence),
    ...carriedNumbers(of)
  };
}

/** Numbers that hold the person's BSN. */
function carriedNumbers(of: (filling: Filling) => Person): Record<string, Fill> {
  const inside = (f: Filling, rule: string, shown: string): string => planted(f, rule, of(f).bsn, shown, "embedded");
  return {
    taxnumber: (f) => {
      const nine = of(f).bsn;
      const end = `${f.facts.year % 10}${f.dice.pick([0, 1, 6, 6, 7])}`;
      const dotted = `${nine.slice(0, 4)}.${nine.slice(4, 6)}.${nine.slice(6)}`;
      return inside(
        f,
        "nl.bsn.tax-number",
        f.dice.pick([`${dotted}.H.${end}`, `${dotted}.H.${end}.01`, `${nine}H${end}`, `${dotted} H ${end}`])
      );
    },
    toeslagnumber: (f) => {
      const nine = of(f).bsn;
      const end = `${f.facts.year % 10}${f.dice.between(1, 3)}`;
      return inside(
        f,
        "nl.bsn.tax-number",
        f.dice.pick([`${nine}T${end}`, `${nine.slice(0, 4)}.${nine.slice(4, 6)}.${nine.slice(6)}.T.${end}`])
      );
    },
    kenmerk: (f) => {
      const digits = paymentReference(f.dice, of(f).bsn);
      return inside(f, "nl.bsn.payment-reference", f.dice.chance(0.5) ? groups(digits) : digits);
    },
    oldvat: (f) => inside(f, "nl.bsn.vat-number", f.dice.pick([`NL${of(f).bsn}B01`, `${of(f).bsn}B01`])),
    solelh: (f) => inside(f, "nl.bsn.payroll-tax-number", `${of(f).bsn}L01`),
    zone: (f) => zone(f, of(f), "passport", true),
    zonenobsn: (f) => zone(f, of(f), "passport", false),
    cardzone: (f) => zone(f, of(f), "card", true)
  };
}

function zone(
  f: Filling,
  { family, given, bsn, born, man, passport, card }: Person,
  kind: "passport" | "card",
  holds: boolean
) {
  const number = kind === "passport" ? passport : card;
  if (holds) planted(f, "nl.bsn.machine-readable-zone", bsn, "", "embedded");
  const also = { "nl.travel-document": number, "nl.date-of-birth": born.toISOString().slice(0, 10) };
  for (const [rule, value] of Object.entries(also)) f.plants.push({ rule, value, place: "embedded", optional: true });
  const expires = `${f.dice.between(25, 33)}${two(f.dice.between(1, 12))}${two(f.dice.between(1, 28))}`;
  const holder = {
    family,
    given,
    document: number,
    bsn: holds ? bsn : null,
    born: short(born),
    expires,
    sex: man ? "M" : "F"
  } as const;
  return kind === "passport" ? passportZone(holder) : cardZone(holder);
}

function firm(of: (filling: Filling) => Firm): Record<string, Fill> {
  return {
    "": (f) => of(f).name,
    street: (f) => of(f).street,
    postcode: (f) => of(f).postcode,
    town: (f) => of(f).town,
    kvk: (f) => of(f).kvk,
    phone: (f) => of(f).phone,
    site: (f) => of(f).site,
    iban: (f) => planted(f, "nl.iban", of(f).iban, f.style.iban(of(f).iban)),
    "rsin.bare": (f) => of(f).rsin,
    rsin: (f) => planted(f, "nl.rsin", of(f).rsin, of(f).rsin),
    lh: (f) => `${of(f).rsin}L0${f.dice.between(1, 3)}`,
    vat: (f) => f.dice.pick([`NL${of(f).rsin}B01`, `NL${of(f).rsin}B02`, randomVatId(f.dice)])
  };
}

function dayOf({ dice, facts: { year } }: Filling): Date {
  return new Date(Date.UTC(year, dice.between(0, 11), dice.between(1, 28)));
}

/** Days of rows run on through the month of the document. */
function dayOfRow({ facts: { year, month }, index, rows }: Filling): Date {
  return new Date(Date.UTC(year, month - 1, 1 + Math.floor((27 * index) / Math.max(1, rows))));
}

const figures: Record<string, Fill> = {
  a: (f, low = 10, high = 4_000) => f.style.amount(f.dice.between(low * 100, high * 100)),
  e: (f, low = 10, high = 60_000) => f.style.euros(f.dice.between(low, high)),
  n: (f, low = 1, high = 40) => String(f.dice.between(low, high)),
  d: (f, count = 9) => f.dice.digits(count),
  x: (f, count = 2) => f.dice.letters(count),
  hex: (f, count = 8) => f.dice.letters(count, "0123456789abcdef"),
  pct: (f) => `${f.dice.between(1, 49)},${f.dice.between(10, 99)}`,
  i: (f) => String(f.index + 1)
};

const times: Record<string, Fill> = {
  year: ({ facts }) => String(facts.year),
  prev: ({ facts }) => String(facts.year - 1),
  next: ({ facts }) => String(facts.year + 1),
  month: ({ facts, style }) => (style.english ? englishMonths : months)[facts.month - 1] ?? "",
  mm: ({ facts }) => two(facts.month),
  date: (f) => f.style.date(dayOf(f)),
  iso: (f) => dayOf(f).toISOString().slice(0, 10),
  ymd: (f) => dayOf(f).toISOString().slice(0, 10).replaceAll("-", ""),
  rowdate: (f) => f.style.date(dayOfRow(f)),
  rowdm: (f) => dayOfRow(f).toISOString().slice(5, 10).split("-").reverse().join("-"),
  rowmonth: (f) => (f.style.english ? englishMonths : months)[f.index % 12] ?? "",
  time: ({ dice }) => `${two(dice.between(7, 22))}:${two(dice.between(0, 59))}`
};

const names: Record<string, Fill> = {
  bank: ({ dice }) => dice.pick(banks),
  fund: ({ dice }) => dice.pick(funds),
  insurer: ({ dice }) => dice.pick(insurers),
  job: ({ dice }) => dice.pick(jobs),
  good: ({ dice }) => dice.pick(goods),
  shop: ({ dice }) => dice.pick(shops),
  someone: ({ dice }) => {
    const { given, family } = makePerson(dice);
    return `${given} ${family}`;
  },
  somephone: ({ dice }) => makeFirm(dice).phone,
  somemobile: ({ dice }) => makePerson(dice).mobile,
  somefirm: ({ dice }) => makeFirm(dice).name,
  somestreet: ({ dice }) => makeFirm(dice).street,
  somepostcode: ({ dice }) => makeFirm(dice).postcode,
  sometown: ({ dice }) => town(dice),
  someiban: (f) => {
    const iban = randomIban(f.dice);
    return planted(f, "nl.iban", iban, f.style.iban(iban));
  },
  newvat: ({ dice }) => randomVatId(dice),
  bsnlabel: ({ dice, part, style }) => {
    const unseen = part === "held-out" && dice.chance(0.35);
    if (style.english) return dice.pick(unseen ? bsnLabels.englishHeldOut : bsnLabels.english);
    return dice.pick(unseen ? bsnLabels.dutchHeldOut : bsnLabels.dutch);
  },
  bsnheader: ({ dice, part }) =>
    dice.pick(part === "held-out" && dice.chance(0.35) ? bsnLabels.headerHeldOut : bsnLabels.header)
};

const prefixed = (prefix: string, fills: Record<string, Fill>): Record<string, Fill> =>
  Object.fromEntries(Object.entries(fills).map(([name, fill]) => [name === "" ? prefix : `${prefix}.${name}`, fill]));

const fills: ReadonlyMap<string, Fill> = new Map(
  Object.entries({
    ...person(({ facts }) => facts.person),
    ...prefixed(
      "partner",
      person(({ facts }) => facts.partner)
    ),
    ...prefixed(
      "row",
      person(({ row }) => row)
    ),
    ...prefixed(
      "employer",
      firm(({ facts }) => facts.employer)
    ),
    ...prefixed(
      "office",
      firm(({ facts }) => facts.office)
    ),
    ...figures,
    ...times,
    ...names
  })
);

/** `{name}` or `{a 100 5000}`; throws on a name that is not there: a fault in a template. */
export function filled(text: string, filling: Filling): string {
  return text.replace(/\{([a-z][a-z.]*)((?: \d+)*)\}/g, (_, name: string, numbers: string) => {
    const fill = fills.get(name);
    if (fill === undefined) throw new Error(`no placeholder {${name}}`);
    return fill(filling, ...numbers.trim().split(" ").filter(Boolean).map(Number));
  });
}
