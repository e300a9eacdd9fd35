import type { CorePix } from "tesseract.js-core/tesseract-core-simd-lstm.js";
import type { GreyRows } from "../image/grey-picture.ts";

/** Leptonica's pixels: rows of 32-bit words, each with its first pixel in the highest bits (`pix.h`). */
interface Pixels {
  readonly words: Uint32Array;
  readonly depth: number;
  readonly wordsPerRow: number;
  /** Grey of each colour number; null where the number is itself a grey value. */
  readonly colours: Uint8Array | null;
  readonly hasAlpha: boolean;
}

/** The rows of a decoded picture as grey values. Null for a depth that no decoder gives. */
export function pixRows(pix: CorePix, memory: Uint8Array<ArrayBuffer>, colourAddress: number): GreyRows | null {
  const [height, depth, wordsPerRow] = [pix.get_h(), pix.get_d(), pix.get_wpl()];
  if (![1, 2, 4, 8, 16, 32].includes(depth)) return null;
  const words = new Uint32Array(memory.buffer, Number(pix.get_data()), wordsPerRow * height);
  const colours = colourAddress === 0 ? null : greysOf(pix, memory);
  const pixels: Pixels = { words, depth, wordsPerRow, colours, hasAlpha: pix.get_spp() === 4 };
  const row = depth === 32 ? colourRow(pixels) : plainRow(pixels);
  return { width: pix.get_w(), height, row };
}

/** Four bytes a colour: blue, green, red and alpha. */
function greysOf(pix: CorePix, memory: Uint8Array): Uint8Array {
  const colours = pix.get_colormap();
  const start = Number(colours.get_array());
  return Uint8Array.from({ length: colours.get_n() }, (_, index) => {
    const at = start + 4 * index;
    return grey(memory[at + 2] ?? 0, memory[at + 1] ?? 0, memory[at] ?? 0);
  });
}

/** ITU-R BT.601, in 256ths. */
function grey(red: number, green: number, blue: number): number {
  return (77 * red + 150 * green + 29 * blue) >> 8;
}

function colourRow({ words, wordsPerRow, hasAlpha }: Pixels): GreyRows["row"] {
  return (y, into) => {
    const start = y * wordsPerRow;
    for (let x = 0; x < into.length; x++) {
      const word = words[start + x] ?? 0;
      const value = grey(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255);
      // What is transparent shows the paper.
      into[x] = hasAlpha ? 255 - Math.round(((255 - value) * (word & 255)) / 255) : value;
    }
  };
}

function plainRow({ words, depth, wordsPerRow, colours }: Pixels): GreyRows["row"] {
  const perWord = 32 / depth;
  const mask = 2 ** depth - 1;
  const greys = colours ?? greyScale(depth);
  return (y, into) => {
    const start = y * wordsPerRow;
    for (let x = 0; x < into.length; x++) {
      const word = words[start + Math.floor(x / perWord)] ?? 0;
      const value = (word >>> (32 - depth * ((x % perWord) + 1))) & mask;
      into[x] = depth === 16 ? value >> 8 : (greys[value] ?? 255);
    }
  };
}

/** One bit a pixel: 1 is black. More: the highest value is white. */
function greyScale(depth: number): Uint8Array {
  if (depth === 1) return Uint8Array.of(255, 0);
  const most = 2 ** Math.min(depth, 8) - 1;
  return Uint8Array.from({ length: most + 1 }, (_, value) => Math.round((value * 255) / most));
}
