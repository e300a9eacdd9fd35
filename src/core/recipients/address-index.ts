import { domainOf } from "../mail/address-domain.ts";
import { toUnicodeDomain } from "./domain-text.ts";
import { editDistance, isOneEdit } from "./edits.ts";
import { type KeyedIndex, KeyedIndexBuilder } from "./keyed-index.ts";
import { displayWords, isDistinctive, nameWords } from "./local-part.ts";
import type { NearKnown, RecipientReason } from "./recipient.ts";
import { skeletonHash, skeletonHashWithout, skeletonOf } from "./skeleton.ts";
import { addHalfKeys, EMPTY_TEXT, eachNearHalfKey, hashPart, hashStep, textHash } from "./text-hash.ts";

export interface NearAddress extends NearKnown {
  readonly reasons: readonly RecipientReason[];
}

const PERSON_SEED = 3;
const NAME_SEED = 4;
const PLUS = 43;
/** Of one address at most: its halves and middle, what it looks like, and its name. */
const KEYS_EACH = 5;
/** Addresses of one domain that are all looked at; of the providers' there are thousands. */
const FEW = 32;
/** A name that more known people have says nothing. */
const MOST_HOLDERS = 2;

/** Known addresses, found by who they look like: the part before the `@`, or the name. */
export class AddressIndex {
  private readonly addresses: readonly string[];
  private readonly names: readonly (readonly [name: string, known: string])[];
  private readonly keys: KeyedIndex;

  /**
   * @param addresses lower case
   * @param names what people and firms are called, with an address or domain of theirs
   */
  constructor(addresses: readonly string[], names: readonly (readonly [name: string, known: string])[]) {
    this.addresses = addresses;
    this.names = names;
    const builder = new KeyedIndexBuilder(addresses.length * KEYS_EACH + names.length);
    const seeds = seedsInTurn();
    const counts = new Map<number, number>();
    addresses.forEach((address, id) => {
      const at = address.lastIndexOf("@");
      const seed = seeds(address);
      const count = (counts.get(seed) ?? 0) + 1;
      counts.set(seed, count);
      builder.add(nameHash(address, at), id);
      if (count <= FEW) builder.add(seed, id);
      else addLocal(builder, address, at, seed, id);
    });
    names.forEach(([name], id) => {
      builder.add(textHash(calledName(displayWords(name)), NAME_SEED), id);
    });
    this.keys = builder.build();
  }

  /** @param address lower case, not one of the index */
  near(address: string, display: string): NearAddress[] {
    const local = address.slice(0, address.lastIndexOf("@"));
    const asked = { address, domain: domainOf(address), local };
    const words = displayWords(display);
    return [
      ...this.sameMailDomain(asked),
      ...this.holders(nameWords(local), asked).map((known) => near(asked, known, "same-local-part")),
      ...this.holders(words, asked).map((known) => near(asked, known, "same-display-name")),
      ...this.called(words, asked).map((known) => near(asked, known, "same-display-name"))
    ];
  }

  private sameMailDomain(asked: Asked): NearAddress[] {
    const seed = textHash(asked.domain);
    const found = new Set<number>();
    const take = (id: number) => found.add(id);
    this.keys.each(seed, take);
    eachNearHalfKey(asked.local, seed, (key) => this.keys.each(key, take));
    this.keys.each(skeletonHash(plainLocal(asked.local), seed), take);
    const look = localHash(asked.address, asked.local.length, seed);
    const isLike = (known: string, end: number) => localHash(known, end, seed) === look;
    return [...found].flatMap((id) => besides(asked, this.addresses[id] ?? "", isLike) ?? []);
  }

  /** The known people whose local part has these words, at other domains; none where it is a common name. */
  private holders(words: readonly string[], asked: Asked): string[] {
    if (!isDistinctive(words)) return [];
    const name = flat(words);
    const found = new Set<string>();
    this.keys.each(textHash(name, PERSON_SEED), (id) => {
      const address = this.addresses[id] ?? "";
      if (flatName(address.slice(0, address.lastIndexOf("@"))) === name) found.add(address);
      return found.size <= MOST_HOLDERS;
    });
    const others = [...found].filter((address) => domainOf(address) !== asked.domain);
    return found.size <= MOST_HOLDERS ? others.slice(0, 1) : [];
  }

