/** Longest term of a pack, in UTF-16 units. */
export const MAX_TERM_LENGTH = 200;
/** Letters and digits a word with a `*` must have: fewer would stand in half of all words. */
export const MIN_STARRED = 4;

export type TermFault =
  | "term-blank"
  | "term-comment"
  | "term-long"
  | "term-composed"
  | "term-case"
  | "term-spaces"
  | "term-star"
  | "term-star-short"
  | "term-invisible"
  | "term-signs";

/** Nearly all terms; looked at first, since a pack is read at every start. */
const ORDINARY = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/;

const checks: readonly (readonly [TermFault, (term: string) => boolean])[] = [
  ["term-long", (term) => term.length > MAX_TERM_LENGTH],
  ["term-blank", (term) => term.trim() === ""],
  ["term-comment", (term) => /^\s*(?:#|\/\/|\/\*)/.test(term)],
  ["term-composed", (term) => term !== term.normalize("NFC")],
  ["term-case", (term) => term !== term.toLowerCase()],
  ["term-spaces", (term) => /^\s|\s$|\s\s|[^\S ]/.test(term)],
  ["term-invisible", (term) => /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Variation_Selector}]/u.test(term)],
  ["term-signs", (term) => !/[\p{L}\p{N}\p{Sc}]/u.test(term)],
  ["term-star", (term) => /(?<!^)\*(?!$)|^\*[^\p{L}\p{N}]|[^\p{L}\p{N}]\*$/u.test(term)],
  ["term-star-short", hasShortStarredWord]
];

/**
 * What is wrong with a term, or null. A term: words in lower case and NFC with single spaces; a `*` may stand before
 * its first word (any letters before it) or behind its last (any further letters).
 */
export function termFault(term: string): TermFault | null {
  if (term.length <= MAX_TERM_LENGTH && ORDINARY.test(term)) return null;
  return checks.find(([, isWrong]) => isWrong(term))?.[0] ?? null;
}

function hasShortStarredWord(term: string): boolean {
  return term.split(" ").some((word) => word.includes("*") && word.replace(/[^\p{L}\p{N}]/gu, "").length < MIN_STARRED);
}
