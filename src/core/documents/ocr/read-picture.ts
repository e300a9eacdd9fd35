import type { GreyPicture } from "../image/grey-picture.ts";
import { type Outcome, outcomeOf } from "./certainty.ts";
import { withoutDigitSlips } from "./digit-slips.ts";
import { prepared } from "./levelled-picture.ts";
import type { Recogniser } from "./recogniser.ts";
import { looksLikeZone, travelLines } from "./travel-lines.ts";
import { readUpright } from "./upright.ts";
import { linesOfWords, lineText } from "./word-lines.ts";

export interface PictureText {
  /** Lines from top to bottom, columns set apart by tabs. */
  readonly text: string;
  readonly outcome: Outcome;
}

/** The text in a picture, whichever way up it is. */
export function readPicture(recogniser: Recogniser, picture: GreyPicture): PictureText {
  const upright = readUpright(recogniser, prepared(recogniser, picture));
  const lines = linesOfWords(upright.words);
  const zone = travelLines(recogniser, upright.picture, lines);
  const others = zone.length > 0 ? lines.filter((line) => !looksLikeZone(line)) : lines;
  const text = [withoutDigitSlips(others.map(lineText).join("\n")), ...zone].filter((part) => part !== "").join("\n");
  const outcome = outcomeOf(upright.words, upright.picture);
  return { text, outcome: outcome === "none" && zone.length > 0 ? "uncertain" : outcome };
}
