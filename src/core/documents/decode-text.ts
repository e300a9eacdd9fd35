import { byteEncodingOf } from "./byte-encoding.ts";
import { decodePieces, decodeWhole, type TextEncoding, withoutEndMark } from "./text-pieces.ts";

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Bytes that are text, decoded as far as somebody looks. Byte order mark and DOS end mark are removed. */
export interface OpenedText {
  readonly encoding: TextEncoding;
  /** A short text; of a long one the beginning and the end. */
  readonly edges: string;
  /** All of it. Decoded once. */
  readonly text: string;
  /** All of it, piece by piece, from the beginning each time. */
  readonly pieces: () => Iterable<string>;
}

/** Share of control characters from which bytes are no text: an 8-bit encoding makes a letter of nearly any byte. */
const tooManyControls = 0.02;
/** Share of characters beyond ASCII that may be broken in a text that is UTF-8 all the same. */
const fewBroken = 0.5;

/** `openText`, decoded as a whole. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const opened = openText(bytes);
  return opened && { text: opened.text, encoding: opened.encoding };
}

/**
 * Text of bytes without a declared encoding. In order: byte order mark, UTF-16 by its pattern of zero bytes, UTF-8 (also
 * with a few broken places), and the 8-bit encoding that fits best. Null when the bytes are no text. Looks at all of it,
 * and keeps none.
 */
export function openText(bytes: Uint8Array): OpenedText | null {
  const wide = markedEncoding(bytes) ?? zeroPattern(bytes);
  if (!wide && isBinary(bytes)) return null;
  const survey = wide ? surveyOf(bytes, wide) : surveyNarrow(bytes);
  return hasFewControls(survey) ? opened(bytes, survey.encoding) : null;
}

function opened(bytes: Uint8Array, encoding: TextEncoding): OpenedText {
  let whole: string | null = null;
  return {
    encoding,
    get edges() {
      return edgesOf(bytes, encoding);
    },
    get text() {
      whole ??= decodeWhole(bytes, encoding);
      return whole;
    },
    pieces: () => decodePieces(bytes, encoding)
  };
}

/** Bytes of each end. */
const edge = 128 * 1024;

function edgesOf(bytes: Uint8Array, encoding: TextEncoding): string {
  if (bytes.length <= 2 * edge) return decodeWhole(bytes, encoding);
  // An even number of bytes from the end: a letter of UTF-16 stays whole, and one cut letter is no matter.
  const last = bytes.subarray(bytes.length - edge - (bytes.length % 2));
  return decodeWhole(bytes.subarray(0, edge), encoding) + decodeWhole(last, encoding);
}

/** What decoding would make of the bytes. */
interface Survey {
  readonly encoding: TextEncoding;
  length: number;
  controls: number;
  /** Replacement characters. */
  broken: number;
  /** All others beyond ASCII. */
  foreign: number;
}

function surveyNarrow(bytes: Uint8Array): Survey {
  const sound = soundUtf8(bytes);
  if (sound) return sound;
  const broken = surveyOf(bytes, "utf-8");
  // A text cut off within a letter, or a log that several programs wrote, is not another encoding.
  return broken.broken < broken.foreign * fewBroken ? broken : surveyOf(bytes, byteEncodingOf(bytes));
}

/** Null where a byte is wrong. */
function soundUtf8(bytes: Uint8Array): Survey | null {
  try {
    return surveyOf(bytes, "utf-8", true);
  } catch {
    return null;
  }
}

function surveyOf(bytes: Uint8Array, encoding: TextEncoding, isStrict = false): Survey {
  const survey: Survey = { encoding, length: 0, controls: 0, broken: 0, foreign: 0 };
  for (const piece of decodePieces(bytes, encoding, isStrict)) look(piece, survey);
  return survey;
}

function look(text: string, survey: Survey): void {
  let controls = 0;
  let broken = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 31 && code < 127) continue;
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) foreign++;
    if (isControl(code)) controls++;
  }
  survey.length += text.length;
  survey.controls += controls;
  survey.broken += broken;
  survey.foreign += foreign;
}

function hasFewControls({ encoding, length, controls, broken }: Survey): boolean {
  // Broken UTF-8 was weighed already.
  const counted = encoding === "utf-8" ? controls - broken : controls;
  return counted <= length * tooManyControls;
}

/** Whether decoded bytes have the few control characters of a text. */
export function isText(text: string, encoding: TextEncoding): boolean {
  const survey: Survey = { encoding, length: 0, controls: 0, broken: 0, foreign: 0 };
  look(withoutEndMark(text), survey);
  return hasFewControls(survey);
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

/** C0 without tab, line feed, vertical tab, form feed, carriage return; delete; C1; replacement character. */
function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 32) || (code > 126 && code < 160 && code !== 0x85) || code === 0xfffd;
}
