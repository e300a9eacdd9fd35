import { unitAt } from "./fold.ts";
import { isPlainEnd, mayBeginTerm } from "./number-terms.ts";
import { capitals, type NameReader } from "./read-names.ts";
import { TableWalk } from "./table-walk.ts";
import { NOTHING, type TermAutomaton } from "./term-automaton.ts";
import { DEAD, ENDS, IN_WORD, STARS, START } from "./term-nodes.ts";
import { TermTeller } from "./term-teller.ts";
import type { TextSink } from "./text-sink.ts";
import {
  ANGLE,
  BAR,
  COMMA,
  HYPHEN,
  IGNORED,
  isDigitSymbol,
  isLetterSymbol,
  LINE_BREAK,
  QUOTE,
  SEMICOLON,
  SPACE,
  TAB
} from "./text-symbols.ts";
import { BREAKS, DELIMITERS, DIGITS, FIRST_LETTERS, HYPHENS, SPACES } from "./transition-columns.ts";
import { STOP, TOLD, type TransitionTable } from "./transition-table.ts";
import { isHalfBreak, isWideGap, wayOver } from "./white-space.ts";
import { behindBreak } from "./word-shape.ts";

/** Folded codes of the signs that part cells. */
const DELIMITER_CODES: Readonly<Record<number, number>> = { [TAB]: 9, [SEMICOLON]: 59, [COMMA]: 44, [BAR]: 124 };

/**
 * Tells `sink` what stands in `text`, in one pass: time grows with the text and with what is told, memory does not.
 * Words are runs of letters and digits; ignored characters and a hyphen with a line break do not end them.
 */
export function readText(text: string, automaton: TermAutomaton, sink: TextSink, names?: NameReader): void {
  const reader = new TextReader(text, automaton, sink, names ?? null);
  try {
    reader.read();
    reader.finish();
  } finally {
    reader.walk.restore();
  }
}

class TextReader {
  private readonly text: string;
  private readonly automaton: TermAutomaton;
  private readonly sink: TextSink;
  private readonly teller: TermTeller;
  private readonly symbols: Uint16Array;
  private readonly table: TransitionTable;
  readonly walk: TableWalk;
  private readonly names: NameReader | null;
  /** Up to here the sink has read by itself. */
  private told = 0;

  constructor(text: string, automaton: TermAutomaton, sink: TextSink, names: NameReader | null) {
    this.text = text;
    this.automaton = automaton;
    this.sink = sink;
    this.teller = new TermTeller(text, automaton, sink);
    this.symbols = automaton.symbols.table;
    this.names = names;
    this.table = automaton.table;
    this.walk = new TableWalk(text, automaton, names !== null);
  }

  read(): void {
    const { length } = this.text;
    for (let at = this.walk.run(0, length); at < length; ) at = this.walk.run(this.stop(at), length);
  }

  /** What stands at the end of the text. */
  finish(): void {
    if (this.endsTerms()) this.teller.tellEnds(this.walk.node, this.text.length, false);
  }

  /** What stops the reader at `at`: mostly a term before a space, or a number. Answers where it goes on. */
  private stop(at: number): number {
    const { entry, column } = this.walk;
    if (column === DIGITS) return this.intoTable(this.digits(at, entry !== STOP));
    if (this.walk.isAtName) this.names?.capitalAt(at);
    if (entry === STOP) return this.rare(at);
    if (column === SPACES) this.space(at);
    else if (column >= FIRST_LETTERS) this.starred(at);
    else if (column === HYPHENS && !isGraphic(unitAt(this.text, at + 1))) return this.readSlowly(at);
    else this.tableSign(at, column);
    return at + 1;
  }

  /** A term before a space, as most stops are. */
  private space(at: number): void {
    const told = this.automaton.tells[this.walk.row] as number;
    if (told !== NOTHING && this.teller.tellAtRow(told, this.walk, at)) this.walk.passOverEntry();
    this.walk.goOn();
  }

  /** A term that any letters may follow, or a capital. */
  private starred(at: number): void {
    const { entry } = this.walk;
    if (entry >= TOLD && this.teller.tellStarred(this.table.nodeOf[entry - TOLD] as number, at + 1))
      this.walk.passOverEntry();
    this.walk.goOn();
  }

  /** As `sign`, where the table knows the way on. */
  private tableSign(at: number, column: number): void {
    const told = this.automaton.tells[this.walk.row] as number;
    if (told !== NOTHING) this.teller.tellAtRow(told, this.walk, at);
    if (column === BREAKS || column === DELIMITERS) this.tellSign(at, this.symbolAt(at));
    this.walk.goOn();
    if (column !== BREAKS) this.tellEntered(at + 1, STARS | ENDS);
  }

  private rare(at: number): number {
    if (this.names !== null && capitals[this.text.charCodeAt(at)] === 1) this.names.capitalAt(at);
    return this.readSlowly(at);
  }

  private readSlowly(at: number): number {
    return this.intoTable(this.step(at, this.symbolAt(at)));
  }

  /** Reads on as long as the node reached has no row. */
  private intoTable(from: number): number {
    let at = from;
    while (this.walk.isDeep && at < this.text.length) at = this.step(at, this.symbolAt(at));
    return at;
  }

  private step(at: number, symbol: number): number {
    if (isLetterSymbol(this.automaton.symbols, symbol)) {
      if (this.names !== null && capitals[this.text.charCodeAt(at)] === 1) this.names.capitalAt(at);
      if (symbol === this.automaton.symbols.ligature) this.ligature(at);
      else this.letter(at, symbol);
      return at + 1;
    }
    if (isDigitSymbol(this.automaton.symbols, symbol)) return this.digits(at, false);
    if (symbol === IGNORED) return this.teller.stepOver(at + 1);
    if (symbol === HYPHEN && (this.flags() & IN_WORD) !== 0) {
      const next = behindBreak(this.text, this.automaton.symbols, at);
      if (next >= 0) return this.brokenWord(at, next);
    }
    this.sign(at, symbol);
    return at + 1;
  }

