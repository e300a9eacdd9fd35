import { createHash } from "node:crypto";
import { Rc4 } from "../../../src/core/documents/cfb/decryption/rc4.ts";

const salt = Buffer.alloc(16, 7);
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const sha1 = (...parts: readonly Uint8Array[]) => createHash("sha1").update(Buffer.concat(parts)).digest();
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

/** What Office 2003 writes before a file that it locked with "geheim" ([MS-OFFCRYPTO] 2.3.5.1). */
export function lockOf2003(bits: number): Uint8Array<ArrayBuffer> {
  const verifier = Buffer.from("zestien tekens!!");
  const sealed = Buffer.concat([verifier, sha1(verifier)]);
  new Rc4(keyOf2003(bits, 0)).apply(sealed);
  const header = Buffer.concat([0, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(u32).concat([utf16("Microsoft\0")]));
  const lock = [u32(0x20004), u32(4), u32(header.length), header, u32(16), salt];
  return new Uint8Array(Buffer.concat([...lock, sealed.subarray(0, 16), u32(20), sealed.subarray(16)]));
}

/** The key of one block under that lock. */
export function keyOf2003(bits: number, block: number): Buffer {
  const key = sha1(sha1(salt, utf16("geheim")), u32(block)).subarray(0, bits / 8);
  return bits === 40 ? Buffer.concat([key, Buffer.alloc(11)]) : key;
}

/** Bytes encrypted as that block. */
export function locked2003(bytes: Uint8Array, block: number): Uint8Array {
  const locked = bytes.slice();
  new Rc4(keyOf2003(128, block)).apply(locked);
  return locked;
}

/** What Excel says of "abc", and locks with, where it locks by XOR: as in a file of another's ([MS-OFFCRYPTO] 2.3.7). */
export const xorOfAbc = { key: 0x514a, verifier: 0xcc1a, ring: Buffer.from("95999475da577857da7465a87a2f2577", "hex") };

/** A workbook's stream as Excel locks it by XOR with "abc": its records begin with one that says so. */
export function lockedByXor(stream: Uint8Array): Uint8Array {
  const locked = Buffer.from(stream);
  for (let at = 0; at + 4 <= locked.length; ) {
    const [type, length] = [locked.readUInt16LE(at), locked.readUInt16LE(at + 2)];
    const plain = type === 0x809 || type === 0x2f ? length : type === 0x85 ? 4 : 0;
    for (let index = plain; index < length; index++) {
      const byte = locked[at + 4 + index] ?? 0;
      locked[at + 4 + index] = ((byte << 5) | (byte >> 3)) ^ (xorOfAbc.ring[(at + 4 + length + index) % 16] ?? 0);
    }
    at += 4 + length;
  }
  return locked;
}
