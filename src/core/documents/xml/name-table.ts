const slots = 512;

/** Gives the same string for the same bytes without making it anew: a sheet names `c` and `v` millions of times. */
export class NameTable {
  private readonly names: string[] = new Array<string>(slots).fill("");

  name(bytes: Uint8Array, from: number, to: number): string {
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (hash * 31 + (bytes[at] ?? 0)) & 0xffffff;
    const slot = hash % slots;
    const known = this.names[slot] ?? "";
    if (isSpelled(known, bytes, from, to)) return known;
    const name = new TextDecoder().decode(bytes.subarray(from, to));
    this.names[slot] = name;
    return name;
  }
}

/** True when the bytes are the name, letter for letter; never for names outside ASCII. */
export function isSpelled(name: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (name.length !== to - from) return false;
  for (let at = 0; at < name.length; at++) {
    const byte = bytes[from + at] ?? 0;
    if (byte > 127 || name.charCodeAt(at) !== byte) return false;
  }
  return true;
}
