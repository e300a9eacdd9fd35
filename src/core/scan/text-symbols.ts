import { folded, isDigitCode, isLetterCode } from "./fold.ts";

/** The symbols that every text is read in; letters, digits and signs of the terms have the numbers behind them. */
export const IGNORED = 0;
export const LINE_BREAK = 1;
export const SPACE = 2;
export const TAB = 3;
export const SEMICOLON = 4;
export const COMMA = 5;
export const BAR = 6;
export const QUOTE = 7;
export const ANGLE = 8;
export const HYPHEN = 9;
/** A sign that no term holds. */
export const OTHER_SIGN = 10;
export const FIRST_LETTER = 11;

/** Letters by how often Dutch has them: what is read most stands together in memory. */
const OFTEN = "enatirodslgvhkmubpwjzcfyxq";
const DIGITS = codesOf("0123456789");

const FIXED: ReadonlyMap<number, number> = new Map([
  [0, IGNORED],
  [10, LINE_BREAK],
  [32, SPACE],
  [9, TAB],
  [59, SEMICOLON],
  [44, COMMA],
  [124, BAR],
  [34, QUOTE],
  [60, ANGLE],
  [45, HYPHEN]
]);

/** Letters that stand for several, as they are set in PDF files: terms are found through them. */
const LIGATURES = "ĲĳǄǅǆǇǈǉǊǋǌǱǲǳﬀﬁﬂﬃﬄﬅﬆ";

/**
 * How one set of terms sees characters: each is a symbol, a small number. In order: the fixed ones above, plain letters
 * of the terms, letters that no term holds, ligatures, ten digits, signs of the terms, other letters of the terms.
 */
export interface TextSymbols {
  /** By UTF-16 code unit. */
  readonly table: Uint16Array;
  /** Any ligature. */
  readonly ligature: number;
  /** The letters of ligatures, by code unit. */
  readonly ligatures: ReadonlyMap<number, readonly number[]>;
  readonly firstDigit: number;
  /** The signs that are not fixed. */
  readonly firstSign: number;
  /** The letters that are not plain. */
  readonly firstOther: number;
  readonly size: number;
}

/** Symbols for terms that hold these characters. */
export function textSymbols(termText: string): TextSymbols {
  const { plain, signs, others } = foldedCharacters(termText);
  const ligature = FIRST_LETTER + plain.length + 1;
  const firstDigit = ligature + 1;
  const firstSign = firstDigit + 10;
  const firstOther = firstSign + signs.length;
  const byFold = new Map([
    ...FIXED,
    ...numbered(plain, FIRST_LETTER),
    ...numbered(DIGITS, firstDigit),
    ...numbered(signs, firstSign),
    ...numbered(others, firstOther)
  ]);
  const table = symbolTable(byFold, ligature - 1);
  const ligatures = new Map(
    [...LIGATURES].map((sign) => [sign.charCodeAt(0), symbolsOf(sign.normalize("NFKC"), table)] as const)
  );
  for (const code of ligatures.keys()) table[code] = ligature;
  return { table, ligature, ligatures, firstDigit, firstSign, firstOther, size: firstOther + others.length };
}

/** A letter or a digit. */
export function isWordSymbol({ firstSign, firstOther }: TextSymbols, symbol: number): boolean {
  return (symbol >= FIRST_LETTER && symbol < firstSign) || symbol >= firstOther;
}

export function isLetterSymbol({ firstDigit, firstOther }: TextSymbols, symbol: number): boolean {
  return (symbol >= FIRST_LETTER && symbol < firstDigit) || symbol >= firstOther;
}

export function isDigitSymbol({ firstDigit, firstSign }: TextSymbols, symbol: number): boolean {
  return symbol >= firstDigit && symbol < firstSign;
}

/** The symbols of a term; ignored characters are left out. */
export function termSymbols(term: string, { table }: TextSymbols): number[] {
  return symbolsOf(term.normalize("NFKC"), table);
}

function symbolsOf(text: string, table: Uint16Array): number[] {
  const symbols: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const symbol = table[text.charCodeAt(i)] ?? IGNORED;
    if (symbol !== IGNORED) symbols.push(symbol);
  }
  return symbols;
}

function numbered(codes: readonly number[], first: number): [number, number][] {
  return codes.map((code, i) => [code, first + i]);
}

function foldedCharacters(text: string): { plain: number[]; signs: number[]; others: number[] } {
  const codes = new Set<number>();
  for (let i = 0; i < text.length; i += 1) codes.add(folded(text.charCodeAt(i)));
  const plain = codesOf(OFTEN).filter((code) => codes.has(code));
  const rest = [...codes].filter((code) => !FIXED.has(code) && !plain.includes(code) && !isDigitCode(code));
  return { plain, signs: rest.filter((code) => !isLetterCode(code)), others: rest.filter(isLetterCode) };
}

function codesOf(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}

function symbolTable(byFold: ReadonlyMap<number, number>, otherLetter: number): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) table[code] = isLetterCode(code) ? otherLetter : OTHER_SIGN;
  for (const [code, symbol] of byFold) table[code] = symbol;
  for (let code = 0; code < 0x10000; code += 1) {
    const fold = folded(code);
    if (fold !== code) table[code] = table[fold] ?? OTHER_SIGN;
  }
  return table;
}
