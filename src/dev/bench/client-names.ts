import { compilePacks, withNames } from "../../core/packs/compile.ts";
import { shippedPacks } from "../../core/packs/shipped.ts";
import type { Client } from "../../core/recipients/recipient.ts";
import { clientNames } from "../../core/recipients/register/client-names.ts";
import { scanText } from "../../core/scan/scan-text.ts";
import { seededRandom } from "../fixtures/seeded-random.ts";
import type { BenchContext, Benchmark, Row } from "./benchmark.ts";
import { dutchProse } from "./dutch-prose.ts";
import { summarise } from "./statistics.ts";

const CLIENTS = 10_000;
const LENGTH = 4_000_000;
/** Sentences from one name to the next. */
const APART = 40;
const WARM_UPS = 3;
/** Characters of an ordinary attachment. */
const SHORT = 20_000;

/** What the names of a register cost: a pass with them and a pass without, in turn. */
export const clientNamesBench: Benchmark = {
  name: "client-names",
  defaultRuns: 15,
  run: async (context) => measured(context)
};

function measured({ runs, say }: BenchContext): Row[] {
  const clients = namedClients(CLIENTS);
  const plain = compilePacks(shippedPacks);
  const compile = Array.from({ length: runs }, () => timed(() => withNames(plain, clientNames(clients))));
  const named = withNames(plain, clientNames(clients));
  const text = textOf(clients);
  for (let pass = 0; pass < WARM_UPS; pass += 1) for (const packs of [plain, named]) scanText(text, packs);
  const pairs = Array.from({ length: runs }, () => [plain, named].map((packs) => timed(() => scanText(text, packs))));
  const short = Array.from({ length: LENGTH / SHORT }, (_, at) => apart(text.slice(at * SHORT, (at + 1) * SHORT)));
  const all = (packs: typeof plain): void => {
    for (const each of short) scanText(each, packs);
  };
  for (const packs of [plain, named]) all(packs);
  const shortPairs = Array.from({ length: runs }, () => [plain, named].map((packs) => timed(() => all(packs))));
  say("client-names: done");
  const [ratios, shortRatios] = [pairs, shortPairs].map((some) =>
    some.map(([without = Number.NaN, withThem = Number.NaN]) => withThem / without)
  ) as [number[], number[]];
  const [without, withThem] = [0, 1].map((place) => Math.min(...pairs.map((pair) => pair[place] ?? Number.NaN)));
  const best = summarise([(withThem ?? Number.NaN) / (without ?? Number.NaN)]);
  return [
    { what: "10,000 names: made ready", unit: "ms", ...summarise(compile) },
    { what: "a pass with 10,000 names / without, in turn", unit: "ratio", ...summarise(ratios), aim: "< 1.2" },
    { what: "texts of 20,000 characters with them / without", unit: "ratio", ...summarise(shortRatios), aim: "< 1.2" },
    { what: "the quickest pass with / the quickest without", unit: "ratio", ...best, aim: "< 1.2" }
  ];
}

/** A slice of a text leads every look at it through the whole. */
const apart = (slice: string): string => structuredClone(slice);

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const TRADES = "Bakkerij Bouwbedrijf Schildersbedrijf Garage Kapsalon Stichting Restaurant Praktijk Transport".split(
  " "
);
const BEGINNINGS = "Jan Vis Boer Berg Dek Mul Hof Wil Ver Kuip Schip Roos Brou Kos Mei Post Hoog Lag Oos Wes".split(
  " "
);
const MIDDLES = "en el er a o ing ter de ker man ".split(" ");
const ENDINGS = "sen ser man ma stra huis kamp veld ters beek dijk huizen laar gaard ink hoven".split(" ");
const SMALL = ["", "", "", "van ", "van der ", "de "];

export function namedClients(count: number): Client[] {
  const random = seededRandom(5);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const surname = (): string => pick(SMALL) + pick(BEGINNINGS) + pick(MIDDLES) + pick(ENDINGS);
  const kinds = [
    () => `${pick(TRADES)} ${surname()} B.V.`,
    () => `${pick(BEGINNINGS)}${pick(ENDINGS)} Beheer B.V.`,
    () => `${pick(BEGINNINGS).charAt(0)}. ${surname()}`,
    () => `${pick(BEGINNINGS)}a ${surname()}`
  ];
  return Array.from({ length: count }, (_, at) => {
    const name = kinds[at % kinds.length]?.() ?? "";
    return { id: `c${at}`, name, domains: [], addresses: [] };
  });
}

/** Prose with capitals where sentences begin, and now and then a client. */
export function textOf(clients: readonly Client[]): string {
  const sentences = dutchProse(LENGTH).split(". ");
  const written = sentences.map((sentence, at) => {
    const name = at % APART === 0 ? ` ${clients[(at * 7) % clients.length]?.name}` : "";
    return sentence.charAt(0).toUpperCase() + sentence.slice(1) + name;
  });
  return written.join(". ");
}
