import { base64Bytes } from "./base64-bytes.ts";

/** How a mail writes bytes (RFC 2045, section 6): as they are, or in ASCII. */
export type TransferCoding = "plain" | "base64" | "quoted-printable";

/** Coded bytes that are decoded at once. */
const pieceBytes = 48 * 1024;
const lineFeed = 10;
const equals = 0x3d;

/** What the code stands for, piece by piece; each is valid until the next is asked for. */
export function* decodedPieces(code: Uint8Array, coding: TransferCoding): Generator<Uint8Array> {
  let room = new Uint8Array();
  for (let from = 0; from < code.length; ) {
    const to = endOfPiece(code, from, coding);
    const piece = code.subarray(from, to);
    if (piece.length > room.length) room = new Uint8Array(piece.length);
    yield coding === "plain" ? piece : coding === "base64" ? base64Bytes(piece) : quotedPrintableBytes(piece, room);
    from = to;
  }
}

/** The same as a whole; of bytes as they are no copy. */
export function decodedBytes(code: Uint8Array<ArrayBuffer>, coding: TransferCoding): Uint8Array<ArrayBuffer> {
  if (coding === "plain") return code;
  return coding === "base64" ? base64Bytes(code) : quotedPrintableBytes(code, new Uint8Array(code.length));
}

/** A line is decoded as a whole, and of base64 as many as fill units of four. */
function endOfPiece(code: Uint8Array, from: number, coding: TransferCoding): number {
  if (coding === "plain") return Math.min(from + pieceBytes, code.length);
  let end = from;
  let signs = 0;
  while (end < code.length) {
    const next = code.indexOf(lineFeed, end) + 1 || code.length;
    if (coding === "base64") signs += signsOf(code.subarray(end, next));
    end = next;
    if (end - from >= pieceBytes && signs % 4 === 0) break;
  }
  return end;
}

function signsOf(line: Uint8Array): number {
  let signs = 0;
  for (const byte of line) if (byte > 32) signs++;
  return signs;
}

/** `bytes`: room for as many as the code has. */
function quotedPrintableBytes(code: Uint8Array, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (let at = 0; at < code.length; at++) {
    const byte = code[at] ?? 0;
    const value = byte === equals ? hexPair(code, at + 1) : -1;
    if (value >= 0) at += 2;
    else if (byte === equals) {
      const next = behindSoftBreak(code, at + 1);
      if (next > 0) {
        at = next - 1;
        continue;
      }
    }
    bytes[length++] = value >= 0 ? value : byte;
  }
  return bytes.subarray(0, length);
}

/** -1 where there are no two hexadecimal digits. */
function hexPair(code: Uint8Array, at: number): number {
  const pair = String.fromCharCode(code[at] ?? 0, code[at + 1] ?? 0);
  return /^[0-9a-f]{2}$/i.test(pair) ? Number.parseInt(pair, 16) : -1;
}

/** Where the next line starts, if this one ends here; 0 where it does not. White space may have been put behind it. */
function behindSoftBreak(code: Uint8Array, from: number): number {
  let at = from;
  while (code[at] === 32 || code[at] === 9 || code[at] === 13) at++;
  return at >= code.length ? at : code[at] === lineFeed ? at + 1 : 0;
}
