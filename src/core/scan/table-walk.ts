import { capitals, type NameReader } from "./read-names.ts";
import { nextNode, type TermAutomaton } from "./term-automaton.ts";
import { DEAD, START } from "./term-nodes.ts";
import { DIGITS, UNCERTAIN } from "./transition-columns.ts";
import { SHIFT, STOP, TOLD } from "./transition-table.ts";

const NONE = new Uint16Array(0);

/** The way of one text through the table of transitions. */
export class TableWalk {
  /** Of the table, where `run` stopped. */
  entry = STOP;
  row: number;
  /** A node that has no row; DEAD while the walk is at a row. */
  private deep = DEAD;
  private readonly text: string;
  private readonly automaton: TermAutomaton;
  private readonly entries: Uint16Array;
  private readonly rowOf: Uint16Array;
  private readonly nodeOf: Uint16Array;
  private readonly dead: number;
  private readonly nameStarts: Uint16Array;
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
    this.nameStarts = stopsAtNames ? table.nameStarts : NONE;
    const { entries, nameStarts } = this;
    for (let place = 0; place < nameStarts.length; place += 1) entries[nameStarts[place] as number] = UNCERTAIN;
  }

  get node(): number {
    return this.deep === DEAD ? (this.nodeOf[this.row] as number) : this.deep;
  }

  set node(node: number) {
    const hasRow = node < this.rowOf.length;
    if (hasRow) this.row = this.rowOf[node] as number;
    this.deep = hasRow ? DEAD : node;
  }

  /** As `run`, but stops where a name may begin too, and at no other capital. The loop itself stays without calls. */
  runToNames(from: number, length: number, names: NameReader): number {
    let at = this.run(from, length);
    while (at < length && this.entry === STOP && names.isOtherCapital(at)) {
      this.entry = this.entries[(this.row << SHIFT) + this.columnAt(at)] as number;
      if (this.entry >= TOLD) return at;
      this.row = this.entry;
      at = this.run(at + 1, length);
    }
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

  /**
   * Ordinary text goes through this loop alone: without calls in it, without a branch at the ends of words, which no
   * processor can foresee, and small, so that it is soon compiled. Answers where it stops.
   */
  run(from: number, length: number): number {
    const { text, entries } = this;
    let { row } = this;
    let entry: number = STOP;
    let at = from;
    for (; at < length; at += 1) {
      // SHIFT and TOLD as numbers: constants of another module would be looked up at each character.
      entry = entries[(row << 5) + (entries[text.charCodeAt(at)] as number)] as number;
      if (entry >= 0x8000) break;
      row = entry;
    }
    this.row = row;
    this.entry = entry;
    return at;
  }

  /** Whether the digit that `run` stopped at is part of a word that no term may begin in. */
  get isInWord(): boolean {
    return this.entry === TOLD + this.dead;
  }

  /** Goes where the entry leads that `run` stopped at, which is no STOP. */
  goOn(): void {
    this.row = this.entry - TOLD;
  }

  /** Goes where `symbol` leads, which is no ligature. */
  step(symbol: number): void {
    const place = this.placeOf(symbol);
    const entry = place < 0 ? STOP : (this.entries[place] as number);
    if (entry === STOP) this.node = nextNode(this.automaton, this.node, symbol);
    else this.row = entry < TOLD ? entry : entry - TOLD;
  }

  /** The sink has heard enough of what was told at the entry that `run` stopped at. */
  passOverEntry(column: number): void {
    const place = (this.row << SHIFT) + column;
    this.entries[place] = this.entry - TOLD;
    this.passed.push(place);
  }

  /** Behind a capital mostly small letters stand; of a word of capitals only the first is looked at. Answers where it stops. */
  capitals(from: number): number {
    const { text, entries } = this;
    let at = from;
    for (; at < text.length && capitals[text.charCodeAt(at)] === 1; at += 1) {
      const next = entries[(this.row << SHIFT) + this.columnAt(at)] as number;
      if (next >= TOLD) break;
      this.row = next;
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
    const { entries, nameStarts } = this;
    const { nameColumns } = this.automaton.table;
    for (let place = 0; place < nameStarts.length; place += 1)
      entries[nameStarts[place] as number] = nameColumns[place] as number;
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

  /** The column of the character at `at`, also where a name may begin with it. */
  columnAt(at: number): number {
    return this.columnOf(this.text.charCodeAt(at));
  }

  private columnOf(code: number): number {
    const { table, symbols } = this.automaton;
    return table.columnOf[symbols.table[code] as number] as number;
  }

  /** In the table; -1 where the trie is to be asked. */
  private placeOf(symbol: number): number {
    const column = this.automaton.table.columnOf[symbol] as number;
    if (column === UNCERTAIN || column === DIGITS || this.isDeep) return -1;
    return (this.row << SHIFT) + column;
  }
}
