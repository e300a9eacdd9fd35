import { readText } from "../../../src/core/scan/read-text.ts";
import { buildTermAutomaton } from "../../../src/core/scan/term-automaton.ts";
import type { TextSink } from "../../../src/core/scan/text-sink.ts";

/** Writes down what it is told, and reads a number as a run of ASCII digits unless told otherwise. */
export class RecordingSink implements TextSink {
  readonly terms: { id: number; start: number; end: number }[] = [];
  readonly numbers: number[] = [];
  readonly breaks: number[] = [];
  readonly delimiters: string[] = [];
  readonly quotes: number[] = [];
  readonly angles: number[] = [];
  private readonly numberEnd: (start: number) => number;

  constructor(text: string, numberEnd = (start: number) => start + (/^\d*/.exec(text.slice(start))?.[0].length ?? 0)) {
    this.numberEnd = numberEnd;
  }

  term(id: number, start: number, end: number): boolean {
    this.terms.push({ id, start, end });
    return false;
  }

  digits(start: number): number {
    this.numbers.push(start);
    return this.numberEnd(start);
  }

  lineBreak(at: number): void {
    this.breaks.push(at);
  }

  delimiter(at: number, char: number): void {
    this.delimiters.push(`${at}${String.fromCharCode(char)}`);
  }

  quote(at: number): void {
    this.quotes.push(at);
  }

  angle(at: number): void {
    this.angles.push(at);
  }
}

/** Terms that begin with `=` may stand glued to a digit. */
export function readWith(terms: readonly string[], text: string, numberEnd?: (start: number) => number): RecordingSink {
  const sources = terms.map((term) => ({ text: term.replace(/^=/, ""), glued: term.startsWith("=") }));
  const sink = new RecordingSink(text, numberEnd);
  readText(text, buildTermAutomaton(sources), sink);
  return sink;
}

/** `term@text`, in the order told. */
export function termsIn(terms: readonly string[], text: string): string[] {
  return readWith(terms, text).terms.map(({ id, start, end }) => `${terms[id]}@${text.slice(start, end)}`);
}
