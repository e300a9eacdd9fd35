import type { DocumentSource } from "../document-format.ts";
import { smallestSide } from "../image/image-limits.ts";
import { pictureSize } from "../image/picture-size.ts";
import { embeddedFiles } from "../limits.ts";
import type { TextBuilder } from "../text-builder.ts";
import { addInnerFile } from "./inner-file.ts";
import { u16, u32 } from "./little-endian.ts";

/** Records of pictures in a drawing ([MS-ODRAW] 2.2.23): JPEG, PNG, TIFF, JPEG in print colours. */
const recordTypes = new Set([0xf01d, 0xf01e, 0xf029, 0xf02a]);
/** One or two hashes and a byte stand before the picture. */
const headLengths = [8 + 17, 8 + 33];

/**
 * The PNG and JPEG pictures in a stream of drawings, in the order of the stream. Found by their records wherever these
 * lie: what points at them differs from program to program.
 */
export function drawnPictures(stream: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const found: Uint8Array<ArrayBuffer>[] = [];
  // The upper byte of a record's type is the rarest of it.
  for (let at = stream.indexOf(0xf0, 3); at >= 0; at = stream.indexOf(0xf0, at + 1)) {
    const start = at - 3;
    if (!recordTypes.has(u16(stream, start + 2))) continue;
    const end = start + 8 + u32(stream, start + 4);
    const head = headLengths.find((length) => pictureSize(stream.subarray(start + length, end)) !== null);
    if (head === undefined || end > stream.length) continue;
    found.push(stream.subarray(start + head, end));
    at = end - 1;
  }
  return found;
}

/** Reads the pictures in a document that are large enough to hold a text, as files inside it. */
export async function addPictures(
  builder: TextBuilder,
  pictures: readonly Uint8Array<ArrayBuffer>[],
  source: DocumentSource
): Promise<void> {
  const large = pictures.filter(isLarge);
  for (const [index, picture] of large.entries()) {
    const name = `picture-${index + 1}`;
    if (index >= embeddedFiles) builder.notRead(name, "partly-read", "over-entry-limit");
    else await addInnerFile(builder, name, picture, source);
  }
}

function isLarge(picture: Uint8Array<ArrayBuffer>): boolean {
  const size = pictureSize(picture);
  return size !== null && Math.max(size.width, size.height) >= smallestSide;
}
