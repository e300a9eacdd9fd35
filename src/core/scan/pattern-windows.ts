import type { CompiledPattern } from "../packs/compile-pattern.ts";

/** A longer stretch of keywords is searched in pieces, so that neither memory nor repeats grow with the text. */
const LONGEST = 2048;
/** What the pieces have in common: a place that is longer and lies across two pieces is missed. */
const OVERLAP = 256;
/** `CompiledPattern.find` gives at most this many places at a time; then it is asked again from the last one on. */
const MOST_PLACES = 100;

export type OnPlace = (pattern: CompiledPattern, value: string, start: number, end: number) => void;

interface Window {
  from: number;
  to: number;
  /** Behind the last place told. */
  told: number;
}

/**
 * Runs each pattern where its keywords stand near. Windows that overlap become one, and long ones are cut, so a pattern
 * looks at the text around its keywords once, at the overlap of two pieces twice, and up to ten times only where places
 * stand closer than twenty characters apart. The work is bounded by that times the length of the text, for each pattern
 * whose keywords it holds.
 */
export class PatternWindows {
  readonly #text: string;
  readonly #patterns: readonly CompiledPattern[];
  readonly #onPlace: OnPlace;
  readonly #windows: (Window | undefined)[] = [];

  constructor(text: string, patterns: readonly CompiledPattern[], onPlace: OnPlace) {
    this.#text = text;
    this.#patterns = patterns;
    this.#onPlace = onPlace;
  }

  /** A keyword of pattern `index` stands at [start, end). */
  keyword(index: number, start: number, end: number): void {
    const pattern = this.#patterns[index];
    if (pattern === undefined) return;
    const from = Math.max(0, start - pattern.rule.within);
    const to = Math.min(this.#text.length, end + pattern.rule.within);
    const open = this.#windows[index];
    if (open === undefined) this.#windows[index] = { from, to, told: 0 };
    else this.#extend(pattern, open, from, to);
  }

  finish(): void {
    this.#windows.forEach((open, index) => {
      const pattern = this.#patterns[index];
      if (open !== undefined && pattern !== undefined) this.#search(pattern, open);
    });
  }

  #extend(pattern: CompiledPattern, open: Window, from: number, to: number): void {
    if (from <= open.to && to - open.from <= LONGEST) {
      open.to = Math.max(open.to, to);
      return;
    }
    this.#search(pattern, open);
    open.from = from <= open.to ? Math.max(from, open.to - OVERLAP) : from;
    open.to = to;
  }

  #search(pattern: CompiledPattern, open: Window): void {
    let from = Math.max(open.from, open.told);
    for (;;) {
      const places = pattern.find(this.#text, from, open.to);
      for (const { value, start, end } of places) this.#onPlace(pattern, value, start, end);
      const last = places.at(-1);
      if (last !== undefined) open.told = from = Math.max(last.end, last.start + 1);
      if (places.length < MOST_PLACES) return;
    }
  }
}
