import { unitAt } from "./fold.ts";
import type { TermAutomaton } from "./term-automaton.ts";
import { START } from "./term-nodes.ts";
import { childOf, NONE, type TermTrie } from "./term-trie.ts";
import { HYPHEN, IGNORED, SPACE, TAB, type TextSymbols } from "./text-symbols.ts";
import { behindBreak } from "./word-shape.ts";

const ZERO = 48;
const BEHIND_NINE = 58;
const LOOKED_AT = 3;
/** Of a digit and a symbol. In between stand rows. */
const NEVER = 0;
const ALWAYS = 255;

/**
 * Whether some term may begin with the number at `at`, by its first digits and what stands behind them. Nearly no number
 * of a text begins one; those that do are read on digit by digit.
 */
export function mayBeginTerm(text: string, automaton: TermAutomaton, at: number): boolean {
  const first = text.charCodeAt(at) - ZERO;
  if (!(first >= 0 && first <= 9)) return true;
  const { begun, numbers, symbols } = automaton;
  const { table, size } = symbols;
  const begins = numbers[first * size + (table[unitAt(text, at + 1)] as number)] as number;
  if (begins === NEVER) return false;
  if (begins < ALWAYS && numbers[(9 + begins) * size + (table[unitAt(text, at + 2)] as number)] === NEVER) return false;
  return mayGoOn(text, automaton, begun[symbols.firstDigit + first] as number, at + 1);
}

/**
 * By a digit times the number of symbols plus a symbol: whether some term may begin with the two. Where that hangs on the
 * symbol behind them, the row of that symbol, which stands behind the rows of the ten digits.
 */
export function numberTerms(trie: TermTrie, symbols: TextSymbols): Uint8Array {
  const { firstDigit, size } = symbols;
  const first = new Uint8Array(10 * size);
  const rows: Uint8Array[] = [];
  for (let place = 0; place < first.length; place += 1) {
    const digit = childOf(trie, START, firstDigit + Math.trunc(place / size));
    const symbol = place % size;
    if (!mayStand(trie, symbols, digit, symbol)) continue;
    const second = childOf(trie, digit, symbol <= TAB ? SPACE : symbol);
    if (isUncertain(trie, symbols, digit, symbol) || rows.length + 1 >= ALWAYS) first[place] = ALWAYS;
    else
      first[place] = rows.push(
        Uint8Array.from({ length: size }, (_, third) => +mayStand(trie, symbols, second, third))
      );
  }
  const numbers = new Uint8Array((10 + rows.length) * size);
  numbers.set(first);
  for (const [row, of] of rows.entries()) numbers.set(of, (10 + row) * size);
  return numbers;
}

/** Whether a term that goes to `node` may go on with the symbol, as far as these two tell. */
function mayStand(trie: TermTrie, symbols: TextSymbols, node: number, symbol: number): boolean {
  if (node === NONE) return false;
  return isUncertain(trie, symbols, node, symbol) || childOf(trie, node, symbol <= TAB ? SPACE : symbol) !== NONE;
}

/** Whether the term ends there, or what stands behind the symbol is to be looked at. */
function isUncertain(trie: TermTrie, { ligature }: TextSymbols, node: number, symbol: number): boolean {
  const isWider = symbol <= TAB && trie.symbol[node] === SPACE;
  return symbol === IGNORED || symbol === HYPHEN || symbol === ligature || isWider || endsHere(trie, node);
}

/** Looks at the next three characters: most numbers that begin as "06-nummer" have "06-". */
function mayGoOn(text: string, { symbols, trie }: TermAutomaton, from: number, place: number): boolean {
  let node = from;
  for (let at = place; at < place + LOOKED_AT; at += 1) {
    const symbol = symbols.table[unitAt(text, at)] as number;
    const isWider = symbol <= TAB && trie.symbol[node] === SPACE;
    if (symbol === IGNORED || symbol === symbols.ligature || isWider || endsHere(trie, node)) return true;
    // The word may go on in the next line.
    if (symbol === HYPHEN && !isGraphic(unitAt(text, at + 1)) && behindBreak(text, symbols, at) >= 0) return true;
    node = childOf(trie, node, symbol <= TAB ? SPACE : symbol);
    if (node === NONE) return false;
  }
  return true;
}

function endsHere({ firstEnd }: TermTrie, node: number): boolean {
  return (firstEnd[node] ?? 0) < (firstEnd[node + 1] ?? 0);
}

/** No white space, and nothing that is stepped over. */
function isGraphic(code: number): boolean {
  return code > 32 && code < 127;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code < BEHIND_NINE;
}

/** Whether a plain digit stands before `end`, and at `end` what ends a number and is not stepped over. */
export function isPlainEnd(text: string, end: number): boolean {
  const next = unitAt(text, end);
  return (
    isDigitAt(text, end - 1) && ((next >= 32 && next < ZERO) || (next >= BEHIND_NINE && next < 127) || next === 10)
  );
}
