import type { Dice } from "./dice.ts";
import type { Layout } from "./specimen.ts";
import { englishMonths, months } from "./words.ts";

export type FieldStyle = "colon" | "wide" | "space" | "spaced-colon" | "tab" | "next-line" | "dots" | "apart" | "above";
export type ColumnStyle = "aligned" | "right-aligned" | "tab" | "two-spaces" | "bars";
export type Noise = "none" | "double-spaces" | "no-break-spaces" | "scanned" | "blank-lines" | "soft-hyphens";

/** How one document writes things; the same from its first line to its last. */
export interface Style {
  readonly english: boolean;
  readonly field: FieldStyle;
  readonly columns: ColumnStyle;
  readonly noise: Noise;
  readonly shoutedTitles: boolean;
  readonly delimiter: string;
  readonly quoted: boolean;
  amount(cents: number): string;
  euros(euros: number): string;
  date(date: Date): string;
  /** Nine digits as this document writes them. */
  bsn(nine: string): string;
  bsnInColumn(nine: string): string;
  iban(iban: string): string;
}

/** Picks by weight. */
function weighed<T>(dice: Dice, choices: readonly (readonly [T, number])[]): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = dice.next() * total;
  const chosen = choices.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return (chosen ?? dice.pick(choices))[0];
}

const grouped = (whole: number, separator: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, separator);
const two = (value: number): string => String(value).padStart(2, "0");

type Format<T> = (value: T) => string;

function decimals(separator: string, point: string, sign: string): Format<number> {
  return (cents) =>
    `${cents < 0 ? "-" : ""}${sign}${grouped(Math.floor(Math.abs(cents) / 100), separator)}${point}${two(Math.abs(cents) % 100)}`;
}

const dutchAmounts: readonly (readonly [Format<number>, number])[] = [
  [decimals(".", ",", ""), 45],
  [decimals(".", ",", "€ "), 25],
  [decimals("", ",", ""), 12],
  [decimals(".", ",", "€"), 6],
  [decimals(".", ",", "EUR "), 6],
  [decimals(" ", ",", ""), 2]
];
const englishAmounts: readonly (readonly [Format<number>, number])[] = [
  [decimals(",", ".", ""), 4],
  [decimals(",", ".", "€"), 4],
  [decimals(",", ".", "EUR "), 2]
];
const tableAmounts: readonly (readonly [Format<number>, number])[] = [
  [decimals("", ",", ""), 6],
  [decimals("", ".", ""), 3],
  [decimals(".", ",", ""), 1]
];

const dutchDates: readonly (readonly [Format<Date>, number])[] = [
  [(d) => `${two(d.getUTCDate())}-${two(d.getUTCMonth() + 1)}-${d.getUTCFullYear()}`, 50],
  [(d) => `${d.getUTCDate()} ${months[d.getUTCMonth()]} ${d.getUTCFullYear()}`, 20],
  [(d) => `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()}`, 10],
  [(d) => `${two(d.getUTCDate())}.${two(d.getUTCMonth() + 1)}.${d.getUTCFullYear()}`, 4],
  [(d) => d.toISOString().slice(0, 10), 8],
  [(d) => `${d.getUTCDate()}-${d.getUTCMonth() + 1}-${d.getUTCFullYear()}`, 8]
];
const englishDates: readonly (readonly [Format<Date>, number])[] = [
  [(d) => `${d.getUTCDate()} ${englishMonths[d.getUTCMonth()]} ${d.getUTCFullYear()}`, 5],
  [(d) => `${englishMonths[d.getUTCMonth()]} ${d.getUTCDate()}, ${d.getUTCFullYear()}`, 2],
  [(d) => `${two(d.getUTCDate())}-${two(d.getUTCMonth() + 1)}-${d.getUTCFullYear()}`, 5]
];

const cut = (nine: string, at: readonly number[], by: string): string =>
  at.map((start, index) => nine.slice(start, at[index + 1] ?? 9)).join(by);
/** An early number, printed without the zero that stands before it today. */
const early = (nine: string): string => (nine.startsWith("0") ? nine.slice(1) : nine);

const writtenForms: readonly (readonly [Format<string>, number])[] = [
  [(nine) => nine, 55],
  [early, 4],
  [(nine) => cut(nine, [0, 4, 6], "."), 16],
  [(nine) => cut(nine, [0, 3, 6], " "), 9],
  [(nine) => cut(nine, [0, 4, 6], " "), 6],
  [(nine) => cut(nine, [0, 3, 6], "."), 6],
  [(nine) => cut(nine, [0, 4, 6], "-"), 2],
  [(nine) => cut(nine, [0, 3, 6], "-"), 2]
];
const columnForms: readonly (readonly [Format<string>, number])[] = [
  [(nine) => nine, 60],
  [early, 25],
  [(nine) => cut(nine, [0, 4, 6], "."), 10],
  [(nine) => cut(nine, [0, 3, 6], " "), 5]
];

const fieldStyles: readonly (readonly [FieldStyle, number])[] = [
  ["colon", 30],
  ["wide", 23],
  ["space", 14],
  ["spaced-colon", 12],
  ["tab", 8],
  ["next-line", 8],
  ["dots", 3],
  ["apart", 1],
  ["above", 1]
];
const columnStyles: readonly (readonly [ColumnStyle, number])[] = [
  ["aligned", 35],
  ["right-aligned", 25],
  ["tab", 20],
  ["two-spaces", 15],
  ["bars", 5]
];
const noises: readonly (readonly [Noise, number])[] = [
  ["none", 78],
  ["double-spaces", 6],
  ["no-break-spaces", 4],
  ["scanned", 5],
  ["blank-lines", 5],
  ["soft-hyphens", 2]
];

export function makeStyle(dice: Dice, { english: inEnglish, shape = "page" }: Layout): Style {
  const english = inEnglish === true;
  const amount = weighed(dice, english ? englishAmounts : shape === "table" ? tableAmounts : dutchAmounts);
  return {
    english,
    field: weighed(dice, fieldStyles),
    columns: weighed(dice, columnStyles),
    noise: weighed(dice, noises),
    shoutedTitles: dice.chance(0.25),
    delimiter: weighed(dice, [
      [";", 5],
      [",", 3],
      ["\t", 3]
    ]),
    quoted: dice.chance(0.35),
    amount,
    euros: (euros) => grouped(euros, english ? "," : "."),
    date: weighed(dice, english ? englishDates : dutchDates),
    bsn: weighed(dice, writtenForms),
    bsnInColumn: weighed(dice, columnForms),
    iban: dice.chance(0.5) ? (iban) => iban.replace(/(.{4})(?=.)/g, "$1 ") : (iban) => iban
  };
}
