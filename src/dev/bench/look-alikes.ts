import { classifyAddress } from "../../core/recipients/classify.ts";
import { type Directory, openDirectory } from "../../core/recipients/directory.ts";
import { shippedOthers } from "../../core/recipients/known-others.ts";
import { seededRandom } from "../fixtures/seeded-random.ts";
import type { Benchmark, Row } from "./benchmark.ts";
import { type DomainMaker, domainMakers } from "./look-alike-makers.ts";
import { firmDomain, lookAlikeOffice } from "./look-alike-office.ts";
import { pick, type Random } from "./mail-corpus-people.ts";
import { summarise } from "./statistics.ts";

/** Not those that were looked at while the rules were made. */
const heldOut = 20_261;
const clients = 400;
const tries = 400;
const strangers = 3_000;
const providers = ["gmail.com", "hotmail.com", "outlook.com", "icloud.com", "ziggo.nl", "kpnmail.nl"];
/** Of shorter names a slip is mostly another name. */
const nameFrom = 6;

/**
 * How many look-alikes of each kind are told, of an office's and its clients' domains and of people; and how many who are none. Made
 * up by a seed (`--seed`), except the well-known domains that are shipped: each judged as if it were not on the list.
 */
export const lookAlikes: Benchmark = {
  name: "look-alikes",
  defaultRuns: 1,
  async run({ seed = heldOut, say }) {
    const random = seededRandom(seed);
    const office = lookAlikeOffice(random, clients);
    const directory = openDirectory(office);
    const domains = [...office.own, ...office.clients.flatMap((client) => client.domains)];
    const long = domains.filter((domain) => domain.lastIndexOf(".") >= nameFrom);
    const kinds = domainMakers.map(([kind, make]) => told(kind, made(long, make, random), directory));
    say("look-alikes: domains: done");
    const people = office.clients.flatMap(({ name, addresses: [address = ""] }) => ({ name, address }));
    return [
      ...kinds,
      told(
        "the local part at another domain",
        people.map(({ address }) => `${localOf(address)}@firma.example`),
        directory
      ),
      told(
        "the name with another address",
        people.map(({ name }) => `"${name}" <post@firma.example>`),
        directory
      ),
      told("a slip in a provider's domain", slips(random), directory),
      otherFirms(domains, directory, random),
      wellKnown()
    ];
  }
};

const localOf = (address: string): string => address.slice(0, address.lastIndexOf("@"));

function made(domains: readonly string[], make: DomainMaker, random: Random): string[] {
  const all = Array.from({ length: tries }, () => make(pick(random, domains), random));
  return all.flatMap((domain) => (domain === null ? [] : `info@${domain}`));
}

/** Those that happen to be somebody known are no look-alikes. */
function told(kind: string, texts: readonly string[], directory: Directory): Row {
  const classes = texts.map((text) => classifyAddress(text, directory).class);
  const others = classes.filter((each) => each !== "client" && each !== "internal" && each !== "known");
  const share = others.filter((each) => each === "look-alike").length / others.length;
  return { what: `told: ${kind}`, unit: "ratio", aim: ">= 0.95", ...summarise([share]) };
}

/** A letter left out, doubled, swapped or of a neighbouring key. */
function slips(random: Random): string[] {
  return domainMakers.slice(0, 4).flatMap(([, make]) => made(providers, make, random));
}

/**
 * Firms that are not the office's clients. One that has the very letters of a client (another suffix, a hyphen, another order) is a
 * look-alike, whoever has it; what is left are near names: `vandijk` and `vanwijk`.
 */
function otherFirms(known: readonly string[], directory: Directory, random: Random): Row {
  const letters = new Set(known.map(lettersOf));
  const found = new Set<string>();
  while (found.size < strangers) {
    const domain = firmDomain(random);
    if (!letters.has(lettersOf(domain))) found.add(domain);
  }
  const wrong = [...found].filter((domain) => classifyAddress(`info@${domain}`, directory).class === "look-alike");
  return perThousand("domains of other firms", wrong.length, found.size);
}

const lettersOf = (domain: string): string => [...domain.replace(/\..*|-/g, "")].sort().join("");

/** Real names, many of them alike; an organisation's own other domain is none. */
function wellKnown(): Row {
  const all = [...shippedOthers.ofDomain];
  const wrong = all.filter(([domain, { name }]) => {
    const ofDomain = new Map(all.filter(([each]) => each !== domain));
    const office = openDirectory({ own: [], known: [], colleagues: [], clients: [] }, { ...shippedOthers, ofDomain });
    const { near } = classifyAddress(`info@${domain}`, office);
    return near !== undefined && ofDomain.get(near.known)?.name !== name;
  });
  return perThousand("well-known domains, each left out of the list", wrong.length, all.length);
}

function perThousand(who: string, count: number, of: number): Row {
  return { what: `told per 1,000: ${who}`, unit: "count", ...summarise([(1000 * count) / of]) };
}
