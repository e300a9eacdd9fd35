import type { ByteEncoding } from "./byte-encoding.ts";
import { decodeCodePage } from "./cfb/code-page.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | ByteEncoding;

/**
 * Bytes that are decoded at once; an even number. Small enough for the part of the memory that is cleared often: strings
 * of more than 128 kB wait there for a clearing of all of it (V8; 160 MB more for 50 MB, in November 2026).
 */
const pieceBytes = 48 * 1024;

const codePages = { "windows-1252": 1252, cp437: 437, cp850: 850 } as const;

/**
 * Text piece by piece, none of which ends within a letter. Own cuts instead of a decoder that remembers what was left:
 * the platform decodes whole pieces of UTF-8 far faster, and ASCII into half the room (Node 20). `isStrict`: throws
 * where UTF-8 is broken.
 */
export function* decodePieces(bytes: Uint8Array, encoding: TextEncoding, isStrict = false): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const to = endOfPiece(bytes, from, encoding);
    const text = decode(bytes.subarray(from, to), encoding, { fatal: isStrict, ignoreBOM: from > 0 });
    yield to === bytes.length ? withoutEndMark(text) : text;
    from = to;
  }
}

/** All at once where the platform can do that: no pieces then stand beside the whole. */
export function decodeWhole(bytes: Uint8Array, encoding: TextEncoding): string {
  return encoding.startsWith("utf-")
    ? withoutEndMark(decode(bytes, encoding, {}))
    : [...decodePieces(bytes, encoding)].join("");
}

function endOfPiece(bytes: Uint8Array, from: number, encoding: TextEncoding): number {
  let to = from + pieceBytes;
  if (to >= bytes.length) return bytes.length;
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const high = bytes[to - (encoding === "utf-16le" ? 1 : 2)] ?? 0;
    return high >= 0xd8 && high < 0xdc ? to - 2 : to;
  }
  if (encoding !== "utf-8") return to;
  const farthest = to - 3;
  while (to > farthest && ((bytes[to] ?? 0) & 0xc0) === 0x80) to--;
  return to;
}

function decode(bytes: Uint8Array, encoding: TextEncoding, options: TextDecoderOptions): string {
  if (encoding in codePages) return decodeCodePage(bytes, codePages[encoding as keyof typeof codePages]);
  return new TextDecoder(encoding, options).decode(bytes);
}

/** DOS programs end a text with it. */
export const withoutEndMark = (text: string): string => (text.endsWith("\x1a") ? text.replace(/\x1a+$/, "") : text);
