import { joined } from "../../ooxml-decryption/chained-blocks.ts";
import { hashOf, isSame, u32Bytes, utf16 } from "../../ooxml-decryption/spun-hash.ts";
import { u16, u32 } from "../little-endian.ts";
import { md5 } from "./md5.ts";
import { Rc4 } from "./rc4.ts";

/** The key of each numbered block of what is encrypted. */
export type BlockKeys = (block: number) => Promise<Uint8Array>;

/** What stands in front of what Office up to 2003 encrypted. */
interface Lock {
  /** Keys made of a password, right or wrong. */
  keysOf(password: string): Promise<BlockKeys>;
  hash(bytes: Uint8Array): Promise<Uint8Array>;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
}

const rc4 = 0x6801;
const sha1 = 0x8004;
/** Bytes of a key of 40 bits, and of what RC4 is given of it. */
const [shortKey, fullKey] = [5, 16];

/**
 * The keys of a file that Office up to 2003 encrypted. `header`: from its version on. `"wrong-password"`: none of these
 * is the password. Null: encrypted in another way.
 */
export async function legacyKeys(
  header: Uint8Array<ArrayBuffer>,
  passwords: readonly string[]
): Promise<BlockKeys | "wrong-password" | null> {
  const lock = lockOf(header);
  if (lock === null) return null;
  for (const password of passwords) {
    const keys = await lock.keysOf(password);
    const cipher = new Rc4(await keys(0));
    const [verifier, expected] = [lock.verifier.slice(), lock.verifierHash.slice()];
    cipher.apply(verifier);
    cipher.apply(expected);
    if (isSame(await lock.hash(verifier), expected)) return keys;
  }
  return "wrong-password";
}

function lockOf(header: Uint8Array<ArrayBuffer>): Lock | null {
  const [major, minor] = [u16(header, 0), u16(header, 2)];
  if (major === 1 && minor === 1 && header.length >= 52) return lockOf97(header);
  return minor === 2 && major >= 2 && major <= 4 ? lockOf2002(header) : null;
}

/** Office 97 and 2000: MD5, 40 bits ([MS-OFFCRYPTO] 2.3.6). */
function lockOf97(header: Uint8Array<ArrayBuffer>): Lock {
  const salt = header.subarray(4, 20);
  return {
    verifier: header.subarray(20, 36),
    verifierHash: header.subarray(36, 52),
    hash: async (bytes) => md5(bytes),
    async keysOf(password) {
      const short = md5(utf16(password)).subarray(0, shortKey);
      const salted = Array.from({ length: 16 }, () => [short, salt]).flat();
      const base = md5(joined(...salted)).subarray(0, shortKey);
      return async (block) => md5(joined(base, u32Bytes(block)));
    }
  };
}

/** Office 2002 and 2003: SHA-1, 40 to 128 bits, named as Windows names them ([MS-OFFCRYPTO] 2.3.5). */
function lockOf2002(header: Uint8Array<ArrayBuffer>): Lock | null {
  const named = 12;
  const saltStart = named + u32(header, 8) + 4;
  const at = saltStart + 16;
  const keyBytes = (u32(header, named + 16) || 40) / 8;
  const isKnown = u32(header, named + 8) === rc4 && [sha1, 0].includes(u32(header, named + 12));
  if (!isKnown || keyBytes < shortKey || keyBytes > fullKey || at + 40 > header.length) return null;
  const salt = header.subarray(saltStart, at);
  return {
    verifier: header.subarray(at, at + 16),
    verifierHash: header.subarray(at + 20, at + 40),
    hash: (bytes) => hashOf("SHA-1", bytes),
    async keysOf(password) {
      const base = await hashOf("SHA-1", salt, utf16(password));
      return async (block) => {
        const key = (await hashOf("SHA-1", base, u32Bytes(block))).subarray(0, keyBytes);
        return keyBytes === shortKey ? joined(key, new Uint8Array(fullKey - shortKey)) : key;
      };
    }
  };
}
