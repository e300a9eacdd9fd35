import { fromBase85, fromHexadecimal } from "./ascii-filters.ts";

/** `unknown`: packed in another way than deflate, or more than `most` bytes. */
export type Unpacked = Uint8Array | "damaged" | "unknown";

/** The ways of packing there are (ISO 32000-1, 7.4), and the short names of some (8.9.7), which readers take everywhere. */
const isDeflate = /^(?:FlateDecode|Fl)$/;
const isBase85 = /^(?:ASCII85Decode|A85)$/;
const isHexadecimal = /^(?:ASCIIHexDecode|AHx)$/;
const others = /^(?:(?:LZW|RunLength|CCITTFax|JBIG2|DCT|JPX)Decode|Crypt|LZW|RL|CCF|DCT)$/;

/**
 * What a stream holds: bytes packed by `filters`, the outermost first. Deflated data ends with a sum over what was packed
 * (RFC 1950), which pdf.js does not look at. Writers that only flush leave it out; such data ends in an empty block.
 */
export async function unpackStream(packed: Uint8Array, filters: readonly string[], most: number): Promise<Unpacked> {
  let bytes = packed;
  for (const filter of filters) {
    const unpacked = await throughOne(bytes, filter, most);
    if (!(unpacked instanceof Uint8Array)) return unpacked;
    bytes = unpacked;
  }
  return bytes;
}

async function throughOne(packed: Uint8Array, filter: string, most: number): Promise<Unpacked> {
  if (isBase85.test(filter)) return fromBase85(packed) ?? "damaged";
  if (isHexadecimal.test(filter)) return fromHexadecimal(packed) ?? "damaged";
  if (!isDeflate.test(filter)) return others.test(filter) ? "unknown" : "damaged";
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
