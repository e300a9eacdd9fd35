import { seedOf } from "../../src/dev/fixtures/seeded-random.ts";

/** Chance that is the same on every machine for the same seed (mulberry32; neighbouring seeds have nothing in common). */
export class Dice {
  #state: number;

  constructor(seed: string) {
    this.#state = seedOf(seed);
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const [first] = list;
    if (first === undefined) throw new Error("nothing to pick from");
    return list[this.between(0, list.length - 1)] ?? first;
  }

  /** Decimal digits, the first of them not 0. */
  digits(count: number): string {
    const rest = Array.from({ length: count - 1 }, () => this.between(0, 9));
    return `${this.between(1, 9)}${rest.join("")}`;
  }

  /** Characters of `alphabet`. */
  letters(count: number, alphabet = "ABCDEFGHJKLMNPRSTUVWXYZ"): string {
    return Array.from({ length: count }, () => this.pick([...alphabet])).join("");
  }
}
