/** Versions of the packets with which an encrypted OpenPGP file starts (RFC 9580, 5.1 and 5.3), by packet type. */
const versions = new Map<number, readonly number[]>([
  [1, [2, 3, 6]],
  [3, [4, 5, 6]]
]);

/** Whether binary bytes start with a session key that is encrypted, to a key or by a password: all else is behind it. */
export function isOpenPgpMessage(bytes: Uint8Array): boolean {
  const [head = 0, length = 0] = bytes;
  if ((head & 0x80) === 0) return false;
  const isNew = (head & 0x40) !== 0;
  const type = isNew ? head & 0x3f : (head >> 2) & 0x0f;
  const lengthBytes = isNew ? (length < 192 ? 1 : 2) : [1, 2, 4, 0][head & 3];
  if (!lengthBytes) return false;
  const packetLength = bytes.subarray(1, 1 + lengthBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  const version = bytes[1 + lengthBytes] ?? 0;
  // A short packet followed by another: letters of an old code page do not look like this.
  const next = isNew ? 1 + lengthBytes + length : 1 + lengthBytes + packetLength;
  return versions.get(type)?.includes(version) === true && (isNew || ((bytes[next] ?? 0) & 0x80) !== 0);
}
