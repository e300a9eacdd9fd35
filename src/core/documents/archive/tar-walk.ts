export const tarBlock = 512;
const sumStart = 148;
const sumEnd = 156;

/** Whether it is a header: it ends in a sum that fits (POSIX ustar; older ones have it too). */
export function isTarHeader(bytes: Uint8Array): boolean {
  if (bytes.length < tarBlock) return false;
  const sum = bytes
    .subarray(0, tarBlock)
    .reduce((total, byte, at) => total + (at >= sumStart && at < sumEnd ? 32 : byte), 0);
  return sum === octal(bytes.subarray(sumStart, sumEnd));
}

/** Whether nothing but headers, their contents and the zeros of its end stand in a TAR that is not packed. */
export function isTarWhole(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length && isTarHeader(bytes.subarray(at, at + tarBlock))) at = behindEntry(bytes, at);
  return at < bytes.length && isBlank(bytes.subarray(at));
}

function behindEntry(bytes: Uint8Array, at: number): number {
  const header = bytes.subarray(at, at + tarBlock);
  const type = header[156] ?? 0;
  let start = at + tarBlock;
  // GNU sparse files go on in blocks of their own (old form: byte 482, then byte 504, say that another comes).
  for (let more = type === 0x53 ? header[482] : 0; more; more = bytes[start - 8]) start += tarBlock;
  // Links, devices and folders may tell a size and have no content ("1" to "6").
  const isBare = type >= 0x31 && type <= 0x36 && isTarHeader(bytes.subarray(start, start + tarBlock));
  return isBare ? start : start + Math.ceil(sizeOf(header) / tarBlock) * tarBlock;
}

/** In octal digits, or from 8 GB on in base 256, marked by the highest bit. */
function sizeOf(header: Uint8Array): number {
  const field = header.subarray(124, 136);
  return (field[0] ?? 0) & 0x80 ? field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0) : (octal(field) ?? 0);
}

function octal(field: Uint8Array): number | null {
  const told = /^[\s0]*([0-7]+)/.exec(String.fromCharCode(...field))?.[1];
  return told === undefined ? null : Number.parseInt(told, 8);
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);
