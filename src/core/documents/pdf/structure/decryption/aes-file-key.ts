import { decryptChained, joined } from "../../../ooxml-decryption/chained-blocks.ts";
import type { Security } from "./security.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** The key of a file of revision 5 or 6 (ISO 32000-2, algorithm 2.A); null where the password is not one of its two. */
export async function aesFileKey({ revision, strings }: Security, password: Bytes): Promise<Bytes | null> {
  const { O, U, OE, UE } = strings;
  const user = U.slice(0, 48);
  for (const [proof, locked, context] of [
    [O, OE, user],
    [U, UE, new Uint8Array()]
  ] as const) {
    const hash = (salt: Bytes): Promise<Bytes> => hashOf(revision, password, salt, context);
    const said = await hash(proof.slice(32, 40));
    if (!said.every((byte, index) => byte === proof[index])) continue;
    return unlocked(await hash(proof.slice(40, 48)), locked.slice(0, 32));
  }
  return null;
}

/** Decrypted without a vector. */
function unlocked(key: Bytes, locked: Bytes): Promise<Bytes> {
  return decryptChained(key, locked);
}

/** Revision 6 hashes in at least 64 rounds (algorithm 2.B). */
async function hashOf(revision: number, password: Bytes, salt: Bytes, context: Bytes): Promise<Bytes> {
  let hash = await digest("SHA-256", joined(password, salt, context));
  let last = 0;
  for (let round = 0; revision === 6 && (round < 64 || last > round - 32); round++) {
    const text = joined(...Array<Bytes[]>(64).fill([password, hash, context]).flat());
    const encrypted = await encryptChained(hash, text);
    last = encrypted.at(-1) ?? 0;
    // The first 16 bytes as a number, modulo 3: 256 is 1 modulo 3.
    const rest = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    hash = await digest((["SHA-256", "SHA-384", "SHA-512"] as const)[rest] ?? "SHA-256", encrypted);
  }
  return hash.slice(0, 32);
}

async function digest(name: string, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(name, bytes));
}

/** AES-128 under the first half of `hash`, the second being the vector; without the block of padding that WebCrypto adds. */
async function encryptChained(hash: Bytes, text: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", hash.slice(0, 16), "AES-CBC", false, ["encrypt"]);
  const iv = hash.slice(16, 32);
  return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, key, text)).slice(0, text.length);
}
