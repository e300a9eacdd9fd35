/** What the numbers of one column say together. `unknown`: too few of them, or neither nearly all nor few pass. */
export type ColumnOutcome = "all-pass" | "few-pass" | "unknown";

const FEWEST_FOR_ALL = 5;
const NEARLY_ALL = 0.8;
const FEWEST_FOR_FEW = 8;
const FEW = 0.5;
/** Repeats are told apart up to this many numbers a column, for memory; from there each counts. */
const MOST_KNOWN = 500;

/**
 * The numbers of nine digits in one column of one table, and how many pass the elfproef in a range that persons have.
 * Five by chance is 1 in 161,051; of a column of other numbers 1 in 11 pass. Repeats count once: one customer number
 * down a whole column is one number.
 */
export class ColumnShare {
  /** Whether a BSN label heads the column. */
  headed = false;
  #passing = 0;
  #failing = 0;
  #known: Set<number> | null = new Set();

  add(number: number, passes: boolean): void {
    if (this.#known === null || this.#known.has(number)) return;
    if (this.#known.size < MOST_KNOWN) this.#known.add(number);
    if (passes) this.#passing += 1;
    else this.#failing += 1;
  }

  /** The table is over: the numbers themselves are forgotten. */
  close(): void {
    this.#known = null;
  }

  get failing(): number {
    return this.#failing;
  }

  get outcome(): ColumnOutcome {
    const all = this.#passing + this.#failing;
    if (this.#passing >= FEWEST_FOR_ALL && this.#passing >= NEARLY_ALL * all) return "all-pass";
    return all >= FEWEST_FOR_FEW && this.#passing < FEW * all ? "few-pass" : "unknown";
  }
}
