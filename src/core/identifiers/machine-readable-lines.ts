import { codeAt, LINE_BREAK } from "./characters.ts";

/** Lines of equal length, upper case, with `<` for every filler. */
export interface MachineReadableLines {
  readonly lines: readonly string[];
  readonly end: number;
}

const PASSPORT = { count: 2, length: 44 } as const;
const CARD = { count: 3, length: 30 } as const;
type Format = typeof PASSPORT | typeof CARD;

/** Document code and issuing state of ICAO Doc 9303: passport P; card A, C or I; residence document and visa too. */
const FIRST_LINE = /^[PIAC][A-Z<][A-Z<0]{3}/;
/** How far the first `<<` may stand from the beginning of its line, spaces included. */
const REACH = 56;
const LONGEST = 120;

/**
 * The lines of a machine-readable zone around the `<` at `start`, which must be the first of its run. They may be
 * separated by line breaks, blank lines or spaces. Repairs what scanning does to them: other signs for `<`, a few
 * fillers too many or too few at the end of a line. Null if it is no such zone.
 */
export function machineReadableLines(text: string, start: number): MachineReadableLines | null {
  if (isFiller(text.charAt(start - 1))) return null;
  const from = lineStart(text, start);
  if (from < 0 || !FIRST_LINE.test(plain(text.slice(from, from + 8)))) return null;
  const pieces = piecesFrom(text, from);
  return shaped(pieces, PASSPORT) ?? shaped(pieces, CARD);
}

interface Piece {
  readonly line: string;
  readonly end: number;
}

function isFiller(char: string): boolean {
  return char === "<" || char === "\u00ab" || char === "\u2039" || char === "\uff1c";
}

/** Where the line of `start` begins, behind spaces; -1 if that is too far away. */
function lineStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && codeAt(text, at - 1) !== LINE_BREAK) {
    at -= 1;
    if (start - at > REACH) return -1;
  }
  while (at < start && text.charAt(at).trim() === "") at += 1;
  return at;
}

function plain(written: string): string {
  const fillers = written.replace(/[\u2039\uff1c]/g, "<").replaceAll("\u00ab", "<<");
  return fillers.normalize("NFKC").toUpperCase();
}

/** The next lines without their spaces; a line as long as two or three is cut. */
function piecesFrom(text: string, from: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.slice(from, from + LONGEST).matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const line = plain(match[0]).replace(/\s/g, "");
    const end = from + match.index + match[0].trimEnd().length;
    if (line !== "") pieces.push(...cut(line).map((part) => ({ line: part, end })));
  }
  return pieces;
}

function cut(line: string): readonly string[] {
  for (const { count, length } of [PASSPORT, CARD]) {
    if (line.length === count * length) {
      return Array.from({ length: count }, (_, i) => line.slice(i * length, (i + 1) * length));
    }
  }
  return [line];
}

function shaped(pieces: readonly Piece[], { count, length }: Format): MachineReadableLines | null {
  const lines = pieces.slice(0, count).map(({ line }) => ofLength(line, length));
  if (lines.length < count || lines.some((line) => line.length !== length || /[^A-Z0-9<]/.test(line))) return null;
  return { lines, end: pieces[count - 1]?.end ?? 0 };
}

/** Up to four fillers (K is a misread one) too many or too few at the end of a line are put right. */
function ofLength(line: string, length: number): string {
  const difference = length - line.length;
  if (difference === 0 || Math.abs(difference) > 4 || !/[<K]$/.test(line)) return line;
  if (difference > 0) return line.padEnd(length, "<");
  return /^[<K]+$/.test(line.slice(length)) ? line.slice(0, length) : line;
}
