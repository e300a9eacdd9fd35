import type { Budget } from "../document-format.ts";
import { type DecodedPicture, withRecogniser } from "../ocr/recogniser.ts";
import { type TiffPage, tiffTags, withPageAlone } from "./tiff-directory.ts";
import { deflatedStrips, jpegStrips, type TiffStrips } from "./tiff-strips.ts";

const jpeg = 7;
const deflate: readonly number[] = [8, 32946];

/**
 * By libtiff, which is in the recogniser (fax, LZW, PackBits and plain); what that was built without, strip by strip.
 * Null: damaged, or packed in a way that is not known.
 */
export async function decodeTiffPage(
  bytes: Uint8Array<ArrayBuffer>,
  page: TiffPage,
  budget: Budget
): Promise<DecodedPicture | null> {
  const tags = tiffTags(bytes, page.offset);
  const packing = tags.get(259)?.[0] ?? 1;
  if (deflate.includes(packing)) return deflatedStrips(stripsOf(bytes, page, tags), budget);
  if (packing === jpeg) return withRecogniser((recogniser) => jpegStrips(recogniser, stripsOf(bytes, page, tags)));
  return withRecogniser((recogniser) => recogniser.decode(withPageAlone(bytes, page.offset), 1));
}

function stripsOf(bytes: Uint8Array<ArrayBuffer>, { width, height }: TiffPage, tags: TiffStrips["tags"]): TiffStrips {
  const counts = tags.get(279) ?? [];
  const strips = (tags.get(273) ?? []).map((start, index) => bytes.subarray(start, start + (counts[index] ?? 0)));
  return { tags, strips, width, height };
}
