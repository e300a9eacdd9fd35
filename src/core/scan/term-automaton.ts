import { numberTerms } from "./number-terms.ts";
import { DEAD, ENDS, IN_WORD, INSIDE, STARS, START, type TermNodes } from "./term-nodes.ts";
import { buildTrie, childOf, NONE, type TermTrie } from "./term-trie.ts";
import {
  IGNORED,
  isLetterSymbol,
  isWordSymbol,
  LINE_BREAK,
  type TextSymbols,
  termSymbols,
  textSymbols
} from "./text-symbols.ts";
import { type TransitionTable, transitionTable } from "./transition-table.ts";

/** A term as a pack writes it, any `*` included. */
export interface TermSource {
  readonly text: string;
  /** It may stand directly before a digit. */
  readonly glued: boolean;
}

/** First symbols, so that the ways from INSIDE and from START lie in one trie. No term holds them. */
const FROM_INSIDE = String.fromCharCode(IGNORED);
const FROM_START = String.fromCharCode(LINE_BREAK);

/**
 * Terms made ready to be looked for all at once; a term's id is its place in the list it was built from. Text is read
 * from node to node of a trie and, where a node has no such child, on from the one it fails to. So nothing is read
 * twice (Aho and Corasick, 1975).
 */
export interface TermAutomaton extends TermNodes {
  readonly symbols: TextSymbols;
  readonly trie: TermTrie;
  readonly deepest: number;
  readonly table: TransitionTable;
  /** By term id: 1 for those with a `*` at the end, with one before, and that may stand directly before a digit. */
  readonly starred: Uint8Array;
  readonly leading: Uint8Array;
  readonly glued: Uint8Array;
  /** By node: the term without any `*` that ends there, where no other ends with it; else -1. */
  readonly sole: Int32Array;
  /** By row of the table: as `tellsByRow` says. */
  readonly tells: Int32Array;
  /** As `numberTerms` says. */
  readonly numbers: Uint8Array;
  /** By symbol: the node that it leads to from START. */
  readonly begun: Int32Array;
}

/** Time and memory grow with the length of all terms together. */
export function buildTermAutomaton(terms: readonly TermSource[]): TermAutomaton {
  const texts = terms.map(({ text }) => text.replaceAll("*", "").normalize("NFKC"));
  const symbols = textSymbols(texts.join(""));
  const ways = texts.map((text, id) => wayOf(terms[id]?.text.startsWith("*") === true, text, symbols));
  const trie = buildTrie([...ways, FROM_INSIDE, FROM_START]);
  const flagOf = (isSet: (term: TermSource) => boolean): Uint8Array =>
    Uint8Array.from(terms, (t) => (isSet(t) ? 1 : 0));
  const starred = flagOf(({ text }) => text.endsWith("*"));
  const leading = flagOf(({ text }) => text.startsWith("*"));
  const links = linkNodes(trie, symbols, starred);
  const table = transitionTable(trie, symbols, links);
  const sole = soleTerms(
    trie,
    links,
    (id) => starred[id] !== 1,
    (id) => leading[id] === 1
  );
  return {
    symbols,
    trie,
    ...links,
    deepest: links.depth.reduce((most, depth) => Math.max(most, depth), 0),
    table,
    starred,
    leading,
    glued: flagOf((term) => term.glued),
    sole,
    tells: tellsByRow(table, links, sole),
    numbers: numberTerms(trie, symbols),
    begun: Int32Array.from({ length: symbols.size }, (_, symbol) => follow(trie, links.fail, symbols, START, symbol))
  };
}

/** The node reached from `node` by `symbol`, which is no ligature. */
export function nextNode({ symbols, trie, fail, begun }: TermAutomaton, from: number, symbol: number): number {
  let node = from;
  for (; node > START; node = fail[node] ?? DEAD) {
    const child = childOf(trie, node, symbol);
    if (child !== NONE) return child;
  }
  return node === START ? (begun[symbol] as number) : follow(trie, fail, symbols, node, symbol);
}

