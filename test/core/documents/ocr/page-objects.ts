import { deflateSync } from "node:zlib";

export interface ImageObject {
  /** Entries of its dictionary, without its length. */
  readonly dictionary: string;
  readonly data: Buffer;
}

/** A PDF of one page that draws these images, named /I0, /I1 ..., with these operators (PDF 32000-1, section 7.5). */
export function imagePdf(
  size: readonly [number, number],
  operators: string,
  images: readonly ImageObject[],
  rotate = 0
): Buffer {
  const names = images.map((_, index) => `/I${index} ${index + 5} 0 R`).join(" ");
  const objects: Buffer[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(" ")}] /Rotate ${rotate} /Contents 4 0 R /Resources << /XObject << ${names} >> >> >>`
  ].map((object) => Buffer.from(object));
  objects.push(stream("", Buffer.from(operators)));
  for (const { dictionary, data } of images) {
    objects.push(stream(`/Type /XObject /Subtype /Image ${dictionary}`, data));
  }
  return fileOf(objects);
}

/** Grey values as an image object. */
export function greyObject(width: number, height: number, pixels: Uint8Array): ImageObject {
  const dictionary = `/Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`;
  return { dictionary, data: deflateSync(pixels) };
}

/** What is darker than half as a mask: its bits that are 0 are painted. */
export function maskObject(width: number, height: number, pixels: Uint8Array): ImageObject {
  const stride = (width + 7) >> 3;
  const bits = Buffer.alloc(stride * height);
  for (const [index, value] of pixels.entries()) {
    const [x, y] = [index % width, Math.floor(index / width)];
    if (value > 127) bits[y * stride + (x >> 3)] = (bits[y * stride + (x >> 3)] ?? 0) | (128 >> (x & 7));
  }
  const dictionary = `/ImageMask true /Width ${width} /Height ${height} /BitsPerComponent 1 /Filter /FlateDecode`;
  return { dictionary, data: deflateSync(bits) };
}

/**
 * An all-white JBIG2 image: a page and one region in MMR coding (ITU-T T.88, sections 7.4.8 and 7.4.6), in which each
 * row is like the white one above it.
 */
export function whiteJbig2(width: number, height: number): ImageObject {
  const region = Buffer.alloc(18);
  region.writeUInt32BE(width, 0);
  region.writeUInt32BE(height, 4);
  region[17] = 1;
  const rows = Buffer.alloc(Math.ceil(height / 8), 0xff);
  const page = Buffer.alloc(19);
  page.writeUInt32BE(width, 0);
  page.writeUInt32BE(height, 4);
  const coded = Buffer.concat([region, rows, Buffer.of(0x00, 0x10, 0x01)]);
  const data = Buffer.concat([segment(0, 48, page), segment(1, 38, coded)]);
  const dictionary = `/Width ${width} /Height ${height} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode`;
  return { dictionary, data };
}

function segment(number: number, type: number, data: Buffer): Buffer {
  const header = Buffer.alloc(11);
  header.writeUInt32BE(number, 0);
  header[4] = type;
  header[6] = 1;
  header.writeUInt32BE(data.length, 7);
  return Buffer.concat([header, data]);
}

function stream(dictionary: string, data: Buffer): Buffer {
  const start = Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`);
  return Buffer.concat([start, data, Buffer.from("\nendstream")]);
}

function fileOf(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from("%PDF-1.4\n")];
  let length = 9;
  const offsets = objects.map((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    parts.push(part);
    length += part.length;
    return `${String(length - part.length).padStart(10, "0")} 00000 n \n`;
  });
  const count = objects.length + 1;
  const directory = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join("")}`;
  parts.push(Buffer.from(`${directory}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}
