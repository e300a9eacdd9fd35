import type { Client, Office } from "../../core/recipients/recipient.ts";
import { lastNames, letters, pick, placeNames, type Random, tradeNames } from "./mail-corpus-people.ts";

const own = ["kantoor-onno.nl", "onnofinance.nl"];
const suffixes = ["nl", "nl", "nl", "nl", "nl", "com", "eu"];
const providers = ["gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "outlook.com"];

/** An office with that many clients, each with a domain named as firms are and an address at a provider. */
export function lookAlikeOffice(random: Random, clients: number): Office {
  const domains = new Set<string>();
  while (domains.size < clients) domains.add(firmDomain(random));
  return { own, known: [], colleagues: [], clients: [...domains].map((domain) => clientAt(random, domain)) };
}

function clientAt(random: Random, domain: string): Client {
  const [first, last] = [pick(random, firstNames), pick(random, lastNames)];
  const name = `${first} ${last} ${domain.replace(/\..*/, "")}`;
  const address = `${letters(first)}.${letters(last)}${Math.floor(random() * 90) + 10}@${pick(random, providers)}`;
  return { id: domain, name, domains: [domain], addresses: [address] };
}

const firstNames = "Jan Piet Kees Anna Marie Els Fatima Mohammed Sanne Bram Lotte Daan Eva Ahmed Priya Bartek".split(
  " "
);

/** `bakkerij-jansen.nl`, `devries.nl`, `blomoosterhaven.com` */
export function firmDomain(random: Random): string {
  const [last, trade, place] = [lastNames, tradeNames, placeNames].map((names) => letters(pick(random, names)));
  const forms = [
    last,
    `${trade}${last}`,
    `${trade}-${last}`,
    `${last}-${trade}`,
    `${last}${place}`,
    `${trade}-${place}`,
    `${last}-en-${letters(pick(random, lastNames))}`
  ];
  return `${pick(random, forms)}.${pick(random, suffixes)}`;
}
