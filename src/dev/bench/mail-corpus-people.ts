import type { CorpusPerson } from "./mail-corpus-box.ts";

/** Somebody of the made-up world. */
export interface OfficePerson extends CorpusPerson {
  readonly first: string;
  readonly last: string;
  /** What the writer calls him. */
  readonly called: string;
  /** Family name only, with a title. */
  readonly isFormal: boolean;
}

export type Random = () => number;

export const pick = <T>(random: Random, list: readonly T[]): T => {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error("nothing to pick from");
  return chosen;
};

/** Few are picked often, many seldom: the n-th about as often as 1/n. */
export const pickOften = <T>(random: Random, list: readonly T[]): T =>
  pick(() => Math.min((list.length ** random() - 1) / list.length, 0.999999), list);

const firsts = (
  "Jan Piet Kees Willem Hendrik Gerard Theo Anton Bert Rob Frank Jaap Joost Klaas Dirk Arie Martin Mark Paul Thomas Ben Bas " +
  "Daan Ruud Ron Michiel Chris Leo Sjoerd Sander Erik Jeroen Stefan Vincent Tim Lars Luuk Ruben Jasper Wouter Bram Niels " +
  "Marcel Remco Dennis Edwin Roel Simon Thijs Victor Anna Marie Els Johanna Ellen Karin Ingrid Esther Saskia Petra Monique " +
  "Linda Sandra Yvonne Wilma Gerda Corrie Irene Ineke Janneke Jolanda Judith Laura Lotte Mariska Mirjam Nicole Nienke Sanne " +
  "Sarah Sophie Tineke Eva Emma Femke Fleur Iris Julia Fatima Mohammed Ahmed Ali Mehmet Ayse Yasmin Omar Bartek Agnieszka " +
  "Priya Chidi Svetlana Giovanni Xiao"
).split(" ");
const lasts = (
  "Jansen,de Jong,de Vries,van den Berg,Bakker,Janssen,Visser,Smit,Meijer,de Boer,Mulder,de Groot,Bos,Vos,Peters,Hendriks," +
  "van Dijk,Dekker,van Leeuwen,Brouwer,de Wit,Dijkstra,Smits,de Graaf,van der Meer,Kok,Jacobs,van der Linden,de Haan," +
  "Vermeulen,van den Heuvel,van der Veen,van den Broek,de Bruijn,van der Heijden,Schouten,van Beek,Willems,van Vliet," +
  "Hoekstra,Maas,Verhoeven,Koster,van Dam,Prins,Blom,Huisman,Peeters,Kuipers,van Veen,Kuiper,Veenstra,Kramer,van den Brink," +
  "Scholten,van Wijk,Postma,Martens,Vink,de Ruiter,Timmermans,Groen,Gerritsen,Jonker,van Loon,Boer,Willemsen,Yildiz,Kaya," +
  "El Amrani,Bouzid,Nowak,Nguyen,Sharma,Okafor"
).split(",");
const nicknames = ["Bertje", "Dikkie", "Mop", "Zus", "Baas", "Meis", "Tante Truus", "Ome Kees", "Chef", "Boef"];
const trades =
  "Bouw Installatie Transport Zorg Advies Makelaardij Schilders Horeca Groen Techniek Mode Fietsen Bakkerij".split(" ");
const places = "Zuiderwoude Oosterhaven Noordermeer Westerdam Lindekerk Molenbeek Havenrijk Dorpveen".split(" ");
const providers = ["gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "outlook.com", "xs4all.nl", "icloud.com"];

export function namePerson(random: Random, domain: string): OfficePerson {
  const [first, last] = [pickName(random, firsts), pickName(random, lasts)];
  const address = `${localOf(random, first, last)}@${domain}`;
  const display = random() < 0.2 ? "" : displayOf(random, first, last);
  const called = random() < 0.03 ? pick(random, nicknames) : first;
  return { address, display, first, last, called, isFormal: random() < 0.25 };
}

/** Some names are many people's. */
const pickName = (random: Random, names: readonly string[]): string =>
  random() < 0.3 ? pickOften(random, names) : pick(random, names);

export const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "");

function localOf(random: Random, first: string, last: string): string {
  const [one, two] = [letters(first), letters(last)];
  const forms = [
    `${one}.${two}`,
    `${one[0]}.${two}`,
    one,
    two,
    `${one}${two}`,
    `${one[0]}${two}`,
    "info",
    "administratie"
  ];
  const digits = random() < 0.1 ? String(Math.floor(random() * 90) + 10) : "";
  return `${pickOften(random, forms)}${digits}`;
}

function displayOf(random: Random, first: string, last: string): string {
  return pickOften(random, [`${first} ${last}`, `${last}, ${first}`, `${first[0]}. ${last}`, first, `Fam. ${last}`]);
}

/** A domain for a company, or one at a provider for a family. */
export function nameDomain(random: Random, at: number): string {
  if (random() < 0.3) return pick(random, providers);
  const name = letters(pick(random, lasts));
  return `${name}${letters(pick(random, trades))}${random() < 0.4 ? letters(pick(random, places)) : at}.example`;
}

export const isShared = (domain: string): boolean => providers.includes(domain);
export const placeNames: readonly string[] = places;
export const lastNames: readonly string[] = lasts;
export const tradeNames: readonly string[] = trades;
