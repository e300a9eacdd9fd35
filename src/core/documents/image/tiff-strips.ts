import { inflate } from "../cfb/inflate.ts";
import type { Budget } from "../document-format.ts";
import type { DecodedPicture, Recogniser } from "../ocr/recogniser.ts";
import { type GreyPicture, type GreyRows, reduced, rowsOf } from "./grey-picture.ts";
import { recognisedSide } from "./image-limits.ts";
import { pictureSize } from "./picture-size.ts";

/** A TIFF picture's numbers by tag (TIFF 6.0, section 8), and the bytes of its strips. */
export interface TiffStrips {
  readonly tags: ReadonlyMap<number, readonly number[]>;
  readonly strips: readonly Uint8Array<ArrayBuffer>[];
  readonly width: number;
  readonly height: number;
}

/** Strips in which each is a JPEG file without its tables, which stand in a tag (TIFF Technical Note 2). */
export function jpegStrips(recogniser: Recogniser, page: TiffStrips): DecodedPicture | null {
  const files = jpegFiles(page);
  const claimed = files.map(pictureSize).reduce((sum, size) => sum + (size ? size.width * size.height : 0), 0);
  // Together they are the page; strips that claim more would be decoded for ever.
  if (claimed > 2 * page.width * page.height) return null;
  const decoded = files.map((file) => recogniser.decode(file, 1));
  const picture = stacked(decoded.map((part) => part?.picture ?? null));
  return picture && { picture, isWhole: decoded.every((part) => part?.isWhole === true) };
}

function stacked(parts: readonly (GreyPicture | null)[]): GreyPicture | null {
  const width = parts[0]?.width ?? 0;
  const whole = parts.flatMap((part) => (part?.width === width ? [part] : []));
  if (width === 0 || whole.length < parts.length) return null;
  const pixels = new Uint8Array(whole.reduce((sum, part) => sum + part.pixels.length, 0));
  let at = 0;
  for (const part of whole) {
    pixels.set(part.pixels, at);
    at += part.pixels.length;
  }
  return reduced(rowsOf({ width, height: pixels.length / width, pixels }), recognisedSide);
}

function jpegFiles({ tags, strips }: TiffStrips): Uint8Array<ArrayBuffer>[] {
  const tables = Uint8Array.from(tags.get(347)?.slice(0, -2) ?? [0xff, 0xd8]);
  return strips.map((strip) => {
    const file = new Uint8Array(tables.length + Math.max(0, strip.length - 2));
    file.set(tables);
    file.set(strip.subarray(2), tables.length);
    return file;
  });
}

/** Rows as they lie in a strip that is no longer packed. */
interface RowShape {
  readonly width: number;
  /** 1 or 8. */
  readonly bits: number;
  readonly samples: number;
  readonly bytes: number;
  readonly isWhiteZero: boolean;
  /** Each value is its difference from the one before it. */
  readonly isDifference: boolean;
}

/** Strips packed with Deflate. Null where they are damaged or of a kind that no scanner makes. */
export async function deflatedStrips(page: TiffStrips, budget: Budget): Promise<DecodedPicture | null> {
  const shape = shapeOf(page);
  if (shape === null) return null;
  const rowsPerStrip = Math.min(page.tags.get(278)?.[0] ?? page.height, page.height);
  const pieces: Uint8Array[] = [];
  for (const [index, strip] of page.strips.entries()) {
    const rows = Math.min(rowsPerStrip, page.height - index * rowsPerStrip);
    const piece = rows > 0 ? await inflate(strip, rows * shape.bytes, budget) : null;
    if (piece === null) return null;
    pieces.push(piece);
  }
  if (pieces.length * rowsPerStrip < page.height) return null;
  const picture = reduced(stripRows(pieces, rowsPerStrip, page.height, shape), recognisedSide);
  return { picture, isWhole: true };
}

function shapeOf({ tags, width }: TiffStrips): RowShape | null {
  const number = (tag: number, otherwise: number): number => tags.get(tag)?.[0] ?? otherwise;
  const [bits, samples, meaning, layout] = [number(258, 1), number(277, 1), number(262, 1), number(284, 1)];
  const isKnown = (bits === 8 && samples <= 4) || (bits === 1 && samples === 1);
  if (!isKnown || meaning > 2 || layout !== 1) return null;
  const bytes = Math.ceil((width * bits * samples) / 8);
  return { width, bits, samples, bytes, isWhiteZero: meaning === 0, isDifference: number(317, 1) === 2 };
}

function stripRows(pieces: readonly Uint8Array[], perPiece: number, height: number, shape: RowShape): GreyRows {
  return {
    width: shape.width,
    height,
    row(y, into) {
      const start = (y % perPiece) * shape.bytes;
      const packed = (pieces[Math.floor(y / perPiece)] ?? new Uint8Array(0)).slice(start, start + shape.bytes);
      if (shape.isDifference) addDifferences(packed, shape.samples);
      writeGreys(packed, shape, into);
    }
  };
}

function addDifferences(row: Uint8Array, samples: number): void {
  for (let at = samples; at < row.length; at++) row[at] = ((row[at] ?? 0) + (row[at - samples] ?? 0)) & 255;
}

function writeGreys(row: Uint8Array, { bits, samples, isWhiteZero }: RowShape, into: Uint8Array): void {
  for (let x = 0; x < into.length; x++) {
    const value = bits === 1 ? (((row[x >> 3] ?? 0) >> (7 - (x & 7))) & 1) * 255 : greyAt(row, x * samples, samples);
    into[x] = isWhiteZero ? 255 - value : value;
  }
}

/** ITU-R BT.601, in 256ths. */
function greyAt(row: Uint8Array, at: number, samples: number): number {
  if (samples < 3) return row[at] ?? 255;
  return (77 * (row[at] ?? 0) + 150 * (row[at + 1] ?? 0) + 29 * (row[at + 2] ?? 0)) >> 8;
}
