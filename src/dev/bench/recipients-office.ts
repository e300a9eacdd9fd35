import type { Client, Office } from "../../core/recipients/recipient.ts";

const FIRST = "jan piet anna sanne mohamed fatima kees els bram lotte daan emma sem noor tom eva".split(" ");
const BEGINNINGS = "jan vis boer berg dek mul hof wil ver kuip schip roos brou kos mei post".split(" ");
const ENDINGS = "sen ser man ma stra huis kamp veld ters den beek dijk huizen laar gaard ink".split(" ");
const TRADES = "bakkerij bouwbedrijf transport schilders garage installatie advies horeca kapsalon webdesign".split(
  " "
);
const SUFFIXES = ["nl", "nl", "nl", "nl", "com", "eu"];
const PROVIDERS = ["gmail.com", "hotmail.com", "ziggo.nl", "kpnmail.nl", "outlook.com"];

/** Numbers from 0 to `below`, the same ones every time. */
export type Draw = (below: number) => number;

/** A linear congruential generator (Numerical Recipes): good enough for names, and the same on every machine. */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const surname = (draw: Draw): string => pick(BEGINNINGS, draw) + pick(ENDINGS, draw);
const pick = <T>(list: readonly T[], draw: Draw): T => list[draw(list.length)] as T;

/** An office with as many clients and known addresses as asked, named as Dutch firms and people are. */
export function generatedOffice(clients: number, addresses: number): Office {
  const draw = seededDraw(5);
  const each = Math.floor(addresses / 2 / clients);
  const firms = Array.from({ length: clients }, (_, at) => firm(at, each, draw));
  const known = Array.from({ length: addresses - clients * each }, (_, at) => person(at, pick(PROVIDERS, draw), draw));
  return { own: ["kantoor-onno.nl"], known, colleagues: ["anna.prive@gmail.com"], clients: firms };
}

function firm(at: number, people: number, draw: Draw): Client {
  const name = `${pick(TRADES, draw)}${draw(3) === 0 ? "-" : ""}${surname(draw)}${letters(at)}`;
  const domain = `${name}.${pick(SUFFIXES, draw)}`;
  const addresses = Array.from({ length: people }, (_, number) => person(number, domain, draw));
  return { id: String(at), name: name.replace("-", " "), domains: [domain], addresses };
}

function person(at: number, domain: string, draw: Draw): string {
  return `${pick(FIRST, draw)}.${surname(draw)}${at}@${domain}`;
}

/** A number as letters, so that generated names differ as names do. */
function letters(value: number): string {
  const digit = String.fromCharCode(97 + (value % 26));
  return value < 26 ? digit : letters(Math.floor(value / 26)) + digit;
}

/** Addresses such as a mail may have: known ones, ones that are near, and strangers, in turn. */
export function generatedAddresses(office: Office, count: number, seed = 7): string[] {
  const draw = seededDraw(seed);
  return Array.from({ length: count }, (_, at) => {
    const client = pick(office.clients, draw);
    const address = client.addresses[0] ?? "";
    if (at % 4 === 0) return address;
    if (at % 4 === 1) return withoutOneLetter(address, draw);
    if (at % 4 === 2) return withoutOneLetter(pick(office.known, draw), draw);
    return person(at, `${pick(TRADES, draw)}-${surname(draw)}-${letters(draw(1e6))}.nl`, draw);
  });
}

function withoutOneLetter(address: string, draw: Draw): string {
  const place = 1 + draw(address.length - 5);
  return address.slice(0, place) + address.slice(place + 1);
}
