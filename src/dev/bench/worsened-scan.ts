import { seededRandom } from "../fixtures/seeded-random.ts";

/** A page in grey, 0 black, a row after the other. */
export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export interface Worsening {
  /** Degrees. */
  readonly skew?: number;
  /** Times that each pixel becomes the mean of the nine around it. */
  readonly blur?: number;
  /** Most that a pixel's grey is off, in either direction. */
  readonly noise?: number;
  /** Part of the difference between paper and print that is left. */
  readonly contrast?: number;
}

const paper = 255;

/** A page as a bad copier gives it; the same for the same seed. */
export function worsened(page: GreyPage, { skew = 0, blur = 0, noise = 0, contrast = 1 }: Worsening): GreyPage {
  let worse = skew === 0 ? page : turned(page, skew);
  for (let times = 0; times < blur; times++) worse = blurred(worse);
  return noise === 0 && contrast === 1 ? worse : faded(worse, noise, contrast);
}

/** Around its middle. */
function turned({ width, height, pixels }: GreyPage, degrees: number): GreyPage {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [midX, midY] = [(width - 1) / 2, (height - 1) / 2];
  return mapped({ width, height, pixels }, (x, y) => {
    const [fromX, fromY] = [x - midX, y - midY];
    return between({ width, height, pixels }, fromX * cos + fromY * sin + midX, fromY * cos - fromX * sin + midY);
  });
}

/** Between four pixels, by how near each is. */
function between(page: GreyPage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, below] = [x - left, y - top];
  const upper = at(page, left, top) * (1 - right) + at(page, left + 1, top) * right;
  const lower = at(page, left, top + 1) * (1 - right) + at(page, left + 1, top + 1) * right;
  return upper * (1 - below) + lower * below;
}

function at({ width, height, pixels }: GreyPage, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? paper : (pixels[y * width + x] ?? paper);
}

function blurred(page: GreyPage): GreyPage {
  const around = [-1, 0, 1];
  return mapped(page, (x, y) => {
    let sum = 0;
    for (const down of around) for (const aside of around) sum += at(page, x + aside, y + down);
    return sum / 9;
  });
}

/** The paper of a weak copy is grey. */
function faded(page: GreyPage, noise: number, contrast: number): GreyPage {
  const random = seededRandom(5);
  const middle = paper * 0.6;
  return mapped(page, (x, y) => middle + (at(page, x, y) - middle) * contrast + (random() * 2 - 1) * noise);
}

function mapped({ width, height }: GreyPage, grey: (x: number, y: number) => number): GreyPage {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels[y * width + x] = Math.max(0, Math.min(255, Math.round(grey(x, y))));
  }
  return { width, height, pixels };
}

/** A picture as `pdftoppm -gray` writes it (PGM: three numbers in text, then the pixels). */
export function readPgm(file: Uint8Array): GreyPage {
  const [head = "", width = "", height = ""] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(file.subarray(0, 64)).toString("latin1")) ?? [];
  return { width: Number(width), height: Number(height), pixels: file.subarray(head.length) };
}
