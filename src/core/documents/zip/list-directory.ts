import { configure, type Entry, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";
import { u16, u32 } from "../cfb/little-endian.ts";
import type { Span } from "./local-entries.ts";
import { listedEntries } from "./zip-limits.ts";

// Its workers come from blobs, which an extension's policy forbids.
configure({ useWebWorkers: false });

export interface Directory {
  readonly listed: readonly Entry[];
  readonly isDamaged: boolean;
  readonly hasMore: boolean;
  /** Where the listed entries, the directory and what belongs to it lie, as far as it is sound. */
  readonly spans: readonly Span[];
}

/** The directory at the end of a ZIP archive, as far as it can be read. */
export async function listDirectory(bytes: Uint8Array<ArrayBuffer>): Promise<Directory> {
  // Names are never used as paths, and what lies before or behind the archive does not matter.
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: "tolerant" });
  const listed: Entry[] = [];
  let isDamaged = false;
  let hasMore = false;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      hasMore = listed.length === listedEntries;
      if (hasMore) break;
      listed.push(entry);
    }
  } catch {
    isDamaged = true;
  }
  const spans = listed.map((entry) => spanOf(bytes, entry)).filter((span) => span !== null);
  return { listed, isDamaged: isDamaged || hasOverlap(spans), hasMore, spans };
}

/** Null where no header lies at the place that the directory names. */
function spanOf(bytes: Uint8Array, entry: Entry): Span | null {
  const from = entry.offset;
  if (u32(bytes, from) !== 0x04034b50) return null;
  return { from, to: from + 30 + u16(bytes, from + 26) + u16(bytes, from + 28) + entry.compressedSize };
}

/** Entries that share bytes make a small archive inflate without end. */
function hasOverlap(spans: readonly Span[]): boolean {
  const ordered = [...spans].sort((one, other) => one.from - other.from);
  return ordered.some(({ from }, index) => from < (ordered[index - 1]?.to ?? 0));
}
