import { type KeyedIndex, KeyedIndexBuilder } from "../keyed-index.ts";
import { letterMask, masksNear, textHash } from "../text-hash.ts";
import { completedFrom, isWhole, twinFrom } from "./candidate-likeness.ts";
import type { Candidate } from "./candidates.ts";
import { type NameWords, namesInTurn, nameWords } from "./name-words.ts";
import { PlainLocal } from "./plain-local.ts";
import { slipsIn, soundHash } from "./sounds-like.ts";

/** A name that so many share says nothing. */
const mostNamesakes = 200;
/** Of most: the part before the `@`, its beginning, and two words. */
const KEYS_EACH = 4;
/** Words kept of each name; of who has more, nothing is told beforehand. */
const mostWords = 4;

/** Candidates by what they share, with the little of each that tells most of them apart without reading their names. */
export class CandidateTable {
  readonly #keys: KeyedIndex;
  /** Of each word kept: its sound, and which letters it has. */
  readonly #sounds: Uint32Array;
  readonly #letters: Int32Array;
  readonly #counts: Uint8Array;
  /** Of the part before the `@`: which letters it has, and how many. */
  readonly #locals: Int32Array;
  readonly #lengths: Uint16Array;
  /** The question in which a candidate came up last. */
  readonly #asked: Uint32Array;
  #question = 0;

  constructor(candidates: readonly Candidate[]) {
    const { length } = candidates;
    this.#sounds = new Uint32Array(length * mostWords);
    this.#letters = new Int32Array(length * mostWords);
    this.#counts = new Uint8Array(length);
    this.#locals = new Int32Array(length);
    this.#lengths = new Uint16Array(length);
    this.#asked = new Uint32Array(length);
    this.#keys = this.#noteAll(candidates);
  }

  /** Places of candidates that share a sound or a beginning with this name: of each, the first 200. */
  alike(words: NameWords): number[] {
    this.#question += 1;
    const places: number[] = [];
    let [left, last] = [0, -1];
    const take = (at: number): boolean => {
      if (this.#asked[at] !== this.#question) places.push(at);
      this.#asked[at] = this.#question;
      if (at !== last) left -= 1;
      last = at;
      return left > 0;
    };
    eachKey(words, (key) => {
      [left, last] = [mostNamesakes, -1];
      this.#keys.each(key, take);
    });
    return places;
  }

  /** Says of a place whether a twin of this name may be there: never no where one is. */
  mayBeTwin(words: NameWords): (at: number) => boolean {
    if (!isWhole(words)) return () => false;
    const { local } = words;
    const letters = letterMask(local);
    const name = words.name.map((word, place) => ({
      sound: words.sounds[place] ?? 0,
      letters: letterMask(word),
      most: slipsIn(word.length)
    }));
    return (at) => this.#mayHaveLocal(at, local.length, letters) || this.#mayHaveWords(at, name);
  }

  #noteAll(candidates: readonly Candidate[]): KeyedIndex {
    const keys = new KeyedIndexBuilder(candidates.length * KEYS_EACH);
    const local = new PlainLocal();
    const inTurn = namesInTurn();
    candidates.forEach(({ address, name }, at) => {
      // Clients go by the name of their firm; who reads the mail stands before the `@`.
      const isNamed = name !== "" && !inTurn.isCompany(address, name);
      if (!isNamed && local.read(address)) {
        this.#noteLocal(at, local, keys);
        return;
      }
      const words = isNamed ? inTurn.read(address, name) : nameWords(address, "");
      if (words.isShared) return;
      this.#note(at, words);
      eachKey(words, (key) => keys.add(key, at));
    });
    return keys.build();
  }

  /** The same as `#note` and `eachKey` of who has no name but his address. */
  #noteLocal(at: number, { count, sounds, masks, mask, length, sound, start }: PlainLocal, keys: KeyedIndexBuilder) {
    this.#counts[at] = count;
    this.#locals[at] = mask;
    this.#lengths[at] = length;
    keys.add(sound, at);
    keys.add(start, at);
    for (let place = 0; place < count; place += 1) {
      this.#sounds[at * mostWords + place] = sounds[place] as number;
      this.#letters[at * mostWords + place] = masks[place] as number;
      if (sounds[place] !== 0 && sounds[place] !== sound) keys.add(sounds[place] as number, at);
    }
  }

  #note(at: number, { name, sounds, local }: NameWords): void {
    this.#counts[at] = Math.min(name.length, mostWords + 1);
    this.#locals[at] = letterMask(local);
    this.#lengths[at] = local.length;
    for (let place = 0; place < Math.min(name.length, mostWords); place += 1) {
      this.#sounds[at * mostWords + place] = sounds[place] ?? 0;
      this.#letters[at * mostWords + place] = letterMask(name[place] ?? "");
    }
  }

  #mayHaveLocal(at: number, length: number, letters: number): boolean {
    const other = this.#lengths[at] ?? 0;
    const most = slipsIn(Math.min(length, other));
    if (length < twinFrom || Math.abs(length - other) > most) return false;
    return masksNear(letters, this.#locals[at] ?? 0, most);
  }

  /** Each word of the shorter name is like one of the longer. */
  #mayHaveWords(at: number, name: readonly AskedWord[]): boolean {
    const count = this.#counts[at] ?? 0;
    if (count > mostWords) return true;
    if (name.length <= count) {
      for (const word of name) if (!this.#hasLike(at, count, word)) return false;
      return true;
    }
    for (let place = 0; place < count; place += 1) {
      if (!name.some((word) => this.#isLike(at * mostWords + place, word))) return false;
    }
    return true;
  }

  #hasLike(at: number, count: number, word: AskedWord): boolean {
    for (let place = 0; place < count; place += 1) if (this.#isLike(at * mostWords + place, word)) return true;
    return false;
  }

  /** Whether two names share a sound. False says nothing. */
  haveSameSound(at: number, { sounds }: NameWords): boolean {
    const first = at * mostWords;
    const kept = Math.min(this.#counts[at] ?? 0, mostWords);
    for (let place = first; place < first + kept; place += 1) {
      const sound = this.#sounds[place] ?? 0;
      if (sound !== 0 && sounds.includes(sound)) return true;
    }
    return false;
  }

  #isLike(place: number, { sound, letters, most }: AskedWord): boolean {
    return (sound !== 0 && sound === this.#sounds[place]) || masksNear(letters, this.#letters[place] as number, most);
  }
}

interface AskedWord {
  readonly sound: number;
  readonly letters: number;
  /** Slips that another can be away: a shorter one fewer. */
  readonly most: number;
}

/** Whoever is like another shares one of these with him. */
function eachKey({ name, sounds, local }: NameWords, take: (key: number) => void): void {
  take(soundHash(local));
  take(textHash(local.slice(0, completedFrom)));
  for (const sound of sounds) if (sound !== 0) take(sound);
  const whole = name.join("");
  if (whole !== local && (sounds.length > 1 || sounds[0] === 0)) take(soundHash(whole));
}
