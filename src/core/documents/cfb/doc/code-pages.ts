import { codePageOfCharset } from "../../rtf/rtf-words.ts";
import { u8, u16, u32 } from "../little-endian.ts";
import { type FileInformation, tables } from "./file-information.ts";

interface Stretch {
  /** Offsets of bytes in the WordDocument stream. */
  readonly from: number;
  readonly to: number;
  readonly codePage: number;
}

/** Where 8-bit letters are of another code page than the document's. */
export interface CodePages {
  readonly usual: number;
  /** In rising order, none over another. */
  readonly others: readonly Stretch[];
}

const pageLength = 512;
const setsFont = 93;

/** Bytes after each setting's own one; -1: the next byte tells. Word 6 and 95 have no rule for it. */
const valueLengths: Readonly<Record<number, number>> = {
  68: -1,
  69: 2,
  70: 4,
  72: 2,
  73: 3,
  74: -1,
  80: 2,
  81: -1,
  82: -1,
  83: 0,
  93: 2,
  95: 3,
  96: 2,
  97: 2,
  99: 2,
  101: 2,
  103: -1,
  105: -1,
  106: -1,
  107: 2,
  108: -1,
  109: 2,
  110: 2
};

/** In Word 6 and 95 the font of a run tells which letters its bytes are. Later versions have UTF-16 or windows-1252. */
export function readCodePages(information: FileInformation, document: Uint8Array): CodePages {
  const usual = information.codePage;
  if (!information.isOld || information.isWide) return { usual, others: [] };
  const fonts = fontCodePages(information, document);
  if (fonts.every((codePage) => codePage === undefined || codePage === usual)) return { usual, others: [] };
  const others: Stretch[] = [];
  for (const page of characterPages(information, document)) {
    for (const { from, to, font } of fontsIn(page)) {
      const codePage = fonts[font];
      if (codePage !== undefined && codePage !== usual) others.push({ from, to, codePage });
    }
  }
  return { usual, others: inOrder(others) };
}

/** The stretches that make up the bytes `from` up to `to`. */
export function codePagesBetween({ usual, others }: CodePages, from: number, to: number): Stretch[] {
  const parts: Stretch[] = [];
  let at = from;
  for (let index = firstReaching(others, from); index < others.length; index++) {
    const other = others[index];
    if (other === undefined || other.from >= to) break;
    if (other.from > at) parts.push({ from: at, to: other.from, codePage: usual });
    const end = Math.min(to, other.to);
    parts.push({ from: Math.max(at, other.from), to: end, codePage: other.codePage });
    at = end;
  }
  if (at < to) parts.push({ from: at, to, codePage: usual });
  return parts;
}

/** A forged file has a million stretches and as many pieces. */
function firstReaching(stretches: readonly Stretch[], from: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By a font's number: the code page of its character set. Western ones and signs say nothing of the letters. */
function fontCodePages(information: FileInformation, document: Uint8Array): (number | undefined)[] {
  const { at, length } = information.table(tables.fonts);
  const list = document.subarray(at, at + length);
  const found: (number | undefined)[] = [];
  for (let font = 2; font + 4 < list.length; font += 1 + u8(list, font)) {
    const charset = u8(list, font + 4);
    found.push(charset < 3 ? undefined : codePageOfCharset(charset));
  }
  return found;
}

function* characterPages(information: FileInformation, document: Uint8Array): Generator<Uint8Array> {
  const { at, length } = information.table(tables.characters);
  const count = Math.floor((Math.min(length, document.length) - 4) / 6);
  const seen = new Set<number>();
  for (let index = 0; index < count; index++) {
    const page = u16(document, at + (count + 1) * 4 + index * 2) * pageLength;
    if (page + pageLength > document.length || seen.has(page)) continue;
    seen.add(page);
    yield document.subarray(page, page + pageLength);
  }
}

function* fontsIn(page: Uint8Array): Generator<{ readonly from: number; readonly to: number; readonly font: number }> {
  const count = u8(page, pageLength - 1);
  for (let index = 0; index < count; index++) {
    const at = u8(page, (count + 1) * 4 + index) * 2;
    const font = at === 0 ? null : fontOf(page.subarray(at + 1, at + 1 + u8(page, at)));
    if (font !== null) yield { from: u32(page, index * 4), to: u32(page, index * 4 + 4), font };
  }
}

function fontOf(settings: Uint8Array): number | null {
  for (let at = 0; at < settings.length; ) {
    const setting = u8(settings, at);
    if (setting === setsFont) return u16(settings, at + 1);
    const length = valueLengths[setting] ?? 1;
    at += length < 0 ? 2 + u8(settings, at + 1) : 1 + length;
  }
  return null;
}

function inOrder(stretches: Stretch[]): Stretch[] {
  stretches.sort((one, other) => one.from - other.from);
  return stretches.filter(({ from, to }, index) => to > from && from >= (stretches[index - 1]?.to ?? 0));
}
