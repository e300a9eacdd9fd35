import { readRarBlocks } from "./rar-blocks.ts";
import { isTarHeader, isTarWhole } from "./tar-walk.ts";

const sevenZipStart = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];

/**
 * Entries that come out of an archive at least, where it is whole; infinity where it does not go up to its end.
 * libarchive.js hides the difference between an archive that ends and one that breaks off.
 */
export function leastEntries(bytes: Uint8Array): number {
  const rar = readRarBlocks(bytes);
  if (rar) return rar.isWhole ? rar.entries : Number.POSITIVE_INFINITY;
  if (sevenZipStart.every((byte, at) => bytes[at] === byte)) return leastOfSevenZip(bytes);
  return !isTar(bytes) || isTarWhole(bytes) ? 0 : Number.POSITIVE_INFINITY;
}

/** Behind the start header lies what is packed, and behind that the header that lists it: at the offset told here. */
function leastOfSevenZip(bytes: Uint8Array): number {
  if (bytes.length < 32) return Number.POSITIVE_INFINITY;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 32);
  const offset = Number(view.getBigUint64(12, true));
  const length = Number(view.getBigUint64(20, true));
  if (32 + offset + length > bytes.length) return Number.POSITIVE_INFINITY;
  // One without entries is nothing but its start.
  return bytes.length === 32 ? 0 : 1;
}

/** Not packed: an archive of which the end is seen. */
function isTar(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(257, 262)) === "ustar" || isTarHeader(bytes);
}
