import { u32 } from "./little-endian.ts";

/** Bytes that lie scattered over sectors of one length, and the table that says which sector follows which. */
export class SectorChains {
  constructor(
    private readonly bytes: Uint8Array,
    /** Offset of sector 0. */
    private readonly first: number,
    readonly sectorLength: number,
    private readonly following: Uint32Array
  ) {}

  /** How many sectors there are; the last may be cut short. */
  get count(): number {
    return Math.max(0, Math.ceil((this.bytes.length - this.first) / this.sectorLength));
  }

  /** Sectors from `start` on to the end of the chain, at most `most`; a sector that comes back ends it. */
  sectors(start: number, most: number): number[] {
    const found: number[] = [];
    const seen = new Set<number>();
    for (let at = start; at < this.count && found.length < most && !seen.has(at); at = this.after(at)) {
      seen.add(at);
      found.push(at);
    }
    return found;
  }

  /** `size` bytes from `start` on; fewer where the chain ends before. Not copied where they lie in one piece. */
  read(start: number, size: number): Uint8Array {
    const sectors = this.sectors(start, Math.ceil(size / this.sectorLength));
    const runs = this.runs(sectors);
    const only = runs.length === 1 ? runs[0] : undefined;
    if (only) return only.subarray(0, size);
    const whole = new Uint8Array(runs.reduce((sum, run) => sum + run.length, 0));
    let at = 0;
    for (const run of runs) {
      whole.set(run, at);
      at += run.length;
    }
    return whole.subarray(0, size);
  }

  /** Neighbouring sectors as one piece each. */
  private runs(sectors: readonly number[]): Uint8Array[] {
    const runs: Uint8Array[] = [];
    let from = 0;
    for (let at = 1; at <= sectors.length; at++) {
      const first = sectors[from] ?? 0;
      if (at < sectors.length && sectors[at] === first + at - from) continue;
      runs.push(
        this.bytes.subarray(
          this.first + first * this.sectorLength,
          this.first + (first + at - from) * this.sectorLength
        )
      );
      from = at;
    }
    return runs;
  }

  /** The sector that follows, or a mark of [MS-CFB] 2.1. */
  after(sector: number): number {
    return this.following[sector] ?? 0xffffffff;
  }
}

/** A table of sector numbers; at most `most` are taken. */
export function sectorNumbers(bytes: Uint8Array, most: number): Uint32Array {
  const count = Math.min(most, bytes.length >> 2);
  return Uint32Array.from({ length: count }, (_, index) => u32(bytes, index * 4));
}
