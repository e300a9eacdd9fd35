/** The hash of no letters. */
export const EMPTY_TEXT = 0x811c9dc5;
const PRIME = 0x01000193;

/** How much of a text its delete keys look at (Garbe, SymSpell: seven letters tell names apart well enough). */
export const PREFIX = 7;

/** 32-bit FNV-1a of UTF-16 units: a key for an index in memory, no protection of anything. */
export function textHash(text: string, seed = EMPTY_TEXT): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return hash >>> 0;
}

/** One UTF-16 unit more. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/**
 * Keys of the first seven letters with up to `deletes` (1 or 2) of them left out. Two texts within so many edits or swaps of
 * neighbours share at least one key, because every edit costs each side at most one letter: the index finds
 * all that are near without comparing with all.
 */
export function eachDeleteKey(text: string, deletes: number, seed: number, take: (key: number) => void): void {
  const length = Math.min(text.length, PREFIX);
  take(hashWithout(text, length, -1, -1, seed));
  for (let first = 0; first < length; first += 1) {
    take(hashWithout(text, length, first, -1, seed));
    if (deletes < 2) continue;
    for (let second = first + 1; second < length; second += 1) take(hashWithout(text, length, first, second, seed));
  }
}

function hashWithout(text: string, length: number, first: number, second: number, seed: number): number {
  let hash = seed;
  for (let at = 0; at < length; at += 1) {
    if (at !== first && at !== second) hash = hashStep(hash, text.charCodeAt(at));
  }
  return hash >>> 0;
}

/**
 * Adds the keys under which a text (`text` up to `end`) is kept so that all within one edit or swap of it are found: its first
 * half, its second half, and what is left without the two letters in the middle. An edit leaves one half whole; a swap across the
 * middle leaves the rest.
 */
export function addHalfKeys(index: KeyTaker, text: string, end: number, seed: number, id: number): void {
  const half = end >> 1;
  index.add(hashPart(text, 0, half, hashStep(seed, end)), id);
  index.add(hashPart(text, half, end, hashStep(seed, end + SECOND)), id);
  index.add(hashPart(text, half + 1, end, hashPart(text, 0, half - 1, hashStep(seed, end + MIDDLE))), id);
}

interface KeyTaker {
  add(key: number, id: number): void;
}

/** What tells the three kinds of keys apart; no text is as long. */
const SECOND = 1000;
const MIDDLE = 2000;

/** The keys to ask for: those of every text of one letter less, as many, or one more. */
export function eachNearHalfKey(text: string, seed: number, take: (key: number) => void): void {
  for (let length = text.length - 1; length <= text.length + 1; length += 1) halfKeys(text, length, seed, take);
}

/** Keys of a text of `length` letters that begins or ends as `text` does. */
function halfKeys(text: string, length: number, seed: number, take: (key: number) => void): void {
  const half = length >> 1;
  const rest = length - half;
  take(hashPart(text, 0, half, hashStep(seed, length)));
  take(hashPart(text, text.length - rest, text.length, hashStep(seed, length + SECOND)));
  if (length !== text.length) return;
  take(hashPart(text, half + 1, length, hashPart(text, 0, half - 1, hashStep(seed, length + MIDDLE))));
}

/** `textHash` of a part of a text, without cutting it out. */
export function hashPart(text: string, from: number, to: number, seed: number): number {
  let hash = seed;
  for (let at = Math.max(from, 0); at < to; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return hash >>> 0;
}

/** The same as `letterMask` of letters that stand in a buffer from `from` to `to`. */
export function letterMaskIn(units: Uint16Array, from: number, to: number): number {
  let mask = 0;
  for (let at = from; at < to; at += 1) mask |= 1 << bitOf(units[at] as number);
  return mask;
}

/** Which letters a text has, a bit each: `a`-`z`, any digit, anything else. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask |= 1 << bitOf(text.charCodeAt(at));
  return mask;
}

/** Which letters a text has an odd number of times, a bit each as in `letterMask`: in longer texts this tells more. */
export function parityMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at += 1) mask ^= 1 << bitOf(text.charCodeAt(at));
  return mask;
}

function bitOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 97;
  return unit >= 48 && unit <= 57 ? 26 : 27;
}

/** An edit changes at most two bits of either mask, because one letter goes and one comes; a swap changes none. */
export function masksNear(one: number, other: number, edits: number): boolean {
  let left = one ^ other;
  let bits = 0;
  for (; left !== 0; left &= left - 1) bits += 1;
  return bits <= edits * 2;
}
