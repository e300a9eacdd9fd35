import levenshtein from "fast-levenshtein";
import { areKeyboardNeighbours } from "./keyboard-neighbours.ts";
import { letterMask, masksNear } from "./text-hash.ts";

const MAX_POINTS = 320;
const SLIP = 0.5;

/**
 * Edits between two texts as a person counts them: a letter too many, too few or another, or two neighbours that changed
 * places (Damerau's distance, optimal string alignment). Counted in code points; texts are cut at 320.
 */
export function editDistance(one: string, other: string): number {
  return align([...one].slice(0, MAX_POINTS), [...other].slice(0, MAX_POINTS), 1);
}

/**
 * The same, with a slip of the hand at half a point: a neighbouring key, a letter doubled or not, two letters swapped. Infinity
 * where it takes more than `most` edits. Levenshtein counts a swap twice, so twice as many cannot be it.
 */
export function slipCost(one: string, other: string, most: number): number {
  const edits = levenshtein.get(one, other);
  if (edits > most * 2) return Number.POSITIVE_INFINITY;
  // What is too many for edits alone must have a swap, which leaves the letters what they are.
  if (edits > most && !masksNear(letterMask(one), letterMask(other), most * 2 - edits)) return Number.POSITIVE_INFINITY;
  const [first, second] = withoutSame(one, other);
  if (edits > most && align(first, second, 1) > most) return Number.POSITIVE_INFINITY;
  return align(first, second, SLIP);
}

/** Whether two texts are equal or one edit or one swap of neighbours apart. */
export function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const edits = levenshtein.get(one, other);
  return edits < 2 || (edits === 2 && isOneSwap(one, other));
}

function isOneSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = sameStart(one, other);
  return (
    one.charAt(at) + one.charAt(at + 1) === other.charAt(at + 1) + other.charAt(at) &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

function sameStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** What two texts begin and end with alike costs nothing; one letter stays, to see what is doubled. */
function withoutSame(one: string, other: string): [string[], string[]] {
  const start = Math.max(0, sameStart(one, other) - 1);
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end += 1;
  const cut = (text: string): string[] => [...text.slice(start, text.length - Math.max(0, end - 1))];
  return [cut(one), cut(other)];
}

/** Three rows of the table are enough: the one under way and the two before it. `slip`: what a slip of the hand costs. */
function align(one: readonly string[], other: readonly string[], slip: number): number {
  const width = other.length + 1;
  let [before, last, row] = [new Float32Array(width), new Float32Array(width), new Float32Array(width)];
  for (let j = 1; j < width; j += 1) last[j] = (last[j - 1] ?? 0) + extra(other, j - 1, slip);
  for (let i = 1; i <= one.length; i += 1) {
    const more = extra(one, i - 1, slip);
    row[0] = (last[0] ?? 0) + more;
    for (let j = 1; j < width; j += 1) {
      const straight = (last[j - 1] ?? 0) + another(one[i - 1], other[j - 1], slip);
      const best = Math.min(straight, (last[j] ?? 0) + more, (row[j - 1] ?? 0) + extra(other, j - 1, slip));
      row[j] = isSwap(one, other, i, j) ? Math.min(best, (before[j - 2] ?? 0) + slip) : best;
    }
    [before, last, row] = [last, row, before];
  }
  return last[width - 1] ?? 0;
}

/** What a letter too many costs: less where it stands twice. */
function extra(text: readonly string[], at: number, slip: number): number {
  return text[at] === text[at - 1] || text[at] === text[at + 1] ? slip : 1;
}

function another(one: string | undefined, other: string | undefined, slip: number): number {
  if (one === other) return 0;
  return slip < 1 && areKeyboardNeighbours(one ?? "", other ?? "") ? slip : 1;
}

function isSwap(one: readonly string[], other: readonly string[], i: number, j: number): boolean {
  return i > 1 && j > 1 && one[i - 1] !== one[i - 2] && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
}
