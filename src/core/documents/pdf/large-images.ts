/** Pixels from which an image may be a document by itself, such as a copied identity card; logos have fewer. */
const largePixels = 200_000;

/** How far the numbers of an image stand from its mark, in the same dictionary. */
const reach = 600;

/**
 * Whether a PDF holds an image that may show text. Told from the file's bytes: an image's dictionary is never packed
 * (PDF 32000-1, section 7.5.7), and to have pdf.js list a page's images costs as much again as reading its text.
 */
export function hasLargeImage(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(slash); at >= 0; at = bytes.indexOf(slash, at + 1)) {
    if (isMark(bytes, at) && isLarge(latin1(bytes, at - reach, at + reach))) return true;
  }
  return false;
}

const slash = 0x2f;
const mark = [...new TextEncoder().encode("/Image")];

/** "/Image" and no longer name. */
function isMark(bytes: Uint8Array, at: number): boolean {
  return mark.every((code, index) => bytes[at + index] === code) && !isLetter(bytes[at + mark.length] ?? 0);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** A number that stands elsewhere ("12 0 R") counts as large. */
function isLarge(around: string): boolean {
  const numbers = (name: string): number[] =>
    [...around.matchAll(new RegExp(`/${name}\\s+(\\d{1,7})(\\s+\\d+\\s+R)?`, "g"))].map(([, digits, reference]) =>
      reference ? 10_000 : Number(digits)
    );
  return Math.max(0, ...numbers("Width")) * Math.max(0, ...numbers("Height")) >= largePixels;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), to));
}
