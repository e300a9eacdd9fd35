import { MissingAsset } from "../assets.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { logoBytes, logoPixels, picturePixels, smallestSide } from "../image/image-limits.ts";
import { jpegTurn } from "../image/jpeg-turn.ts";
import { pictureLimit, spendPicture } from "../image/picture-budget.ts";
import { pictureShortfall, unreadPicture } from "../image/picture-reading.ts";
import { type PictureSize, pictureSize } from "../image/picture-size.ts";
import type { PictureText } from "../ocr/read-picture.ts";
import type { DecodedPicture, Recogniser } from "../ocr/recogniser.ts";
import { TextBuilder } from "../text-builder.ts";

/** Pictures, by text recognition. Of a moving one the first frame. HEIC is not among them: heic.ts. */
export const images: readonly DocumentFormat[] = ["png", "jpeg", "webp", "bmp", "gif"].map((type) => ({
  type,
  read: readImage
}));

async function readImage(source: DocumentSource): Promise<FormatReading> {
  const size = pictureSize(source.bytes);
  if (size === null) return { status: "corrupt", reason: "damaged", text: "" };
  if (size.width * size.height > picturePixels) return { status: "too-large", reason: "over-pixel-limit", text: "" };
  // No document can be read from so few pixels: a logo, an icon, a tracking pixel.
  if (Math.max(size.width, size.height) < smallestSide) return { status: "read", text: "" };
  const limit = pictureLimit(source.budget);
  if (limit !== null) return { status: "partly-read", reason: limit, text: "" };
  spendPicture(source.budget);
  const read = await recognise(source.bytes);
  if (read === "unavailable") return unreadPicture;
  if (read === null) return { status: "corrupt", reason: "damaged", text: "" };
  const reading = readingOf(read, isLogoSized(size, source.bytes));
  return read.isWhole ? reading : { ...reading, status: "partly-read", reason: "part-damaged" };
}

type ReadPicture = PictureText & { readonly isWhole: boolean };

/** Null: not to be decoded. */
async function recognise(bytes: Uint8Array<ArrayBuffer>): Promise<ReadPicture | null | "unavailable"> {
  const [{ withRecogniser }, { readPicture }] = await Promise.all([
    import("../ocr/recogniser.ts"),
    import("../ocr/read-picture.ts")
  ]);
  return withRecogniser((recogniser) => {
    const decoded = recogniser.decode(bytes, jpegTurn(bytes)) ?? decodeUnended(recogniser, bytes);
    return decoded && { ...readPicture(recogniser, decoded.picture), isWhole: decoded.isWhole };
  }).catch((error: unknown) => {
    if (error instanceof MissingAsset) throw error;
    return "unavailable";
  });
}

/** A JPEG of which the end mark alone is lost. */
function decodeUnended(recogniser: Recogniser, bytes: Uint8Array<ArrayBuffer>): DecodedPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const ended = new Uint8Array(bytes.length + 2);
  ended.set(bytes);
  ended.set([0xff, 0xd9], bytes.length);
  return recogniser.decode(ended, jpegTurn(bytes));
}

function readingOf({ text, outcome }: PictureText, mayBeLogo: boolean): FormatReading {
  const built = new TextBuilder().place({ part: "ocr" }).add(text).build();
  const reason = pictureShortfall(outcome);
  if (reason === null || (reason === "image-without-text" && mayBeLogo)) return { status: "read", ...built };
  return { status: "partly-read", reason, ...built };
}

function isLogoSized({ width, height }: PictureSize, bytes: Uint8Array): boolean {
  return width * height < logoPixels && bytes.length < logoBytes;
}
