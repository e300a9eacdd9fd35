import type { LibarchiveModule } from "libarchive.js/src/webworker/wasm-gen/libarchive.js";
import { pieceLength } from "./archive-limits.ts";
import type { LargeRoom } from "./large-room.ts";

export interface Unpacked {
  /** What came out before it failed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Empty where nothing failed. */
  readonly error: string;
  /** It is longer than the limit. */
  readonly isOver: boolean;
}

/** A byte that no UTF-8 text holds. */
const mark = 0xc1;
/** Bytes at a block's start that the allocator writes over when the block is freed. */
const overwritten = 64;
const firstPiece = 4096;
/** Bytes at an entry's end that may look like marks by chance. */
const chance = 16;

/**
 * The content of one entry. libarchive.js gives a block without saying how much of it was filled, and on an error not
 * even the block. So a block of the same length is marked and freed just before: the next one of that length lies in
 * the same place, and what is no mark any more was filled.
 */
export class EntryContent {
  /** Filled up to `length`. */
  private bytes = new Uint8Array();
  private length = 0;

  /** `size`: bytes the archive says will come out. */
  constructor(
    private readonly module: LibarchiveModule,
    private readonly size: number,
    private readonly room: LargeRoom
  ) {}

  /** `read` fills a new block of the length it is given, and returns its address, or a negative number. */
  take(read: (length: number) => number, limit: number, error: () => string): Unpacked {
    while (this.length <= limit) {
      const length = this.nextLength();
      const marked = this.markBlock(length);
      const block = read(length);
      if (block >= 0 && block !== marked.address) return this.broken();
      const filled = this.keep(marked, length);
      if (block < 0) return { bytes: this.content(), error: error() || "failed", isOver: false };
      this.module._free(block);
      if (filled < length) return { bytes: this.content(), error: "", isOver: this.length > limit };
    }
    return { bytes: this.content(), error: "", isOver: true };
  }

  /** What came before a fault. */
  broken(): Unpacked {
    return { bytes: this.content(), error: "broken", isOver: false };
  }

  /** Where the archive does not say a size, it is small or nothing more often than not. */
  private nextLength(): number {
    if (this.size > 0) return Math.min(pieceLength, this.size + overwritten);
    return this.length === 0 ? firstPiece : pieceLength;
  }

  private markBlock(length: number): Marked {
    const address = this.settledBlock(length);
    if (address === 0) throw new RangeError("no memory");
    this.module.HEAPU8.fill(mark, address, address + length);
    this.module._free(address);
    return { address, start: this.module.HEAPU8.slice(address, address + Math.min(overwritten, length)) };
  }

  /** Freeing a block can join it to its neighbours, and the next one then lie elsewhere: tried until it does not. */
  private settledBlock(length: number): number {
    let address = this.module._malloc(length);
    for (let tries = 0; tries < 4; tries++) {
      this.module._free(address);
      const again = this.module._malloc(length);
      if (again === address) break;
      address = again;
    }
    return address;
  }

  /** Keeps what was filled of the block; returns how much that is. */
  private keep({ address, start }: Marked, length: number): number {
    const block = this.module.HEAPU8.subarray(address, address + length);
    let filled = length;
    while (filled > 0 && block[filled - 1] === (start[filled - 1] ?? mark)) filled--;
    // The content itself may end in marks; then the archive says how many.
    const told = this.size - this.length;
    if (told > filled && told <= Math.min(length, filled + chance)) filled = told;
    this.append(block.subarray(0, filled));
    return filled;
  }

  /**
   * Pieces that are joined at the end would take twice the memory. The archive's word for the size is taken once a first
   * piece has come: until then it costs nothing to lie.
   */
  private append(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > this.bytes.length) {
      const room = this.length === 0 ? length : Math.max(length, this.size, Math.ceil(this.bytes.length * 1.5));
      const roomier = this.room.of(room);
      roomier.set(this.bytes.subarray(0, this.length));
      this.bytes = roomier;
    }
    this.bytes.set(piece, this.length);
    this.length = length;
  }

  private content(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }
}

interface Marked {
  readonly address: number;
  /** The start of the block after it was freed. */
  readonly start: Uint8Array;
}
