import type { TermAutomaton } from "./term-automaton.ts";
import { START } from "./term-nodes.ts";
import { childOf, NONE, type TermTrie } from "./term-trie.ts";
import { HYPHEN, IGNORED, SPACE, TAB, type TextSymbols } from "./text-symbols.ts";
import { behindBreak } from "./word-shape.ts";

const ZERO = 48;
const BEHIND_NINE = 58;
const LOOKED_AT = 3;

/**
 * Whether some term may begin with the number at `at`, by its first digits and what stands behind them. Nearly no number
 * of a text begins one; those that do are read on digit by digit.
 */
export function mayBeginTerm(text: string, automaton: TermAutomaton, at: number): boolean {
  const first = text.charCodeAt(at) - ZERO;
  if (!(first >= 0 && first <= 9)) return true;
  const { begun, numbers, symbols } = automaton;
  const second = symbols.table[text.charCodeAt(at + 1)] ?? IGNORED;
  if (numbers[first * symbols.size + second] !== 1) return false;
  return mayGoOn(text, automaton, begun[symbols.firstDigit + first] as number, at + 1);
}

/** By a digit times the number of symbols plus a symbol: 1 where some term may begin with the two. */
export function numberTerms(trie: TermTrie, symbols: TextSymbols): Uint8Array {
  const { firstDigit, ligature, size } = symbols;
  return Uint8Array.from({ length: 10 * size }, (_, place) => {
    const digit = childOf(trie, START, firstDigit + Math.trunc(place / size));
    const symbol = place % size;
    if (digit === NONE) return 0;
    if (endsHere(trie, digit) || symbol === IGNORED || symbol === HYPHEN || symbol === ligature) return 1;
    return childOf(trie, digit, symbol <= TAB ? SPACE : symbol) === NONE ? 0 : 1;
  });
}

/** Looks at the next three characters: most numbers that begin as "06-nummer" have "06-". */
function mayGoOn(text: string, { symbols, trie }: TermAutomaton, from: number, place: number): boolean {
  let node = from;
  for (let at = place; at < place + LOOKED_AT; at += 1) {
    const symbol = symbols.table[text.charCodeAt(at)] ?? IGNORED;
    const isWider = symbol <= TAB && trie.symbol[node] === SPACE;
    if (symbol === IGNORED || symbol === symbols.ligature || isWider || endsHere(trie, node)) return true;
    // The word may go on in the next line.
    if (symbol === HYPHEN && behindBreak(text, symbols, at) >= 0) return true;
    node = childOf(trie, node, symbol <= TAB ? SPACE : symbol);
    if (node === NONE) return false;
  }
  return true;
}

function endsHere({ firstEnd }: TermTrie, node: number): boolean {
  return (firstEnd[node] ?? 0) < (firstEnd[node + 1] ?? 0);
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code < BEHIND_NINE;
}

/** Whether a plain digit stands before `end`, and at `end` what ends a number and is not stepped over. */
export function isPlainEnd(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return (
    isDigitAt(text, end - 1) && ((next >= 32 && next < ZERO) || (next >= BEHIND_NINE && next < 127) || next === 10)
  );
}
