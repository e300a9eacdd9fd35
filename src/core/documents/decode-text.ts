export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Share of control characters from which bytes are no text: windows-1252 makes a letter of any byte. */
const tooManyControls = 0.02;

/**
 * Text of bytes without a declared encoding, byte order mark removed. In order: byte order mark, UTF-16 by its
 * pattern of
 * zero bytes, UTF-8, windows-1252. Null when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = markedEncoding(bytes) ?? zeroPattern(bytes) ?? "utf-8";
  const decoded = decodeAs(bytes, encoding) ?? decodeAs(bytes, "windows-1252");
  return decoded && looksLikeText(decoded.text) ? decoded : null;
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: encoding === "utf-8" }).decode(bytes);
    return { text: encoding === "windows-1252" ? withWindowsLetters(text) : text, encoding };
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Western text in UTF-16 has a zero in nearly every other byte. */
function zeroPattern(bytes: Uint8Array): TextEncoding | null {
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

function looksLikeText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    if (isControl(text.charCodeAt(at))) controls++;
  }
  return controls <= text.length * tooManyControls;
}

/** C0 without tab, line feed, vertical tab, form feed, carriage return; delete; C1; replacement character. */
function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160 && code !== 0x85) || code === 0xfffd;
}

/** Node 20 decodes windows-1252 as Latin-1 (seen in 20.20.2): bytes 80 to 9F come out as control characters. */
function withWindowsLetters(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => windowsLetters[control.charCodeAt(0) - 0x80] ?? control);
}

/** Bytes 80 to 9F in windows-1252; those without a letter stand as they are. */
const windowsLetters = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
