import { readRarBlocks } from "./rar-blocks.ts";
import { isTarHeader, isTarWhole } from "./tar-walk.ts";

const sevenZipStart = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];

/**
 * Whether an archive goes up to its end and gave all its entries. libarchive.js hides the difference between an archive
 * that ends and one that breaks off. `seen`: entries that came out.
 */
export function isArchiveWhole(bytes: Uint8Array, seen: number): boolean {
  const rar = readRarBlocks(bytes);
  if (rar) return rar.isWhole && seen >= rar.entries;
  if (sevenZipStart.every((byte, at) => bytes[at] === byte)) return isSevenZipWhole(bytes, seen);
  return !isTar(bytes) || isTarWhole(bytes);
}

/** Behind the start header lies what is packed, and behind that the header that lists it: at the offset told here. */
function isSevenZipWhole(bytes: Uint8Array, seen: number): boolean {
  if (bytes.length < 32) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, 32);
  const offset = Number(view.getBigUint64(12, true));
  const length = Number(view.getBigUint64(20, true));
  // One without entries is nothing but its start.
  return 32 + offset + length <= bytes.length && (seen > 0 || bytes.length === 32);
}

/** Not packed: an archive of which the end is seen. */
function isTar(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(257, 262)) === "ustar" || isTarHeader(bytes);
}
