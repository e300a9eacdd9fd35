import { codePageOfLanguage } from "../language-code-page.ts";
import { u16, u32 } from "../little-endian.ts";

/** Characters in each part of the text; the parts follow each other in this order. */
export interface PartLengths {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
  readonly headerTextBoxes: number;
}

export interface Span {
  readonly at: number;
  readonly length: number;
}

/** What the head of a WordDocument stream says ([MS-DOC] 2.5; Word 6 and 95 by the older layout of the same fields). */
export interface FileInformation {
  /** Word 6 or 95: 8-bit text, tables in the same stream. */
  readonly isOld: boolean;
  /** Word 95 of East Asia: its text is UTF-16 throughout. */
  readonly isWide: boolean;
  readonly isEncrypted: boolean;
  readonly isFastSaved: boolean;
  readonly tableName: "0Table" | "1Table";
  readonly codePage: number;
  readonly firstCharacter: number;
  readonly lengths: PartLengths;
  /** Where a table lies in the table stream, by its number in the list of tables. */
  readonly table: (number: number) => Span;
}

/** Numbers of the tables that are read. */
export const tables = { headers: 11, characters: 12, paragraphs: 13, fonts: 15, pieces: 33 } as const;

const word97 = 0xa5ec;
/** Word 6 and 95, the latter three in East Asia. */
const olderWords = new Set([0xa5dc, 0xa697, 0xa698, 0xa699]);
const flags = { isComplex: 4, isEncrypted: 0x100, usesTable1: 0x200, isWide: 0x1000 };
/** Stands for a text whose letters are those of the Macintosh. */
const macintosh = { characterSet: 0x100, codePage: 10000 };

/** Null when the stream does not start as a Word file from 6.0 on. */
export function readFileInformation(bytes: Uint8Array): FileInformation | null {
  const identity = u16(bytes, 0);
  const isOlder = olderWords.has(identity);
  if (bytes.length < 0x180 || (identity !== word97 && !isOlder)) return null;
  const version = u16(bytes, 2);
  return isOlder || version < 0x69 ? oldInformation(bytes) : newInformation(bytes);
}

function oldInformation(bytes: Uint8Array): FileInformation {
  return {
    ...both(bytes),
    isOld: true,
    isWide: (u16(bytes, 10) & flags.isWide) !== 0,
    codePage: u16(bytes, 20) === macintosh.characterSet ? macintosh.codePage : codePageOfLanguage(u16(bytes, 6)),
    lengths: partLengths(bytes, 0x34),
    table: (number) => ({ at: u32(bytes, 0x58 + number * 8), length: u32(bytes, 0x5c + number * 8) })
  };
}

/** The counts say how long the blocks of numbers before the tables are: later versions may lengthen them. */
function newInformation(bytes: Uint8Array): FileInformation {
  const longs = 32 + 2 + u16(bytes, 32) * 2 + 2;
  const spans = longs + u16(bytes, longs - 2) * 4 + 2;
  return {
    ...both(bytes),
    isOld: false,
    isWide: false,
    codePage: 1252,
    lengths: partLengths(bytes, longs + 12),
    table: (number) => ({ at: u32(bytes, spans + number * 8), length: u32(bytes, spans + number * 8 + 4) })
  };
}

function both(bytes: Uint8Array) {
  const bits = u16(bytes, 10);
  return {
    isEncrypted: (bits & flags.isEncrypted) !== 0,
    isFastSaved: (bits & flags.isComplex) !== 0,
    tableName: (bits & flags.usesTable1) !== 0 ? "1Table" : "0Table",
    firstCharacter: u32(bytes, 24)
  } as const;
}

function partLengths(bytes: Uint8Array, at: number): PartLengths {
  const length = (index: number) => Math.min(u32(bytes, at + index * 4), 0x7fffffff);
  return {
    main: length(0),
    footnotes: length(1),
    headers: length(2),
    macros: length(3),
    comments: length(4),
    endnotes: length(5),
    textBoxes: length(6),
    headerTextBoxes: length(7)
  };
}
