import { unitAt } from "./fold.ts";
import type { TermAutomaton } from "./term-automaton.ts";
import { DEAD, START } from "./term-nodes.ts";
import { childOf, NONE } from "./term-trie.ts";
import { HYPHEN, IGNORED, SPACE, TAB } from "./text-symbols.ts";

/** A space of a term is at most this many white-space characters of the text. */
const MAX_GAP = 4;

/** Whether so much white space stands before `at` that no term goes on behind it; \r\n is one. */
export function isWideGap(text: string, symbols: Uint16Array, at: number): boolean {
  let gap = 0;
  for (let i = at - 1; i >= 0 && gap < MAX_GAP; i -= 1) {
    const symbol = symbols[text.charCodeAt(i)] ?? IGNORED;
    if (symbol > TAB) break;
    if (symbol !== IGNORED && !isHalfBreak(text, i)) gap += 1;
  }
  return gap >= MAX_GAP;
}

/** The \r of \r\n stands at `at`. */
export function isHalfBreak(text: string, at: number): boolean {
  return text.charCodeAt(at) === 13 && unitAt(text, at + 1) === 10;
}

/** How a term goes on from `node` where a hyphen, a line break and then the symbol `letter` stand; null: not at all. */
export function wayOver(
  { trie, fail }: TermAutomaton,
  from: number,
  letter: number
): "spaced" | "hyphened" | "joined" | null {
  for (let node = from; node > START; node = fail[node] ?? DEAD) {
    const hyphened = childOf(trie, node, HYPHEN);
    const spaced = hyphened === NONE ? NONE : childOf(trie, hyphened, SPACE);
    if (spaced !== NONE && childOf(trie, spaced, letter) !== NONE) return "spaced";
    if (hyphened !== NONE && childOf(trie, hyphened, letter) !== NONE) return "hyphened";
    if (childOf(trie, node, letter) !== NONE) return "joined";
  }
  return null;
}
