import { MissingAsset } from "../assets.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { picturePixels } from "../image/image-limits.ts";
import { hasPictureLeft, spendPicture } from "../image/picture-budget.ts";
import { pictureShortfall } from "../image/picture-reading.ts";
import { type TiffPage, tiffDirectory } from "../image/tiff-directory.ts";
import type { PictureText } from "../ocr/read-picture.ts";
import type { DecodedPicture } from "../ocr/recogniser.ts";
import type { ReadingReason } from "../reading.ts";
import { TextBuilder } from "../text-builder.ts";

/** TIFF: what copiers and fax machines make, a picture a page. */
export const tiff: DocumentFormat = { type: "tiff", read: readTiff };

async function readTiff(source: DocumentSource): Promise<FormatReading> {
  const { pages, isWhole } = tiffDirectory(source.bytes);
  const built = new TextBuilder();
  const missing = new Map<number, ReadingReason>();
  for (const [index, page] of pages.entries()) {
    const read = await readPage(source, page);
    const number = index + 1;
    const reason = typeof read === "string" ? read : read.isWhole ? pictureShortfall(read.outcome) : "part-damaged";
    if (reason !== null) missing.set(number, reason);
    const text = typeof read === "string" ? "" : read.text;
    if (text !== "") built.place({ page: number, part: "ocr" }).line(text);
    source.onPage(number, pages.length, text);
  }
  const text = built.build();
  const reason = isWhole && pages.length > 0 ? [...missing.values()][0] : "part-damaged";
  if (text.text === "" && reason === "part-damaged") return { status: "corrupt", reason: "damaged", text: "" };
  return { ...statusOf(reason, [...missing.keys()], pages.length), pages: pages.length, ...text };
}

type Status = Pick<FormatReading, "status" | "reason" | "missingPages">;

function statusOf(reason: ReadingReason | undefined, missingPages: number[], pages: number): Status {
  if (reason === undefined) return { status: "read" };
  if (missingPages.length === pages && reason === "over-pixel-limit") return { status: "too-large", reason };
  return { status: "partly-read", reason, ...(missingPages.length > 0 ? { missingPages } : {}) };
}

type PageText = PictureText & Pick<DecodedPicture, "isWhole">;

async function readPage(source: DocumentSource, page: TiffPage): Promise<PageText | ReadingReason> {
  if (page.width * page.height > picturePixels) return "over-pixel-limit";
  if (!hasPictureLeft(source.budget)) return "over-page-limit";
  spendPicture(source.budget);
  const [{ withRecogniser }, { readPicture }, { decodeTiffPage }] = await Promise.all([
    import("../ocr/recogniser.ts"),
    import("../ocr/read-picture.ts"),
    import("../image/decode-tiff-page.ts")
  ]);
  try {
    const decoded = await decodeTiffPage(source.bytes, page, source.budget);
    if (decoded === null) return "part-damaged";
    return { ...(await withRecogniser((recogniser) => readPicture(recogniser, decoded.picture))), ...decoded };
  } catch (error) {
    if (error instanceof MissingAsset) throw error;
    // The recogniser died of this picture: whether it holds text is not known.
    return "ocr-uncertain";
  }
}
