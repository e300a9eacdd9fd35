import type { DocumentSource } from "../document-format.ts";
import { directoryEntry } from "./directory-entry.ts";
import { listDirectory } from "./list-directory.ts";
import { findLocalEntries } from "./local-entries.ts";
import { localEntry } from "./recovered-entry.ts";
import type { ZipEntry } from "./zip-entry.ts";

export type ZipSource = Pick<DocumentSource, "bytes" | "budget" | "password">;

export interface ZipReading {
  /** In the order of the directory, then those that it does not list. */
  readonly entries: readonly ZipEntry[];
  /** The directory is missing, cut off, or does not match what lies in the archive. */
  readonly isDamaged: boolean;
  /** There are more entries than are listed. */
  readonly hasMore: boolean;
}

/**
 * The entries of a ZIP archive. Where the directory at its end is missing or keeps entries silent, they are found by
 * their own headers. Inflates nothing yet.
 */
export async function openZip(source: ZipSource): Promise<ZipReading> {
  const { listed, isDamaged, hasMore, spans } = await listDirectory(source.bytes);
  const silent = hasMore ? [] : findLocalEntries(source.bytes, spans);
  return {
    entries: [
      ...listed.map((entry) => directoryEntry(entry, source)),
      ...silent.map((entry) => localEntry(entry, source))
    ],
    isDamaged: isDamaged || silent.length > 0,
    hasMore
  };
}
