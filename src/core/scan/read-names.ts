import type { ClientNames } from "./client-names.ts";
import { NameMatches } from "./name-matches.ts";
import { EMPTY_HASH, hashWith, LIGATURE, SEPARATOR, spelledOut, wordCodes } from "./name-words.ts";

/** Clients told of one text: a list of all clients names each. */
const MOST_NAMED = 100;

/**
 * Letters that may begin a name: capitals, and in blocks where capitals and small letters take turns, or in scripts that
 * have none, all of them. Without the flag `u`: an engine then looks for them several times faster.
 */
const CAPITAL = /[A-Z\u00c0-\u00de\u0100-\u058f\u0590-\u1fff\u3040-\ud8ff\uf900-\ufaff\uff21-\uff3a]/g;

/**
 * Ids of the clients whose names stand in `text`, most often named first. Only words with a capital are looked at, as names
 * have one; so this costs a sixth of what the terms of the packs take. In their automaton ten thousand names would push the
 * packs' own terms out of the table that makes it fast: a pass then took twice as long (measured November 2026). Linear in
 * the text.
 */
export function readNames(text: string, names: ClientNames): string[] {
  const matches = new NameMatches(text);
  const capital = new RegExp(CAPITAL);
  for (let at = 0; capital.test(text); capital.lastIndex = at) {
    at = readWord(text, capital.lastIndex - 1, names, matches);
    while (isCapital(text, at + 1)) at = readWord(text, at + 1, names, matches);
  }
  return mostNamed(matches.counts());
}

/** Where the word ends, or a place within it where nothing more of it needs to be seen. */
function readWord(text: string, start: number, names: ClientNames, matches: NameMatches): number {
  if (!mayBegin(text, start, names)) return start + 1;
  const { length } = text;
  let hash = EMPTY_HASH;
  let end = start;
  for (; end < length; end += 1) {
    const code = wordCodes[text.charCodeAt(end)] as number;
    if (code > LIGATURE) hash = hashWith(hash, code);
    else if (code === SEPARATOR) break;
    else if (code === LIGATURE) hash = hashWithLigature(hash, text.charAt(end));
  }
  if (names.filter.mayHold(hash) && !isWordAt(text, start - 1)) {
    for (const name of names.byAnchor.get(hash) ?? []) matches.look(name, start, end);
  }
  return Math.max(end, start + 1);
}

/** Names have one word behind the other: an engine takes longer to begin to look again than to look here. */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/** Most words with a capital only begin a sentence. */
function mayBegin(text: string, start: number, { beginnings }: ClientNames): boolean {
  const first = wordCodes[text.charCodeAt(start)] as number;
  const second = wordCodes[text.charCodeAt(start + 1)] as number;
  const third = wordCodes[text.charCodeAt(start + 2)] as number;
  const isPlain = first > LIGATURE && second > LIGATURE && (third > LIGATURE || third === SEPARATOR);
  return !isPlain || beginnings.mayHold(first, second, third);
}

function hashWithLigature(hash: number, sign: string): number {
  let longer = hash;
  for (const letter of spelledOut(sign)) longer = hashWith(longer, wordCodes[letter.charCodeAt(0)] ?? 0);
  return longer;
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && wordCodes[text.charCodeAt(at)] !== SEPARATOR;
}

function mostNamed(counts: ReadonlyMap<string, number>): string[] {
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  return byCount.slice(0, MOST_NAMED).map(([client]) => client);
}