  private called(words: readonly string[], asked: Asked): string[] {
    if (!isDistinctive(words)) return [];
    const name = calledName(words);
    const found = new Set<string>();
    this.keys.each(textHash(name, NAME_SEED), (id) => {
      const [called, known] = this.names[id] ?? ["", ""];
      if (known !== asked.address && calledName(displayWords(called)) === name) found.add(known);
      return found.size <= MOST_HOLDERS;
    });
    return found.size <= MOST_HOLDERS ? [...found].slice(0, 1) : [];
  }
}

interface Asked {
  readonly address: string;
  readonly domain: string;
  readonly local: string;
}

function addLocal(builder: KeyedIndexBuilder, address: string, at: number, seed: number, id: number): void {
  addHalfKeys(builder, address, at, seed, id);
  builder.add(localHash(address, at, seed), id);
}

/** Of each address the hash of its domain. Those of one firm stand together. */
function seedsInTurn(): (address: string) => number {
  let [last, seed] = ["@", 0];
  return (address) => {
    if (address.endsWith(last) && last !== "@") return seed;
    last = address.slice(address.lastIndexOf("@"));
    seed = hashPart(last, 1, last.length, EMPTY_TEXT);
    return seed;
  };
}

function near({ address }: Asked, known: string, ...reasons: RecipientReason[]): NearAddress {
  const [shown, other] = [toUnicodeAddress(address), toUnicodeAddress(known)];
  return { known: other, distance: editDistance(shown, other), reasons };
}

export function toUnicodeAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return address.slice(0, at + 1) + toUnicodeDomain(address.slice(at + 1));
}

function flat(words: readonly string[]): string {
  return words.join("");
}

/** The words of a name in one, without the form of company behind them: who writes a name leaves it off as often as not. */
function calledName(words: readonly string[]): string {
  const name = flat(words);
  const form = (words.at(-1)?.length ?? 0) > LONGEST_FORM ? undefined : FORM.exec(words.join(" "))?.[0];
  return form === undefined ? name : name.slice(0, -form.replaceAll(" ", "").length);
}

const LONGEST_FORM = 4;
const FORM = / (?:b ?v|n ?v|c ?v|v ?o ?f|gmbh|ltd|inc|llc)$/;

/** The words of a local part in one; most need no looking at. */
function flatName(local: string): string {
  return /^[a-z]*$/.test(local) ? local : flat(nameWords(local));
}

/** `textHash(flatName(local), PERSON_SEED)`, mostly without making the text. */
function nameHash(address: string, end: number): number {
  let hash = PERSON_SEED;
  for (let at = 0; at < end; at += 1) {
    const unit = address.charCodeAt(at);
    if (unit === PLUS) break;
    if (unit > 126) return textHash(flatName(address.slice(0, end)), PERSON_SEED);
    if (unit >= 97 && unit <= 122) hash = hashStep(hash, unit);
  }
  return hash >>> 0;
}

/** `skeletonHash(plainLocal(local), seed)`. */
function localHash(address: string, end: number, seed: number): number {
  return skeletonHashWithout(address, end, seed) ?? skeletonHash(plainLocal(address.slice(0, end)), seed);
}

/** Dots and underscores are what people forget where they stood. */
function plainLocal(local: string): string {
  return /[._-]/.test(local) ? local.replace(/[._-]+/g, "") : local;
}

/** A known address at the same domain that this one could be meant for. `isLike`: whether their looks have one hash. */
function besides(asked: Asked, known: string, isLike: (known: string, end: number) => boolean): NearAddress | null {
  const end = known.length - asked.domain.length - 1;
  if (known.charAt(end) !== "@" || !known.endsWith(asked.domain) || known === asked.address) return null;
  const other = known.slice(0, end);
  if (isLike(known, end)) {
    const [one, two] = [plainLocal(asked.local), plainLocal(other)];
    if (one === two) return near(asked, known, "near-known-address");
    if (skeletonOf(one) === skeletonOf(two)) return near(asked, known, "near-known-address", "confusable-letters");
  }
  return isSlip(asked.local, other) ? near(asked, known, "near-known-address") : null;
}

const SLIP_FROM = 6;
const WORD_FROM = 4;

/** Not where only an initial or a short word differs: `a.jansen` and `b.jansen` are two people. */
function isSlip(one: string, other: string): boolean {
  if (other.length < SLIP_FROM || !isOneEdit(one, other)) return false;
  const [first, second] = [one.split(/[._-]+/), other.split(/[._-]+/)];
  if (first.length !== second.length) return true;
  return first.every((word, at) => word === second[at] || Math.max(word.length, second[at]?.length ?? 0) >= WORD_FROM);
}
