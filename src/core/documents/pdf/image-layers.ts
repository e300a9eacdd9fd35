import type { GreyRows } from "../image/grey-picture.ts";
import type { DrawnImage, ImagePart } from "./drawn-images.ts";

/** An image's greys, and how much each covers what lies under it (255: all). */
export interface ImageLayers {
  readonly grey: GreyRows;
  /** Null: it covers everything. */
  readonly cover: GreyRows | null;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  /** 1: a bit a pixel, set is white. 2: red, green, blue. 3: with alpha. (`ImageKind` of pdf.js) */
  readonly kind: number;
}

/** Takes pdf.js's decoded image; null where it could not decode it. */
export function imageLayers(image: unknown, { part, ink }: DrawnImage): ImageLayers | null {
  const pixels = pixelsOf(image);
  if (pixels === null) return null;
  const whole = part ?? { x: 0, y: 0, w: pixels.width, h: pixels.height };
  const rows = (row: RowOf): GreyRows => ({
    width: whole.w,
    height: whole.h,
    row: (y, into) => row(pixels, whole, y, into)
  });
  // A bit that is not set is ink.
  if (ink !== null) return { grey: rows((_p, _w, _y, into) => into.fill(ink)), cover: rows(inkRow) };
  if (pixels.kind === 1) return { grey: rows(bitRow), cover: null };
  return { grey: rows(colourRow), cover: pixels.kind === 3 ? rows(alphaRow) : null };
}

type RowOf = (pixels: Pixels, part: ImagePart, y: number, into: Uint8Array) => void;

function pixelsOf(image: unknown): Pixels | null {
  if (typeof image !== "object" || image === null) return null;
  const [width, height, kind] = ["width", "height", "kind"].map((name) => Number(Reflect.get(image, name)));
  const data: unknown = Reflect.get(image, "data");
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null;
  if (width === undefined || height === undefined || !(width > 0 && height > 0)) return null;
  return { width, height, data, kind: kind === 2 || kind === 3 ? kind : 1 };
}

function isSet({ width, data }: Pixels, x: number, y: number): boolean {
  return (((data[y * ((width + 7) >> 3) + (x >> 3)] ?? 255) >> (7 - (x & 7))) & 1) === 1;
}

const bitRow: RowOf = (pixels, part, y, into) => {
  for (let x = 0; x < into.length; x++) into[x] = isSet(pixels, part.x + x, part.y + y) ? 255 : 0;
};

const inkRow: RowOf = (pixels, part, y, into) => {
  for (let x = 0; x < into.length; x++) into[x] = isSet(pixels, part.x + x, part.y + y) ? 0 : 255;
};

/** ITU-R BT.601, in 256ths. */
const colourRow: RowOf = ({ width, data, kind }, part, y, into) => {
  const samples = kind === 2 ? 3 : 4;
  for (let x = 0; x < into.length; x++) {
    const at = samples * ((part.y + y) * width + part.x + x);
    into[x] = (77 * (data[at] ?? 255) + 150 * (data[at + 1] ?? 255) + 29 * (data[at + 2] ?? 255)) >> 8;
  }
};

const alphaRow: RowOf = ({ width, data }, part, y, into) => {
  for (let x = 0; x < into.length; x++) into[x] = data[4 * ((part.y + y) * width + part.x + x) + 3] ?? 0;
};
