import type { Budget } from "../document-format.ts";
import { type Directory, readDirectory, type Storage, type Stream } from "./compound-directory.ts";
import { u16, u32 } from "./little-endian.ts";
import { SectorChains, sectorNumbers } from "./sector-chains.ts";
import { SectorUse } from "./sector-use.ts";

const headerLength = 512;
/** Sectors of the sector table that the header itself names ([MS-CFB] 2.2). */
const namedInHeader = 109;
/** Streams below this many bytes lie in small sectors. */
const smallStream = 4096;
const lastNumber = 0xfffffffa;

/**
 * A compound file ([MS-CFB]): folders and streams in one file. Own reading, because the `cfb` package takes 30 times
 * the file's size in memory (measured in Node: 909 MB for 30 MB, as plain number arrays), and a file that is cut off
 * should give what is left of it. Streams are read when asked for; none is larger than the file.
 */
export class CompoundFile {
  private isCutShort = false;

  private constructor(
    private readonly chains: SectorChains,
    private readonly small: SectorChains,
    private readonly directory: Directory,
    private readonly budget: Budget,
    private readonly isSound: boolean
  ) {}

  /** Null when the header, the sector table or the root cannot be made out. */
  static open(bytes: Uint8Array, budget: Budget): CompoundFile | null {
    const shift = u16(bytes, 30);
    if (bytes.length < headerLength * 2 || (shift !== 9 && shift !== 12)) return null;
    const tableSectors = namesOfTable(bytes, 2 ** shift);
    const chains = openChains(bytes, 2 ** shift, tableSectors.names);
    const atMost = chains.count;
    const directory = readDirectory(joined(chains, u32(bytes, 48), atMost), shift === 12);
    if (directory === null) return null;
    const smallTable = joined(chains, u32(bytes, 60), atMost);
    const { start, size } = directory.miniStream;
    const miniStream = chains.read(start, Math.min(size, bytes.length));
    const small = new SectorChains(miniStream, 0, 64, sectorNumbers(smallTable, Math.ceil(miniStream.length / 64)));
    const use = { table: tableSectors, directory: u32(bytes, 48), small: u32(bytes, 60), smallLength: u32(bytes, 64) };
    return new CompoundFile(chains, small, directory, budget, isSoundUse(use, chains, small, directory));
  }

  get root(): Storage {
    return this.directory.root;
  }

  /** Whether something of what was asked for so far was not all there, or may not be what was written. */
  get isDamaged(): boolean {
    return this.isCutShort || this.directory.isDamaged || !this.isSound;
  }

  /** What there is of a stream; empty when it is beyond the budget. */
  read(stream: Stream): Uint8Array<ArrayBuffer> {
    this.budget.inflatedBytes -= stream.size;
    const isWithin = stream.size >= 0 && this.budget.inflatedBytes >= 0;
    const chains = stream.size < smallStream ? this.small : this.chains;
    const bytes = isWithin ? chains.read(stream.start, stream.size) : new Uint8Array();
    if (bytes.length < stream.size) this.isCutShort = true;
    return bytes as Uint8Array<ArrayBuffer>;
  }

  /** A stream by its name, empty where there is none. */
  readNamed(storage: Storage, name: string): Uint8Array<ArrayBuffer> {
    const stream = storage.streams.get(name.toLowerCase());
    return stream ? this.read(stream) : new Uint8Array();
  }
}

function joined(chains: SectorChains, start: number, most: number): Uint8Array {
  return chains.read(start, chains.sectors(start, most).length * chains.sectorLength);
}

interface TableSectors {
  readonly names: readonly number[];
  /** Sectors that list them, where the header has no room for all. */
  readonly lists: readonly number[];
}

interface UseOfSectors {
  readonly table: TableSectors;
  /** First sector of the directory. */
  readonly directory: number;
  /** First sector of the table of small sectors. */
  readonly small: number;
  /** Of that table, in sectors. */
  readonly smallLength: number;
}

function isSoundUse(use: UseOfSectors, chains: SectorChains, small: SectorChains, directory: Directory): boolean {
  const large = new SectorUse(chains, chains.count);
  large.mark([...use.table.names, ...use.table.lists]);
  large.claim(use.directory, null);
  large.claim(use.small, use.smallLength * chains.sectorLength);
  large.claim(directory.miniStream.start, directory.miniStream.size);
  const little = new SectorUse(small, Math.ceil(directory.miniStream.size / small.sectorLength));
  for (const { start, size } of directory.streams) (size < smallStream ? little : large).claim(start, size);
  return [large, little].every((one) => one.isSound && one.isAllClaimed());
}

/** The sector table lies in sectors too: the header names the first of them, a chain of lists the others. */
function openChains(bytes: Uint8Array, sectorLength: number, tableSectors: readonly number[]): SectorChains {
  const alone = new SectorChains(bytes, sectorLength, sectorLength, new Uint32Array());
  const table = new Uint32Array(Math.min(alone.count, tableSectors.length * (sectorLength >> 2))).fill(lastNumber);
  for (const [index, sector] of tableSectors.entries()) {
    const at = index * (sectorLength >> 2);
    if (at >= table.length) break;
    table.set(sectorNumbers(alone.read(sector, sectorLength), table.length - at), at);
  }
  return new SectorChains(bytes, sectorLength, sectorLength, table);
}

function namesOfTable(bytes: Uint8Array, sectorLength: number): TableSectors {
  const sectors = new SectorChains(bytes, sectorLength, sectorLength, new Uint32Array());
  const names = [...sectorNumbers(bytes.subarray(76, headerLength), namedInHeader)];
  const perSector = (sectorLength >> 2) - 1;
  const seen = new Set<number>();
  for (let list = u32(bytes, 68); list < sectors.count && !seen.has(list); ) {
    seen.add(list);
    const content = sectors.read(list, sectorLength);
    names.push(...sectorNumbers(content, perSector));
    list = content.length === sectorLength ? u32(content, sectorLength - 4) : lastNumber;
  }
  return { names: names.filter((name) => name < lastNumber).slice(0, sectors.count), lists: [...seen] };
}
