import { SMALL_WORDS, type SoughtName, signOf } from "./client-names.ts";
import {
  EMPTY_HASH,
  hashWith,
  hashWithLigature,
  LIGATURE,
  SEPARATOR,
  SKIPPED,
  wordCodes,
  wordsOf
} from "./name-words.ts";

/** Characters between two words of a name: dots, commas, a line break, the edge of a cell. */
const MAX_GAP = 4;
/** Longer words are in no name. */
const MAX_WORD = 80;
/** Places remembered: from there on a text is a list, and who stands in it most no longer matters. */
const MOST_PLACES = 20_000;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Place extends Span {
  readonly name: SoughtName;
}

/** The word that several names are looked for at, and what was found out about it for the first of them. */
interface Anchor extends Span {
  readonly behind: Span | null;
  readonly before: Span | null;
  /** Of the words there, as `signOf` has them. */
  readonly behindSign: number;
  readonly beforeSign: number;
  /** As the names have it that it was compared with last, and whether they are the same. */
  word: string;
  isRead: boolean;
}

/** Where names stand in one text. */
export class NameMatches {
  readonly #text: string;
  #places: Place[] = [];
  #anchor: Anchor;

  constructor(text: string) {
    this.#text = text;
    this.#anchor = this.#read(-1, -1);
  }

  /** Whether `name` stands around its anchor at `start` to `end`. `isSmall`: the anchor has no capital. */
  look(name: SoughtName, start: number, end: number, isSmall = false): void {
    if (this.#anchor.start !== start) this.#anchor = this.#read(start, end);
    const anchor = this.#anchor;
    if (name.behind !== 0 && name.behind !== anchor.behindSign) return;
    if (name.before !== 0 && name.before !== anchor.beforeSign) return;
    if (isSmall && name.small === null) return;
    if (this.#places.length >= MOST_PLACES || !this.#isAnchor(anchor, name.words[name.anchor] ?? "")) return;
    let from = start;
    let to = end;
    for (let place = name.anchor + 1; place < name.words.length; place += 1) {
      const next = to === end ? anchor.behind : this.#wordBehind(to);
      if (!this.#fits(name, place, next, isSmall)) return;
      to = next?.end ?? to;
    }
    for (let place = name.anchor - 1; place >= 0; place -= 1) {
      const next = from === start ? anchor.before : this.#wordBefore(from);
      if (!this.#fits(name, place, next, isSmall)) return;
      from = next?.start ?? from;
    }
    if (isSmall && name.small === "with-form" && !this.#hasFormBehind(to, name.form)) return;
    if (!name.isWhole || !this.#hasInitialBefore(from)) this.#places.push({ name, start: from, end: to });
  }

  /** How often each client is named; a name that is part of a longer one is not counted. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    let reached = 0;
    for (const { name, end } of this.#places.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (end <= reached) continue;
      reached = end;
      for (const client of name.clients) counts.set(client, (counts.get(client) ?? 0) + 1);
    }
    return counts;
  }

  #read(start: number, end: number): Anchor {
    const [behind, before] = [this.#wordBehind(end), this.#wordBefore(start)];
    const [behindSign, beforeSign] = [this.#signOf(behind), this.#signOf(before)];
    return { start, end, behind, before, behindSign, beforeSign, word: "", isRead: false };
  }

  #signOf(word: Span | null): number {
    if (word === null) return signOf(undefined);
    let hash = EMPTY_HASH;
    for (let at = word.start; at < word.end; at += 1) {
      const code = wordCodes[this.#text.charCodeAt(at)] as number;
      if (code > LIGATURE) hash = hashWith(hash, code);
      else if (code === LIGATURE) hash = hashWithLigature(hash, this.#text.charAt(at));
    }
    return signOf(hash);
  }

  #isAnchor(anchor: Anchor, word: string): boolean {
    if (anchor.word !== word) {
      anchor.word = word;
      anchor.isRead = this.#reads(anchor, word);
    }
    return anchor.isRead;
  }

  #fits({ words, isCapital }: SoughtName, place: number, found: Span | null, isSmall: boolean): boolean {
    const word = words[place] ?? "";
    if (found === null || !this.#reads(found, word)) return false;
    return isSmall || !isCapital || SMALL_WORDS.has(word) || this.#isCapital(found.start);
  }

  #reads({ start, end }: Span, word: string): boolean {
    let read = 0;
    for (let at = start; at < end; at += 1) {
      const code = wordCodes[this.#text.charCodeAt(at)] ?? SEPARATOR;
      if (code === LIGATURE) return wordsOf(this.#text.slice(start, end)).join("") === word;
      if (code === SKIPPED) continue;
      if (read === word.length || code !== word.charCodeAt(read)) return false;
      read += 1;
    }
    return read === word.length;
  }

  #wordBehind(from: number): Span | null {
    let start = from;
    while (start < from + MAX_GAP && !this.#isWordAt(start)) start += 1;
    let end = start;
    while (end < start + MAX_WORD && this.#isWordAt(end)) end += 1;
    return end === start ? null : { start, end };
  }

  #wordBefore(from: number): Span | null {
    let end = from;
    while (end > from - MAX_GAP && !this.#isWordAt(end - 1)) end -= 1;
    let start = end;
    while (start > end - MAX_WORD && this.#isWordAt(start - 1)) start -= 1;
    return end === start ? null : { start, end };
  }

  #isWordAt(at: number): boolean {
    return at >= 0 && at < this.#text.length && wordCodes[this.#text.charCodeAt(at)] !== SEPARATOR;
  }

  #isCapital(at: number): boolean {
    const sign = this.#text.charAt(at);
    return sign !== sign.toLowerCase() || sign === sign.toUpperCase();
  }

  /** `bv`, `b.v.` */
  #hasFormBehind(end: number, form: string): boolean {
    let [left, to] = [form, end];
    while (left !== "") {
      const next = this.#wordBehind(to);
      if (next === null) return false;
      const word = wordsOf(this.#text.slice(next.start, next.end)).join("");
      if (word === "" || !left.startsWith(word)) return false;
      [left, to] = [left.slice(word.length), next.end];
    }
    return true;
  }

  #hasInitialBefore(from: number): boolean {
    const before = this.#wordBefore(from);
    return (
      before !== null && before.end - before.start === 1 && from - before.end <= 2 && this.#isCapital(before.start)
    );
  }
}
