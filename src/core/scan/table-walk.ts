import { capitals } from "./read-names.ts";
import { nextNode, type TermAutomaton } from "./term-automaton.ts";
import { START } from "./term-nodes.ts";
import { DIGITS, UNCERTAIN } from "./transition-columns.ts";
import { SHIFT, STOP, TOLD } from "./transition-table.ts";

/** The way of one text through the table of transitions. */
export class TableWalk {
  node = START;
  /** Of the table, where `run` stopped. */
  entry = STOP;
  private readonly text: string;
  private readonly automaton: TermAutomaton;
  private readonly columns: Uint8Array;
  private readonly entries: Uint16Array;
  private readonly rowOf: Uint16Array;
  private readonly nodeOf: Uint16Array;
  /** Where the table was changed for this text; all of it were stops. */
  private readonly passed: number[] = [];

  /** `stopsAtNames`: also where a name may begin. */
  constructor(text: string, automaton: TermAutomaton, stopsAtNames: boolean) {
    const { table } = automaton;
    this.text = text;
    this.automaton = automaton;
    this.columns = stopsAtNames ? table.stopColumns : table.columns;
    this.entries = table.entries;
    this.rowOf = table.rowOf;
    this.nodeOf = table.nodeOf;
  }

  /**
   * Ordinary text goes through this loop alone: without calls in it, without a branch at the ends of words, which no
   * processor can foresee, and small, so that it is soon compiled. Answers where it stops.
   */
  run(from: number, length: number): number {
    const { text, columns, entries } = this;
    let row = this.rowOf[this.node] as number;
    let entry: number = STOP;
    let at = from;
    for (; at < length; at += 1) {
      // SHIFT and TOLD as numbers: constants of another module would be looked up at each character.
      entry = entries[(row << 5) + (columns[text.charCodeAt(at)] as number)] as number;
      if (entry >= 0x8000) break;
      row = entry;
    }
    this.node = this.nodeOf[row] as number;
    this.entry = entry;
    return at;
  }

  /** Behind a capital mostly small letters stand; of a word of capitals only the first is looked at. Answers where it stops. */
  capitals(from: number): number {
    const { text, entries } = this;
    const { columns } = this.automaton.table;
    let at = from;
    for (; at < text.length && capitals[text.charCodeAt(at)] === 1; at += 1) {
      const row = this.rowOf[this.node] as number;
      const next = entries[(row << SHIFT) + (columns[text.charCodeAt(at)] as number)] as number;
      if (next >= TOLD) break;
      this.node = this.nodeOf[next] as number;
    }
    return at;
  }

  /** The sink has heard enough of what is told on the way from this node by `symbol`: it is not stopped for again. */
  passOver(symbol: number): void {
    const { entries } = this;
    const place = this.placeOf(symbol);
    const entry = place < 0 ? STOP : (entries[place] as number);
    if (entry < TOLD || entry === STOP) return;
    entries[place] = entry - TOLD;
    this.passed.push(place);
  }

  /** The table is everybody's: what was changed for this text is put back. */
  restore(): void {
    const { entries } = this;
    for (const place of this.passed) entries[place] = (entries[place] ?? 0) + TOLD;
  }

  /** The node that `symbol` leads to, which is no ligature. */
  next(symbol: number): number {
    const { entries, nodeOf } = this;
    const place = this.placeOf(symbol);
    const entry = place < 0 ? STOP : (entries[place] as number);
    if (entry === STOP) return nextNode(this.automaton, this.node, symbol);
    return nodeOf[entry < TOLD ? entry : entry - TOLD] as number;
  }

  /** In the table; -1 where the trie is to be asked. */
  private placeOf(symbol: number): number {
    const column = this.automaton.table.columnOf[symbol] as number;
    if (column === UNCERTAIN || column === DIGITS || this.node >= this.rowOf.length) return -1;
    return ((this.rowOf[this.node] as number) << SHIFT) + column;
  }
}
