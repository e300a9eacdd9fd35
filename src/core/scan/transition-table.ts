import { capitals } from "./read-names.ts";
import { DEAD, ENDS, IN_WORD, INSIDE, STARS, START, type TermNodes } from "./term-nodes.ts";
import { childOf, type TermTrie } from "./term-trie.ts";
import { IGNORED, isLetterSymbol, isWordSymbol, SPACE, type TextSymbols } from "./text-symbols.ts";
import {
  BREAKS,
  COLUMNS,
  columnsOf,
  DIGITS,
  DOTS,
  FIRST_LETTERS,
  HYPHENS,
  SPACES,
  UNCERTAIN
} from "./transition-columns.ts";

/** Two megabytes, with the columns. */
const MAX_ROWS = 0x7700;
/** The columns of all UTF-16 code units stand in front of the rows, where these would be rows. */
const FIRST_ROW = 0x800;

/** Entries less than this are rows; so are those above it, less this, where the reader has something to tell or to see to. */
export const TOLD = 0x8000;
/** The way on is to be looked for in the trie. */
export const STOP = 0xffff;
/** Marks the column of a code unit that a name may begin with, where the column is certain. */
export const NAME = 0x8000;
/** A row is one line of the memory next to the processor. */
export const SHIFT = 5;

/**
 * The way from the nodes nearest to the start, for ordinary text: the entry stands at `(row << SHIFT) + column`, the column
 * of a code unit at that code unit. In one array: for a second one the loop that reads texts has no processor's register
 * left. Rows that are mostly read after each other, as the letters of one word are, lie behind each other. While a text is
 * read some stops are taken out of `entries`; the reader puts back what there was.
 */
export interface TransitionTable {
  readonly entries: Uint16Array;
  /** By symbol. */
  readonly columnOf: Uint8Array;
  /** By node. Nodes from its end on have no row. */
  readonly rowOf: Uint16Array;
  readonly nodeOf: Uint16Array;
}

export function transitionTable(trie: TermTrie, symbols: TextSymbols, links: TermNodes): TransitionTable {
  const columnOf = columnsOf(symbols, (symbol) => childOf(trie, START, symbol) !== DEAD);
  const rowOf = rowsInDepth(trie, Math.max(START + 1, Math.min(trie.nodes, MAX_ROWS)));
  const nodeOf = new Uint16Array(FIRST_ROW + rowOf.length);
  rowOf.forEach((row, node) => {
    nodeOf[row] = node;
  });
  const entries = new Uint16Array(nodeOf.length << SHIFT);
  const draft: Draft = { entries, columnOf, rowOf, nodeOf, trie, symbols, links };
  fillStart(draft);
  for (let node = START + 1; node < rowOf.length; node += 1) fillTargets(draft, node);
  for (let node = 0; node < rowOf.length; node += 1) markRow(draft, node);
  for (let code = 0; code < symbols.table.length; code += 1) {
    const column = columnOf[symbols.table[code] ?? IGNORED] ?? UNCERTAIN;
    entries[code] = capitals[code] === 1 && column !== UNCERTAIN ? NAME | column : column;
  }
  return { entries, columnOf, rowOf, nodeOf };
}

interface Draft {
  readonly entries: Uint16Array;
  readonly columnOf: Uint8Array;
  readonly rowOf: Uint16Array;
  readonly nodeOf: Uint16Array;
  readonly trie: TermTrie;
  readonly symbols: TextSymbols;
  readonly links: TermNodes;
}

/** A node's row, then those of its first child and all behind that, then those of the next: of the first `count` nodes. */
function rowsInDepth({ parent }: TermTrie, count: number): Uint16Array {
  const sizes = new Uint16Array(count).fill(1);
  for (let node = count - 1; node > DEAD; node -= 1)
    sizes[parent[node] ?? DEAD] = (sizes[parent[node] ?? DEAD] ?? 0) + (sizes[node] ?? 0);
  const rowOf = new Uint16Array(count).fill(FIRST_ROW);
  const free = new Uint16Array(count).fill(FIRST_ROW + 1);
  for (let node = DEAD + 1; node < count; node += 1) {
    const row = free[parent[node] ?? DEAD] ?? 0;
    rowOf[node] = row;
    free[parent[node] ?? DEAD] = row + (sizes[node] ?? 0);
    free[node] = row + 1;
  }
  return rowOf;
}

