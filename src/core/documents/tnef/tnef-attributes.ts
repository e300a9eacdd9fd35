import { u8, u16, u32 } from "../cfb/little-endian.ts";

/** A piece of a winmail.dat ([MS-OXTNEF] 2.1.3). */
export interface TnefAttribute {
  readonly id: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

export const attributes = {
  from: 0x8000,
  subject: 0x8004,
  body: 0x800c,
  attachedData: 0x800f,
  attachedName: 0x8010,
  attachStart: 0x9002,
  message: 0x9003,
  recipients: 0x9004,
  attachment: 0x9005,
  codePage: 0x9007
} as const;

const signature = 0x223e9f78;
const headLength = 6;

export interface TnefAttributes {
  readonly list: readonly TnefAttribute[];
  /** Ends amid an attribute, or a checksum is wrong. */
  readonly isDamaged: boolean;
}

/** Null when the bytes are no TNEF. Of an attribute that is cut off, what there is comes with the others. */
export function readTnefAttributes(bytes: Uint8Array<ArrayBuffer>): TnefAttributes | null {
  if (u32(bytes, 0) !== signature) return null;
  const list: TnefAttribute[] = [];
  let isDamaged = false;
  for (let at = headLength; at < bytes.length; ) {
    const level = u8(bytes, at);
    const length = u32(bytes, at + 5);
    const data = bytes.subarray(at + 9, at + 9 + length);
    // Levels: the message, an attachment. Else the place is wrong and nothing that follows is what it seems.
    if (level !== 1 && level !== 2) return { list, isDamaged: isDamaged || !isPadding(bytes, at) };
    list.push({ id: u16(bytes, at + 1), data });
    if (data.length < length || checksum(data) !== u16(bytes, at + 9 + length)) isDamaged = true;
    at += 11 + length;
  }
  return { list, isDamaged };
}

function isPadding(bytes: Uint8Array, from: number): boolean {
  return bytes.subarray(from).every((byte) => byte === 0 || byte === 10 || byte === 13);
}

function checksum(data: Uint8Array): number {
  let sum = 0;
  for (const byte of data) sum += byte;
  return sum & 0xffff;
}
