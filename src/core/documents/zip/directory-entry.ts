import type { Entry, FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";
import { u16, u32 } from "../cfb/little-endian.ts";
import { inflateTo } from "./deflated-stream.ts";
import { MeteredReceiver, type Receive } from "./metered-receiver.ts";
import type { ZipSource } from "./open-zip.ts";
import { readWhole } from "./recovered-entry.ts";
import {
  damaged,
  overInflated,
  passwordRequired,
  unknownPacking,
  wrongPassword,
  type ZipEntry,
  type ZipFailure
} from "./zip-entry.ts";

const deflated = 8;

/** An entry that the archive's directory lists. */
export function directoryEntry(entry: Entry, source: ZipSource): ZipEntry {
  const stream = (receive: Receive) => unpack(entry, source, receive);
  const sizes = { compressedSize: entry.compressedSize, size: entry.uncompressedSize };
  return {
    name: entry.filename,
    isFolder: entry.directory,
    encrypted: entry.encrypted,
    ...sizes,
    stream,
    read: readWhole(stream, sizes, source)
  };
}

async function unpack(entry: Entry, source: ZipSource, receive: Receive): Promise<ZipFailure | null> {
  if (entry.directory) return null;
  if (entry.encrypted && !source.password) return passwordRequired;
  const receiver = new MeteredReceiver(source.budget, entry.compressedSize, receive);
  if (entry.encrypted || entry.compressionMethod !== deflated) return unpackByZipJs(entry, source.password, receiver);
  const bytes = packedBytes(entry, source.bytes);
  if (bytes === null) return damaged;
  const isWhole = bytes.length === entry.compressedSize;
  const expected = isWhole ? { crc: entry.signature ?? 0, size: entry.uncompressedSize } : null;
  return (await inflateTo(receiver, { bytes, expected })) ?? (isWhole ? null : damaged);
}

function packedBytes(entry: Entry, archive: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const at = entry.offset;
  if (u32(archive, at) !== 0x04034b50) return null;
  const start = at + 30 + u16(archive, at + 26) + u16(archive, at + 28);
  return archive.subarray(start, start + entry.compressedSize);
}

async function unpackByZipJs(
  entry: FileEntry,
  password: string | undefined,
  receiver: MeteredReceiver
): Promise<ZipFailure | null> {
  let isOver = false;
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (piece) => {
      isOver ||= !receiver.take(piece);
      if (isOver) throw new RangeError("over the limit");
    }
  });
  try {
    await entry.getData(sink, { checkSignature: true, ...(password ? { password } : {}) });
    return null;
  } catch (error) {
    return isOver ? overInflated : failureOf(error, entry);
  }
}

/** What zip.js throws (2.24.0). */
function failureOf(error: unknown, entry: FileEntry): ZipFailure {
  const message = error instanceof Error ? error.message : "";
  if (/password/i.test(message)) return wrongPassword;
  if (/not supported/i.test(message)) return unknownPacking;
  // The check of the old encryption lets one wrong password in 256 through: then the content is noise.
  return entry.encrypted && entry.zipCrypto ? wrongPassword : damaged;
}
