import { isGrainy, smoothed } from "../image/grain.ts";
import { doubled, type GreyPicture, levelled, reduced, rowsOf } from "../image/grey-picture.ts";
import type { Recogniser } from "./recogniser.ts";

/** Longer side under which print is too small for the recogniser: an A4 page at 110 dots per inch. */
const smallSide = 1300;
/** The slope is found as well, in a third of the time, with half the pixels. */
const slopeSide = 1754;
/** Slopes that are put right: from a quarter of a degree, which no line of a page notices, to ten. */
const slopes = { least: 0.004, most: 0.18 };

/** A picture without grain, whose print is large enough and level. */
export function prepared(recogniser: Pick<Recogniser, "slope">, picture: GreyPicture): GreyPicture {
  const clear = isGrainy(picture) ? smoothed(picture) : picture;
  const large = Math.max(clear.width, clear.height) < smallSide ? doubled(clear) : clear;
  const slope = recogniser.slope(reduced(rowsOf(large), slopeSide));
  return Math.abs(slope) < slopes.least || Math.abs(slope) > slopes.most ? large : levelled(large, slope);
}
