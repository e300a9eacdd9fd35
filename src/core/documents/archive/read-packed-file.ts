import { u32 } from "../cfb/little-endian.ts";
import type { Budget, DocumentSource } from "../document-format.ts";
import type { Limits } from "../limits.ts";
import { PieceCollector } from "../zip/metered-receiver.ts";
import { mostInflated } from "../zip/zip-limits.ts";
import { pieceLength } from "./archive-limits.ts";
import type { EntryBytes } from "./archive-reading.ts";
import { gzipBeginning } from "./gzip-beginning.ts";
import { fitsGzipSums } from "./gzip-sums.ts";
import { OpenArchive } from "./open-archive.ts";
import { isSoundGzip } from "./sound-gzip.ts";
import { isTarHeader, tarBlock } from "./tar-walk.ts";

export type Packing = "gzip" | "bzip2" | "xz";

/**
 * Each packing of one and the same TAR header: a file "content" of 8 GB. libarchive reads archives only, and packed data
 * may stand in several streams one behind the other: with this one in front, any packed file is an archive.
 */
const tarHeaders: Readonly<Record<Packing, string>> = {
  gzip: "H4sIAAAAAAACA0vOzytJzSthoCUwAAIzExMwDQRw2hwBYGJQeXMTE1MGBQMGOoDS4pLEIqCVDCMTAACm3y4aAAIAAA==",
  bzip2:
    "QlpoOTFBWSZTWfX7DHEAAB5bgMiAQABHgAAgagGeAAgAIABUUA0GjE2oJRqmnlG0QB5qIae9okhQyLut0wnApApqEWVnE1fOvmYOJDXxdyRThQkP" +
    "X7DHEA==",
  xz:
    "/Td6WFoAAAFpIt42AgAhARYAAAB0L+Wj4AH/ADJdADGbyhna7aTlhCquPJxQDG8kmmw6dKGVBsZGQEdBTKW5WIMWkUusw2hVA1Lmncc40eUAAAAA" +
    "pt8uGgABSoAEAAAAEtoSUz4wDYsCAAAAAAFZWg=="
};

/** Bytes in which the first block of what is packed comes out: bzip2 packs 900 kB at a time. */
const beginning = 2 * 1024 * 1024;

/** Whether a TAR archive is packed: its first block is a header of one. */
export async function isPackedTar(packing: Packing, bytes: Uint8Array): Promise<boolean> {
  const archive = await openPacked(packing, bytes.subarray(0, beginning));
  return archive.next() !== null && isTarHeader(archive.content(0, tarBlock).bytes);
}

/** Unpacks a file that is packed by itself. Takes from the budget. */
export async function unpackFile(packing: Packing, source: DocumentSource): Promise<EntryBytes> {
  const sound = packing === "gzip" ? await unpackSoundGzip(source) : null;
  const result = sound ?? (await unpackByLibarchive(packing, source));
  source.budget.inflatedBytes -= result.bytes.length;
  // What came out is read next, and may be larger.
  source.letGo?.();
  return result;
}

/** By the platform, which keeps no copy of what is packed. Null where it is not one sound stream. */
async function unpackSoundGzip({ bytes, budget, limits }: DocumentSource): Promise<EntryBytes | null> {
  const most = mostOf(budget, limits);
  const content = new PieceCollector(Math.min(most, likelySize(bytes)));
  if (!(await isSoundGzip(bytes, most, content.receive))) return null;
  const joined = content.joined();
  return { bytes: joined, failure: joined.length > most ? overInflated : null };
}

const mostOf = (budget: Budget, limits: Limits): number => Math.max(0, Math.min(limits.bytes, budget.inflatedBytes));

/** What a gzip stream says at its end that it holds; 0 where that cannot be. */
function likelySize(bytes: Uint8Array): number {
  if (bytes.length < 18) return 0;
  const size = u32(bytes, bytes.length - 4);
  return size > bytes.length * mostInflated ? 0 : size;
}

async function unpackByLibarchive(packing: Packing, { bytes, budget, limits }: DocumentSource): Promise<EntryBytes> {
  const archive = await openPacked(packing, bytes);
  const entry = archive.next();
  const content = entry ? archive.content(mostOf(budget, limits), entry.size) : nothing;
  if (content.isOver) return { bytes: content.bytes, failure: overInflated };
  // Of the 8 GB the archive breaks off where the file ends.
  if (/truncated tar archive/i.test(content.error) && isAll(packing, bytes, content.bytes)) {
    return { bytes: content.bytes, failure: null };
  }
  // Of a damaged gzip stream libarchive does not give the last piece, which is often the first.
  const isLost = packing === "gzip" && content.bytes.length === 0;
  return { bytes: isLost ? await gzipBeginning(bytes, pieceLength) : content.bytes, failure: damaged };
}

/**
 * Whether these bytes can be all there are. What is no stream of its packing is passed over as if it were not there,
 * and an empty file has one form.
 */
function isAll(packing: Packing, packed: Uint8Array, content: Uint8Array): boolean {
  if (packing === "gzip") return packed.length >= 18 && fitsGzipSums(packed, content);
  return content.length > 0 || packed.length === (packing === "bzip2" ? 14 : 32);
}

/**
 * Whether a packed archive comes out as its packing says. Only gzip is looked at, libarchive checks the others; true
 * where more comes out than the budget has. Takes nothing from it: what is read of the archive does.
 */
export async function isPackingSound(packing: Packing, { bytes, budget }: DocumentSource): Promise<boolean> {
  if (packing !== "gzip" || (await isSoundGzip(bytes, budget.inflatedBytes))) return true;
  // Several streams, one behind the other, and zeroes behind them are damage to the platform only.
  const archive = await openPacked(packing, bytes);
  const entry = archive.next();
  const content = entry ? archive.content(budget.inflatedBytes, entry.size) : nothing;
  return content.isOver || isAll(packing, bytes, content.bytes);
}

const nothing = { bytes: new Uint8Array(), error: "damaged", isOver: false } as const;
const damaged = { status: "corrupt", reason: "damaged" } as const;
const overInflated = { status: "too-large", reason: "over-inflated-limit" } as const;

function openPacked(packing: Packing, bytes: Uint8Array): Promise<OpenArchive> {
  const header = Uint8Array.from(atob(tarHeaders[packing]), (char) => char.charCodeAt(0));
  return OpenArchive.over([header, bytes]);
}
