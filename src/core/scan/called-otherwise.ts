import { asciiSet, hasCode } from "./ascii-set.ts";
import { foldedAt, isLetterCode } from "./fold.ts";

/** What the words that people call numbers by end in; the labels that say "BSN" were asked before. */
const NAMES: readonly string[] = ["nummer", "code", "kenmerk", "referentie"];
/** The last letters of those: most words end in others. */
const LAST_LETTERS = asciiSet(NAMES.map((name) => name.charCodeAt(name.length - 1)));
const BETWEEN = asciiSet([32, 58, 46, 35, 61]);
const MOST_BETWEEN = 3;
const LONGEST = 11;

/**
 * Whether a word directly before the number says that it is some other number: `vacaturenummer 123456782`; only
 * `nummer` says nothing.
 */
export function isCalledOtherwise(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= start - MOST_BETWEEN && hasCode(BETWEEN, foldedAt(text, at))) at -= 1;
  if (at === start - 1 || !hasCode(LAST_LETTERS, foldedAt(text, at))) return false;
  let word = "";
  for (; word.length < LONGEST && isLetterCode(foldedAt(text, at)); at -= 1) {
    word = String.fromCharCode(foldedAt(text, at)) + word;
  }
  return NAMES.some((name) => word.endsWith(name) && word.length > name.length);
}