/** Targets from where no term has begun. */
function fillStart(draft: Draft): void {
  const { trie, symbols } = draft;
  for (const node of [DEAD, INSIDE, START]) draft.entries.fill(draft.rowOf[DEAD] ?? STOP, ...rowBounds(draft, node));
  const set = new Set<number>();
  for (let symbol = 0; symbol < symbols.size; symbol += 1) {
    const begun = childOf(trie, START, symbol);
    const inside = childOf(trie, INSIDE, symbol) || (isLetterSymbol(symbols, symbol) ? INSIDE : DEAD);
    const isWord = isWordSymbol(symbols, symbol);
    const isFirst = set.size < set.add(draft.columnOf[symbol] ?? UNCERTAIN).size;
    setTarget(draft, DEAD, symbol, isWord ? DEAD : begun || START, isFirst);
    setTarget(draft, INSIDE, symbol, isWord ? inside : begun || START, isFirst);
    setTarget(draft, START, symbol, begun || (isWord ? inside : START), isFirst);
  }
  // Ten digits lead to ten nodes from there: START itself says so, also where it is what a node fails to.
  draft.entries[((draft.rowOf[START] ?? 0) << SHIFT) + DIGITS] = draft.rowOf[START] ?? 0;
}

function rowBounds({ rowOf }: Draft, node: number): [number, number] {
  const row = rowOf[node] ?? 0;
  return [row << SHIFT, (row + 1) << SHIFT];
}

/** Symbols of one column that lead to different nodes have no entry. */
function setTarget(
  { entries, columnOf, rowOf }: Draft,
  node: number,
  symbol: number,
  to: number,
  isOnly: boolean
): void {
  const column = columnOf[symbol] ?? UNCERTAIN;
  const place = ((rowOf[node] ?? 0) << SHIFT) + column;
  const target = column === UNCERTAIN ? STOP : (rowOf[to] ?? STOP);
  entries[place] = isOnly || entries[place] === target ? target : STOP;
}

/** Whether all that stands in the column is one symbol. */
function isOfOne(column: number): boolean {
  return column === SPACES || column === HYPHENS || column === DOTS || column >= FIRST_LETTERS;
}

/** Where a node has no child it goes on as the node does that it fails to. */
function fillTargets(draft: Draft, node: number): void {
  const { entries, trie, links, rowOf, columnOf } = draft;
  entries.copyWithin((rowOf[node] ?? 0) << SHIFT, ...rowBounds(draft, links.fail[node] ?? DEAD));
  const end = trie.firstChild[node + 1] ?? 0;
  for (let child = trie.firstChild[node] ?? 0; child < end; child += 1) {
    const symbol = trie.symbol[child] ?? 0;
    const column = columnOf[symbol] ?? UNCERTAIN;
    setTarget(draft, node, symbol, child, isOfOne(column));
  }
}

/** Turns targets into entries: marked where the reader has more to do. */
function markRow({ entries, rowOf, nodeOf, trie, links: { flags } }: Draft, node: number): void {
  const row = (rowOf[node] ?? 0) << SHIFT;
  const own = flags[node] ?? 0;
  const inWord = (own & IN_WORD) !== 0;
  const endsTerms = inWord && (own & ENDS) !== 0;
  // More white space behind a space of a term has to be counted.
  const isSpaced = node > START && trie.symbol[node] === SPACE;
  // Of a word that is no part of a term it does not matter whether it is broken, unless a term begins with the hyphen.
  const mayBreak = inWord && (node > START || entries[row + HYPHENS] !== rowOf[START]);
  entries[row + BREAKS] = entries[row + SPACES] ?? STOP;
  for (let column = 0; column < COLUMNS; column += 1) {
    const target = entries[row + column] ?? STOP;
    if (target === STOP) continue;
    const isQuiet = column <= DOTS && !endsTerms && !(column === HYPHENS && mayBreak);
    const there = (flags[nodeOf[target] ?? DEAD] ?? 0) & (column >= DIGITS ? STARS : STARS | ENDS);
    if (isSpaced && (column === SPACES || column === BREAKS)) entries[row + column] = STOP;
    else if (there !== 0 || !(isQuiet || column >= FIRST_LETTERS)) entries[row + column] = TOLD + target;
  }
}
