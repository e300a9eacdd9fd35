import type { BlockKeys } from "./legacy-key.ts";
import { Rc4 } from "./rc4.ts";

/** A decrypted copy of a stream whose blocks each have a key of their own. */
export async function decryptBlocks(
  bytes: Uint8Array,
  keys: BlockKeys,
  blockLength: number
): Promise<Uint8Array<ArrayBuffer>> {
  const decrypted = new Uint8Array(bytes);
  for (let at = 0; at < decrypted.length; at += blockLength) {
    new Rc4(await keys(at / blockLength)).apply(decrypted.subarray(at, at + blockLength));
  }
  return decrypted;
}
