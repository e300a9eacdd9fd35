import type { GreyPicture } from "./grey-picture.ts";

/** Half of all pixels are off by more from those around them: on paper that is grain, which no print is. */
const grainy = 8;
/** Every so manyth pixel is looked at. */
const step = 37;

/** Whether a picture is full of grain, as from a poor copier or a camera in the dark: the recogniser takes it for print. */
export function isGrainy({ width, height, pixels }: GreyPicture): boolean {
  let [seen, off] = [0, 0];
  for (let at = width + 1; at < width * (height - 1) - 1; at += step) {
    const around = at4(pixels, at, width) / 4;
    if (Math.abs((pixels[at] ?? 0) - around) > grainy) off++;
    seen++;
  }
  return off > seen / 2;
}

function at4(pixels: Uint8Array, at: number, width: number): number {
  return (pixels[at - 1] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at - width] ?? 0) + (pixels[at + width] ?? 0);
}

/** Each pixel the mean of the nine around it; those at the edge stay. */
export function smoothed({ width, height, pixels }: GreyPicture): GreyPicture {
  const smooth = pixels.slice();
  const columns = new Uint16Array(width);
  for (let y = 1; y < height - 1; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const at = row + x;
      columns[x] = (pixels[at - width] ?? 0) + (pixels[at] ?? 0) + (pixels[at + width] ?? 0);
    }
    for (let x = 1; x < width - 1; x++) {
      smooth[row + x] = ((columns[x - 1] ?? 0) + (columns[x] ?? 0) + (columns[x + 1] ?? 0)) / 9 + 0.5;
    }
  }
  return { width, height, pixels: smooth };
}
