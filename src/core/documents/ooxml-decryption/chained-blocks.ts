export const blockLength = 16;
/** Bytes that are decrypted at a time: keeps the memory at the size of what comes out. */
const pieceLength = 1 << 20;
const noVector = new Uint8Array(blockLength);

/**
 * Decrypts whole AES blocks, each XORed with the encrypted block before it, as CBC does over the whole length. WebCrypto
 * has neither ECB nor CBC without padding: callers undo the XOR where their way of chaining differs. Rejects where the
 * platform has no AES of the key's length (Chromium: 192 bits). A last block that is not whole is left out.
 */
export async function decryptChained(
  key: Uint8Array<ArrayBuffer>,
  encrypted: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer>> {
  const aes = await crypto.subtle.importKey("raw", key, "AES-CBC", false, ["encrypt", "decrypt"]);
  const whole = encrypted.subarray(0, encrypted.length - (encrypted.length % blockLength));
  const decrypted = new Uint8Array(whole.length);
  for (let at = 0; at < whole.length; at += pieceLength) {
    const iv = at === 0 ? noVector : whole.subarray(at - blockLength, at);
    const piece = await withPadding(aes, whole.subarray(at, at + pieceLength));
    decrypted.set(new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, aes, piece)), at);
  }
  return decrypted;
}

/** With a block behind it that decrypts to padding alone, which WebCrypto demands and takes off. */
async function withPadding(aes: CryptoKey, piece: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const iv = piece.subarray(piece.length - blockLength);
  const padding = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, aes, new Uint8Array()));
  return joined(piece, padding);
}

/** XORs the block at `at` with another, in place. */
export function xorBlock(bytes: Uint8Array, at: number, other: Uint8Array): void {
  const end = Math.min(blockLength, bytes.length - at);
  for (let index = 0; index < end; index++) bytes[at + index] = (bytes[at + index] ?? 0) ^ (other[index] ?? 0);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
