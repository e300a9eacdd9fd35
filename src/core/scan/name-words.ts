import { folded, isWordCode } from "./fold.ts";

/** What a UTF-16 code unit is to the reader of names; above `LIGATURE` it is the folded code of a letter or digit. */
export const SEPARATOR = 0;
/** Invisible, or a mark on a letter. */
export const SKIPPED = 1;
/** Stands for several letters. */
export const LIGATURE = 2;

const ligatures = /[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\ufb00-\ufb06]/g;

const PLAIN = /^[ -~]*$/;
const PLAIN_WORDS = /[0-9a-z]+/g;

export const wordCodes: Uint16Array = codesOfWords();

/** Of no letters. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** FNV-1a, over folded code units. */
export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function hashOfWord(word: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < word.length; at += 1) hash = hashWith(hash, word.charCodeAt(at));
  return hash;
}

/** With the letters of a sign that stands for several. */
export function hashWithLigature(hash: number, sign: string): number {
  let longer = hash;
  for (const letter of spelledOut(sign)) longer = hashWith(longer, wordCodes[letter.charCodeAt(0)] ?? 0);
  return longer;
}

/** The words of a text as they are compared: runs of letters and digits, folded. */
export function wordsOf(text: string): string[] {
  // Most names; a register has tens of thousands.
  if (PLAIN.test(text)) return text.toLowerCase().match(PLAIN_WORDS) ?? [];
  const plain = spelledOut(text);
  let words = "";
  for (let at = 0; at < plain.length; at += 1) {
    const code = wordCodes[plain.charCodeAt(at)] ?? SEPARATOR;
    if (code !== SKIPPED) words += code === SEPARATOR ? " " : String.fromCharCode(code);
  }
  return words.split(" ").filter((word) => word !== "");
}

/** The text without signs that stand for several letters. */
export function spelledOut(text: string): string {
  return text.replace(ligatures, (sign) => sign.normalize("NFKC"));
}

function codesOfWords(): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) {
    const plain = folded(code);
    codes[code] = plain === 0 ? SKIPPED : isWordCode(plain) || isSurrogate(code) ? plain : SEPARATOR;
    if (code > 0x130 && String.fromCharCode(code).search(ligatures) === 0) codes[code] = LIGATURE;
  }
  return codes;
}

/** Letters beyond the basic plane are two code units: together they belong to a word. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}
