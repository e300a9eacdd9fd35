import type { GreyPicture } from "../image/grey-picture.ts";
import { fewestLetters, sureWord, unsureShare } from "./ocr-limits.ts";
import type { Word } from "./words.ts";

/**
 * How well a picture was read: `read`; `uncertain` when much of it may be wrong or missing; `none` when it shows
 * something that is no readable text; `blank` when it shows nothing.
 */
export type Outcome = "read" | "uncertain" | "none" | "blank";

export function outcomeOf(words: readonly Word[], picture: GreyPicture): Outcome {
  const { sure, unsure } = letterCounts(words);
  if (sure < fewestLetters) return isBlank(picture) ? "blank" : sure > 0 && unsure === 0 ? "read" : "none";
  return unsure > unsureShare * (sure + unsure) ? "uncertain" : "read";
}

export interface LetterCounts {
  readonly sure: number;
  readonly unsure: number;
}

/** Letters and digits in words that are surely read, and in others. */
export function letterCounts(words: readonly Word[]): LetterCounts {
  const counts = { sure: 0, unsure: 0 };
  for (const { text, confidence } of words) {
    counts[confidence >= sureWord ? "sure" : "unsure"] += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  }
  return counts;
}

/** Fewer dark pixels than a line of print has: an empty back, with its specks. */
function isBlank({ pixels }: GreyPicture): boolean {
  const paper = paperGrey(pixels);
  let dark = 0;
  for (const value of pixels) if (Math.abs(value - paper) > 56) dark++;
  return dark < 0.0005 * pixels.length;
}

/** The grey of most pixels. */
function paperGrey(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
}
