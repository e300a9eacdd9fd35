import fc from "fast-check";

/** Remainder of the elfproef over eight digits: the ninth, or 10 where there is none. */
function ninthOf(eight: string): number {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += Number(eight[i]) * (9 - i);
  return sum % 11;
}

function numbersBetween(from: number, to: number) {
  return fc
    .integer({ min: from, max: to })
    .map((eight) => String(eight).padStart(8, "0"))
    .filter((eight) => ninthOf(eight) < 10)
    .map((eight) => `${eight}${ninthOf(eight)}`);
}

/** BSNs that a person may have and no company: 01 to 79. */
export const persons = numbersBetween(1_000_000, 79_999_999);
/** RSINs: 80 to 89. */
export const companies = numbersBetween(80_000_000, 89_999_999);

/** Another digit at one place. */
export function withOneDigitChanged(text: string, place: number, by: number): string {
  const changed = (Number(text[place]) + by) % 10;
  return `${text.slice(0, place)}${changed}${text.slice(place + 1)}`;
}

/** The payment reference of a number: check digit, its first eight digits, and `tail` (seven digits, code first). */
export function paymentReferenceOf(number: string, tail: string): string {
  const fifteen = `${number.slice(0, 8)}${tail}`;
  const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1, 2, 4, 8, 5, 10];
  const sum = [...fifteen].reverse().reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
  return `${[0, 1, 9, 8, 7, 6, 5, 4, 3, 2, 1][sum % 11]}${fifteen}`;
}

function mrzDigit(field: string): number {
  const value = (char: string) => (char === "<" ? 0 : Number.parseInt(char, 36));
  return [...field].reduce((sum, char, i) => sum + value(char) * ([7, 3, 1][i % 3] ?? 0), 0) % 10;
}

/** The two lines of a Dutch passport with this personal number. */
export function passportLines(document: string, birth: string, personal: string): string[] {
  const parts = [document, birth, "330101"].map((field) => `${field}${mrzDigit(field)}`);
  const own = personal.padEnd(14, "<");
  const [number, born, expires] = parts;
  const rest = `${born}F${expires}${own}${mrzDigit(own)}`;
  const total = mrzDigit(`${number}${born}${expires}${own}${mrzDigit(own)}`);
  return ["P<NLDJANSEN<DE<VRIES<<ANNA<MARIA".padEnd(44, "<"), `${number}NLD${rest}${total}`];
}

/** The three lines of a Dutch identity card with this optional data. */
export function cardLines(document: string, birth: string, optional: string): string[] {
  const first = `${document}${mrzDigit(document)}${optional.padEnd(15, "<")}`;
  const born = `${birth}${mrzDigit(birth)}`;
  const expires = `330101${mrzDigit("330101")}`;
  const total = mrzDigit(`${first}${born}${expires}${"<".repeat(11)}`);
  return [`I<NLD${first}`, `${born}F${expires}NLD${"<".repeat(11)}${total}`, "JANSEN<<ANNA".padEnd(30, "<")];
}
