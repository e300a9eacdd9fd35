import type { TermAutomaton } from "./term-automaton.ts";
import { childOf, NONE } from "./term-trie.ts";
import { HYPHEN, IGNORED, SPACE, TAB } from "./text-symbols.ts";
import { behindBreak } from "./word-shape.ts";

const ZERO = 48;
const BEHIND_NINE = 58;
const LOOKED_AT = 2;

/**
 * Whether some term may begin with the number at `at`, by its first digits and what stands behind them. Nearly no number
 * of a text begins one; those that do are read on digit by digit.
 */
export function mayBeginTerm(text: string, automaton: TermAutomaton, at: number): boolean {
  const first = text.charCodeAt(at) - ZERO;
  const second = text.charCodeAt(at + 1) - ZERO;
  if (!(first >= 0 && first <= 9)) return true;
  const { begun, numbers, symbols, trie } = automaton;
  const node = begun[symbols.firstDigit + first] as number;
  if (!(second >= 0 && second <= 9)) return node !== NONE && mayGoOn(text, automaton, node, at + 1);
  if (numbers[10 * first + second] !== 1) return false;
  return mayGoOn(text, automaton, childOf(trie, node, symbols.firstDigit + second), at + 2);
}

/** Looks at the next two characters: of "06-nummer" most have "06-". */
function mayGoOn(text: string, { symbols, trie }: TermAutomaton, from: number, place: number): boolean {
  let node = from;
  for (let at = place; at < place + LOOKED_AT; at += 1) {
    const symbol = symbols.table[text.charCodeAt(at)] ?? IGNORED;
    if (symbol === IGNORED || symbol === symbols.ligature) return true;
    if ((trie.firstEnd[node] ?? 0) < (trie.firstEnd[node + 1] ?? 0)) return true;
    // The word may go on in the next line.
    if (symbol === HYPHEN && behindBreak(text, symbols, at) >= 0) return true;
    node = childOf(trie, node, symbol <= TAB ? SPACE : symbol);
    if (node === NONE) return false;
    if (symbol <= TAB) return true;
  }
  return true;
}

/** Whether a plain digit stands before `end`, and at `end` what ends a number and is not stepped over. */
export function isPlainEnd(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  const next = text.charCodeAt(end);
  return (
    last >= ZERO &&
    last < BEHIND_NINE &&
    ((next >= 32 && next < ZERO) || (next >= BEHIND_NINE && next < 127) || next === 10)
  );
}
