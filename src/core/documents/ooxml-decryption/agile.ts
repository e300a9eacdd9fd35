import type { AgileInfo } from "./agile-info.ts";
import { blockLength, decryptChained, xorBlock } from "./chained-blocks.ts";
import { fitted, hashOf, isSame, spunHash, u32Bytes } from "./spun-hash.ts";

/** What a key made from the password is for ([MS-OFFCRYPTO] 2.3.4.13). */
const purposes = {
  verifier: Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79),
  verifierHash: Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e),
  key: Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6)
};
/** Bytes of content that share a vector ([MS-OFFCRYPTO] 2.3.4.15). */
const segmentLength = 4096;

/** The key of the content. Null: not the password. Rejects where the platform lacks the cipher. */
export async function agileKey(
  { content, password: info }: AgileInfo,
  password: string
): Promise<Uint8Array<ArrayBuffer> | null> {
  const spun = await spunHash(info.spin, password);
  const decrypt = async (purpose: keyof typeof purposes): Promise<Uint8Array<ArrayBuffer>> => {
    const key = fitted(await hashOf(info.hash, spun, purposes[purpose]), info.keyBytes);
    const decrypted = await decryptChained(key, info[purpose]);
    xorBlock(decrypted, 0, fitted(info.salt, blockLength));
    return decrypted;
  };
  const verifier = (await decrypt("verifier")).subarray(0, info.salt.length);
  const expected = (await decrypt("verifierHash")).subarray(0, info.hashBytes);
  const hash = (await hashOf(info.hash, verifier)).subarray(0, info.hashBytes);
  if (verifier.length === 0 || !isSame(hash, expected)) return null;
  return (await decrypt("key")).slice(0, content.keyBytes);
}

/** Decrypts the content, segment by segment. */
export async function decryptAgile(
  { content }: AgileInfo,
  key: Uint8Array<ArrayBuffer>,
  encrypted: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer>> {
  const decrypted = await decryptChained(key, encrypted);
  for (let at = 0; at < decrypted.length; at += segmentLength) {
    const vector = await hashOf(content.hash, content.salt, u32Bytes(at / segmentLength));
    if (at > 0) xorBlock(decrypted, at, encrypted.subarray(at - blockLength, at));
    xorBlock(decrypted, at, fitted(vector, blockLength));
  }
  return decrypted;
}
