interface Greys {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** An uncompressed 8-bit TIFF (TIFF 6.0, section 4) with a picture for each of `pages`. `loops`: the last points back. */
export function greyTiff(pages: readonly Greys[], loops = false): Buffer {
  const parts: Buffer[] = [Buffer.from("II*\0\0\0\0\0", "latin1")];
  let length = 8;
  const starts = pages.map(({ width, height, pixels }) => {
    const data = Buffer.from(pixels);
    const padded = Buffer.concat([data, Buffer.alloc(data.length % 2)]);
    const directory = directoryOf(width, height, length);
    parts.push(padded, directory);
    length += padded.length + directory.length;
    return length - directory.length;
  });
  const file = Buffer.concat(parts);
  for (const [index, start] of starts.entries()) {
    file.writeUInt32LE(starts[index + 1] ?? (loops ? (starts[0] ?? 0) : 0), start + 2 + 12 * 9);
  }
  file.writeUInt32LE(starts[0] ?? 0, 4);
  return file;
}

function directoryOf(width: number, height: number, data: number): Buffer {
  const entries: [tag: number, value: number][] = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, data],
    [277, 1],
    [278, height],
    [279, width * height]
  ];
  const directory = Buffer.alloc(2 + 12 * entries.length + 4);
  directory.writeUInt16LE(entries.length, 0);
  for (const [index, [tag, value]] of entries.entries()) {
    const at = 2 + 12 * index;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(4, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  }
  return directory;
}

/** A 24-bit BMP (BITMAPINFOHEADER), rows from the bottom up. */
export function greyBmp({ width, height, pixels }: Greys): Buffer {
  const stride = Math.ceil((3 * width) / 4) * 4;
  const file = Buffer.alloc(54 + stride * height);
  file.write("BM", 0, "latin1");
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      file.fill(pixels[(height - 1 - y) * width + x] ?? 0, 54 + y * stride + 3 * x, 54 + y * stride + 3 * x + 3);
    }
  }
  return file;
}

/**
 * A two-colour GIF (GIF89a) of one frame. Its codes are written without compression: a clear code before the table
 * would grow.
 */
export function twoColourGif({ width, height, pixels }: Greys): Buffer {
  const screen = Buffer.from("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\0\0\0\0\0\x02", "latin1");
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  screen.writeUInt16LE(width, 24);
  screen.writeUInt16LE(height, 26);
  const codes = [...pixels].flatMap((value, index) => [...(index % 2 === 0 ? [4] : []), value > 127 ? 1 : 0]);
  const bytes = packed([...codes, 5], 3);
  const blocks = Array.from({ length: Math.ceil(bytes.length / 255) }, (_, index) => {
    const block = bytes.subarray(255 * index, 255 * (index + 1));
    return Buffer.concat([Buffer.of(block.length), block]);
  });
  return Buffer.concat([screen, ...blocks, Buffer.from("\0;", "latin1")]);
}

/** Codes of `bits` bits, the lowest first. */
function packed(codes: readonly number[], bits: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil((codes.length * bits) / 8));
  for (const [index, code] of codes.entries()) {
    for (let bit = 0; bit < bits; bit++) {
      const at = index * bits + bit;
      if ((code >> bit) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
    }
  }
  return bytes;
}
