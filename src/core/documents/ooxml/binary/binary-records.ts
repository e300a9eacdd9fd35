import { u8, u32, utf16 } from "../../cfb/little-endian.ts";

export interface BinaryRecord {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** Records of a binary workbook's part ([MS-XLSB] 2.1.4). False at the end where the part breaks off in one. */
export function eachRecord(bytes: Uint8Array, take: (record: BinaryRecord) => void): boolean {
  for (let at = 0; at < bytes.length; ) {
    let type = u8(bytes, at++);
    if (type > 127) type = (type & 127) | (u8(bytes, at++) << 7);
    let size = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = u8(bytes, at++);
      size |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    if (at + size > bytes.length) return false;
    take({ type, bytes: bytes.subarray(at, at + size) });
    at += size;
  }
  return true;
}

export interface WideString {
  readonly text: string;
  /** Position behind it. */
  readonly end: number;
}

/** Letters by their count ([MS-XLSB] 2.5.168); a count of all ones says that there is none. */
export function wideString(bytes: Uint8Array, at: number): WideString {
  const count = u32(bytes, at);
  if (count === 0xffffffff) return { text: "", end: at + 4 };
  const end = Math.min(at + 4 + count * 2, bytes.length);
  return { text: utf16(bytes, at + 4, end), end };
}
