import { foldedAt, isWordCode } from "./fold.ts";
import type { NumberForm } from "./number-forms.ts";
import { type Rank, ranks } from "./rank.ts";
import type { Surroundings } from "./surroundings.ts";

/** Characters between two numbers of a list: `, `, ` / `, ` en `, ` and `. */
const LONGEST_JOINT = 8;
/** Characters between two numbers of a looser one: `BSN partner 1: 123456782, partner 2: 111222333`. */
const BESIDE = 30;
const JOINING_WORDS: ReadonlySet<string> = new Set(["en", "of", "and", "or", "und", "resp"]);

/**
 * Numbers that share the label of the number before them: a list behind one label (`BSN's: 123456782, 111222333`), or
 * rows under one header in text without delimiters.
 */
export class NumberChain {
  readonly #around: Surroundings;
  #end = -1;
  #line = -1;
  #rank: Rank = ranks.low;
  #isRow = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The rank its label gives to the numbers of the list, where `form` is the next of it; else null. */
  rankFor(form: NumberForm): Rank | null {
    if (this.#end < 0) return null;
    if (this.#isNext(form)) return this.#rank;
    const isBeside = this.#around.line === this.#line && form.start - this.#end <= BESIDE;
    return isBeside || (this.#isRow && this.#around.line === this.#line + 1) ? ranks.medium : null;
  }

  /** `form` was named, by its label or by the list it is in. `above`: the label stands on the line above. */
  goesOn(form: NumberForm, rank: Rank, above: boolean): void {
    this.#isRow = above || (this.#isRow && this.#around.line === this.#line + 1);
    this.#end = form.end;
    this.#line = this.#around.line;
    this.#rank = rank;
  }

  /** A number that fails does not end the list it stands in. */
  pass(form: Pick<NumberForm, "start" | "end">): void {
    if (this.#end >= 0 && this.#isNext(form)) this.#end = form.end;
  }

  #isNext(form: Pick<NumberForm, "start" | "end">): boolean {
    const { text } = this.#around;
    if (form.start < this.#end || form.start - this.#end > LONGEST_JOINT) return false;
    let word = "";
    for (let at = this.#end; at < form.start; at += 1) {
      const code = foldedAt(text, at);
      if (isWordCode(code)) word += String.fromCharCode(code);
    }
    return word === "" || JOINING_WORDS.has(word);
  }
}
