import { u16, u32, utf16 } from "../cfb/little-endian.ts";
import { type DrawnText, MetafileText } from "./metafile-text.ts";

const textRecords = new Map([
  [83, 1],
  [84, 2],
  [108, 0]
]);
/** Records that bring a bitmap ([MS-EMF] 2.3.1). */
const bitmapRecords = new Set([76, 77, 78, 79, 80, 81, 114, 116]);
const commentRecord = 70;
const endRecord = 14;
/** `EMF+` in a comment: the same drawing once more, in records of another kind ([MS-EMFPLUS] 2.3). */
const plusMark = 0x2b464d45;
const drawString = 0x401c;

/** The texts that an enhanced metafile draws ([MS-EMF]); null where its records do not hang together. */
export function readEnhancedMetafile(bytes: Uint8Array): DrawnText | null {
  const text = new MetafileText();
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = u32(bytes, at);
    const size = u32(bytes, at + 4);
    if (size < 8 || at + size > bytes.length) return null;
    const record = bytes.subarray(at, at + size);
    if (type === endRecord) return text.drawn();
    if (bitmapRecords.has(type)) text.addBitmap(size);
    if (type === commentRecord && u32(record, 12) === plusMark) addPlusRecords(text, record.subarray(16));
    const width = textRecords.get(type);
    if (width === 0) addSmallText(text, record);
    else if (width !== undefined) addText(text, record, width);
    at += size;
  }
  return null;
}

/** [MS-EMF] 2.3.5.8: where the text stands, how many letters, and where they lie in the record. */
function addText(text: MetafileText, record: Uint8Array, width: number): void {
  const from = u32(record, 48);
  text.add(u32(record, 40), letters(record, from, u32(record, 44), width));
}

/** [MS-EMF] 2.3.5.37; bit 9 says that letters are bytes, bit 8 that no rectangle comes before them. */
function addSmallText(text: MetafileText, record: Uint8Array): void {
  const options = u32(record, 20);
  const from = options & 0x100 ? 36 : 52;
  text.add(u32(record, 12), letters(record, from, u32(record, 16), options & 0x200 ? 1 : 2));
}

function letters(record: Uint8Array, from: number, count: number, width: number): string {
  if (width === 2) return utf16(record, from, from + Math.min(count, record.length) * 2);
  return String.fromCharCode(...record.subarray(from, from + Math.min(count, 4096)));
}

function addPlusRecords(text: MetafileText, records: Uint8Array): void {
  for (let at = 0; at + 12 <= records.length; ) {
    const size = u32(records, at + 4);
    if (size < 12) return;
    if (u16(records, at) === drawString) {
      const length = u32(records, at + 20);
      text.addRepeated(utf16(records, at + 40, at + 40 + Math.min(length, size) * 2));
    }
    at += size;
  }
}
