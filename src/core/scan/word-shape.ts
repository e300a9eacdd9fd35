import { unitAt } from "./fold.ts";
import {
  FIRST_LETTER,
  HYPHEN,
  IGNORED,
  isDigitSymbol,
  isLetterSymbol,
  LINE_BREAK,
  SPACE,
  TAB,
  type TextSymbols
} from "./text-symbols.ts";

/** A line may begin with this many spaces and the word broken off above it still goes on. */
const MAX_INDENT = 8;
/** Lines that one word is followed over. */
const MAX_BREAKS = 4;

/** Where a word goes on that a hyphen and a line break at `hyphen` cut in two; -1 if they do not. */
export function behindBreak(text: string, symbols: TextSymbols, hyphen: number): number {
  const { table } = symbols;
  let at = hyphen + 1;
  if (unitAt(text, at) === 13 && unitAt(text, at + 1) === 10) at += 1;
  if (at >= text.length || table[text.charCodeAt(at)] !== LINE_BREAK) return -1;
  const lineStart = at + 1;
  for (at = lineStart; at < text.length && at - lineStart <= MAX_INDENT; at += 1) {
    const symbol = table[text.charCodeAt(at)] ?? IGNORED;
    if (isLetterSymbol(symbols, symbol)) return at;
    if (symbol !== SPACE && symbol !== TAB && symbol !== IGNORED) return -1;
  }
  return -1;
}

/** Where the letters end that begin or go on at `at`; the same inverted (`~`) if a digit follows them. */
export function lettersEnd(text: string, symbols: TextSymbols, at: number): number {
  const { table, firstDigit } = symbols;
  let end = at;
  let breaks = 0;
  for (let i = at; i < text.length; i += 1) {
    const symbol = table[text.charCodeAt(i)] ?? IGNORED;
    if ((symbol >= FIRST_LETTER && symbol < firstDigit) || isLetterSymbol(symbols, symbol)) end = i + 1;
    else if (isDigitSymbol(symbols, symbol)) return ~i;
    else if (symbol !== IGNORED) {
      const next = symbol === HYPHEN && breaks < MAX_BREAKS ? behindBreak(text, symbols, i) : -1;
      if (next < 0) return end;
      breaks += 1;
      i = next - 1;
    }
  }
  return end;
}

/** Where letters begin, as found from `at` in them: -1 if a digit stands before them. */
export interface LettersStart {
  readonly at: number;
  readonly start: number;
}

/** Where the letters begin that end before `end`; looked for no further than what is `known`. */
export function lettersStart(text: string, symbols: TextSymbols, end: number, known: LettersStart): LettersStart {
  let [start, breaks] = [end, 0];
  for (let i = end - 1; i >= 0; i -= 1) {
    if (i + 1 === known.at) return { at: end, start: known.start };
    const symbol = symbols.table[text.charCodeAt(i)] ?? IGNORED;
    if (isLetterSymbol(symbols, symbol)) start = i;
    else if (isDigitSymbol(symbols, symbol)) return { at: end, start: -1 };
    else if (symbol !== IGNORED) {
      const hyphen = breaks < MAX_BREAKS ? hyphenBefore(text, symbols, i) : -1;
      if (hyphen < 0) break;
      breaks += 1;
      i = hyphen;
    }
  }
  return { at: end, start };
}

/** The hyphen of a word that goes on behind `at`, where its line's indent or the line break stands; else -1. */
function hyphenBefore(text: string, { table }: TextSymbols, at: number): number {
  let i = at;
  while (i >= 0 && at - i <= MAX_INDENT && isBlank(table[text.charCodeAt(i)])) i -= 1;
  if (i < 0 || table[text.charCodeAt(i)] !== LINE_BREAK) return -1;
  if (text.charCodeAt(i) === 10 && unitAt(text, i - 1) === 13) i -= 1;
  return i > 0 && table[text.charCodeAt(i - 1)] === HYPHEN ? i - 1 : -1;
}

function isBlank(symbol: number | undefined): boolean {
  return symbol === SPACE || symbol === TAB || symbol === IGNORED;
}
