export type ByteEncoding = "windows-1252" | "iso-8859-15" | "cp437" | "cp850";

/** Bytes beyond ASCII that are looked at: the first thousands tell as much as millions. */
const looked = 20_000;

/**
 * The 8-bit encoding that makes most sense of bytes beyond ASCII: letters belong in words, and lines and boxes (cp437,
 * cp850: exports of DOS programs) do not. In doubt windows-1252.
 */
export function byteEncodingOf(bytes: Uint8Array): ByteEncoding {
  const sums = { windows: 0, dos: 0, seen: 0 };
  let hasControls = false;
  let hasEuro = false;
  let hasMixedLines = false;
  for (let at = 0; at < bytes.length && sums.seen < looked; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const [before = 0, after = 0] = [bytes[at - 1], bytes[at + 1]];
    const isInWord = Number(isLetter(before)) + Number(isLetter(after));
    sums.windows += windowsSense(byte, isInWord);
    sums.dos += dosSense(byte, isInWord, isLine(before) || isLine(after));
    sums.seen++;
    hasControls ||= byte < 0xa0;
    hasEuro ||= byte === 0xa4 && isInWord === 0;
    hasMixedLines ||= mixedLines.has(byte) && (isLine(before) || isLine(after));
  }
  if (sums.dos > sums.windows) return hasMixedLines ? "cp437" : "cp850";
  // Where windows-1252 has a sign that nobody uses, ISO 8859-15 has the euro; and nothing in 80 to 9F.
  return hasEuro && !hasControls ? "iso-8859-15" : "windows-1252";
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/** In cp437 and cp850. */
function isLine(byte: number): boolean {
  return (
    (byte >= 0xb0 && byte <= 0xb4) ||
    (byte >= 0xb9 && byte <= 0xc5) ||
    (byte >= 0xc8 && byte <= 0xce) ||
    byte === 0xd9 ||
    byte === 0xda
  );
}

/** Lines single on one side and double on the other: cp850 has letters instead. */
const mixedLines = new Set([
  0xb5, 0xb6, 0xb7, 0xb8, 0xbd, 0xbe, 0xc6, 0xc7, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8
]);

/** € ‚ „ … ‘ ’ “ ” • – — ™ and the like. */
const windowsSigns = new Set([0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99]);
const apostrophe = 0x92;

/** `isInWord`: on how many sides a plain letter stands. */
function windowsSense(byte: number, isInWord: number): number {
  if (byte >= 0xc0) return isInWord > 0 ? 2 : -1;
  if (byte >= 0xa0) return isInWord === 2 ? -1 : 1;
  if (!windowsSigns.has(byte)) return -1;
  if (isInWord === 2) return byte === apostrophe ? 1 : -2;
  return byte === 0x82 || byte === 0x84 ? 0 : 1;
}

/** Letters lie from 80 to A5 (A0 to A5: á í ó ú ñ Ñ), lines from B0 to DF. */
function dosSense(byte: number, isInWord: number, isByLine: boolean): number {
  if (byte <= 0xa5) return isInWord;
  if (isLine(byte)) return isByLine ? 2 : isInWord === 0 ? 0.5 : -2;
  return isInWord > 0 ? -2 : 0;
}
