import levenshtein from "fast-levenshtein";
import { EMPTY_TEXT, hashStep } from "../text-hash.ts";

/** Longer words are cut. */
const LONGEST = 40;

/** Letters that sound as one, with that one; at each place the first pair counts. `sch` is `s` and `ch`. */
const PAIRS: readonly (readonly [pair: string, sound: string])[] = [
  ["ij", "i"],
  ["ei", "i"],
  ["ey", "i"],
  ["ch", "g"],
  ["ck", "k"],
  ["ph", "f"],
  ["th", "t"],
  ["dt", "t"]
];
const SINGLES: Readonly<Record<string, string>> = { y: "i", c: "k", q: "k", v: "f", z: "s", x: "k" };
/** Not heard but at the start. */
const MUTE = "aeiouh";

const LETTERS = 128;
const codeOf = (letter: string): number => letter.charCodeAt(0);
/** By the first letter's code times `LETTERS` and the second's; 0 is none. */
const pairSounds = new Uint8Array(LETTERS * LETTERS);
for (const [pair, sound] of PAIRS) pairSounds[pair.charCodeAt(0) * LETTERS + pair.charCodeAt(1)] = codeOf(sound);
const singleSounds = Uint8Array.from({ length: LETTERS }, (_, code) =>
  codeOf(SINGLES[String.fromCharCode(code)] ?? String.fromCharCode(code))
);
const isMute = Uint8Array.from({ length: LETTERS }, (_, code) => Number(MUTE.includes(String.fromCharCode(code))));

/** What was heard last; one for all, because a register has tens of thousands of words. */
const heard = new Uint16Array(LONGEST * 2);

/** A code that names written or heard alike share: Jansen and Janssen, Dijkstra and Dykstra. `word`: lower-case letters. */
export function soundOf(word: string): string {
  return String.fromCharCode(...heard.subarray(0, hear(word)));
}

/** The same as a number, without making the text: `textHash(soundOf(word))`. */
export function soundHash(word: string): number {
  return hashOfHeard(hear(word));
}

/** The same of letters that stand in a buffer from `from` to `to`. */
export function soundHashIn(units: Uint16Array, from: number, to: number): number {
  return hashOfHeard(hearIn(units, from, Math.min(to, from + LONGEST)));
}

function hashOfHeard(length: number): number {
  let hash = EMPTY_TEXT;
  for (let at = 0; at < length; at += 1) hash = hashStep(hash, heard[at] as number);
  return hash >>> 0;
}

/** Letters of the word that is listened to. */
const spoken = new Uint16Array(LONGEST);

function hear(word: string): number {
  const end = Math.min(word.length, LONGEST);
  for (let at = 0; at < end; at += 1) spoken[at] = word.charCodeAt(at);
  return hearIn(spoken, 0, end);
}

function hearIn(units: Uint16Array, from: number, end: number): number {
  let length = 0;
  for (let at = from; at < end; at += 1) {
    const code = units[at] as number;
    const next = at + 1 < end ? (units[at + 1] as number) : 0;
    const pair = code < LETTERS && next < LETTERS ? (pairSounds[code * LETTERS + next] as number) : 0;
    length = add(pair || soundAt(code, at + 1 === end), length);
    if (code === X) length = add(S, length);
    if (pair > 0) at += 1;
  }
  return length;
}

const [D, T, S, X] = [codeOf("d"), codeOf("t"), codeOf("s"), codeOf("x")];

function soundAt(code: number, isLast: boolean): number {
  if (code === D && isLast) return T;
  return code < LETTERS ? (singleSounds[code] as number) : code;
}

/** Double letters sound as one. */
function add(sound: number, length: number): number {
  if (length > 0 && ((sound < LETTERS && isMute[sound] === 1) || heard[length - 1] === sound)) return length;
  heard[length] = sound;
  return length + 1;
}

/** Whether one is easily typed for the other: one slip from 5 letters, two from 12; a swap of neighbours is one slip. */
export function isOneSlip(one: string, other: string): boolean {
  const allowed = slipsIn(Math.min(one.length, other.length));
  if (one === other) return true;
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return false;
  return isSwap(one, other) || levenshtein.get(one, other) <= allowed;
}

export function slipsIn(length: number): number {
  return length >= 12 ? 2 : length >= 5 ? 1 : 0;
}

function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((char, i) => char !== other.charAt(i));
  return at !== -1 && one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other;
}
