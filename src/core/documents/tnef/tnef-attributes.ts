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

/** All there are, those above among them ([MS-OXTNEF] 2.1.3.3 and the names in Outlook's own header file). */
const known = new Set([
  ...[0x8000, 0x8004, 0x8005, 0x8006, 0x8007, 0x8008, 0x8009, 0x800a, 0x800b, 0x800c, 0x800d, 0x800f],
  ...[0x8010, 0x8011, 0x8012, 0x8013, 0x8020, 0x9001, 0x9002, 0x9003, 0x9004, 0x9005, 0x9006, 0x9007],
  ...[0x0000, 0x0001, 0x0002, 0x0006, 0x0007, 0x0008, 0x0009, 0x0600]
]);

const signature = 0x223e9f78;
const headLength = 6;

export interface TnefAttributes {
  readonly list: readonly TnefAttribute[];
  /** Ends amid an attribute, a checksum is wrong, or an attribute is none. */
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
    const id = u16(bytes, at + 1);
    list.push({ id, data });
    // What is in an attribute has a sum, what it is has none.
    if (!known.has(id) || data.length < length || checksum(data) !== u16(bytes, at + 9 + length)) isDamaged = true;
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
