export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Pixels of a PNG, JPEG, WebP, BMP or GIF picture, told from its header alone; null where that is no such header.
 * Sources: PNG 3rd edition 11.2.1, ITU-T T.81 B.2.2, WebP container and VP8 (RFC 6386 9.1), BITMAPINFOHEADER, GIF89a 18.
 */
export function pictureSize(bytes: Uint8Array<ArrayBuffer>): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = bytes.length < 30 ? undefined : headers.find(({ mark, at }) => startsAt(bytes, mark, at));
  const size = read?.size(view) ?? null;
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

interface Header {
  readonly mark: string;
  readonly at: number;
  readonly size: (view: DataView) => PictureSize | null;
}

const headers: readonly Header[] = [
  { mark: "\x89PNG", at: 0, size: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }) },
  { mark: "\xff\xd8", at: 0, size: jpegSize },
  { mark: "GIF8", at: 0, size: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }) },
  { mark: "WEBP", at: 8, size: webpSize },
  { mark: "BM", at: 0, size: bmpSize }
];

function startsAt(bytes: Uint8Array, mark: string, at: number): boolean {
  return [...mark].every((char, index) => bytes[at + index] === char.charCodeAt(0));
}

/** Segment by segment up to the frame header. Those of the numbers C4, C8 and CC are tables. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

function webpSize(view: DataView): PictureSize | null {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === "VP8L") {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== "VP8X") return null;
  const threeBytes = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65536 + 1;
  return { width: threeBytes(24), height: threeBytes(27) };
}

/** A negative height: the rows stand from top to bottom. The oldest header (12 bytes) has 16-bit numbers. */
function bmpSize(view: DataView): PictureSize {
  if (view.getUint32(14, true) === 12) return { width: view.getUint16(18, true), height: view.getUint16(20, true) };
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}
