import type { TermRoles } from "./term-roles.ts";

/** A term that allows must end this close before what it allows. */
const REACH = 40;
/** Places of such a term that are remembered: some numbers are weighed a while after they were read. */
const REMEMBERED = 64;

/** What an office has said is no leak: values of a rule, and what stands right behind certain terms. */
export class AllowList {
  readonly #allowed: TermRoles["allowed"];
  readonly #ends = new Map<number, number[]>();

  constructor(roles: TermRoles) {
    this.#allowed = roles.allowed;
  }

  /** A term of the allow rule `index` ends at `end`. */
  term(index: number, end: number): void {
    const ends = this.#ends.get(index) ?? [];
    ends.push(end);
    if (ends.length > REMEMBERED) ends.shift();
    this.#ends.set(index, ends);
  }

  allows(rule: string, value: string, start: number): boolean {
    const places = this.#allowed.get(rule);
    if (places === undefined) return false;
    // Without a closure: asked for each number that is found.
    for (const { index, values } of places) if (values.has(value) || this.#stoodBefore(index, start)) return true;
    return false;
  }

  #stoodBefore(index: number, start: number): boolean {
    return this.#ends.get(index)?.some((end) => end <= start && start - end <= REACH) ?? false;
  }
}
