import { i32, u16, u32, utf16 } from "./little-endian.ts";

/** A file in a compound file: bytes in a chain of sectors. */
export interface Stream {
  readonly name: string;
  /** First sector of its chain. */
  readonly start: number;
  /** Bytes. */
  readonly size: number;
}

/** A folder in a compound file. Keys are lower-case names: the format tells no case. */
export interface Storage {
  readonly name: string;
  readonly streams: ReadonlyMap<string, Stream>;
  readonly storages: ReadonlyMap<string, Storage>;
}

export interface Directory {
  readonly root: Storage;
  /** The chain in which small streams lie. */
  readonly miniStream: Stream;
  /** Those that the tree does not lead to as well. */
  readonly streams: readonly Stream[];
  readonly isDamaged: boolean;
}

interface Entry extends Stream {
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const entryLength = 128;
const none = 0xffffffff;
const types = { storage: 1, stream: 2, root: 5 };

/** The tree of folders and streams ([MS-CFB] 2.6). Null when there is no root. Each entry is taken once: no loops. */
export function readDirectory(bytes: Uint8Array, hasLongSizes: boolean): Directory | null {
  const walk = new DirectoryWalk(readEntries(bytes, hasLongSizes));
  return walk.directory();
}

function readEntries(bytes: Uint8Array, hasLongSizes: boolean): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    const nameLength = Math.min(64, u16(bytes, at + 64));
    entries.push({
      name: utf16(bytes, at, at + Math.max(0, nameLength - 2)),
      type: bytes[at + 66] ?? 0,
      left: u32(bytes, at + 68),
      right: u32(bytes, at + 72),
      child: u32(bytes, at + 76),
      start: u32(bytes, at + 116),
      // In version 3 the upper half is undefined, and some writers leave rubbish there.
      size: u32(bytes, at + 120) + (hasLongSizes ? i32(bytes, at + 124) * 2 ** 32 : 0)
    });
  }
  return entries;
}

class DirectoryWalk {
  private readonly seen = new Set<number>();
  private isDamaged = false;

  constructor(private readonly entries: readonly Entry[]) {}

  directory(): Directory | null {
    const rootEntry = this.entries[0];
    if (rootEntry === undefined || rootEntry.type !== types.root) return null;
    this.seen.add(0);
    const root = this.storage(rootEntry);
    if (this.isDamaged) this.adopt(root);
    const streams = this.entries.filter(({ type }) => type === types.stream);
    return { root, miniStream: rootEntry, streams, isDamaged: this.isDamaged };
  }

  private storage(entry: Entry): MutableStorage {
    const storage: MutableStorage = { name: entry.name, streams: new Map(), storages: new Map() };
    const pending: { entry: Entry; into: MutableStorage }[] = [{ entry, into: storage }];
    // Wide and deep by a list, not by calls: a tree that is one long branch must not exhaust the stack.
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const member of this.members(next.entry.child)) {
        const key = member.name.toLowerCase();
        if (member.type === types.stream) next.into.streams.set(key, member);
        else if (member.type === types.storage) {
          const folder: MutableStorage = { name: member.name, streams: new Map(), storages: new Map() };
          next.into.storages.set(key, folder);
          pending.push({ entry: member, into: folder });
        }
      }
    }
    return storage;
  }

  /** The entries of one folder, in the order of its tree (which is that of their names). */
  private members(top: number): Entry[] {
    const found: Entry[] = [];
    const path: { entry: Entry; isLeftDone: boolean }[] = [];
    this.step(top, path);
    for (let node = path.pop(); node !== undefined; node = path.pop()) {
      if (node.isLeftDone) {
        found.push(node.entry);
        this.step(node.entry.right, path);
      } else {
        path.push({ entry: node.entry, isLeftDone: true });
        this.step(node.entry.left, path);
      }
    }
    return found;
  }

  private step(index: number, path: { entry: Entry; isLeftDone: boolean }[]): void {
    if (index === none) return;
    const entry = this.entries[index];
    if (entry === undefined || this.seen.has(index) || entry.type === 0) this.isDamaged = true;
    else {
      this.seen.add(index);
      path.push({ entry, isLeftDone: false });
    }
  }

  /** Streams that a broken tree lost; a name the root has already is not theirs. */
  private adopt(root: MutableStorage): void {
    for (const [index, entry] of this.entries.entries()) {
      const key = entry.name.toLowerCase();
      if (entry.type === types.stream && !this.seen.has(index) && !root.streams.has(key)) root.streams.set(key, entry);
    }
  }
}

interface MutableStorage {
  readonly name: string;
  readonly streams: Map<string, Stream>;
  readonly storages: Map<string, MutableStorage>;
}
