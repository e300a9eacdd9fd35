import { u16, u32 } from "../cfb/little-endian.ts";
import { listedEntries } from "./zip-limits.ts";

/** An entry as its own header tells it (APPNOTE 4.3.7), found without the directory at the archive's end. */
export interface LocalEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly size: number;
  /** Null where the archive breaks off before it is told. */
  readonly crc: number | null;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** Bytes `from` up to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const headerLength = 30;
const zip64 = 0xffffffff;
/** Stored, deflated, Deflate64, bzip2, LZMA, Zstandard, XZ, PPMd, AES. */
const methods = new Set([0, 8, 9, 12, 14, 93, 95, 98, 99]);

/** Where in a header the fields lie; a name longer than this is chance, not a header. */
const longestName = 1024;

/** Entries outside `known`: those of an archive without its directory, and those that the directory keeps silent. */
export function findLocalEntries(bytes: Uint8Array<ArrayBuffer>, known: readonly Span[]): LocalEntry[] {
  const found: LocalEntry[] = [];
  for (const gap of gapsBetween(known, bytes.length)) {
    for (let at = nextHeader(bytes, gap.from, gap.to); at >= 0 && found.length < listedEntries; ) {
      const { entry, end } = readLocalEntry(bytes, at, gap.to);
      if (entry.packed.length > 0 || entry.size === 0) found.push(entry);
      at = nextHeader(bytes, end, gap.to);
    }
  }
  return found;
}

function gapsBetween(known: readonly Span[], end: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { from, to } of [...known].sort((one, other) => one.from - other.from)) {
    if (from - at >= headerLength) gaps.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  return end - at >= headerLength ? [...gaps, { from: at, to: end }] : gaps;
}

/** Position of the next plausible header; -1 where there is none. */
function nextHeader(bytes: Uint8Array, from: number, to: number): number {
  for (let at = bytes.indexOf(0x50, from); at >= 0 && at + headerLength <= to; at = bytes.indexOf(0x50, at + 1)) {
    if (isSignature(bytes, at, 3, 4) && isPlausible(bytes, at)) return at;
  }
  return -1;
}

const isSignature = (bytes: Uint8Array, at: number, third: number, fourth: number): boolean =>
  bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === third && bytes[at + 3] === fourth;

function isPlausible(bytes: Uint8Array, at: number): boolean {
  const nameLength = u16(bytes, at + 26);
  return methods.has(u16(bytes, at + 8)) && nameLength > 0 && nameLength <= longestName && bytes[at + 5] === 0;
}

function readLocalEntry(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  limit: number
): { readonly entry: LocalEntry; readonly end: number } {
  const flags = u16(bytes, at + 6);
  const start = at + headerLength + u16(bytes, at + 26) + u16(bytes, at + 28);
  const isTold = (flags & 8) === 0 && u32(bytes, at + 18) !== zip64;
  const told = { crc: u32(bytes, at + 14), packed: u32(bytes, at + 18), size: u32(bytes, at + 22), after: 0 };
  const { crc, packed, size, after } = isTold ? told : toldBehind(bytes, start, limit);
  const end = Math.min(start + packed, limit);
  const name = new TextDecoder().decode(bytes.subarray(at + headerLength, at + headerLength + u16(bytes, at + 26)));
  return {
    entry: {
      name,
      method: u16(bytes, at + 8),
      encrypted: (flags & 1) === 1,
      size,
      crc: start + packed > limit ? null : crc,
      packed: bytes.subarray(Math.min(start, end), end)
    },
    end: Math.max(end + after, at + headerLength)
  };
}

/** Sizes that stand behind the content (APPNOTE 4.3.9); where they are missing, it runs up to the next header. */
function toldBehind(bytes: Uint8Array, start: number, limit: number) {
  for (let at = bytes.indexOf(0x50, start); at >= 0 && at + 4 <= limit; at = bytes.indexOf(0x50, at + 1)) {
    const packed = at - start;
    if (isSignature(bytes, at, 7, 8) && u32(bytes, at + 8) === packed) {
      return { crc: u32(bytes, at + 4), packed, size: u32(bytes, at + 12), after: 16 };
    }
    if ((isSignature(bytes, at, 3, 4) && isPlausible(bytes, at)) || isSignature(bytes, at, 1, 2)) {
      return { crc: null, packed, size: packed, after: 0 };
    }
  }
  return { crc: null, packed: Math.max(0, limit - start), size: limit - start, after: 0 };
}
