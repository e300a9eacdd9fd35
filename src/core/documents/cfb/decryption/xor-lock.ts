/** The key before a password of so many characters is mixed in, and what each of its bits adds ([MS-OFFCRYPTO] 2.3.7.2). */
const initialKeys = [
  0xe1f0, 0x1d0f, 0xcc9c, 0x84c0, 0x110c, 0x0e10, 0xf1ce, 0x313e, 0x1872, 0xe139, 0xd40f, 0x84f9, 0x280c, 0xa96a, 0x4ec3
];
const bitKeys = [
  0xaefc, 0x4dd9, 0x9bb2, 0x2745, 0x4e8a, 0x9d14, 0x2a09, 0x7b61, 0xf6c2, 0xfda5, 0xeb6b, 0xc6f7, 0x9dcf, 0x2bbf,
  0x4563, 0x8ac6, 0x05ad, 0x0b5a, 0x16b4, 0x2d68, 0x5ad0, 0x0375, 0x06ea, 0x0dd4, 0x1ba8, 0x3750, 0x6ea0, 0xdd40,
  0xd849, 0xa0b3, 0x5147, 0xa28e, 0x553d, 0xaa7a, 0x44d5, 0x6f45, 0xde8a, 0xad35, 0x4a4b, 0x9496, 0x390d, 0x721a,
  0xeb23, 0xc667, 0x9cef, 0x29ff, 0x53fe, 0xa7fc, 0x5fd9, 0x47d3, 0x8fa6, 0x0f6d, 0x1eda, 0x3db4, 0x7b68, 0xf6d0,
  0xb861, 0x60e3, 0xc1c6, 0x93ad, 0x377b, 0x6ef6, 0xddec, 0x45a0, 0x8b40, 0x06a1, 0x0d42, 0x1a84, 0x3508, 0x6a10,
  0xaa51, 0x4483, 0x8906, 0x022d, 0x045a, 0x08b4, 0x1168, 0x76b4, 0xed68, 0xcaf1, 0x85c3, 0x1ba7, 0x374e, 0x6e9c,
  0x3730, 0x6e60, 0xdcc0, 0xa9a1, 0x4363, 0x86c6, 0x1dad, 0x3331, 0x6662, 0xccc4, 0x89a9, 0x0373, 0x06e6, 0x0dcc,
  0x1021, 0x2042, 0x4084, 0x8108, 0x1231, 0x2462, 0x48c4
];
const padding = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00];
const longest = 15;
const ringLength = 16;

/** What a workbook that is locked by XOR says of its password, in 16 bits each. */
export interface XorLock {
  readonly key: number;
  readonly verifier: number;
}

/**
 * The ring of bytes with which such a workbook was locked, of the first password that fits; null where none does. Nothing is
 * secret about this lock but that it is one: many passwords fit.
 */
export function xorRing({ key, verifier }: XorLock, passwords: readonly string[]): Uint8Array | null {
  for (const password of passwords) {
    const bytes = passwordBytes(password);
    if (bytes.length > 0 && keyOf(bytes) === key && verifierOf(bytes) === verifier) return ringOf(bytes, key);
  }
  return null;
}

/** Unlocks the `content` of a record that starts at that offset of the stream, in place. */
export function applyXorRing(ring: Uint8Array, content: Uint8Array, start: number): void {
  for (const [at, byte] of content.entries()) {
    const value = byte ^ (ring[(start + content.length + at) % ringLength] ?? 0);
    content[at] = (value >> 5) | (value << 3);
  }
}

/** A byte each: the lower half of a character's number, or the upper one where that is empty. */
function passwordBytes(password: string): number[] {
  const codes = Array.from({ length: Math.min(password.length, longest) }, (_, at) => password.charCodeAt(at));
  return codes.map((code) => code & 0xff || code >> 8);
}

function verifierOf(password: readonly number[]): number {
  const turned = [password.length, ...password].reverse();
  return turned.reduce((sum, byte) => (((sum >> 14) & 1) | ((sum * 2) & 0x7fff)) ^ byte, 0) ^ 0xce4b;
}

function keyOf(password: readonly number[]): number {
  let key = initialKeys[password.length - 1] ?? 0;
  let bit = bitKeys.length;
  for (const byte of [...password].reverse()) {
    for (let mask = 0x40; mask > 0; mask >>= 1) {
      bit--;
      if (byte & mask) key ^= bitKeys[bit] ?? 0;
    }
  }
  return key;
}

/** The password and what fills it up, each with the half of the key whose turn it is. */
function ringOf(password: readonly number[], key: number): Uint8Array {
  const filled = [...password, ...padding].slice(0, ringLength);
  return Uint8Array.from(filled, (byte, at) => {
    const mixed = byte ^ (at % 2 === 0 ? key & 0xff : key >> 8);
    return (mixed >> 1) | (mixed << 7);
  });
}
