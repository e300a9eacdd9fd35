import { u32 } from "../cfb/little-endian.ts";

/** What a RAR archive's own blocks tell, of which libarchive says nothing. */
export interface RarBlocks {
  /** Files and folders; one that goes on from another volume counts too. */
  readonly entries: number;
  /** Which of them are encrypted. Of RAR 4 libarchive tells that itself; of RAR 5 it gives the noise as content. */
  readonly locked: ReadonlySet<number>;
  /** CRC-32 of what each file holds unpacked, where the archive says it: libarchive does not look. */
  readonly sums: ReadonlyMap<number, number>;
  /** It goes up to its end mark. */
  readonly isWhole: boolean;
}

const start4 = [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 0];
const start5 = [0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0];

/** Null when it is no RAR archive. */
export function readRarBlocks(bytes: Uint8Array): RarBlocks | null {
  if (start5.every((byte, at) => bytes[at] === byte)) return readRar5(bytes);
  return start4.every((byte, at) => bytes[at] === byte) ? readRar4(bytes) : null;
}

interface Block {
  readonly isFile: boolean;
  readonly isEnd: boolean;
  readonly isLocked: boolean;
  readonly sum?: number;
  readonly next: number;
}

function walk(bytes: Uint8Array, start: number, blockAt: (at: number) => Block | null): RarBlocks {
  const locked = new Set<number>();
  const sums = new Map<number, number>();
  let entries = 0;
  let at = start;
  while (at < bytes.length) {
    const block = blockAt(at);
    if (block === null || block.next > bytes.length) return { entries, locked, sums, isWhole: false };
    if (block.isEnd) return { entries, locked, sums, isWhole: true };
    if (block.isFile && block.sum !== undefined) sums.set(entries, block.sum);
    if (block.isFile && block.isLocked) locked.add(entries);
    if (block.isFile) entries++;
    at = block.next;
  }
  return { entries, locked, sums, isWhole: false };
}

const mainBlock4 = 0x73;
const fileBlock4 = 0x74;
const endBlock4 = 0x7b;
const hasData4 = 0x8000;
const passwordFlag = 4;
const encryptedHeadersFlag = 0x80;
/** It goes on from another volume, or in another. */
const splitFlags = 3;

/** Sum (2), type (1), flags (2), length (2), and with data its length (4). Before version 3 there was no end mark. */
function readRar4(bytes: Uint8Array): RarBlocks {
  let isHidden = false;
  let last = 0;
  const blocks = walk(bytes, start4.length, (at) => {
    const number = (from: number, count: number) =>
      bytes.subarray(from, from + count).reduceRight((sum, byte) => sum * 256 + byte, 0);
    const type = bytes[at + 2];
    const flags = number(at + 3, 2);
    const length = number(at + 5, 2);
    isHidden ||= type === mainBlock4 && (flags & encryptedHeadersFlag) !== 0;
    if (isHidden || length < 7) return null;
    last = at + length + ((flags & hasData4) === 0 ? 0 : number(at + 7, 4));
    const isFile = type === fileBlock4;
    const sum = isFile && (flags & splitFlags) === 0 ? { sum: number(at + 16, 4) } : {};
    return { isFile, isEnd: type === endBlock4, isLocked: (flags & passwordFlag) !== 0, ...sum, next: last };
  });
  return { ...blocks, isWhole: blocks.isWhole || last === bytes.length };
}

const fileBlock5 = 2;
const endBlock5 = 5;
const hasExtra = 1;
const hasData = 2;
const encryptionRecord = 1;
/** It goes on from another volume, or in another. */
const splitFlags5 = 0x18;
const hasTime = 2;
const hasSum = 4;

/** Sum (4), length, type, flags, and as the flags say the lengths of the records behind the header and of the data. */
function readRar5(bytes: Uint8Array): RarBlocks {
  return walk(bytes, start5.length, (at) => {
    const header = new NumberReader(bytes, at + 4);
    const size = header.next();
    const end = header.at + size;
    const type = header.next();
    const flags = header.next();
    const extra = (flags & hasExtra) === 0 ? 0 : header.next();
    const data = (flags & hasData) === 0 ? 0 : header.next();
    if (size === 0 || end > bytes.length) return null;
    const isLocked = hasEncryptionRecord(bytes, end - extra, end);
    const isFile = type === fileBlock5;
    const sum = isFile && (flags & splitFlags5) === 0 ? sumOf(bytes, header) : {};
    return { isFile, isEnd: type === endBlock5, isLocked, ...sum, next: end + data };
  });
}

/** Behind the file's own flags, its length, its attributes and, where it has one, its time. */
function sumOf(bytes: Uint8Array, header: NumberReader): Pick<Block, "sum"> {
  const flags = header.next();
  header.next();
  header.next();
  const at = header.at + ((flags & hasTime) === 0 ? 0 : 4);
  return (flags & hasSum) === 0 ? {} : { sum: u32(bytes, at) };
}

function hasEncryptionRecord(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const reader = new NumberReader(bytes, at);
    const size = reader.next();
    const next = reader.at + size;
    if (size === 0) return false;
    if (reader.next() === encryptionRecord) return true;
    at = next;
  }
  return false;
}

/** Numbers of seven bits a byte, the lowest first. */
class NumberReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number
  ) {}

  next(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 49; scale *= 128) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  }
}
