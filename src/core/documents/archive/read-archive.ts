import type { DocumentSource, FormatReading } from "../document-format.ts";
import { leastEntries } from "./archive-end.ts";
import { ArchiveReading, type EntryBytes } from "./archive-reading.ts";
import type { Unpacked } from "./entry-content.ts";
import { isNoise } from "./entry-noise.ts";
import { crc32 } from "./gzip-sums.ts";
import { type ArchiveEntry, OpenArchive } from "./open-archive.ts";
import { readRarBlocks } from "./rar-blocks.ts";

const encrypted = { status: "encrypted", reason: "password-required" } as const;
const damaged = { status: "corrupt", reason: "damaged" } as const;
const isAboutEncryption = (error: string): boolean => /encrypt|passphrase|password/i.test(error);

/**
 * 7z, RAR, TAR (packed too) and the like, by libarchive. Encrypted 7z and RAR it cannot open, with no password.
 * `isPackingSound`: false where what came out of the packing around it is known to be damaged.
 */
export async function readArchive(source: DocumentSource, isPackingSound = true): Promise<FormatReading> {
  const archive = await OpenArchive.over([source.bytes]);
  const reading = new ArchiveReading(source);
  const rar = readRarBlocks(source.bytes);
  const least = leastEntries(source.bytes);
  // They lie in libarchive's memory now, and a file inside may be as large again.
  source.letGo?.();
  let number = 0;
  for (let entry = nextEntry(archive, reading); entry !== null; entry = nextEntry(archive, reading)) {
    const limit = reading.exhausted;
    if (limit) {
      reading.fellShort(limit);
      return reading.finish();
    }
    const isEncrypted = entry.isEncrypted || rar?.locked.has(number) === true;
    await readEntry(archive, { ...entry, isEncrypted, sum: rar?.sums.get(number) }, reading, source);
    number++;
  }
  // Behind what is encrypted, libarchive cannot always go on.
  const isWhole = isPackingSound && number >= least;
  if (!reading.isLocked && !isWhole) reading.fellShort("part-damaged");
  archive.end();
  return reading.finish();
}

/** Of one entry with a fault, a name in a wrong encoding for one, nothing comes; those behind it may. */
function nextEntry(archive: OpenArchive, reading: ArchiveReading): ArchiveEntry | null {
  const entry = archive.next();
  if (entry !== null || archive.error === "") return entry;
  if (isAboutEncryption(archive.error)) reading.restEncrypted("password-required");
  else if (!reading.isLocked) reading.fellShort("part-damaged");
  return archive.next();
}

/** `sum`: the CRC-32 of its content, where libarchive does not look at it. */
type SummedEntry = ArchiveEntry & { readonly sum: number | undefined };

async function readEntry(
  archive: OpenArchive,
  entry: SummedEntry,
  reading: ArchiveReading,
  source: DocumentSource
): Promise<void> {
  const { name, kind, size } = entry;
  if (isNoise(name)) return;
  reading.list(name);
  if (kind !== "file") return;
  const isUnpacked = await reading.add({ name, size, unpack: () => unpack(archive, entry, source) });
  // What is skipped is unpacked all the same: there is no other way to the next entry.
  if (!isUnpacked) source.budget.inflatedBytes -= size;
}

function unpack(archive: OpenArchive, entry: SummedEntry, { budget, limits }: DocumentSource): EntryBytes {
  // Of what is not packed libarchive gives the noise.
  if (entry.isEncrypted) return { bytes: new Uint8Array(), failure: encrypted };
  const content = archive.content(Math.min(limits.bytes, budget.inflatedBytes), entry.size);
  budget.inflatedBytes -= content.bytes.length;
  const failure = failureOf(content, budget.inflatedBytes <= 0);
  const isOther = entry.sum !== undefined && crc32(content.bytes) !== entry.sum;
  return { bytes: content.bytes, failure: failure ?? (isOther ? damaged : null) };
}

function failureOf({ isOver, error }: Unpacked, isExhausted: boolean): EntryBytes["failure"] {
  if (isOver) return { status: "too-large", reason: isExhausted ? "over-inflated-limit" : "over-byte-limit" };
  if (error === "") return null;
  return isAboutEncryption(error) ? encrypted : damaged;
}
