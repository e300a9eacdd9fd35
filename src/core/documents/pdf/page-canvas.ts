import { type GreyPicture, reduced } from "../image/grey-picture.ts";
import type { Matrix } from "./drawn-images.ts";
import type { ImageLayers } from "./image-layers.ts";

/** A white page on which images are drawn, in greys: what pdf.js draws on a canvas, which Node does not have. */
export class PageCanvas {
  readonly picture: GreyPicture;

  constructor(width: number, height: number) {
    this.picture = { width, height, pixels: new Uint8Array(width * height).fill(255) };
  }

  /** `matrix` turns the unit square, in which an image stands upright, into pixels from the top left. */
  draw({ grey, cover }: ImageLayers, matrix: Matrix): void {
    const [a, b, c, d] = matrix;
    // At least as many pixels as it gets on the page: a larger image is reduced by means, not by leaving rows out.
    const side = Math.max(1, Math.ceil(Math.max(Math.hypot(a, b), Math.hypot(c, d))));
    const inverse = inverseOf(matrix);
    if (inverse === null) return;
    this.drawReduced(reduced(grey, side), cover && reduced(cover, side), inverse, this.bounds(matrix));
  }

  private drawReduced(grey: GreyPicture, cover: GreyPicture | null, inverse: Matrix, bounds: Bounds): void {
    const [a, b, c, d, e, f] = inverse;
    const { width, pixels } = this.picture;
    for (let y = bounds.top; y < bounds.bottom; y++) {
      for (let x = bounds.left; x < bounds.right; x++) {
        const across = a * (x + 0.5) + c * (y + 0.5) + e;
        const up = b * (x + 0.5) + d * (y + 0.5) + f;
        if (across < 0 || across >= 1 || up <= 0 || up > 1) continue;
        const at = Math.floor((1 - up) * grey.height) * grey.width + Math.floor(across * grey.width);
        const shown = cover === null ? 255 : (cover.pixels[at] ?? 0);
        const under = pixels[y * width + x] ?? 255;
        pixels[y * width + x] = under + Math.round((((grey.pixels[at] ?? 255) - under) * shown) / 255);
      }
    }
  }

  private bounds([a, b, c, d, e, f]: Matrix): Bounds {
    const { width, height } = this.picture;
    const [xs, ys] = [
      [e, e + a, e + c, e + a + c],
      [f, f + b, f + d, f + b + d]
    ];
    return {
      left: Math.max(0, Math.floor(Math.min(...xs))),
      right: Math.min(width, Math.ceil(Math.max(...xs))),
      top: Math.max(0, Math.floor(Math.min(...ys))),
      bottom: Math.min(height, Math.ceil(Math.max(...ys)))
    };
  }
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Null where an image is drawn as a line. */
function inverseOf([a, b, c, d, e, f]: Matrix): Matrix | null {
  const size = a * d - b * c;
  if (size === 0 || !Number.isFinite(size)) return null;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}
