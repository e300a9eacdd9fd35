/** What a character is to the reader of a text. */
const OTHER = 0;
const DIGIT = 1;
const LETTER = 2;

/** Blocks whose letters and signs have plain forms; characters elsewhere stand for themselves. */
const FOLDED_BLOCKS: readonly (readonly [number, number])[] = [
  [0x0080, 0x0587],
  [0x1e00, 0x1fff],
  [0x2070, 0x209f],
  [0x2100, 0x214f],
  [0x2460, 0x24ff],
  [0xfb29, 0xfb29],
  [0xfe50, 0xfe6f],
  [0xff00, 0xffef]
];

const folds = new Uint16Array(0x10000);
const classes = new Uint8Array(0x10000);
const listed = listBlocks();
fillFolds();
fillClasses();

/**
 * The plain form of a UTF-16 code unit: letters in lower case without accents, digits and signs as in ASCII (NFKC),
 * every space 32, tab 9, every line break 10, every dash 45, every apostrophe 39. 0: ignored inside words and numbers
 * (soft hyphens, zero-width characters, bidi controls, combining marks, variation selectors). Characters that stand
 * for several (ligatures) and halves of a surrogate pair are returned as they are.
 */
export function folded(code: number): number {
  return folds[code] ?? code;
}

/** As `folded`, for the character at `at`; 10, a line break, outside the text. */
export function foldedAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? folded(text.charCodeAt(at)) : 10;
}

/**
 * The code unit at `at` as it stands; 10, a line break, outside the text: NaN, which `charCodeAt` answers there, would
 * slow down whatever reads it, for the rest of the process.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 10;
}

/** For code units as they stand and for folded ones. */
export function isDigitCode(code: number): boolean {
  return classes[code] === DIGIT;
}

/** For code units as they stand and for folded ones; ligatures are letters. */
export function isLetterCode(code: number): boolean {
  return classes[code] === LETTER;
}

/** A letter or a digit. */
export function isWordCode(code: number): boolean {
  return (classes[code] ?? OTHER) !== OTHER;
}

function fillFolds(): void {
  for (let code = 0; code < 0x10000; code += 1) folds[code] = code;
  for (let code = 65; code <= 90; code += 1) folds[code] = code + 32;
  const codes = FOLDED_BLOCKS.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  plainForms(codes).forEach((plain, i) => {
    if (plain.length === 1) folds[codes[i] ?? 0] = plain.charCodeAt(0);
  });
  setAll(/[\p{Zs}\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/gu, 32);
  setAll(/[\n\v\f\r\u0085\u2028\u2029]+/g, 10);
  setAll(/[\p{Pd}\u2212]+/gu, 45);
  setAll(/[\u2018\u2019\u02bc\u00b4]+/g, 39);
  setAll(/[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}\u0000]+/gu, 0);
}

/** All at once, a line for each: a call for each character would take most of the time that this file takes to load. */
function plainForms(codes: readonly number[]): string[] {
  const lines = codes.map((code) => String.fromCharCode(code));
  const compatible = lines.join("\n").normalize("NFKC").split("\n");
  const single = compatible.map((form, i) => (form.length === 1 && !isSuperscript(codes[i] ?? 0) ? form : lines[i]));
  return single
    .join("\n")
    .normalize("NFD")
    .toLowerCase()
    .split("\n")
    .map((form) => form.charAt(0));
}

/** Marks of a note ("123456782²") say nothing about the number or word they stand at, though NFKC makes them digits. */
function isSuperscript(code: number): boolean {
  return code === 0xb2 || code === 0xb3 || code === 0xb9 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079);
}

function setAll(characters: RegExp, fold: number): void {
  for (const found of characterRuns(characters)) folds.fill(fold, found.from, found.to);
}

/** Other scripts' digits are word characters too, but no digits that a number is read from. */
function fillClasses(): void {
  classes.fill(LETTER, 0x3400, 0xd800).fill(LETTER, 0xf900, 0xfb00);
  for (const found of characterRuns(/[\p{L}\p{Nd}]+/gu)) classes.fill(LETTER, found.from, found.to);
  classes.fill(DIGIT, 48, 58);
  for (let code = 0x80; code < 0x10000; code += 1) {
    const fold = folds[code] ?? code;
    if (fold !== code) classes[code] = classes[fold] ?? OTHER;
  }
}

function characterRuns(characters: RegExp): { from: number; to: number }[] {
  return listed.flatMap(({ first, text }) =>
    [...text.matchAll(characters)].map((run) => ({ from: first + run.index, to: first + run.index + run[0].length }))
  );
}

/** The blocks where letters, signs and marks stand mixed; what lies between them is taken as a whole. */
function listBlocks(): { first: number; text: string }[] {
  const blocks = [
    { first: 0, size: 0x3400 },
    { first: 0xfb00, size: 0x500 }
  ];
  return blocks.map(({ first, size }) => {
    const codes = new Uint16Array(size);
    for (let i = 0; i < size; i += 1) codes[i] = first + i;
    return { first, text: new TextDecoder("utf-16le").decode(new Uint8Array(codes.buffer)) };
  });
}
