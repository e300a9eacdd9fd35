import { cropped, type GreyPicture, turned } from "../image/grey-picture.ts";
import { letterCounts } from "./certainty.ts";
import type { Recogniser } from "./recogniser.ts";
import type { Word } from "./words.ts";

export interface UprightPicture {
  readonly picture: GreyPicture;
  readonly words: readonly Word[];
}

/** Part of the width and height that is tried in the other directions: a third of the work of the whole. */
const triedPart = 0.6;
/** Letters and share of surely read ones with which a picture is taken to lie as it should. */
const enough = { letters: 40, share: 0.7 };

/**
 * Reads a picture, turned so that its print stands upright: a page that lay sideways or upside down in the scanner
 * gives few sure words, and then the other three directions are tried.
 */
export function readUpright(recogniser: Recogniser, picture: GreyPicture): UprightPicture {
  const words = recogniser.recognise(picture);
  const { sure, unsure } = letterCounts(words);
  if (sure >= enough.letters && sure >= enough.share * (sure + unsure)) return { picture, words };
  const best = bestTurn(recogniser, picture, words);
  if (best === 0) return { picture, words };
  const upright = turned(picture, best);
  return { picture: upright, words: recogniser.recognise(upright) };
}

/** The number of quarter turns with which the middle is read clearly better; 0 where none is. */
function bestTurn(recogniser: Recogniser, picture: GreyPicture, words: readonly Word[]): number {
  const middle = middleOf(picture);
  let best = { turns: 0, sure: 1.5 * letterCounts(words.filter((word) => isWithin(word, middle))).sure + 8 };
  for (const turns of [2, 1, 3]) {
    const part = turned(cropped(picture, middle.left, middle.top, middle.width, middle.height), turns);
    const { sure, unsure } = letterCounts(recogniser.recognise(part));
    if (sure > best.sure) best = { turns, sure };
    if (best.turns === turns && sure >= enough.letters && sure >= enough.share * (sure + unsure)) break;
  }
  return best.turns;
}

type Part = Pick<Word, "left" | "top" | "width" | "height">;

function middleOf({ width, height }: GreyPicture): Part {
  const part = { width: Math.ceil(width * triedPart), height: Math.ceil(height * triedPart) };
  return { ...part, left: Math.floor((width - part.width) / 2), top: Math.floor((height - part.height) / 2) };
}

function isWithin(word: Word, part: Part): boolean {
  const x = word.left + word.width / 2 - part.left;
  const y = word.top + word.height / 2 - part.top;
  return x >= 0 && y >= 0 && x < part.width && y < part.height;
}
