const isSpace = (byte: number): boolean => byte <= 0x20;

/** ASCII85 (ISO 32000-1, 7.4.3): five letters for four bytes, `z` for four zeroes, up to `~>` or to its end. Null for other letters. */
export function fromBase85(packed: Uint8Array): Uint8Array | null {
  const bytes: number[] = [];
  let group: number[] = [];
  for (const byte of packed) {
    if (byte === 0x7e) break;
    if (isSpace(byte)) continue;
    if (byte === 0x7a && group.length === 0) bytes.push(0, 0, 0, 0);
    else if (byte < 0x21 || byte > 0x75) return null;
    else group.push(byte - 0x21);
    if (group.length < 5) continue;
    if (!pushGroup(bytes, group)) return null;
    group = [];
  }
  return pushGroup(bytes, group) ? Uint8Array.from(bytes) : null;
}

/** False for what no four bytes give. A group that is not full gives a byte less than it has letters. */
function pushGroup(bytes: number[], group: readonly number[]): boolean {
  if (group.length === 0) return true;
  if (group.length === 1) return false;
  let value = 0;
  for (let index = 0; index < 5; index++) value = value * 85 + (group[index] ?? 84);
  if (value >= 2 ** 32) return false;
  for (let index = 0; index < group.length - 1; index++) bytes.push((value / 2 ** (24 - 8 * index)) & 255);
  return true;
}

/** ASCIIHex (7.4.2), up to `>` or to its end. Null where it holds anything else. */
export function fromHexadecimal(packed: Uint8Array): Uint8Array | null {
  const text = new TextDecoder("latin1").decode(packed).replace(/\s+/g, "");
  const [, digits] = /^([\da-fA-F]*)(?:>|$)/.exec(text) ?? [];
  if (digits === undefined) return null;
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return Uint8Array.from({ length: even.length / 2 }, (_, at) => Number.parseInt(even.slice(2 * at, 2 * at + 2), 16));
}
