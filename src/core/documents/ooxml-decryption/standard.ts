import { u32 } from "../cfb/little-endian.ts";
import { blockLength, decryptChained, joined, xorBlock } from "./chained-blocks.ts";
import { hashOf, isSame, spunHash, u32Bytes } from "./spun-hash.ts";

/** What Office 2007 and LibreOffice write into EncryptionInfo ([MS-OFFCRYPTO] 2.3.4.5): AES in ECB, SHA-1. */
export interface StandardInfo {
  readonly keyBytes: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly verifier: Uint8Array<ArrayBuffer>;
  readonly verifierHash: Uint8Array<ArrayBuffer>;
}

const spins = 50_000;
const sha1Length = 20;
/** Numbers of AES with 128, 192 and 256 bits -> bytes of the key; RC4 is not among them. */
const keyLengths: ReadonlyMap<number, number> = new Map([
  [0x660e, 16],
  [0x660f, 24],
  [0x6610, 32]
]);

/** `info`: EncryptionInfo as a whole. Null when it is none, or asks for another cipher. */
export function parseStandardInfo(info: Uint8Array<ArrayBuffer>): StandardInfo | null {
  const headerStart = 12;
  const keyBytes = keyLengths.get(u32(info, headerStart + 8));
  const verifierStart = headerStart + u32(info, 8);
  const saltLength = u32(info, verifierStart);
  const at = verifierStart + 4 + saltLength;
  const hashStart = at + blockLength + 4;
  if (keyBytes === undefined || saltLength !== blockLength || hashStart + 32 > info.length) return null;
  return {
    keyBytes,
    salt: info.slice(verifierStart + 4, at),
    verifier: info.slice(at, at + blockLength),
    verifierHash: info.slice(hashStart, hashStart + 32)
  };
}

/** The key of the content. Null: not the password. Rejects where the platform lacks the cipher. */
export async function standardKey(info: StandardInfo, password: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const spun = await spunHash({ hash: "SHA-1", salt: info.salt, count: spins }, password);
  const hash = await hashOf("SHA-1", spun, u32Bytes(0));
  const key = joined(await filledHash(hash, 0x36), await filledHash(hash, 0x5c)).slice(0, info.keyBytes);
  const verifier = await hashOf("SHA-1", await decryptStandard(key, info.verifier));
  const expected = await decryptStandard(key, info.verifierHash);
  return isSame(verifier, expected.subarray(0, sha1Length)) ? key : null;
}

function filledHash(hash: Uint8Array, filling: number): Promise<Uint8Array<ArrayBuffer>> {
  return hashOf(
    "SHA-1",
    Uint8Array.from({ length: 64 }, (_, at) => filling ^ (hash[at] ?? 0))
  );
}

/** Decrypts blocks that do not depend on each other. */
export async function decryptStandard(
  key: Uint8Array<ArrayBuffer>,
  encrypted: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer>> {
  const decrypted = await decryptChained(key, encrypted);
  for (let at = blockLength; at < decrypted.length; at += blockLength) {
    xorBlock(decrypted, at, encrypted.subarray(at - blockLength, at));
  }
  return decrypted;
}
