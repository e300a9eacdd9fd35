import { domainToASCII } from "node:url";
import { areKeyboardNeighbours } from "../../core/recipients/keyboard-neighbours.ts";
import { pick, type Random } from "./mail-corpus-people.ts";

/** Makes another domain out of a trusted one that could be taken for it; null where this one gives nothing to make it of. */
export type DomainMaker = (domain: string, random: Random) => string | null;

const alphabet = "abcdefghijklmnopqrstuvwxyz";
const vowels = "aeiou";
const suffixes = ["nl", "com", "eu", "net", "be", "ml", "n1", "co", "online"];
const homoglyphs: Readonly<Record<string, string>> = {
  a: "аα",
  c: "с",
  e: "е",
  i: "і",
  j: "ј",
  k: "κ",
  n: "ո",
  o: "оο",
  p: "р",
  s: "ѕ",
  t: "т",
  v: "ν",
  x: "х",
  y: "у"
};
const digits: Readonly<Record<string, string>> = { o: "0", i: "1", l: "1", e: "3", a: "4", s: "5", b: "8" };
const pairs: readonly (readonly [string, string])[] = [
  ["m", "rn"],
  ["rn", "m"],
  ["w", "vv"],
  ["d", "cl"]
];

const nameOf = (domain: string): string => domain.slice(0, domain.lastIndexOf("."));
const suffixOf = (domain: string): string => domain.slice(domain.lastIndexOf(".") + 1);
const put = (name: string, at: number, letter: string): string => name.slice(0, at) + letter + name.slice(at + 1);
const keysBeside = (letter: string): string[] => [...alphabet].filter((each) => areKeyboardNeighbours(letter, each));

const foreign = ofLetters(Object.keys(homoglyphs).join(""), (letter, random) =>
  pick(random, [...(homoglyphs[letter] ?? letter)])
);

/** Every kind that is looked for, as people mistype and others imitate domains. */
export const domainMakers: readonly (readonly [kind: string, make: DomainMaker])[] = [
  ["a letter left out", inName((name, at) => name.slice(0, at) + name.slice(at + 1))],
  ["a letter doubled", inName((name, at) => name.slice(0, at) + name.charAt(at) + name.slice(at))],
  [
    "two letters swapped",
    inName((name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2))
  ],
  ["a neighbouring key", inName((name, at, random) => put(name, at, pick(random, keysBeside(name.charAt(at)))))],
  ["another vowel", ofLetters(vowels, (_, random) => pick(random, [...vowels]))],
  ["a letter too many", inName((name, at, random) => name.slice(0, at) + pick(random, [...alphabet]) + name.slice(at))],
  ["a digit for a letter", ofLetters(Object.keys(digits).join(""), (letter) => digits[letter] ?? "")],
  ["rn for m, vv for w, cl for d", (domain, random) => withPair(domain, random)],
  ["a letter of another script", foreign],
  ["the same in punycode", (domain, random) => domainToASCII(foreign(domain, random) ?? "") || null],
  [
    "another suffix",
    (domain, random) =>
      `${nameOf(domain)}.${pick(
        random,
        suffixes.filter((each) => each !== suffixOf(domain))
      )}`
  ],
  ["a hyphen dropped", (domain) => (domain.includes("-") ? domain.replace("-", "") : null)],
  [
    "a hyphen added",
    inName((name, at) => (name.includes("-") ? name : `${name.slice(0, at + 1)}-${name.slice(at + 1)}`))
  ],
  ["words in another order", (domain, random) => turned(domain, "-", random)],
  ["the same with nothing between", (domain, random) => turned(domain, "", random)],
  [
    "the suffix in the name",
    (domain) => `${domain.replace(/\.(?=[^.]*$)/, "-")}.${suffixOf(domain) === "com" ? "nl" : "com"}`
  ],
  ["a word in front", (domain, random) => `${pick(random, ["mijn-", "mail-", "www", "secure-"])}${domain}`],
  [
    "a word behind",
    (domain, random) => domain.replace(/\.(?=[^.]*$)/, `${pick(random, ["-facturen", "-login", "online", "-nl"])}.`)
  ],
  ["as a sub-domain of another", (domain, random) => `${domain}.${pick(random, ["mail-service.com", "evil.example"])}`]
];

/** At a place between the first and the last letter that is no hyphen. */
function inName(change: (name: string, at: number, random: Random) => string): DomainMaker {
  return (domain, random) => {
    const name = nameOf(domain);
    const places = [...name].flatMap((_, at) => (/^[a-z]{3}/.test(name.slice(at - 1, at + 2)) && at > 0 ? at : []));
    if (places.length === 0) return null;
    return `${change(name, pick(random, places), random)}.${suffixOf(domain)}`;
  };
}

function ofLetters(letters: string, change: (letter: string, random: Random) => string): DomainMaker {
  return (domain, random) => {
    const name = nameOf(domain);
    const places = [...name].flatMap((letter, at) => (letters.includes(letter) ? at : []));
    if (places.length === 0) return null;
    const at = pick(random, places);
    return `${put(name, at, change(name.charAt(at), random))}.${suffixOf(domain)}`;
  };
}

function withPair(domain: string, random: Random): string | null {
  const there = pairs.filter(([from]) => nameOf(domain).includes(from));
  if (there.length === 0) return null;
  const [from, to] = pick(random, there);
  return `${nameOf(domain).replace(from, to)}.${suffixOf(domain)}`;
}

/** Where nothing parts the words, anywhere in the middle. */
function turned(domain: string, between: string, random: Random): string | null {
  const name = nameOf(domain);
  const words = name.split("-");
  if (words.length === 1 && (between !== "" || name.length < 9)) return null;
  const middle = 3 + Math.floor(random() * (name.length - 6));
  const [first = "", ...rest] = words.length > 1 ? words : [name.slice(0, middle), name.slice(middle)];
  return `${[...rest, first].join(between)}.${suffixOf(domain)}`;
}
