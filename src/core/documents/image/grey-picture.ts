/** One byte a pixel, 0 black to 255 white, row by row from the top left. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** A picture whose rows are made one by one, so that a large one never lies in memory twice. */
export interface GreyRows {
  readonly width: number;
  readonly height: number;
  /** Writes row `y` as grey values. */
  readonly row: (y: number, into: Uint8Array<ArrayBuffer>) => void;
}

/** Each new pixel is the mean of those it covers. A picture whose longer side is at most `side` stays as it is. */
export function reduced({ width, height, row }: GreyRows, side: number): GreyPicture {
  const factor = Math.max(1, Math.max(width, height) / side);
  const small = { width: Math.max(1, Math.round(width / factor)), height: Math.max(1, Math.round(height / factor)) };
  const pixels = new Uint8Array(small.width * small.height);
  const line = new Uint8Array(width);
  const sums = new Uint32Array(small.width);
  const columns = borders(small.width, width);
  const rows = borders(small.height, height);
  for (let y = 0; y < small.height; y++) {
    sums.fill(0);
    const [from = 0, to = 0] = [rows[y], rows[y + 1]];
    for (let source = from; source < to; source++) {
      row(source, line);
      addColumns(line, columns, sums);
    }
    writeMeans(sums, columns, to - from, pixels.subarray(y * small.width));
  }
  return { ...small, pixels };
}

/** Where each of `parts` parts of `whole` begins, and where the last one ends. */
function borders(parts: number, whole: number): Uint32Array {
  return Uint32Array.from({ length: parts + 1 }, (_, part) => Math.floor((part * whole) / parts));
}

function addColumns(line: Uint8Array, columns: Uint32Array, sums: Uint32Array): void {
  for (let x = 0; x < sums.length; x++) {
    let sum = 0;
    for (let at = columns[x] ?? 0; at < (columns[x + 1] ?? 0); at++) sum += line[at] ?? 0;
    sums[x] = (sums[x] ?? 0) + sum;
  }
}

function writeMeans(sums: Uint32Array, columns: Uint32Array, rows: number, into: Uint8Array): void {
  for (let x = 0; x < sums.length; x++) {
    const covered = ((columns[x + 1] ?? 0) - (columns[x] ?? 0)) * rows;
    into[x] = covered === 0 ? 255 : Math.round((sums[x] ?? 0) / covered);
  }
}

export function rowsOf({ width, height, pixels }: GreyPicture): GreyRows {
  return { width, height, row: (y, into) => into.set(pixels.subarray(y * width, (y + 1) * width)) };
}

/** Turned clockwise by `quarters` times 90 degrees. */
export function turned(picture: GreyPicture, quarters: number): GreyPicture {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return picture;
  const { width, height, pixels } = picture;
  const [newWidth, newHeight] = turns === 2 ? [width, height] : [height, width];
  const into = new Uint8Array(pixels.length);
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < newWidth; x++) {
      const [fromX, fromY] = sourceOf(turns, x, y, width, height);
      into[y * newWidth + x] = pixels[fromY * width + fromX] ?? 255;
    }
  }
  return { width: newWidth, height: newHeight, pixels: into };
}

function sourceOf(turns: number, x: number, y: number, width: number, height: number): [number, number] {
  if (turns === 1) return [y, height - 1 - x];
  if (turns === 2) return [width - 1 - x, height - 1 - y];
  return [width - 1 - y, x];
}

export function cropped(picture: GreyPicture, left: number, top: number, width: number, height: number): GreyPicture {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * picture.width + left;
    pixels.set(picture.pixels.subarray(start, start + width), y * width);
  }
  return { width, height, pixels };
}

/** Twice as wide and high. Between pixels their mean, so that no steps come out that look like serifs. */
export function doubled({ width, height, pixels }: GreyPicture): GreyPicture {
  const into = new Uint8Array(4 * width * height);
  for (let y = 0; y < 2 * height; y++) {
    const [above, below] = [y >> 1, Math.min(height - 1, (y + 1) >> 1)];
    for (let x = 0; x < 2 * width; x++) {
      const [left, right] = [x >> 1, Math.min(width - 1, (x + 1) >> 1)];
      const upper = (pixels[above * width + left] ?? 255) + (pixels[above * width + right] ?? 255);
      const lower = (pixels[below * width + left] ?? 255) + (pixels[below * width + right] ?? 255);
      into[2 * y * width + x] = (upper + lower) >> 2;
    }
  }
  return { width: 2 * width, height: 2 * height, pixels: into };
}

/** Turned around its middle so that lines that fall by `slope` (height over width) lie level. The corners are white. */
export function levelled({ width, height, pixels }: GreyPicture, slope: number): GreyPicture {
  const [cosine, sine] = [Math.cos(Math.atan(slope)), Math.sin(Math.atan(slope))];
  const into = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    const down = y - height / 2;
    for (let x = 0; x < width; x++) {
      const along = x - width / 2;
      const fromX = Math.round(cosine * along - sine * down + width / 2);
      const fromY = Math.round(sine * along + cosine * down + height / 2);
      if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) continue;
      into[y * width + x] = pixels[fromY * width + fromX] ?? 255;
    }
  }
  return { width, height, pixels: into };
}
