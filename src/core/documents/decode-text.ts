import { type ByteEncoding, byteEncodingOf } from "./byte-encoding.ts";
import { decodeCodePage } from "./cfb/code-page.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | ByteEncoding;

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Share of control characters from which bytes are no text: an 8-bit encoding makes a letter of nearly any byte. */
const tooManyControls = 0.02;
/** Share of characters beyond ASCII that may be broken in a text that is UTF-8 all the same. */
const fewBroken = 0.5;

/**
 * Text of bytes without a declared encoding, byte order mark and DOS end mark removed. In order: byte order mark, UTF-16
 * by its pattern of zero bytes, UTF-8 (also with a few broken places), and the 8-bit encoding that fits best. Null when
 * the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = markedEncoding(bytes) ?? zeroPattern(bytes);
  if (!wide && isBinary(bytes)) return null;
  const decoded = wide ? { text: new TextDecoder(wide).decode(bytes), encoding: wide } : decodeNarrow(bytes);
  return isText(decoded.text, decoded.encoding) ? { ...decoded, text: decoded.text.replace(/\x1a+$/, "") } : null;
}

function decodeNarrow(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return decodeBroken(bytes);
  }
}

function decodeBroken(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder().decode(bytes);
  if (isMostlyWhole(text)) return { text, encoding: "utf-8" };
  const encoding = byteEncodingOf(bytes);
  if (encoding === "iso-8859-15") return { text: new TextDecoder(encoding).decode(bytes), encoding };
  return { text: decodeCodePage(bytes, codePages[encoding]), encoding };
}

const codePages = { "windows-1252": 1252, cp437: 437, cp850: 850 } as const;

/** A text cut off within a letter, or a log that several programs wrote, is not another encoding. */
function isMostlyWhole(text: string): boolean {
  let broken = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) foreign++;
  }
  return broken < foreign * fewBroken;
}

function markedEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** More control characters than any text in 8 bits or UTF-8 may have: decoding the rest would change nothing. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 32 && isControl(byte)) controls++;
  }
  return controls > 1 + bytes.length * tooManyControls;
}

/** Western text in UTF-16 has a zero in nearly every other byte. */
function zeroPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const pairs = Math.min(bytes.length >> 1, 4096);
  if (pairs < 2) return null;
  let zeroFirst = 0;
  let zeroSecond = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2] === 0) zeroFirst++;
    if (bytes[pair * 2 + 1] === 0) zeroSecond++;
  }
  if (zeroSecond > pairs * 0.4 && zeroFirst < pairs * 0.05) return "utf-16le";
  if (zeroFirst > pairs * 0.4 && zeroSecond < pairs * 0.05) return "utf-16be";
  return null;
}

/** Whether decoded bytes have the few control characters of a text. */
export function isText(text: string, encoding: TextEncoding): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Broken UTF-8 was weighed already.
    if (isControl(code) && !(code === 0xfffd && encoding === "utf-8")) controls++;
  }
  // A DOS text ends with one.
  return controls <= Math.max(text.length * tooManyControls, text.endsWith("\x1a") ? 1 : 0);
}

/** C0 without tab, line feed, vertical tab, form feed, carriage return; delete; C1; replacement character. */
function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160 && code !== 0x85) || code === 0xfffd;
}
