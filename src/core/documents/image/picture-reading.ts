import type { FormatReading } from "../document-format.ts";
import type { Outcome } from "../ocr/certainty.ts";
import type { ReadingReason } from "../reading.ts";

/** What is missing of a picture, or of a page that is one; null when nothing is. */
export function pictureShortfall(outcome: Outcome): ReadingReason | null {
  if (outcome === "uncertain") return "ocr-uncertain";
  return outcome === "none" ? "image-without-text" : null;
}

/** The recogniser died of it: whether it holds text is not known. */
export const unreadPicture: FormatReading = { status: "partly-read", reason: "ocr-uncertain", text: "" };
