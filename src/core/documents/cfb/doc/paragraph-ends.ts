import { u8, u16, u32 } from "../little-endian.ts";
import { type FileInformation, tables } from "./file-information.ts";

/** What a paragraph's last character ends: in tables, the mark alone does not tell. */
export type TableEnd = "row" | "paragraph-in-cell" | "inner-cell" | "inner-row";

/** Offset in the WordDocument stream of the byte after a paragraph's last character -> what ends there. */
export type ParagraphEnds = ReadonlyMap<number, TableEnd>;

const pageLength = 512;
/** Each paragraph has in a page the place of its properties, and 12 bytes of heights. */
const entryLength = 13;
/** Settings of one paragraph that are looked at: Word writes some dozens. */
const mostSettings = 200;
const settings = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRow: 0x244c,
  depth: 0x6649,
  elsewhere: 0x6646,
  elsewhereOld: 0x6645
};

/** Reads the paragraphs' properties ([MS-DOC] 2.9.175) for what tables need. Null for Word 6 and 95, and when absent. */
export function readParagraphEnds(
  information: FileInformation,
  tableStream: Uint8Array,
  document: Uint8Array,
  data: Uint8Array
): ParagraphEnds | null {
  const { at, length } = information.table(tables.paragraphs);
  if (information.isOld || length < 12 || at + length > tableStream.length) return null;
  const ends = new Map<number, TableEnd>();
  const count = Math.floor((length - 4) / 8);
  const seen = new Set<number>();
  for (let index = 0; index < count; index++) {
    const page = (u32(tableStream, at + (count + 1 + index) * 4) & 0x3fffff) * pageLength;
    if (page + pageLength > document.length || seen.has(page)) continue;
    seen.add(page);
    readPage(document.subarray(page, page + pageLength), data, ends);
  }
  return ends;
}

function readPage(page: Uint8Array, data: Uint8Array, ends: Map<number, TableEnd>): void {
  const count = u8(page, pageLength - 1);
  for (let index = 0; index < count; index++) {
    const properties = u8(page, (count + 1) * 4 + index * entryLength) * 2;
    if (properties === 0) continue;
    const ended = tableEnd(settingsAt(page, properties), data, 0);
    if (ended) ends.set(u32(page, (index + 1) * 4), ended);
  }
}

/** Length in words stands in the first byte, or, where that is 0, in the second; then two bytes name the style. */
function settingsAt(page: Uint8Array, at: number): Uint8Array {
  const words = u8(page, at);
  const from = words === 0 ? at + 2 : at + 1;
  const length = words === 0 ? u8(page, at + 1) * 2 : words * 2 - 1;
  return page.subarray(from + 2, from + length);
}

function tableEnd(bytes: Uint8Array, data: Uint8Array, depth: number): TableEnd | null {
  const on = new Set<number>();
  let left = mostSettings;
  for (let at = 0; at + 2 < bytes.length && left-- > 0; at += 2 + valueLength(bytes, at)) {
    const setting = u16(bytes, at);
    if ((setting === settings.elsewhere || setting === settings.elsewhereOld) && depth === 0) {
      // Long lists of settings (wide tables) lie in the Data stream, and stand for all of the others.
      const from = u32(bytes, at + 2);
      return tableEnd(data.subarray(from + 2, from + 2 + u16(data, from)), data, 1);
    }
    if (u8(bytes, at + 2) !== 0) on.add(setting);
  }
  if (on.has(settings.rowEnd)) return "row";
  if (on.has(settings.innerRow)) return "inner-row";
  if (on.has(settings.innerCell)) return "inner-cell";
  return on.has(settings.inTable) || on.has(settings.depth) ? "paragraph-in-cell" : null;
}

/** The three upper bits of a setting's number tell its value's length ([MS-DOC] 2.6.5); 6 says "a byte tells it". */
function valueLength(bytes: Uint8Array, at: number): number {
  const setting = u16(bytes, at);
  const kind = setting >> 13;
  if (kind !== 6) return [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 0;
  const definesTable = setting === 0xd606 || setting === 0xd608;
  return definesTable ? u16(bytes, at + 2) + 1 : u8(bytes, at + 2) + 1;
}
