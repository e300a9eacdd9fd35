import { decompressRTF } from "@kenjiuno/decompressrtf";
import { i32, u32 } from "../cfb/little-endian.ts";
import type { Budget } from "../document-format.ts";

const compressed = 0x75465a4c;
const stored = 0x414c454d;
const headLength = 16;
/** Bytes of packed text; the library keeps eight bytes of memory for each that comes out. Real ones stay under 1 MB. */
const mostPacked = 4 * 1024 * 1024;
/** Two bytes of input say at most 17 bytes of output, and need an eighth of a byte of flags. */
const mostGrowth = 9;

export interface DecompressedRtf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Less came out than its head says, or the head says that there is more than there is. */
  readonly isWhole: boolean;
}

/** A mail's packed RTF body ([MS-OXRTFCP]). Null when it is none, or beyond the budget. */
export function decompressRtf(packed: Uint8Array, budget: Budget): DecompressedRtf | null {
  const kind = u32(packed, 8);
  if (packed.length > mostPacked) return null;
  if (packed.length < headLength || (kind !== compressed && kind !== stored)) return null;
  budget.inflatedBytes -= packed.length * mostGrowth;
  if (budget.inflatedBytes < 0) return null;
  const length = i32(packed, 0) + 4;
  const bytes = Uint8Array.from(decompressRTF(withLength(packed, length)));
  return { bytes, isWhole: length <= packed.length && bytes.length >= u32(packed, 4) };
}

/** The library believes the length in the head, and would go on for gigabytes behind the end. */
function withLength(packed: Uint8Array, length: number): number[] {
  const checked = packed.slice();
  if (length < headLength || length > packed.length) new DataView(checked.buffer).setInt32(0, packed.length - 4, true);
  return Array.from(checked);
}
