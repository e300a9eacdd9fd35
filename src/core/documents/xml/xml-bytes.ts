/** The bytes that mean something in XML. */
export const tab = 9;
export const space = 32;
export const bang = 33;
export const quote = 34;
export const ampersand = 38;
export const apostrophe = 39;
export const slash = 47;
export const colon = 58;
export const less = 60;
export const equals = 61;
export const greater = 62;
export const question = 63;

export const isSpace = (byte: number): boolean => byte <= space && (byte === space || (byte >= tab && byte <= 13));

/** By byte, 1 where a name may hold it: letters, digits, `-._:`, and bytes of UTF-8 beyond ASCII. */
const nameBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 127 ? Number(byte < 0xf5 && byte !== 0xc0 && byte !== 0xc1) : Number(/[\w.:-]/.test(String.fromCharCode(byte)))
);

export const isNameByte = (byte: number): boolean => nameBytes[byte] === 1;

/** What was left over and what came after it, as one. */
export function joined(rest: Uint8Array, pieces: readonly Uint8Array[], length: number): Uint8Array {
  if (rest.length === 0 && pieces.length === 1) return pieces[0] ?? rest;
  const whole = new Uint8Array(rest.length + length);
  whole.set(rest);
  let at = rest.length;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

export function startsAt(bytes: Uint8Array, at: number, mark: string): boolean {
  for (let index = 0; index < mark.length; index++) {
    if (bytes[at + index] !== mark.charCodeAt(index)) return false;
  }
  return true;
}

/** Where the ASCII mark stands next; -1 where it does not. */
export function positionOf(bytes: Uint8Array, mark: string, from: number): number {
  const first = mark.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsAt(bytes, at, mark)) return at;
  }
  return -1;
}
