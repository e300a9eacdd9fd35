import { inflateTo } from "./deflated-stream.ts";
import type { LocalEntry } from "./local-entries.ts";
import { MeteredReceiver, PieceCollector, type Receive } from "./metered-receiver.ts";
import type { ZipSource } from "./open-zip.ts";
import {
  damaged,
  overInflated,
  passwordRequired,
  unknownPacking,
  type ZipEntry,
  type ZipFailure
} from "./zip-entry.ts";
import { mostInflated } from "./zip-limits.ts";

type Sizes = Pick<ZipEntry, "size" | "compressedSize">;
type Stream = (receive: Receive) => Promise<ZipFailure | null>;

/** `stream`'s content as one. */
export const readWhole = (stream: Stream, { size, compressedSize }: Sizes, { budget }: ZipSource): ZipEntry["read"] => {
  return async (room) => {
    const expected = Math.min(size, budget.inflatedBytes);
    const collector = new PieceCollector(
      expected > 0 && expected <= compressedSize * mostInflated ? expected : 0,
      room
    );
    const failure = await stream(collector.receive);
    return { bytes: collector.joined(), failure };
  };
};

/** An entry that the archive's directory does not list. */
export function localEntry(entry: LocalEntry, source: ZipSource): ZipEntry {
  const stream: Stream = (receive) => unpack(entry, new MeteredReceiver(source.budget, entry.packed.length, receive));
  const sizes = { compressedSize: entry.packed.length, size: entry.size };
  return {
    name: entry.name,
    isFolder: entry.name.endsWith("/"),
    encrypted: entry.encrypted,
    ...sizes,
    stream,
    read: readWhole(stream, sizes, source)
  };
}

async function unpack(entry: LocalEntry, receiver: MeteredReceiver): Promise<ZipFailure | null> {
  if (entry.encrypted) return passwordRequired;
  if (entry.method === 0) return (receiver.take(entry.packed) ? null : overInflated) ?? missingEnd(entry);
  if (entry.method !== 8) return unknownPacking;
  const expected = entry.crc === null ? null : { crc: entry.crc, size: entry.size };
  return (await inflateTo(receiver, { bytes: entry.packed, expected })) ?? missingEnd(entry);
}

const missingEnd = (entry: LocalEntry): ZipFailure | null => (entry.crc === null ? damaged : null);
