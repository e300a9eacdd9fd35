import type { PdfObject } from "./pdf-objects.ts";
import { asDictionary, nameOf } from "./pdf-syntax.ts";

/** `unknown`: packed in another way than deflate, or more than `most` bytes. */
export type Unpacked = Uint8Array | "damaged" | "unknown";

/**
 * What a stream holds. Deflated data ends with a sum over what was packed (RFC 1950), which pdf.js does not look at. Writers
 * that only flush leave it out; such data ends in an empty block.
 */
export async function unpackStream({ value, packed }: PdfObject, most: number): Promise<Unpacked> {
  const filter = asDictionary(value)?.get("Filter") ?? null;
  const filters = Array.isArray(filter) ? filter : [filter].filter((one) => one !== null);
  if (packed === null || filters.length > 1) return "unknown";
  if (filters.length === 0) return packed;
  if (nameOf(filters[0]) !== "FlateDecode") return "unknown";
  const isFlushed = /^0,0,255,255$/.test(packed.slice(-4).join());
  return (await inflate(packed, most)) ?? (isFlushed || packed.length === 0 ? "unknown" : "damaged");
}

/** Null where it is damaged or ends too early. */
async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array | "unknown" | null> {
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const written = writer.write(packed.slice()).then(() => writer.close());
  // Damage shows at the reading side as well; here it would be an unhandled rejection.
  written.catch(() => {});
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      length += piece.value.length;
      if (length > most) return "unknown";
    }
    await written;
    return joined(pieces, length);
  } catch {
    return null;
  } finally {
    reader.cancel().catch(() => {});
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
