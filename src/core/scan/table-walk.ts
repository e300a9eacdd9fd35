import { nextNode, type TermAutomaton } from "./term-automaton.ts";
import { DEAD, START } from "./term-nodes.ts";
import { DIGITS, UNCERTAIN } from "./transition-columns.ts";
import { NAME, SHIFT, STOP, TOLD } from "./transition-table.ts";

/** The way of one text through the table of transitions. */
export class TableWalk {
  /** Of the table, where the walk stopped. */
  entry = STOP;
  /** Of the character it stopped at. */
  column = UNCERTAIN;
  /** It stopped at a capital that a name may begin with. */
  isAtName = false;
  row: number;
  /** A node that has no row; DEAD while the walk is at a row. */
  private deep = DEAD;
  private readonly text: string;
  private readonly automaton: TermAutomaton;
  private readonly entries: Uint16Array;
  private readonly rowOf: Uint16Array;
  private readonly nodeOf: Uint16Array;
  private readonly dead: number;
  private readonly nameMark: number;
  /** Where the table was changed for this text; all of it were stops. */
  private readonly passed: number[] = [];

  /** `stopsAtNames`: also where a name may begin. */
  constructor(text: string, automaton: TermAutomaton, stopsAtNames: boolean) {
    const { table } = automaton;
    this.text = text;
    this.automaton = automaton;
    this.entries = table.entries;
    this.rowOf = table.rowOf;
    this.nodeOf = table.nodeOf;
    this.row = this.rowOf[START] as number;
    this.dead = this.rowOf[DEAD] as number;
    this.nameMark = stopsAtNames ? NAME : 0;
  }

  get node(): number {
    return this.deep === DEAD ? (this.nodeOf[this.row] as number) : this.deep;
  }

  set node(node: number) {
    const hasRow = node < this.rowOf.length;
    if (hasRow) this.row = this.rowOf[node] as number;
    this.deep = hasRow ? DEAD : node;
  }

  /**
   * Ordinary text goes through this loop alone: without calls in it, without a branch at the ends of words, which no
   * processor can foresee, and small, so that it is soon compiled. Answers where it stops.
   */
  run(from: number, length: number): number {
    const { text, entries, nameMark } = this;
    let { row } = this;
    let entry: number = STOP;
    let column: number = UNCERTAIN;
    let at = from;
    for (; at < length; at += 1) {
      // Numbers in place of names: constants of another module would be looked up at each character.
      column = entries[text.charCodeAt(at)] as number;
      entry = entries[(row << 5) + (column & 31)] as number;
      if ((entry | (column & nameMark)) >= 0x8000) break;
      row = entry;
    }
    this.row = row;
    this.entry = entry;
    this.column = column & 31;
    this.isAtName = (column & nameMark) !== 0;
    return at;
  }

  /** To where no term begins before the next word. */
  toDead(): void {
    this.row = this.dead;
    this.deep = DEAD;
  }

  /** Whether the node has no row: then the trie is to be asked. */
  get isDeep(): boolean {
    return this.deep !== DEAD;
  }

  /** Whether the digit that the walk stopped at is part of a word that no term may begin in. */
  get isInWord(): boolean {
    return this.entry === TOLD + this.dead;
  }

  /** Goes where the entry leads that the walk stopped at, which is no STOP. */
  goOn(): void {
    this.row = this.entry & (TOLD - 1);
  }

  /** Goes where `symbol` leads, which is no ligature. */
  step(symbol: number): void {
    const place = this.placeOf(symbol);
    const entry = place < 0 ? STOP : (this.entries[place] as number);
    if (entry === STOP) this.node = nextNode(this.automaton, this.node, symbol);
    else this.row = entry < TOLD ? entry : entry - TOLD;
  }

  /** The sink has heard enough of what was told at the entry that the walk stopped at. */
  passOverEntry(): void {
    const place = (this.row << SHIFT) + this.column;
    this.entries[place] = this.entry - TOLD;
    this.passed.push(place);
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
    for (const place of this.passed) this.entries[place] = (this.entries[place] ?? 0) + TOLD;
  }

  /** The node that `symbol` leads to, which is no ligature. */
  nodeBehind(symbol: number): number {
    const { entries, nodeOf } = this;
    const place = this.placeOf(symbol);
    const entry = place < 0 ? STOP : (entries[place] as number);
    if (entry === STOP) return nextNode(this.automaton, this.node, symbol);
    return nodeOf[entry < TOLD ? entry : entry - TOLD] as number;
  }

  /** In the table; -1 where the trie is to be asked. */
  private placeOf(symbol: number): number {
    const column = this.automaton.table.columnOf[symbol] as number;
    if (column === UNCERTAIN || column === DIGITS || this.isDeep) return -1;
    return (this.row << SHIFT) + column;
  }
}
