import type { LibarchiveModule } from "libarchive.js/src/webworker/wasm-gen/libarchive.js";
import { unpackerMemory } from "./archive-limits.ts";
import { EntryContent, type Unpacked } from "./entry-content.ts";
import { LargeRoom } from "./large-room.ts";
import { startLibarchive } from "./start-libarchive.ts";

export interface ArchiveEntry {
  /** As the archive has it: hostile, never a path. */
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
  readonly isEncrypted: boolean;
  /** Bytes it says will come out, modulo 4 GB; 0 where it does not say. */
  readonly size: number;
}

/** What `archive_entry_filetype` says (POSIX `S_IFMT`); 0 where the archive does not say. */
const kinds = new Map<unknown, ArchiveEntry["kind"]>([
  [0o100000, "file"],
  [0, "file"],
  [0o040000, "folder"]
]);

/** An archive in libarchive's memory, read from front to back. Throws nothing: a fault inside it ends the archive. */
export class OpenArchive {
  private archive = 0;
  private isBroken = false;
  private readonly room = new LargeRoom();
  private readonly functions: ReturnType<typeof wrapped>;

  /** `parts`: the archive's bytes, one behind the other. */
  static async over(parts: readonly Uint8Array[]): Promise<OpenArchive> {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    return new OpenArchive(await startLibarchive(length + unpackerMemory), parts, length);
  }

  private constructor(
    private readonly module: LibarchiveModule,
    parts: readonly Uint8Array[],
    length: number
  ) {
    this.functions = wrapped(module);
    this.guarded(() => {
      let at = module._malloc(length);
      const start = at;
      for (const part of parts) {
        module.HEAPU8.set(part, at);
        at += part.length;
      }
      this.archive = Number(this.functions.open(start, length, null, "en_US.UTF-8"));
    });
  }

  /** The next entry; null at the end, or where reading on fails: `error` tells the two apart. */
  next(): ArchiveEntry | null {
    return this.guarded(() => {
      const entry = Number(this.functions.next(this.archive));
      if (entry === 0) return null;
      return {
        name: String(this.functions.name(entry) || this.functions.rawName(entry)),
        kind: kinds.get(this.functions.kind(entry)) ?? "other",
        isEncrypted: this.functions.isEncrypted(entry) !== 0,
        size: Number(this.functions.size(entry)) >>> 0
      };
    });
  }

  /** The content of the entry that came last, as far as `limit` bytes and a piece; to be read before the next is asked for. */
  content(limit: number, size: number): Unpacked {
    const content = new EntryContent(this.module, size, this.room);
    const read = (length: number): number => Number(this.functions.read(this.archive, length));
    return this.guarded(() => content.take(read, limit, () => this.error)) ?? content.broken();
  }

  /** Nothing more is asked of it, and what came out is read: what is put together now need not stand beside it. */
  end(): void {
    this.isBroken = true;
    this.room.letGo();
  }

  /** What libarchive says is wrong; empty where nothing is. */
  get error(): string {
    if (this.isBroken) return "broken";
    return this.guarded(() => String(this.functions.error(this.archive) ?? "")) ?? "broken";
  }

  /** A damaged archive can make the code trap. Nothing may be asked of the instance after that. */
  private guarded<T>(work: () => T): T | null {
    if (this.isBroken) return null;
    try {
      return work();
    } catch {
      this.isBroken = true;
      return null;
    }
  }
}

function wrapped(module: LibarchiveModule) {
  const call = module.cwrap;
  return {
    open: call("archive_open", "number", ["number", "number", "string", "string"]),
    next: call("get_next_entry", "number", ["number"]),
    read: call("get_filedata", "number", ["number", "number"]),
    error: call("archive_error_string", "string", ["number"]),
    name: call("archive_entry_pathname_utf8", "string", ["number"]),
    /** Where it is no UTF-8: with replacement characters. */
    rawName: call("archive_entry_pathname", "string", ["number"]),
    kind: call("archive_entry_filetype", "number", ["number"]),
    size: call("archive_entry_size", "number", ["number"]),
    isEncrypted: call("archive_entry_is_encrypted", "number", ["number"])
  };
}
