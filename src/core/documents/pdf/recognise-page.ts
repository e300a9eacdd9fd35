import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { GreyPicture } from "../image/grey-picture.ts";
import type { Outcome } from "../ocr/certainty.ts";
import type { PictureText } from "../ocr/read-picture.ts";
import { pagePicture } from "./page-picture.ts";
import type { PageShortfall } from "./page-reading.ts";

export interface RecognisedPage {
  /** "absent": it has no picture. "unread": it has, and the picture could not be looked at. */
  readonly outcome: Outcome | "absent" | "unread";
  readonly text: string;
  readonly shortfall: PageShortfall | null;
  /** How many operators draw the page. */
  readonly operators: number;
}

const shortfalls: Readonly<Record<RecognisedPage["outcome"], PageShortfall | null>> = {
  read: null,
  blank: null,
  absent: null,
  none: "picture",
  unread: "picture",
  uncertain: "uncertain"
};

/** Recognises the text in a page's images. `leastPart`: what they must cover of it, from 0 to 1, to be looked at. */
export async function recognisePage(
  page: PDFPageProxy,
  codes: Readonly<Record<string, number>>,
  leastPart: number
): Promise<RecognisedPage> {
  const { picture, isMissingSome, operators } = await pagePicture(page, codes, leastPart);
  const { text, outcome } = picture ? await recognise(picture) : { text: "", outcome: "absent" as const };
  // Behind print of its own, a picture in which nothing looks like text is decoration.
  const isDecoration = outcome === "none" && leastPart > 0;
  const shortfall = isDecoration ? null : shortfalls[outcome];
  return { outcome, text, shortfall: isMissingSome ? "picture" : shortfall, operators };
}

/** Unread where the recogniser is not shipped, or died of this picture. */
async function recognise(picture: GreyPicture): Promise<PictureText | { text: ""; outcome: "unread" }> {
  try {
    const [{ withRecogniser }, { readPicture }] = await Promise.all([
      import("../ocr/recogniser.ts"),
      import("../ocr/read-picture.ts")
    ]);
    return await withRecogniser((recogniser) => readPicture(recogniser, picture));
  } catch {
    return { text: "", outcome: "unread" };
  }
}
