/** No node. */
export const NONE = 0;
const TOP = 1;

/**
 * Sequences of symbols that share their beginnings. Nodes are numbered level by level, so the children of a node
 * stand side by side, in the order of their symbols. Node 1 is the empty sequence.
 */
export interface TermTrie {
  readonly nodes: number;
  /** Of node n: from `firstChild[n]` to before `firstChild[n + 1]`. */
  readonly firstChild: Int32Array;
  readonly parent: Int32Array;
  /** The last symbol of the way to the node. */
  readonly symbol: Uint16Array;
  /** Indices of the sequences that end at node n: `ends[firstEnd[n]]` to before `ends[firstEnd[n + 1]]`. */
  readonly firstEnd: Int32Array;
  readonly ends: Int32Array;
}

interface Draft {
  readonly count: number;
  readonly depths: Uint16Array;
  readonly parents: Int32Array;
  readonly symbols: Uint16Array;
  /** By sequence, the node where it ends. */
  readonly endNodes: Int32Array;
}

/** Sequences are strings whose char codes are symbols. */
export function buildTrie(sequences: readonly string[]): TermTrie {
  const draft = draftTrie(sequences);
  const places = placesByLevel(draft);
  const [parent, symbol] = [new Int32Array(draft.count + 1), new Uint16Array(draft.count + 1)];
  for (let node = TOP; node < draft.count; node += 1) {
    const place = places[node] ?? NONE;
    parent[place] = places[draft.parents[node] ?? NONE] ?? NONE;
    symbol[place] = draft.symbols[node] ?? 0;
  }
  const firstChild = childRanges(parent, draft.count);
  return { nodes: draft.count, firstChild, parent, symbol, ...endLists(draft, places) };
}

/** The node that `symbol` leads to from `node`, or NONE. */
export function childOf(trie: TermTrie, node: number, symbol: number): number {
  let low = trie.firstChild[node] ?? 0;
  let high = trie.firstChild[node + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = trie.symbol[middle] ?? 0;
    if (there === symbol) return middle;
    if (there < symbol) low = middle + 1;
    else high = middle;
  }
  return NONE;
}

/** Sorted, each sequence shares its way with the one before it up to where they differ. */
function draftTrie(sequences: readonly string[]): Draft {
  const order = Array.from(sequences.keys()).sort((a, b) => (text(sequences, a) < text(sequences, b) ? -1 : 1));
  const room = sequences.reduce((sum, sequence) => sum + sequence.length, 2);
  const [depths, parents, symbols] = [new Uint16Array(room), new Int32Array(room), new Uint16Array(room)];
  const way = new Int32Array(sequences.reduce((longest, sequence) => Math.max(longest, sequence.length), 0) + 1);
  const endNodes = new Int32Array(sequences.length);
  let count = TOP + 1;
  let last = "";
  way[0] = TOP;
  for (const index of order) {
    const sequence = text(sequences, index);
    for (let i = sharedLength(last, sequence); i < sequence.length; i += 1) {
      parents[count] = way[i] ?? TOP;
      symbols[count] = sequence.charCodeAt(i);
      depths[count] = i + 1;
      way[i + 1] = count;
      count += 1;
    }
    endNodes[index] = way[sequence.length] ?? TOP;
    last = sequence;
  }
  return { count, depths, parents, symbols, endNodes };
}

function text(sequences: readonly string[], index: number): string {
  return sequences[index] ?? "";
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** New numbers: by depth, in the same order within a depth. */
function placesByLevel({ count, depths }: Draft): Int32Array {
  const levels: number[] = [];
  for (let node = TOP; node < count; node += 1) levels[depths[node] ?? 0] = (levels[depths[node] ?? 0] ?? 0) + 1;
  let start = TOP;
  const next = levels.map((size) => {
    start += size;
    return start - size;
  });
  const places = new Int32Array(count);
  for (let node = TOP; node < count; node += 1) {
    const depth = depths[node] ?? 0;
    places[node] = next[depth] ?? 0;
    next[depth] = (next[depth] ?? 0) + 1;
  }
  return places;
}

function childRanges(parent: Int32Array, count: number): Int32Array {
  const firstChild = new Int32Array(count + 1);
  let child = TOP + 1;
  for (let node = TOP; node <= count; node += 1) {
    firstChild[node] = child;
    while (child < count && parent[child] === node) child += 1;
  }
  return firstChild;
}

function endLists({ count, endNodes }: Draft, places: Int32Array): { firstEnd: Int32Array; ends: Int32Array } {
  const firstEnd = new Int32Array(count + 2);
  for (const node of endNodes) firstEnd[(places[node] ?? 0) + 1] = (firstEnd[(places[node] ?? 0) + 1] ?? 0) + 1;
  for (let node = 1; node < firstEnd.length; node += 1)
    firstEnd[node] = (firstEnd[node] ?? 0) + (firstEnd[node - 1] ?? 0);
  const free = firstEnd.slice();
  const ends = new Int32Array(endNodes.length);
  endNodes.forEach((node, index) => {
    const place = places[node] ?? 0;
    ends[free[place] ?? 0] = index;
    free[place] = (free[place] ?? 0) + 1;
  });
  return { firstEnd, ends };
}
