/**
 * What a stranger can hide in a name: control and format characters (direction overrides among them), characters that
 * have no picture of their own, halves of pairs, and code points without a meaning. U+FE00..FE0F only choose between
 * two pictures of the sign before them and go without a trace.
 */
const HIDDEN = /(?:[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Default_Ignorable_Code_Point}])+/gu;
const VARIATION = /[\uFE00-\uFE0F]/g;
const SPACES = /[\s\u2028\u2029]+/gu;
/** Signs stacked on one letter; more than three of them only serve to write over the lines around it. */
const STACKED = /(\p{M}{3})\p{M}+/gu;

const MARK = "\uFFFD";

/** Hostile text (a file name, an address) as one line in which nothing is hidden: what was, is a U+FFFD mark. */
export function safeText(raw: string): string {
  return raw.replace(SPACES, " ").replace(VARIATION, "").replace(HIDDEN, MARK).replace(STACKED, "$1").trim();
}

/**
 * Cuts the middle out of a text longer than `max` code points. `tail` is the share that the end keeps: a file's
 * extension or an address's domain stands there.
 */
export function cutMiddle(text: string, max: number, tail = 0.4): string {
  const points = [...text];
  if (points.length <= max) return text;
  const end = Math.floor((max - 1) * tail);
  return `${points.slice(0, max - 1 - end).join("")}…${points.slice(points.length - end).join("")}`;
}
