import { cropped, type GreyPicture } from "../image/grey-picture.ts";
import { letterCounts } from "./certainty.ts";
import { fewestLetters } from "./ocr-limits.ts";
import type { Recogniser } from "./recogniser.ts";
import { linesOfWords } from "./word-lines.ts";
import type { Word } from "./words.ts";

/** The signs of a machine-readable zone (ICAO Doc 9303 part 3, section 4.3). */
const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";
/** Length of a line: passport, card. */
const lengths = [44, 30] as const;
/** Signs that may be too many or too few in a run of `<`, where a reader loses count. */
const lostCount = 6;

/**
 * The lines of a passport's or card's machine-readable zone, read once more with nothing allowed but its signs: as
 * prose, its fillers come out as words. Empty when there is no such zone. `lines`: the picture's lines, as read first.
 */
export function travelLines(recogniser: Recogniser, picture: GreyPicture, lines: readonly Word[][]): string[] {
  const strip = stripOf(picture, lines);
  if (strip === null) return [];
  const part = cropped(picture, 0, strip.top, picture.width, strip.bottom - strip.top);
  const words = recogniser.recognise(part, { segmentation: 6, characters: signs });
  return zoneOf(linesOfWords(words).map((line) => line.map(({ text }) => text).join("")));
}

/** Whether a line, as read first, is one of such a zone. */
export function looksLikeZone(line: readonly Word[]): boolean {
  const text = line.map((word) => word.text).join("");
  const fillers = text.match(/[<«‹]/g)?.length ?? 0;
  return text.length >= 20 && (fillers >= 2 || /^[A-Z0-9<«‹]{28,46}$/.test(text));
}

interface Strip {
  readonly top: number;
  readonly bottom: number;
}

/** The lines that look like it, and two more around them; without any, the lower half of what may be a card. */
function stripOf({ width, height }: GreyPicture, lines: readonly Word[][]): Strip | null {
  const found = lines.filter(looksLikeZone).flat();
  const mayBeCard = isCardShaped(width / height) && letterCounts(lines.flat()).sure >= fewestLetters;
  if (found.length === 0) return mayBeCard ? { top: Math.floor(height / 2), bottom: height } : null;
  const margin = 2 * Math.max(...found.map((word) => word.height));
  const top = Math.min(...found.map((word) => word.top)) - margin;
  const bottom = Math.max(...found.map((word) => word.top + word.height)) + margin;
  return { top: Math.max(0, Math.floor(top)), bottom: Math.min(height, Math.ceil(bottom)) };
}

/** A card is 1.59 times as wide as high, a passport's page 1.42; a photo leaves some room around them. */
function isCardShaped(ratio: number): boolean {
  return ratio >= 1.25 && ratio <= 1.75;
}

/** Lines of the right length, fillers put right; empty where they make no zone. Exported for its test. */
export function zoneOf(read: readonly string[]): string[] {
  for (const [index, length] of lengths.entries()) {
    const lines = read.map((line) => fitted(line, length)).filter((line) => line !== null);
    const starts = lines.findIndex((line) => /^[PIACV][A-Z<][A-Z<0]{3}/.test(line));
    const zone = starts < 0 ? [] : lines.slice(starts, starts + 2 + index);
    if (zone.length === 2 + index) return zone;
  }
  return [];
}

/** A line with as many signs as it should have, gained or lost in its longest run of fillers. */
function fitted(read: string, length: number): string | null {
  // At the end of a line, fillers are read as these letters.
  const line = read.replace(/<<[<KCLS]*$/, (run) => "<".repeat(run.length));
  const missing = length - line.length;
  if (missing === 0) return line;
  const longest = (line.match(/<+/g) ?? []).reduce((long, run) => (run.length > long.length ? run : long), "");
  if (Math.abs(missing) > lostCount || longest.length < 2 || longest.length + missing < 1) return null;
  return line.replace(longest, "<".repeat(longest.length + missing));
}
