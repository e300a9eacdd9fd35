/** Bytes of a stream's sums. */
const stored = 8;
const head = [0x1f, 0x8b, 8];
/** Zero bytes of its own in which a stream may end: an empty one ends in eight of its sums and one of its content. */
const ownZeros = 9;
/** Times the content that are summed: what looks like a stream's beginning and is none must not take for ever. */
const timesSummed = 8;

/**
 * Whether the content is what its gzip streams, one behind the other, say it is: each ends in a CRC-32 and a length
 * (RFC 1952), which libarchive passes over. Looked at from the end: only the sums tell where in the content a stream
 * begins. Zeros may stand behind the last one, as tapes leave them.
 */
export function fitsGzipSums(packed: Uint8Array, content: Uint8Array): boolean {
  let end = packed.length;
  while (end > 0 && packed[end - 1] === 0) end--;
  const ends = Array.from({ length: ownZeros + 1 }, (_, zeros) => end + zeros).filter((each) => each <= packed.length);
  const sums = new GzipSums(packed, content);
  return ends.some((each) => sums.fitUpTo(each));
}

class GzipSums {
  private sumsLeft: number;

  constructor(
    private readonly packed: Uint8Array,
    private readonly content: Uint8Array
  ) {
    this.sumsLeft = timesSummed * content.length;
  }

  fitUpTo(packedEnd: number): boolean {
    let rest = this.startOf(packedEnd, this.content.length);
    // The first stream begins where the file does.
    for (let at = packedEnd - stored; rest !== null && at > 0; at--) {
      if (!head.every((byte, index) => this.packed[at + index] === byte)) continue;
      rest = this.startOf(at, rest) ?? rest;
    }
    return rest === 0;
  }

  /** Where in the content the stream begins whose sums end at `packedEnd`; null where they do not fit. */
  private startOf(packedEnd: number, contentEnd: number): number | null {
    if (packedEnd < stored) return null;
    const sums = new DataView(this.packed.buffer, this.packed.byteOffset + packedEnd - stored, stored);
    const length = sums.getUint32(4, true);
    if (length > contentEnd || length > this.sumsLeft) return null;
    this.sumsLeft -= length;
    const start = contentEnd - length;
    return crc32(this.content.subarray(start, contentEnd)) === sums.getUint32(0, true) ? start : null;
  }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Of RFC 1952, which ZIP and RAR have too. */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
