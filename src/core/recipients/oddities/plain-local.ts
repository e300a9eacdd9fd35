import { EMPTY_TEXT, hashStep, letterMaskIn } from "../text-hash.ts";
import { completedFrom } from "./candidate-likeness.ts";
import { isFullWord, noNameHashes, sharedBoxHashes } from "./name-words.ts";
import { soundHashIn } from "./sounds-like.ts";

const LONGEST = 64;
const MOST_WORDS = 4;
const [APOSTROPHE, PLUS, A, Z, SMALL_A, SMALL_Z] = [39, 43, 65, 90, 97, 122];

/**
 * The part of a plain address before the `@` as a name, read without making a text of any of it: a register has tens of
 * thousands. Says what `nameWords` says of the address without a display name. One object for all, read anew each time.
 */
export class PlainLocal {
  /** Of the words. */
  count = 0;
  readonly sounds = new Uint32Array(MOST_WORDS);
  readonly masks = new Int32Array(MOST_WORDS);
  /** Of all letters together. */
  length = 0;
  mask = 0;
  sound = 0;
  /** `textHash` of the first four. */
  start = 0;
  readonly #units = new Uint16Array(LONGEST);

  /** False where it takes `nameWords` to read this address. */
  read(address: string): boolean {
    const end = address.indexOf("@");
    if (end < 1 || end > LONGEST || address.includes("@", end + 1)) return false;
    this.count = 0;
    this.length = 0;
    let from = 0;
    for (let at = 0; at <= end; at += 1) {
      const code = address.charCodeAt(at);
      if (code >= SMALL_A && code <= SMALL_Z) this.#units[this.length++] = code;
      else if (code > SMALL_Z || code === APOSTROPHE || code === PLUS || (code >= A && code <= Z)) return false;
      else if (this.length > from) {
        if (!this.#takeWord(from)) return false;
        from = this.length;
      }
    }
    return this.#takeWhole();
  }

  #takeWord(from: number): boolean {
    const { count, length } = this;
    if (count === MOST_WORDS || noNameHashes.has(this.#hash(from, length))) return false;
    this.sounds[count] = isFullWord({ length: length - from }) ? soundHashIn(this.#units, from, length) : 0;
    this.masks[count] = letterMaskIn(this.#units, from, length);
    this.count = count + 1;
    return true;
  }

  #takeWhole(): boolean {
    const start = Math.min(this.length, completedFrom);
    this.start = this.#hash(0, start);
    if (this.length === 0 || sharedBoxHashes.has(this.#hash(start, this.length, this.start))) return false;
    this.mask = 0;
    for (let place = 0; place < this.count; place += 1) this.mask |= this.masks[place] as number;
    this.sound = this.count === 1 && this.sounds[0] !== 0 ? (this.sounds[0] as number) : this.#soundOfAll();
    return true;
  }

  #soundOfAll(): number {
    return soundHashIn(this.#units, 0, this.length);
  }

  #hash(from: number, to: number, before = EMPTY_TEXT): number {
    let hash = before;
    for (let at = from; at < to; at += 1) hash = hashStep(hash, this.#units[at] as number);
    return hash >>> 0;
  }
}
