import type { PictureSize } from "./picture-size.ts";

/** One picture of a TIFF file. */
export interface TiffPage extends PictureSize {
  /** Offset of its directory. */
  readonly offset: number;
}

/** Pictures that are followed: a chain may be endless. */
const mostPages = 10_000;

export interface TiffDirectory {
  readonly pages: readonly TiffPage[];
  /** False where the chain of directories leaves the file, turns back, or goes on beyond belief. */
  readonly isWhole: boolean;
}

/** The pictures of a TIFF file in their order (TIFF 6.0, section 2), without thumbnails. */
export function tiffDirectory(bytes: Uint8Array<ArrayBuffer>): TiffDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: TiffPage[] = [];
  if (bytes.length < 8) return { pages, isWhole: false };
  const little = isLittle(view);
  const seen = new Set<number>();
  let offset = view.getUint32(4, little);
  while (offset !== 0) {
    const end = directoryEnd(view, offset, little);
    if (seen.has(offset) || seen.size >= mostPages || end === null) return { pages, isWhole: false };
    seen.add(offset);
    const page = pageAt(view, offset, little);
    if (page) pages.push(page);
    offset = view.getUint32(end, little);
  }
  return { pages, isWhole: true };
}

/** Where the offset of the next directory stands; null outside the file. */
function directoryEnd(view: DataView, offset: number, little: boolean): number | null {
  if (offset + 6 > view.byteLength) return null;
  const end = offset + 2 + 12 * view.getUint16(offset, little);
  return end + 4 > view.byteLength ? null : end;
}

/** The file with one picture alone: the one whose directory stands at `offset`. */
export function withPageAlone(bytes: Uint8Array<ArrayBuffer>, offset: number): Uint8Array<ArrayBuffer> {
  const alone = bytes.slice();
  const view = new DataView(alone.buffer);
  const little = isLittle(view);
  view.setUint32(4, offset, little);
  view.setUint32(offset + 2 + 12 * view.getUint16(offset, little), 0, little);
  return alone;
}

function isLittle(view: DataView): boolean {
  return view.getUint16(0) === 0x4949;
}

function pageAt(view: DataView, offset: number, little: boolean): TiffPage | null {
  const tags = tagsAt(view, offset, little);
  const [kind = 0, width = 0, height = 0] = [254, 256, 257].map((tag) => tags.get(tag)?.[0]);
  const isThumbnail = (kind & 1) === 1;
  return isThumbnail || width === 0 || height === 0 ? null : { offset, width, height };
}

/** Bytes of one value of the types that hold whole numbers: byte, short, long, undefined. */
const valueBytes: Readonly<Record<number, 1 | 2 | 4>> = { 1: 1, 3: 2, 4: 4, 7: 1 };
/** Values of one tag: a strip for each row of the highest picture. */
const mostValues = 100_000;

/** Numbers of the tags of the directory at `offset`; those that lie outside the file are not among them. */
export function tiffTags(bytes: Uint8Array<ArrayBuffer>, offset: number): ReadonlyMap<number, readonly number[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return tagsAt(view, offset, isLittle(view));
}

function tagsAt(view: DataView, offset: number, little: boolean): Map<number, number[]> {
  const tags = new Map<number, number[]>();
  for (let entry = 0; entry < view.getUint16(offset, little); entry++) {
    const at = offset + 2 + 12 * entry;
    const size = valueBytes[view.getUint16(at + 2, little)];
    const count = view.getUint32(at + 4, little);
    if (size === undefined || count > mostValues) continue;
    const start = count * size <= 4 ? at + 8 : view.getUint32(at + 8, little);
    if (start + count * size > view.byteLength) continue;
    const value = valueReader(view, size, little);
    tags.set(
      view.getUint16(at, little),
      Array.from({ length: count }, (_, index) => value(start + index * size))
    );
  }
  return tags;
}

function valueReader(view: DataView, size: 1 | 2 | 4, little: boolean): (at: number) => number {
  if (size === 1) return (at) => view.getUint8(at);
  return size === 2 ? (at) => view.getUint16(at, little) : (at) => view.getUint32(at, little);
}
