import { decodeCodePage } from "../cfb/code-page.ts";
import { i16, u16, u32 } from "../cfb/little-endian.ts";
import { type DrawnText, MetafileText } from "./metafile-text.ts";

const placeable = 0x9ac6cdd7;
const textOut = 0x0521;
const extTextOut = 0x0a32;
/** Records that bring a bitmap ([MS-WMF] 2.3.1). */
const bitmapRecords = new Set([0x0922, 0x0940, 0x0b23, 0x0b41, 0x0d33, 0x0f43]);

/** The texts that a metafile of before 1993 draws ([MS-WMF]); null where its records do not hang together. */
export function readWindowsMetafile(bytes: Uint8Array): DrawnText | null {
  const text = new MetafileText();
  const header = u32(bytes, 0) === placeable ? 22 : 0;
  for (let at = header + u16(bytes, header + 2) * 2; at + 6 <= bytes.length; ) {
    const size = u32(bytes, at) * 2;
    const type = u16(bytes, at + 4);
    if (type === 0) return text.drawn();
    if (size < 6 || at + size > bytes.length) return null;
    const record = bytes.subarray(at, at + size);
    if (bitmapRecords.has(type)) text.addBitmap(size);
    if (type === textOut) addTextOut(text, record);
    if (type === extTextOut) addExtTextOut(text, record);
    at += size;
  }
  return null;
}

function addTextOut(text: MetafileText, record: Uint8Array): void {
  const length = u16(record, 6);
  text.add(i16(record, 8 + length + (length & 1)), decodeCodePage(record.slice(8, 8 + length), 1252));
}

/** Options that say that a rectangle comes before the letters. */
const hasRectangle = 6;

function addExtTextOut(text: MetafileText, record: Uint8Array): void {
  const from = u16(record, 12) & hasRectangle ? 22 : 14;
  text.add(i16(record, 6), decodeCodePage(record.slice(from, from + u16(record, 10)), 1252));
}
