import type { ClientNames } from "./client-names.ts";
import { unitAt } from "./fold.ts";
import type { BeginningFilter } from "./name-filter.ts";
import { NameMatches } from "./name-matches.ts";
import { EMPTY_HASH, hashWith, hashWithLigature, LIGATURE, SEPARATOR, wordCodes } from "./name-words.ts";

/** Here, because what another module holds is looked up each time it is used. */
const codes = wordCodes;

/** Clients told of one text: a list of all clients names each. */
const MOST_NAMED = 100;
/** Characters of a text in which names are found that have no capital: a mail, or a page of a document. */
const SMALL_WITHIN = 2_000;

/** Code units from and to: capitals, blocks where capitals and small letters take turns, scripts that have none. */
const CAPITALS: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0xc0, 0xde],
  [0x100, 0x58f],
  [0x590, 0x1fff],
  [0x3040, 0xd8ff],
  [0xf900, 0xfaff],
  [0xff21, 0xff3a]
];

/** By UTF-16 code unit: 1 where a name may begin with it. */
export const capitals = new Uint8Array(0x10000);
for (const [from, to] of CAPITALS) capitals.fill(1, from, to + 1);

/**
 * Finds the clients whose names stand in one text. The reader of terms stops for it at each capital, so that nothing is
 * read a second time to find them; only the word that one stands at is looked at again. In the automaton of terms ten thousand names would
 * push the packs' own out of the table that makes it fast: a pass then took twice as long. (Measured in November 2026.)
 */
export class NameReader {
  readonly #text: string;
  readonly #names: ClientNames;
  readonly #matches: NameMatches;
  #last = -1;

  constructor(text: string, names: ClientNames) {
    this.#text = text;
    this.#names = names;
    this.#matches = new NameMatches(text);
  }

  /** A capital stands at `start`. */
  capitalAt(start: number): void {
    const text = this.#text;
    const names = this.#names;
    // Where the reader goes slowly it comes by twice.
    if (start === this.#last || !mayBegin(text, start, names.beginnings) || isWordAt(text, start - 1)) return;
    this.#last = start;
    let hash = EMPTY_HASH;
    let end = start;
    for (; end < text.length; end += 1) {
      const code = codes[text.charCodeAt(end)] as number;
      if (code > LIGATURE) hash = hashWith(hash, code);
      else if (code === SEPARATOR) break;
      else if (code === LIGATURE) hash = hashWithLigature(hash, text.charAt(end));
    }
    if (!names.filter.mayHold(hash)) return;
    for (const name of names.byAnchor.get(hash) ?? []) this.#matches.look(name, start, end);
  }

  /**
   * Names that are written in small letters, as people do in what they write in haste. Every word has to be looked at for them,
   * which costs as much as reading all else, so only so much of a text is.
   */
  #readSmall(): void {
    const text = this.#text;
    const end = Math.min(text.length, SMALL_WITHIN);
    const { smallBeginnings, smallFilter, byAnchor } = this.#names;
    for (let at = 0; at < end; at += 1) {
      const start = at;
      if (!mayBegin(text, start, smallBeginnings)) {
        while (at < text.length && codes[text.charCodeAt(at)] !== SEPARATOR) at += 1;
        continue;
      }
      let hash = EMPTY_HASH;
      for (; at < text.length; at += 1) {
        const code = codes[text.charCodeAt(at)] as number;
        if (code > LIGATURE) hash = hashWith(hash, code);
        else if (code === SEPARATOR) break;
        else if (code === LIGATURE) hash = hashWithLigature(hash, text.charAt(at));
      }
      if (hash === EMPTY_HASH || !smallFilter.mayHold(hash) || capitals[text.charCodeAt(start)] === 1) continue;
      for (const name of byAnchor.get(hash) ?? []) this.#matches.look(name, start, at, true);
    }
  }

  /** Once the text has been read: ids of the clients, most often named first. */
  named(): string[] {
    this.#readSmall();
    return mostNamed(this.#matches.counts());
  }
}

/** Most words with a capital only begin a sentence. */
function mayBegin(text: string, start: number, beginnings: BeginningFilter): boolean {
  const first = codes[text.charCodeAt(start)] as number;
  const second = codes[unitAt(text, start + 1)] as number;
  const third = codes[unitAt(text, start + 2)] as number;
  const isPlain = first > LIGATURE && second > LIGATURE && (third > LIGATURE || third === SEPARATOR);
  return !isPlain || beginnings.mayHold(first, second, third);
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && codes[text.charCodeAt(at)] !== SEPARATOR;
}

function mostNamed(counts: ReadonlyMap<string, number>): string[] {
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  return byCount.slice(0, MOST_NAMED).map(([client]) => client);
}
