const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
/** Up to this many ASCII bytes are put together faster than a decoder is called. */
const shortText = 16;

/** Text of UTF-8 bytes, with its entities; `isSound` is false where it is no UTF-8 or names an unknown entity. */
export interface XmlString {
  readonly text: string;
  readonly isSound: boolean;
}

export function plainString(bytes: Uint8Array, from: number, to: number, isAscii: boolean): XmlString {
  if (isAscii && to - from <= shortText) return { text: shortString(bytes, from, to), isSound: true };
  const piece = bytes.subarray(from, to);
  try {
    return { text: strict.decode(piece), isSound: true };
  } catch {
    return { text: lenient.decode(piece), isSound: false };
  }
}

function shortString(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** The number that is written there in digits alone; -1 where it is not one. */
export function digits(bytes: Uint8Array, from: number, to: number): number {
  if (from === to || to - from > 15) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const entities = new Map(Object.entries({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }));

/**
 * The five entities of XML and numbered ones; nothing that a DTD declares is ever expanded, so that no billion laughs can
 * come of it. An unknown one stays as written.
 */
export function withEntities(text: string): XmlString {
  let isSound = true;
  const shown = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([\w.-]{1,64}));|&/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : -1;
    const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entities.get(name ?? "");
    isSound &&= character !== undefined;
    return character ?? whole;
  });
  return { text: shown, isSound };
}
