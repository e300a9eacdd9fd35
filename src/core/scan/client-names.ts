import { BeginningFilter, NameFilter } from "./name-filter.ts";
import { hashOfWord, wordsOf } from "./name-words.ts";

/** A name as it is looked for: in a text its words stand one behind the other, with little between them. */
export interface NamePattern {
  /** Id in the register. */
  readonly client: string;
  /** Cut into words as a text is. One word with a letter in front at least, `MAX_NAME_WORDS` at most; others are left out. */
  readonly name: string;
  /** All its words but `small` ones must begin with a capital: a name made of ordinary words is none without. */
  readonly isCapital?: boolean;
  /** No other initial may stand directly before: `P. Jansen` is not `J.P. Jansen`. */
  readonly isWhole?: boolean;
  /** It is a name in small letters too: `alone`, or only with `form` behind it. Without, some word must have a capital. */
  readonly small?: "alone" | "with-form";
  /** Form of company: letters, without dots. */
  readonly form?: string;
}

export const MAX_NAME_WORDS = 12;

export interface SoughtName {
  readonly clients: readonly string[];
  readonly words: readonly string[];
  /** Place in `words` of the one that is looked for first, with a capital. */
  readonly anchor: number;
  /** Of the words behind and before the anchor, as `signOf` has them; 0 without one. */
  readonly behind: number;
  readonly before: number;
  readonly isCapital: boolean;
  readonly isWhole: boolean;
  readonly small: NamePattern["small"] | null;
  readonly form: string;
}

/** Names made ready to be looked for all at once. Immutable. */
export interface ClientNames {
  readonly beginnings: BeginningFilter;
  readonly filter: NameFilter;
  /** Of the anchors of names that may stand in small letters. */
  readonly smallBeginnings: BeginningFilter;
  readonly smallFilter: NameFilter;
  /** By the hash of the anchor. */
  readonly byAnchor: ReadonlyMap<number, readonly SoughtName[]>;
}

/** A name that is looked for, with the hash of each of its words. */
interface Sought extends Omit<SoughtName, "anchor" | "behind" | "before"> {
  readonly clients: string[];
  readonly hashes: readonly number[];
}

/** Counters of words, by some bits of their hash: two words in one counter only make a choice a little worse. */
const COUNTERS = 1 << 16;

/** Time and memory grow with the length of all names together. */
export function compileNames(patterns: readonly NamePattern[]): ClientNames {
  const sought = withoutRepeats(patterns);
  const uses = new Uint32Array(COUNTERS);
  for (const { hashes } of sought) for (const hash of hashes) uses[counterOf(hash)] = (uses[counterOf(hash)] ?? 0) + 1;
  const byAnchor = new Map<number, SoughtName[]>();
  for (const { words, clients, hashes, isCapital, isWhole, small, form } of sought) {
    const anchor = rarest(words, hashes, uses);
    if (anchor < 0) continue;
    // Written out: objects that are spread are slower to read.
    const [behind, before] = [signOf(hashes[anchor + 1]), signOf(hashes[anchor - 1])];
    const name = { clients, words, anchor, behind, before, isCapital, isWhole, small, form };
    const key = hashes[anchor] ?? 0;
    const others = byAnchor.get(key);
    if (others === undefined) byAnchor.set(key, [name]);
    else others.push(name);
  }
  const named = [...byAnchor.values()].flat();
  const anchorsOf = (names: readonly SoughtName[]): string[] => names.map(({ words, anchor }) => words[anchor] ?? "");
  const smallAnchors = anchorsOf(named.filter(({ small }) => small !== null));
  return {
    beginnings: new BeginningFilter(anchorsOf(named)),
    filter: new NameFilter([...byAnchor.keys()]),
    smallBeginnings: new BeginningFilter(smallAnchors),
    smallFilter: new NameFilter([...new Set(smallAnchors.map(hashOfWord))]),
    byAnchor
  };
}

/**
 * Of the hash of a word, by which most names are told from what stands in a text: their words themselves lie far apart in
 * memory. A small whole number; 0 of no word.
 */
export function signOf(hash: number | undefined): number {
  return hash === undefined ? 0 : (hash & 0x1fffffff) | 0x20000000;
}

/** Several clients may have one name: all of them are told. */
function withoutRepeats(patterns: readonly NamePattern[]): Sought[] {
  const all: Sought[] = [];
  const known = new Map<number, Sought[]>();
  for (const { client, name, isCapital = false, isWhole = false, small = null, form = "" } of patterns) {
    const words = wordsOf(name);
    if (words.length === 0 || words.length > MAX_NAME_WORDS) continue;
    const hashes = words.map(hashOfWord);
    const alike = known.get(hashOfAll(hashes));
    const same = alike?.find(
      (one) =>
        one.isCapital === isCapital &&
        one.isWhole === isWhole &&
        one.small === small &&
        one.form === form &&
        areSame(one.words, words)
    );
    if (same !== undefined) {
      if (!same.clients.includes(client)) same.clients.push(client);
      continue;
    }
    const sought = { clients: [client], words, hashes, isCapital, isWhole, small, form };
    all.push(sought);
    if (alike === undefined) known.set(hashOfAll(hashes), [sought]);
    else alike.push(sought);
  }
  return all;
}

function hashOfAll(hashes: readonly number[]): number {
  let hash = 0;
  for (const each of hashes) hash = Math.imul(hash ^ each, 0x01000193);
  return hash;
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, place) => word === other[place]);
}

function counterOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (COUNTERS - 1);
}

const PLAIN_LETTER = /^[a-z]./;
const BEGINS_WITH_LETTER = /^\p{L}./u;

/** Of the words that a text writes with a capital the one that the fewest names have; -1: none. */
function rarest(words: readonly string[], hashes: readonly number[], uses: Uint32Array): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? "";
    const isLetters = PLAIN_LETTER.test(word) || BEGINS_WITH_LETTER.test(word);
    if (!isLetters || SMALL_WORDS.has(word)) continue;
    const count = (uses[counterOf(hashes[place] ?? 0)] ?? 0) / Math.min(word.length, 8);
    if (count < fewest) [best, fewest] = [place, count];
  }
  return best;
}

/** Written without a capital in names too. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  "de den der des het te ten ter van vande vanden vander von op in aan bij en and of the und et la le du da dos uit voor zu fam familie erven".split(
    " "
  )
);
