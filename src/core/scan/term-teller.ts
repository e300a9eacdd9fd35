import type { TableWalk } from "./table-walk.ts";
import { LENGTH_BITS, type TermAutomaton } from "./term-automaton.ts";
import { NONE } from "./term-trie.ts";
import type { TextSink } from "./text-sink.ts";
import { IGNORED, SPACE, TAB } from "./text-symbols.ts";
import { type LettersStart, lettersEnd, lettersStart } from "./word-shape.ts";

const LENGTHS = (1 << LENGTH_BITS) - 1;

/** Tells of the terms that end at a node where they stand in the text. */
export class TermTeller {
  private readonly text: string;
  private readonly automaton: TermAutomaton;
  private readonly sink: TextSink;
  /** Where the last symbols that were read begin, by how many they are. */
  private readonly starts: Int32Array;
  private isStraight = false;
  /** From here on each character that was read is one symbol. */
  private straightFrom = 0;
  /** The letters last followed, so that a long word is followed once. */
  private readonly followed = { from: 0, to: -1, end: -1 };
  private begun: LettersStart = { at: -1, start: -1 };
  /** By term id, the end of the word it was last told of: a word that holds a stem twice is told of once. */
  private toldOf: Int32Array | null = null;

  constructor(text: string, automaton: TermAutomaton, sink: TextSink) {
    this.text = text;
    this.automaton = automaton;
    this.sink = sink;
    this.starts = new Int32Array(automaton.deepest + 1);
  }

  /** Not every character before `end` was read as one symbol: some were stepped over, or read as several. */
  stepOver(end: number): number {
    this.straightFrom = end;
    return end;
  }

  /**
   * Terms that end at `node`, which was reached before `end`. `gluedOnly`: a digit follows. Answers whether the sink has
   * heard enough of all that were told.
   */
  tellEnds(node: number, end: number, gluedOnly: boolean): boolean {
    const { endLink, fail, trie, starred, glued, sole, depth } = this.automaton;
    const id = sole[node] ?? -1;
    const start = end - (depth[node] ?? 0);
    if (id >= 0 && !gluedOnly && start >= this.straightFrom) return this.sink.term(id, start, end);
    let isEnough = true;
    this.walkBack(endLink[node] ?? NONE, end);
    for (let last = endLink[node] ?? NONE; last !== NONE; last = endLink[fail[last] ?? NONE] ?? NONE) {
      const to = trie.firstEnd[last + 1] ?? 0;
      for (let i = trie.firstEnd[last] ?? 0; i < to; i += 1) {
        const id = trie.ends[i] ?? 0;
        if (starred[id] !== 1 && (!gluedOnly || glued[id] === 1)) isEnough = this.tell(id, last, end, end) && isEnough;
      }
    }
    return isEnough;
  }

  /** What a word that ends at the row where `walk` stopped tells: `told` of `TermAutomaton.tells`. As `tellEnds`. */
  tellAtRow(told: number, walk: TableWalk, end: number): boolean {
    const start = end - (told & LENGTHS);
    if (told >= 0 && start >= this.straightFrom) return this.sink.term(told >> LENGTH_BITS, start, end);
    return this.tellEnds(walk.node, end, false);
  }

  /** As `tellEnds`, with any letters behind: told at once, where the word ends. */
  tellStarred(node: number, at: number): boolean {
    const { endLink, fail, trie, starred } = this.automaton;
    const end = this.endOfLetters(at);
    if (end < 0) return false;
    let isEnough = true;
    this.walkBack(endLink[node] ?? NONE, at);
    for (let last = endLink[node] ?? NONE; last !== NONE; last = endLink[fail[last] ?? NONE] ?? NONE) {
      const to = trie.firstEnd[last + 1] ?? 0;
      for (let i = trie.firstEnd[last] ?? 0; i < to; i += 1) {
        const id = trie.ends[i] ?? 0;
        if (starred[id] === 1) isEnough = !this.isToldOf(id, end) && this.tell(id, last, at, end) && isEnough;
      }
    }
    return isEnough;
  }

  private tell(id: number, node: number, at: number, end: number): boolean {
    const symbolsRead = this.automaton.depth[node] ?? 0;
    const start = this.isStraight ? at - symbolsRead : (this.starts[symbolsRead] ?? 0);
    return this.sink.term(id, this.automaton.leading[id] === 1 ? this.wordStart(start) : start, end);
  }

  private isToldOf(id: number, end: number): boolean {
    if (this.automaton.leading[id] !== 1) return false;
    this.toldOf ??= new Int32Array(this.automaton.leading.length);
    const isTold = this.toldOf[id] === end;
    this.toldOf[id] = end;
    return isTold;
  }

  /** Whatever is not the symbol looked for was stepped over on the way there. */
  private walkBack(from: number, end: number): void {
    const { trie, depth, symbols } = this.automaton;
    const symbolsRead = depth[from] ?? 0;
    this.isStraight = end - symbolsRead >= this.straightFrom;
    if (this.isStraight) return;
    let node = from;
    let count = 0;
    for (let at = end - 1; at >= 0 && count < symbolsRead; at -= 1) {
      const code = this.text.charCodeAt(at);
      const symbol = symbols.table[code] ?? IGNORED;
      const sought = trie.symbol[node] ?? IGNORED;
      const isSpace = sought === SPACE && symbol <= TAB && symbol !== IGNORED;
      const isSought = symbol === sought || isSpace;
      const letters = isSought ? 1 : (symbols.ligatures.get(code)?.length ?? 0);
      for (let i = 0; i < letters; i += 1) {
        node = trie.parent[node] ?? NONE;
        count += 1;
        this.starts[count] = at;
      }
    }
  }

  private endOfLetters(at: number): number {
    const { followed } = this;
    if (at >= followed.from && at <= followed.to) return followed.end;
    followed.end = lettersEnd(this.text, this.automaton.symbols, at);
    followed.from = at;
    followed.to = followed.end < 0 ? ~followed.end : followed.end;
    return followed.end;
  }

  private wordStart(start: number): number {
    this.begun = lettersStart(this.text, this.automaton.symbols, start, this.begun);
    return this.begun.start < 0 ? start : this.begun.start;
  }
}
