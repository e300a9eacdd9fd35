import {
  BAR,
  COMMA,
  FIRST_LETTER,
  HYPHEN,
  isDigitSymbol,
  LINE_BREAK,
  OTHER_SIGN,
  QUOTE,
  SEMICOLON,
  SPACE,
  TAB,
  type TextSymbols
} from "./text-symbols.ts";

/** Columns of the table of transitions: what mostly leads to the same node from wherever one is shares one. */
export const SPACES = 0;
export const HYPHENS = 1;
/** Signs that begin no term. */
export const SIGNS = 2;
export const DOTS = 3;
/** Line breaks and tabs. */
export const BREAKS = 4;
/** Other signs that are told of. */
export const DELIMITERS = 5;
export const DIGITS = 6;
/** The letters, one each, as far as there is room: those that are read most. */
export const FIRST_LETTERS = 7;
/** Whatever is to be looked up in the trie each time: the other letters, signs that begin terms, what is stepped over. */
export const UNCERTAIN = 31;
export const COLUMNS = 32;

const LETTERS = UNCERTAIN - FIRST_LETTERS;
const DELIMITING: ReadonlySet<number> = new Set([SEMICOLON, COMMA, BAR, QUOTE]);

/** The column of each symbol. `begins`: whether a term begins with it. */
export function columnsOf(symbols: TextSymbols, begins: (symbol: number) => boolean): Uint8Array {
  const dot = symbols.table[46] ?? OTHER_SIGN;
  const columnOf = (symbol: number): number => {
    if (symbol === SPACE) return SPACES;
    if (symbol === HYPHEN) return HYPHENS;
    if (symbol === LINE_BREAK || symbol === TAB) return BREAKS;
    if (isDigitSymbol(symbols, symbol)) return DIGITS;
    if (symbol >= FIRST_LETTER && symbol < symbols.ligature - 1) return letterColumn(symbol - FIRST_LETTER);
    if (symbol === dot && dot !== OTHER_SIGN) return DOTS;
    if (begins(symbol)) return UNCERTAIN;
    if (DELIMITING.has(symbol)) return DELIMITERS;
    return symbol === OTHER_SIGN || (symbol >= symbols.firstSign && symbol < symbols.firstOther) ? SIGNS : UNCERTAIN;
  };
  return Uint8Array.from({ length: symbols.size }, (_, symbol) => columnOf(symbol));
}

function letterColumn(place: number): number {
  return place < LETTERS ? FIRST_LETTERS + place : UNCERTAIN;
}
