import { decodeCodePage } from "./code-page.ts";
import { afterZero, u16, u32 } from "./little-endian.ts";

export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Fewer bytes are there than it says. */
  readonly isCutShort: boolean;
}

/**
 * The file in a package object (a file dragged into a document): label, path, temporary path, then its bytes. `bytes`
 * starts after the length of the whole. Null when it is packed otherwise.
 */
export function unpackOlePackage(bytes: Uint8Array<ArrayBuffer>): PackedFile | null {
  if (u16(bytes, 0) !== 2) return null;
  const labelEnd = afterZero(bytes, 2);
  const pathEnd = afterZero(bytes, labelEnd);
  const temporaryLength = u32(bytes, pathEnd + 4);
  const at = pathEnd + 8 + temporaryLength;
  const length = u32(bytes, at);
  if (at + 4 > bytes.length || length === 0) return null;
  const label = text(bytes, 2, labelEnd) || text(bytes, labelEnd, pathEnd);
  const content = bytes.subarray(at + 4, at + 4 + length);
  return { name: label.slice(label.lastIndexOf("\\") + 1), bytes: content, isCutShort: content.length < length };
}

function text(bytes: Uint8Array, from: number, end: number): string {
  return decodeCodePage(bytes.subarray(from, Math.max(from, end - 1)), 1252);
}
