/** Numbers out of bytes, lowest byte first. What lies beyond the end reads as 0: callers check lengths they rely on. */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

export const u16 = (bytes: Uint8Array, at: number): number => u8(bytes, at) | (u8(bytes, at + 1) << 8);

export const i16 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) << 16) >> 16;

export const i32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) | (u16(bytes, at + 2) << 16);

export const u32 = (bytes: Uint8Array, at: number): number => i32(bytes, at) >>> 0;

/** 64-bit float; 0 where it does not lie whole in the bytes. */
export function f64(bytes: Uint8Array, at: number): number {
  if (at < 0 || at + 8 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset + at, 8).getFloat64(0, true);
}

const utf16Decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** UTF-16 code units in `from` up to `to` (bytes), cut at the end of the bytes. */
export function utf16(bytes: Uint8Array, from: number, to: number): string {
  return utf16Decoder.decode(bytes.subarray(from, from + ((to - from) & ~1)));
}

/** Text up to its first zero character: names in fixed fields are filled up with them. */
export function untilZero(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** Position after the zero byte that ends a text, or the end of the bytes. */
export function afterZero(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0, from);
  return end < 0 ? bytes.length : end + 1;
}
