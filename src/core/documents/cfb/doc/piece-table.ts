import { decodeCodePage } from "../code-page.ts";
import { u16, u32, utf16 } from "../little-endian.ts";
import { type CodePages, codePagesBetween } from "./code-pages.ts";
import { type FileInformation, tables } from "./file-information.ts";

/** A run of the text that lies in one piece in the file. */
export interface Piece {
  /** Index of its first character in the whole text. */
  readonly from: number;
  readonly to: number;
  /** Offset of its first byte in the WordDocument stream. */
  readonly offset: number;
  /** 2 for UTF-16, 1 for a code page. */
  readonly characterBytes: 1 | 2;
}

const compressed = 0x40000000;

/**
 * The pieces of the text in reading order ([MS-DOC] 2.8.35). Null when the file's list of them is damaged. A file of
 * Word 6 or 95 that was never fast-saved has none: its text lies in one piece.
 */
export function readPieces(
  information: FileInformation,
  tableStream: Uint8Array,
  characters: number
): readonly Piece[] | null {
  const { at, length } = information.table(tables.pieces);
  if (length === 0 && information.isOld) {
    const characterBytes = information.isWide ? 2 : 1;
    return [{ from: 0, to: characters, offset: information.firstCharacter, characterBytes }];
  }
  if (at + length > tableStream.length) return null;
  const list = pieceList(tableStream.subarray(at, at + length));
  return list && piecesOf(list, information);
}

/** Past the runs of formatting that stand before it. */
function pieceList(bytes: Uint8Array): Uint8Array | null {
  let at = 0;
  while (bytes[at] === 1) at += 3 + u16(bytes, at + 1);
  if (bytes[at] !== 2) return null;
  return bytes.subarray(at + 5, at + 5 + u32(bytes, at + 1));
}

function piecesOf(list: Uint8Array, information: FileInformation): Piece[] | null {
  const count = Math.floor((list.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = u32(list, index * 4);
    const to = u32(list, index * 4 + 4);
    if (to < from || from !== (pieces.at(-1)?.to ?? 0)) return null;
    const position = u32(list, (count + 1) * 4 + index * 8 + 2);
    pieces.push({ from, to, ...placeOf(position, information) });
  }
  return pieces;
}

function placeOf(position: number, { isOld, isWide }: FileInformation): Pick<Piece, "offset" | "characterBytes"> {
  if (isOld) return { offset: position, characterBytes: isWide ? 2 : 1 };
  const isCompressed = (position & compressed) !== 0;
  const offset = position & 0x3fffffff;
  return isCompressed ? { offset: offset >> 1, characterBytes: 1 } : { offset, characterBytes: 2 };
}

/** A stretch of the text, and where its first character lies in the file. */
export interface Run {
  readonly text: string;
  readonly offset: number;
  readonly characterBytes: 1 | 2;
}

/** The runs that make up the characters from `from` up to `to`; shorter than asked for where bytes are missing. */
export function runsBetween(
  pieces: readonly Piece[],
  document: Uint8Array,
  codePages: CodePages,
  from: number,
  to: number
): Run[] {
  const runs: Run[] = [];
  for (let index = firstReaching(pieces, from); index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined || piece.from >= to) break;
    const start = Math.max(from, piece.from);
    const end = Math.min(to, piece.to);
    if (start >= end) continue;
    const { characterBytes } = piece;
    const offset = piece.offset + (start - piece.from) * characterBytes;
    const last = Math.min(document.length, offset + (end - start) * characterBytes);
    const text = characterBytes === 2 ? utf16(document, offset, last) : decoded(document, offset, last, codePages);
    runs.push({ text, offset, characterBytes });
  }
  return runs;
}

/** Multi-byte letters make the text shorter than its bytes: no place counts on its length. */
function decoded(document: Uint8Array, from: number, to: number, codePages: CodePages): string {
  const parts = codePagesBetween(codePages, from, to);
  return parts.map((part) => decodeCodePage(document.subarray(part.from, part.to), part.codePage)).join("");
}

/** Index of the first piece that ends behind `from`: a forged file has a million pieces and as many headers. */
function firstReaching(pieces: readonly Piece[], from: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many characters of the pieces lie beyond the end of the stream. */
export function missingCharacters(pieces: readonly Piece[], document: Uint8Array): number {
  return pieces.reduce((sum, { from, to, offset, characterBytes }) => {
    const there = Math.max(0, Math.floor((document.length - offset) / characterBytes));
    return sum + Math.max(0, to - from - there);
  }, 0);
}