function follow(trie: TermTrie, fail: Int32Array, symbols: TextSymbols, from: number, symbol: number): number {
  for (let node = from; node !== DEAD; node = fail[node] ?? DEAD) {
    const child = childOf(trie, node, symbol);
    if (child !== NONE) return child;
    if (node === INSIDE && isLetterSymbol(symbols, symbol)) return INSIDE;
  }
  if (isWordSymbol(symbols, symbol)) return DEAD;
  return childOf(trie, START, symbol) || START;
}

/** A term without symbols ends where none is looked for. */
function wayOf(isLeading: boolean, text: string, symbols: TextSymbols): string {
  return (isLeading ? FROM_INSIDE : FROM_START) + String.fromCharCode(...termSymbols(text, symbols));
}

/** Level by level, and within one those from INSIDE first: so what a node fails to is done before it. */
function linkNodes(trie: TermTrie, symbols: TextSymbols, starred: Uint8Array): TermNodes {
  const links: TermNodes = {
    fail: new Int32Array(trie.nodes),
    endLink: new Int32Array(trie.nodes),
    flags: new Uint8Array(trie.nodes),
    depth: new Uint16Array(trie.nodes)
  };
  links.flags[DEAD] = IN_WORD;
  links.flags[INSIDE] = IN_WORD;
  links.fail[START] = INSIDE;
  for (let node = START + 1; node < trie.nodes; node += 1) {
    links.depth[node] = (links.depth[trie.parent[node] ?? NONE] ?? 0) + 1;
    links.fail[node] = failOf(trie, links.fail, symbols, node);
    markEnds(trie, links, starred, node);
    if (isWordSymbol(symbols, trie.symbol[node] ?? 0)) links.flags[node] = (links.flags[node] ?? 0) | IN_WORD;
  }
  return links;
}

function failOf(trie: TermTrie, fail: Int32Array, symbols: TextSymbols, node: number): number {
  const parent = trie.parent[node] ?? NONE;
  const symbol = trie.symbol[node] ?? 0;
  if (parent === START && !isWordSymbol(symbols, symbol)) return START;
  if (parent === INSIDE) return isLetterSymbol(symbols, symbol) ? INSIDE : DEAD;
  return follow(trie, fail, symbols, fail[parent] ?? DEAD, symbol);
}

function markEnds(trie: TermTrie, { fail, endLink, flags }: TermNodes, starred: Uint8Array, node: number): void {
  const [from, to] = [trie.firstEnd[node] ?? 0, trie.firstEnd[node + 1] ?? 0];
  const shorter = fail[node] ?? NONE;
  let own = 0;
  for (let i = from; i < to; i += 1) own |= starred[trie.ends[i] ?? 0] === 1 ? STARS : ENDS;
  endLink[node] = from < to ? node : (endLink[shorter] ?? NONE);
  flags[node] = own | ((flags[shorter] ?? 0) & (ENDS | STARS));
}

/** No word ends a term there. */
export const NOTHING = -1;
/** What ends there is to be looked up by node. */
export const LOOK = -2;
/** Bits of `tellsByRow` for the length of the term. */
export const LENGTH_BITS = 8;

/** What a word that ends at a row tells: most tell of one term, its id above its length in symbols. */
function tellsByRow({ nodeOf }: TransitionTable, { flags, depth }: TermNodes, sole: Int32Array): Int32Array {
  return Int32Array.from(nodeOf, (node) => {
    if (((flags[node] ?? 0) & (ENDS | IN_WORD)) !== (ENDS | IN_WORD)) return NOTHING;
    const [id, length] = [sole[node] ?? -1, depth[node] ?? 0];
    return id < 0 || length >> LENGTH_BITS !== 0 ? LOOK : (id << LENGTH_BITS) | length;
  });
}

function soleTerms(
  trie: TermTrie,
  { fail, endLink }: TermNodes,
  isPlain: (id: number) => boolean,
  isLeading: (id: number) => boolean
): Int32Array {
  const sole = new Int32Array(trie.nodes).fill(-1);
  for (let node = START + 1; node < trie.nodes; node += 1) {
    if (endLink[node] !== node || (endLink[fail[node] ?? NONE] ?? NONE) !== NONE) continue;
    const [id = -1, ...others] = trie.ends.subarray(trie.firstEnd[node], trie.firstEnd[node + 1]).filter(isPlain);
    if (others.length === 0 && !isLeading(id)) sole[node] = id;
  }
  return sole;
}
