import { u16, u32 } from "../cfb/little-endian.ts";
import { agileKey, decryptAgile } from "./agile.ts";
import { parseAgileInfo } from "./agile-info.ts";
import { decryptStandard, parseStandardInfo, standardKey } from "./standard.ts";

/** The two streams of a compound file in which an encrypted Office document lies ([MS-OFFCRYPTO] 1.3.3). */
export interface LockedOffice {
  readonly info: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
}

export type Decryption =
  | { readonly status: "decrypted"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly status: "wrong-password" }
  /** Rights management, a certificate, another cipher, or not to be made out. */
  | { readonly status: "unsupported" };

const unsupported: Decryption = { status: "unsupported" };

/** Decrypts a Word, Excel or PowerPoint document of 2007 or later to the ZIP archive that it is. */
export async function decryptOffice(locked: LockedOffice, password: string): Promise<Decryption> {
  try {
    const [major, minor] = [u16(locked.info, 0), u16(locked.info, 2)];
    if (major === 4 && minor === 4) return await openAgile(locked, password);
    if (minor === 2 && major >= 2 && major <= 4) return await openStandard(locked, password);
    return unsupported;
  } catch {
    // The platform has no such cipher (Chromium knows no AES of 192 bits), or the key is none.
    return unsupported;
  }
}

async function openAgile({ info, content }: LockedOffice, password: string): Promise<Decryption> {
  const agile = parseAgileInfo(info.subarray(8));
  if (agile === null) return unsupported;
  const key = await agileKey(agile, password);
  if (key === null) return { status: "wrong-password" };
  return { status: "decrypted", bytes: sized(content, await decryptAgile(agile, key, content.subarray(8))) };
}

async function openStandard({ info, content }: LockedOffice, password: string): Promise<Decryption> {
  const standard = parseStandardInfo(info);
  if (standard === null) return unsupported;
  const key = await standardKey(standard, password);
  if (key === null) return { status: "wrong-password" };
  return { status: "decrypted", bytes: sized(content, await decryptStandard(key, content.subarray(8))) };
}

/** Without the filling behind it. Its size stands before the content, in 64 bits. */
function sized(content: Uint8Array, decrypted: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return decrypted.subarray(0, u32(content, 0) + u32(content, 4) * 2 ** 32);
}
