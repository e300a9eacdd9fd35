/** Bits for each key: one in 64 of the words that end no name is looked up in vain. */
const SPARE = 64;
const SMALLEST = 12;
const LARGEST = 22;

/** Of the first letters of a word, folded: so many bits of each are told apart. */
const LETTER_BITS = 6;
const LETTER = (1 << LETTER_BITS) - 1;

/** Says of most words at their third letter that no name has them.*/
export class BeginningFilter {
  readonly #bits = new Uint32Array(1 << (3 * LETTER_BITS - 5));

  /** @param words folded, of two letters or more */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const place = placeOf(word.charCodeAt(0), word.charCodeAt(1), word.length > 2 ? word.charCodeAt(2) : 0);
      this.#bits[place >>> 5] = (this.#bits[place >>> 5] ?? 0) | (1 << (place & 31));
    }
  }

  /** Codes of the first three letters; the third is 0 behind a word of two. */
  mayHold(first: number, second: number, third: number): boolean {
    const place = placeOf(first, second, third);
    return (((this.#bits[place >>> 5] as number) >>> (place & 31)) & 1) === 1;
  }
}

function placeOf(first: number, second: number, third: number): number {
  return ((first & LETTER) << (2 * LETTER_BITS)) | ((second & LETTER) << LETTER_BITS) | (third & LETTER);
}

/** Says at once of nearly every key that it is not there; never of one that is. */
export class NameFilter {
  readonly #bits: Uint32Array;
  readonly #shift: number;

  constructor(keys: readonly number[]) {
    const power = Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(Math.log2(keys.length * SPARE + 1))));
    this.#bits = new Uint32Array(2 ** (power - 5));
    this.#shift = 32 - power;
    for (const key of keys) {
      const place = this.#placeOf(key);
      this.#bits[place >>> 5] = (this.#bits[place >>> 5] ?? 0) | (1 << (place & 31));
    }
  }

  mayHold(key: number): boolean {
    const place = this.#placeOf(key);
    return (((this.#bits[place >>> 5] as number) >>> (place & 31)) & 1) === 1;
  }

  /** The upper bits of a product are mixed best (Knuth's multiplicative hashing). */
  #placeOf(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.#shift;
  }
}
