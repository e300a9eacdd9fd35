import { capitals } from "./read-names.ts";
import { DEAD, ENDS, IN_WORD, INSIDE, STARS, START, type TermNodes } from "./term-nodes.ts";
import { childOf, type TermTrie } from "./term-trie.ts";
import {
  HYPHEN,
  IGNORED,
  isDigitSymbol,
  isLetterSymbol,
  isWordSymbol,
  LINE_BREAK,
  SPACE,
  TAB,
  type TextSymbols
} from "./text-symbols.ts";

/** Three and a half megabytes. */
const MAX_NODES = 0x7000;

/** Entries less than this are nodes; so are those above it, less this, where the reader has something to tell or to see to. */
export const TOLD = 0x8000;
/** The way on is to be looked for in the trie. */
export const STOP = 0xffff;

/** Columns of a node: two or three lines of the memory next to the processor, and mostly the first is enough. */
export const SHIFT = 6;
const WIDTH = 1 << SHIFT;
/** The column of all symbols from here on. */
export const RARE = WIDTH - 1;

/**
 * The way from the nodes nearest to the start, for ordinary text: an entry stands at `(node << SHIFT) + column`. While a
 * text is read some stops are taken out of `entries`; the reader puts them back.
 */
export interface TransitionTable {
  readonly entries: Uint16Array;
  /** By UTF-16 code unit. */
  readonly columns: Uint8Array;
  /** The same, but what may begin a name is rare: the reader stops there. */
  readonly stopColumns: Uint8Array;
  /** Nodes from here on have no entries. */
  readonly nodes: number;
}

export function transitionTable(trie: TermTrie, symbols: TextSymbols, links: TermNodes): TransitionTable {
  const nodes = Math.max(START + 1, Math.min(trie.nodes, MAX_NODES));
  const entries = new Uint16Array(nodes << SHIFT);
  fillStart(entries, trie, symbols);
  for (let node = START + 1; node < nodes; node += 1) fillTargets(entries, trie, links.fail[node] ?? DEAD, node);
  for (let node = 0; node < nodes; node += 1) {
    markRow(entries.subarray(node << SHIFT, (node + 1) << SHIFT), nodes, node, trie, symbols, links);
  }
  const columns = columnsOf(symbols.table);
  const stopColumns = columns.map((column, code) => (capitals[code] === 1 ? RARE : column));
  return { entries, nodes, columns, stopColumns };
}

function columnsOf(symbols: Uint16Array): Uint8Array {
  const columns = new Uint8Array(symbols.length);
  for (let code = 0; code < symbols.length; code += 1) columns[code] = columnOf(symbols[code] ?? IGNORED);
  return columns;
}

function columnOf(symbol: number): number {
  return Math.min(symbol, RARE);
}

/** Targets from where no term has begun. */
function fillStart(entries: Uint16Array, trie: TermTrie, symbols: TextSymbols): void {
  for (let symbol = 0; symbol < Math.min(symbols.size, RARE); symbol += 1) {
    const begun = targetOf(childOf(trie, START, symbol));
    const inside = targetOf(childOf(trie, INSIDE, symbol)) || (isLetterSymbol(symbols, symbol) ? INSIDE : DEAD);
    const isWord = isWordSymbol(symbols, symbol);
    entries[(DEAD << SHIFT) + symbol] = isWord ? DEAD : begun || START;
    entries[(INSIDE << SHIFT) + symbol] = isWord ? inside : begun || START;
    entries[(START << SHIFT) + symbol] = begun || (isWord ? inside : START);
  }
}

/** Where a node has no child it goes on as the node does that it fails to. */
function fillTargets(entries: Uint16Array, trie: TermTrie, fail: number, node: number): void {
  const row = node << SHIFT;
  entries.copyWithin(row, fail << SHIFT, (fail + 1) << SHIFT);
  const end = trie.firstChild[node + 1] ?? 0;
  for (let child = trie.firstChild[node] ?? 0; child < end; child += 1) {
    entries[row + columnOf(trie.symbol[child] ?? 0)] = targetOf(child);
  }
}

/** All nodes that have no entries of their own are the same here. */
function targetOf(node: number): number {
  return Math.min(node, MAX_NODES);
}

/** Turns targets into entries: marked where the reader has more to do. */
function markRow(
  row: Uint16Array,
  nodes: number,
  node: number,
  trie: TermTrie,
  symbols: TextSymbols,
  { flags }: TermNodes
): void {
  const inWord = ((flags[node] ?? 0) & IN_WORD) !== 0;
  const endsTerms = inWord && ((flags[node] ?? 0) & ENDS) !== 0;
  const isSpaced = node > START && trie.symbol[node] === SPACE;
  // Of a word that is no part of a term it does not matter whether it is broken, unless a term begins with the hyphen.
  const mayBreak = inWord && (node > START || row[HYPHEN] !== START);
  const behindSpace = row[SPACE] ?? START;
  const isToldOf = (symbol: number, target: number): boolean => {
    if (((flags[target] ?? 0) & (isWordSymbol(symbols, symbol) ? STARS : STARS | ENDS)) !== 0) return true;
    if (isLetterSymbol(symbols, symbol)) return false;
    if (endsTerms || (isSpaced && symbol <= TAB) || isDigitSymbol(symbols, symbol)) return true;
    return symbol === HYPHEN ? mayBreak : symbol < HYPHEN && symbol !== SPACE;
  };
  const entryOf = (symbol: number): number => {
    const target = symbol <= TAB ? behindSpace : (row[symbol] ?? DEAD);
    return target >= nodes ? STOP : isToldOf(symbol, target) ? TOLD + target : target;
  };
  for (let symbol = LINE_BREAK; symbol < Math.min(symbols.size, RARE); symbol += 1) row[symbol] = entryOf(symbol);
  // Where a term has begun the reader has to note what is stepped over.
  row[IGNORED] = node > START ? STOP : node;
  row[symbols.ligature] = STOP;
  row[RARE] = STOP;
}
