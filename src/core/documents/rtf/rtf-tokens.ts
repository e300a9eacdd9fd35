/** What a pass over an RTF file tells of, in the order of the file. */
export interface RtfTarget {
  openGroup(): void;
  /** False when the file ends with it. */
  closeGroup(): boolean;
  /** `\word`, `\word12`, or `\` and a sign; `value` is null where none is written. */
  control(word: string, value: number | null): void;
  /** Letters as they stand. */
  letters(bytes: Uint8Array): void;
  /** A letter written as `\'e9`. */
  letter(byte: number): void;
  binary(bytes: Uint8Array<ArrayBuffer>): void;
}

const signs = { backslash: 0x5c, open: 0x7b, close: 0x7d, return: 13, feed: 10, quote: 0x27, minus: 0x2d, space: 0x20 };
/** The specification's longest word has 32 letters. */
const longestWord = 40;
const longestNumber = 10;

/** Goes through an RTF file once. Returns the offset behind its last group, or -1 when that is never closed. */
export function readTokens(bytes: Uint8Array<ArrayBuffer>, target: RtfTarget): number {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === signs.open) {
      target.openGroup();
      at++;
    } else if (byte === signs.close) {
      at++;
      if (!target.closeGroup()) return at;
    } else if (byte === signs.backslash) at = readControl(bytes, at + 1, target);
    else if (byte === signs.return || byte === signs.feed || byte === 0) at++;
    else at = readLetters(bytes, at, target);
  }
  return -1;
}

function readLetters(bytes: Uint8Array, from: number, target: RtfTarget): number {
  let at = from;
  while (at < bytes.length && !endsLetters(bytes[at] ?? 0)) at++;
  target.letters(bytes.subarray(from, at));
  return at;
}

const endsLetters = (byte: number): boolean =>
  byte === signs.backslash ||
  byte === signs.open ||
  byte === signs.close ||
  byte === signs.return ||
  byte === signs.feed ||
  byte === 0;

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Returns the offset behind the control, the space that ends a word included. */
function readControl(bytes: Uint8Array<ArrayBuffer>, from: number, target: RtfTarget): number {
  const first = bytes[from] ?? 0;
  if (!isLetter(first)) return readSign(bytes, from, first, target);
  let at = from;
  while (isLetter(bytes[at] ?? 0) && at - from < longestWord) at++;
  const word = String.fromCharCode(...bytes.subarray(from, at));
  const number = numberAt(bytes, at);
  at = number.end;
  if (bytes[at] === signs.space) at++;
  if (word === "bin") return readBinary(bytes, at, number.value ?? 0, target);
  target.control(word, number.value);
  return at;
}

function readSign(bytes: Uint8Array, from: number, sign: number, target: RtfTarget): number {
  if (sign !== signs.quote) {
    target.control(String.fromCharCode(sign), null);
    return from + 1;
  }
  const code = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0), 16);
  if (!Number.isNaN(code)) target.letter(code);
  return from + 3;
}

function numberAt(bytes: Uint8Array, from: number): { readonly value: number | null; readonly end: number } {
  const start = bytes[from] === signs.minus ? from + 1 : from;
  let end = start;
  let value = 0;
  while (isDigit(bytes[end] ?? 0) && end - start < longestNumber) value = value * 10 + (bytes[end++] ?? 0) - 0x30;
  if (end === start) return { value: null, end: from };
  return { value: start > from ? -value : value, end };
}

function readBinary(bytes: Uint8Array<ArrayBuffer>, at: number, length: number, target: RtfTarget): number {
  const end = Math.min(bytes.length, at + Math.max(0, length));
  target.binary(bytes.subarray(at, end));
  return end;
}
