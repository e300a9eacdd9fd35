/** What a machine-readable zone says whose check digits all hold. */
export interface SoundZone {
  readonly documentNumber: string;
  /** Three letters, fillers included. */
  readonly issuingState: string;
}

/** A part of a line, and where its check digit stands behind it. */
interface Part {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

interface Layout {
  readonly number: Part;
  readonly birth: Part;
  readonly expiry: Part;
  readonly personal: Part | null;
  /** What the last check digit is over, and where that stands. */
  readonly all: readonly Part[];
  readonly last: Part;
}

const part = (line: number, from: number, to: number): Part => ({ line, from, to });

/** ICAO Doc 9303 part 4, section 4.2.2. */
const PASSPORT: Layout = {
  number: part(1, 0, 9),
  birth: part(1, 13, 19),
  expiry: part(1, 21, 27),
  personal: part(1, 28, 42),
  all: [part(1, 0, 10), part(1, 13, 20), part(1, 21, 43)],
  last: part(1, 43, 43)
};
/** ICAO Doc 9303 part 5, section 4.2.2. */
const CARD: Layout = {
  number: part(0, 5, 14),
  birth: part(1, 0, 6),
  expiry: part(1, 8, 14),
  personal: null,
  all: [part(0, 5, 30), part(1, 0, 7), part(1, 8, 15), part(1, 18, 29)],
  last: part(1, 29, 29)
};

const FILLER = 60;
const WEIGHTS = [7, 3, 1] as const;

/** The quick way for zones as they should be: two lines of 44 or three of 30. Null: something is wrong with it. */
export function soundZone(lines: readonly string[]): SoundZone | null {
  const layout = lines.length === 2 ? PASSPORT : CARD;
  const { number, birth, expiry, personal, all, last } = layout;
  if (!isDate(lines, birth) || !isDate(lines, expiry)) return null;
  for (const each of [number, birth, expiry]) if (!holds(lines, [each], each)) return null;
  if (personal !== null && !holds(lines, [personal], personal)) return null;
  if (!holds(lines, all, last)) return null;
  const written = textOf(lines, number);
  return { documentNumber: written.replace(/<+$/, "").replaceAll("<", " "), issuingState: lines[0]?.slice(2, 5) ?? "" };
}

/** A missing check digit counts as 0, where there is nothing to check. */
function holds(lines: readonly string[], parts: readonly Part[], { line, to }: Part): boolean {
  const code = lines[line]?.charCodeAt(to) ?? 0;
  const digit = code === FILLER ? 0 : code - 48;
  let sum = 0;
  let place = 0;
  for (const each of parts) {
    for (let at = each.from; at < each.to; at += 1) {
      sum += checkValue(lines[each.line]?.charCodeAt(at) ?? FILLER) * (WEIGHTS[place % 3] ?? 0);
      place += 1;
    }
  }
  return sum % 10 === digit;
}

/** Digits as they are, A to Z as 10 to 35, fillers as 0. */
function checkValue(code: number): number {
  if (code === FILLER) return 0;
  return code < 65 ? code - 48 : code - 55;
}

function isDate(lines: readonly string[], { line, from, to }: Part): boolean {
  for (let at = from; at < to; at += 1) {
    const code = lines[line]?.charCodeAt(at) ?? 0;
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function textOf(lines: readonly string[], { line, from, to }: Part): string {
  return lines[line]?.slice(from, to) ?? "";
}
