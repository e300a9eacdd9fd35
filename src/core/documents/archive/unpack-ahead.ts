import type { ZipContent, ZipEntry } from "../zip/zip-entry.ts";
import type { LargeRoom } from "./large-room.ts";

/** Entries that are unpacked at the same time: each alone mostly waits for the platform's streams. */
const together = 8;
/** Larger ones, bytes packed or not, are unpacked when their turn comes. */
const largest = 256 * 1024;

/** Gives the entries one by one, the small ones among them unpacked ahead of their turn while `mayGoOn`. */
export class AheadUnpacker {
  private readonly started = new Map<number, Promise<ZipContent>>();

  constructor(
    private readonly entries: readonly ZipEntry[],
    private readonly room: LargeRoom,
    private readonly mayGoOn: () => boolean
  ) {}

  unpack(index: number): Promise<ZipContent> {
    for (let next = index + 1; next < index + together && this.mayGoOn(); next++) this.start(next);
    const content = this.started.get(index) ?? this.entries[index]?.read(this.room);
    this.started.delete(index);
    return content ?? Promise.resolve({ bytes: new Uint8Array(), failure: null });
  }

  private start(index: number): void {
    const entry = this.entries[index];
    if (!entry || this.started.has(index) || Math.max(entry.size, entry.compressedSize) > largest) return;
    const content = entry.read();
    // One whose turn never comes fails unheard.
    content.catch(() => {});
    this.started.set(index, content);
  }
}
