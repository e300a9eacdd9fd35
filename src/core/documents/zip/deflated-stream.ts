import type { MeteredReceiver } from "./metered-receiver.ts";
import { damaged, overInflated, type ZipFailure } from "./zip-entry.ts";

/** Deflated bytes, with what must come out of them; null where that is not known. */
export interface Deflated {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly expected: { readonly crc: number; readonly size: number } | null;
}

const gzipHead = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** Of this many packed bytes at most the output is lost when what follows is damaged. */
const pieceLength = 32 * 1024;

/**
 * Inflates to `receiver`. Dressed as gzip (RFC 1952), so that the platform checks sum and size as well: half the time
 * of zip.js, which does it piece by piece, and a cut-off entry still gives its beginning.
 */
export async function inflateTo(receiver: MeteredReceiver, deflated: Deflated): Promise<ZipFailure | null> {
  const stream = new DecompressionStream(deflated.expected ? "gzip" : "deflate-raw");
  const reader = stream.readable.getReader();
  // Damage shows at the reading side as well; here it would be an unhandled rejection.
  feed(stream.writable.getWriter(), deflated).catch(() => {});
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) return null;
      if (!receiver.take(value)) return overInflated;
    }
  } catch {
    return damaged;
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function feed(writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>, deflated: Deflated): Promise<void> {
  const { bytes, expected } = deflated;
  if (expected) await writer.write(gzipHead);
  for (let at = 0; at < bytes.length; at += pieceLength) {
    await writer.ready;
    await writer.write(bytes.subarray(at, at + pieceLength));
  }
  // Output that waits to be read is thrown away when the end turns out wrong.
  await writer.ready;
  if (expected) await writer.write(gzipTail(expected.crc, expected.size));
  await writer.close();
}

function gzipTail(crc: number, size: number): Uint8Array<ArrayBuffer> {
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, crc, true);
  tail.setUint32(4, size, true);
  return new Uint8Array(tail.buffer);
}