  private letter(at: number, symbol: number): void {
    const next = this.walk.nodeBehind(symbol);
    if (this.flagsOf(next) & STARS && this.teller.tellStarred(next, at + 1)) this.walk.passOver(symbol);
    this.walk.node = next;
  }

  /** Terms that end in a sign end with it, whatever follows. */
  private enter(symbol: number, end: number, tell: number): void {
    this.walk.step(symbol);
    this.tellEntered(end, tell);
  }

  private tellEntered(end: number, tell: number): void {
    const flags = this.flags() & tell;
    if ((flags & STARS) !== 0) this.teller.tellStarred(this.walk.node, end);
    if ((flags & ENDS) !== 0) this.teller.tellEnds(this.walk.node, end, false);
  }

  private sign(at: number, symbol: number): void {
    const isHeard = this.endsTerms() && this.teller.tellEnds(this.walk.node, at, false);
    if (isHeard && symbol === SPACE) this.walk.passOver(symbol);
    this.tellSign(at, symbol);
    if (symbol > TAB) this.enter(symbol, at + 1, STARS | ENDS);
    else if (this.walk.node <= START || this.automaton.trie.symbol[this.walk.node] !== SPACE) this.walk.step(SPACE);
    else {
      this.teller.stepOver(at + 1);
      if (isWideGap(this.text, this.symbols, at)) this.walk.node = START;
    }
  }

  private tellSign(at: number, symbol: number): void {
    if (at < this.told || symbol > ANGLE) return;
    if (symbol === LINE_BREAK) {
      if (!isHalfBreak(this.text, at)) this.sink.lineBreak(at);
    } else if (symbol === QUOTE) this.sink.quote(at);
    else if (symbol === ANGLE) {
      if (unitAt(this.text, at + 1) === 60 && unitAt(this.text, at - 1) !== 60) this.sink.angle(at);
    } else if (symbol !== SPACE) this.sink.delimiter(at, DELIMITER_CODES[symbol] ?? 0);
  }

  /**
   * A hyphen before a line break belongs to the word or to the break, whichever a term goes on with. If none goes on,
   * what stands before it is no word, and a term may begin behind it ("btw-\naangifte").
   */
  private brokenWord(at: number, next: number): number {
    const way = wayOver(this.automaton, this.walk.node, this.symbolAt(next));
    if (way === "spaced") {
      this.sign(at, HYPHEN);
      return at + 1;
    }
    if (way === "hyphened") this.sign(at, HYPHEN);
    else if (way === null) this.walk.node = START;
    for (let i = at + 1; i < next; i += 1) {
      const symbol = this.symbolAt(i);
      if (symbol === LINE_BREAK || symbol === TAB) this.tellSign(i, symbol);
    }
    return this.teller.stepOver(next);
  }

  /**
   * A term may run on through a number, whatever the sink makes of it; mostly none does, and reading goes on where the
   * sink says. `isFirst`: only terms that begin with a digit go on.
   */
  private digits(from: number, isFirst: boolean): number {
    if (this.endsTerms()) this.teller.tellEnds(this.walk.node, from, true);
    this.tellDigits(from);
    if (isFirst && (this.walk.isInWord || !mayBeginTerm(this.text, this.automaton, from))) {
      this.walk.toDead();
      return this.behindNumber(Math.max(from + 1, this.told));
    }
    const { length } = this.text;
    let at = from;
    while (this.walk.node !== DEAD && at < length) {
      const symbol = this.symbolAt(at);
      if (symbol === IGNORED) this.teller.stepOver(at + 1);
      else if (isDigitSymbol(this.automaton.symbols, symbol)) this.enter(symbol, at + 1, STARS);
      else return at;
      at += 1;
    }
    return this.behindNumber(Math.max(at, this.told));
  }

  private tellDigits(at: number): void {
    if (at >= this.told) this.told = Math.max(at + 1, this.sink.digits(at));
  }

  /** The sink may stop in the middle of a run of digits, or behind a sign. */
  private behindNumber(end: number): number {
    if (isPlainEnd(this.text, end)) return end;
    const last = this.symbolAt(end - 1);
    if (isLetterSymbol(this.automaton.symbols, last)) return end;
    if (last !== IGNORED && !isDigitSymbol(this.automaton.symbols, last)) {
      this.walk.node = START;
      return end;
    }
    let at = end;
    while (this.isDigitAt(at)) at += 1;
    return at;
  }

  private isDigitAt(at: number): boolean {
    if (at >= this.text.length) return false;
    const symbol = this.symbolAt(at);
    return symbol === IGNORED || isDigitSymbol(this.automaton.symbols, symbol);
  }

  /** A word that ends here ends a term. */
  private endsTerms(): boolean {
    return (this.flags() & (ENDS | IN_WORD)) === (ENDS | IN_WORD);
  }

  private ligature(at: number): void {
    this.teller.stepOver(at + 1);
    for (const letter of this.automaton.symbols.ligatures.get(this.text.charCodeAt(at)) ?? []) {
      this.enter(letter, at + 1, STARS);
    }
  }

  private flags(): number {
    return this.flagsOf(this.walk.node);
  }

  private flagsOf(node: number): number {
    return this.automaton.flags[node] ?? 0;
  }

  private symbolAt(at: number): number {
    return this.symbols[this.text.charCodeAt(at)] ?? IGNORED;
  }
}

/** No white space, and nothing that is stepped over. */
function isGraphic(code: number): boolean {
  return code > 32 && code < 127;
}
