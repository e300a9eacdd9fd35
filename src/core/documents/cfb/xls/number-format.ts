/** How a cell shows its number, as far as its reading depends on it. */
export type NumberFormat =
  | { readonly kind: "plain"; readonly decimals: number }
  | { readonly kind: "percent"; readonly decimals: number }
  | { readonly kind: "date"; readonly hasDay: boolean; readonly hasTime: boolean }
  /** Hours that count on beyond 24. */
  | { readonly kind: "duration" }
  /** `#`/`0` for digits, filled from the right; all else stands as it is. */
  | { readonly kind: "digits"; readonly pattern: readonly PatternPart[] };

export type PatternPart = { readonly digit: "0" | "#" } | { readonly literal: string };

const plain: NumberFormat = { kind: "plain", decimals: 0 };

/** Formats that every workbook has without writing them down ([MS-XLS] 2.4.126; the Asian ones are dates). */
export function builtInFormat(number: number): NumberFormat {
  if (number === 9 || number === 10) return { kind: "percent", decimals: number === 9 ? 0 : 2 };
  if (isBetween(number, 14, 17) || isBetween(number, 27, 31) || isBetween(number, 50, 58)) return date(true, false);
  if (isBetween(number, 18, 21) || isBetween(number, 32, 35) || number === 45 || number === 47)
    return date(false, true);
  if (number === 22) return date(true, true);
  if (number === 46) return { kind: "duration" };
  return number === 2 || number === 4 ? { kind: "plain", decimals: 2 } : plain;
}

/** What a format code (`dd-mm-yyyy`, `000000000`, `0.00%`) says of positive numbers. */
export function numberFormat(code: string): NumberFormat {
  const parts = tokens(code);
  const letters = parts.map((part) => ("placeholder" in part ? part.placeholder.toLowerCase() : "")).join("");
  if (/\[[hms]+\]/.test(letters)) return { kind: "duration" };
  const bare = letters.replace(/\[[^\]]*\]/g, "").replace(/general/g, "");
  if (/[ymdhs]/.test(bare)) return date(/[yd]/.test(bare) || !/[hs]/.test(bare), /[hs]/.test(bare));
  const decimals = /\.(0*)/.exec(bare)?.[1]?.length ?? 0;
  if (bare.includes("%")) return { kind: "percent", decimals };
  return digitPattern(parts) ?? { kind: "plain", decimals };
}

type Token = { readonly placeholder: string } | { readonly literal: string };

/** The first section of the code: quoted and escaped letters are literals, `[...]` is one placeholder. */
function tokens(code: string): Token[] {
  const found: Token[] = [];
  const part = /"([^"]*)"|\\(.)|[_*](.)|(\[[^\]]*\])|(.)/gsu;
  for (const [, quoted, escaped, padding, bracket, other] of code.slice(0, 255).matchAll(part)) {
    if (other === ";") break;
    if (quoted !== undefined || escaped !== undefined) found.push({ literal: quoted ?? escaped ?? "" });
    else if (bracket !== undefined) found.push({ placeholder: bracket });
    else if (padding === undefined && other !== undefined)
      found.push(isSign(other) ? { literal: other } : { placeholder: other });
  }
  return found;
}

const isSign = (letter: string): boolean => "-+/ ():€$£'".includes(letter);

/** A number written by its digits (`000000000`, `0000\.00\.000`): at least two of them always shown, none behind a point. */
function digitPattern(parts: readonly Token[]): NumberFormat | null {
  const shown = parts.filter((part) => !("placeholder" in part && part.placeholder.startsWith("[")));
  const pattern: PatternPart[] = [];
  for (const part of shown) {
    if ("literal" in part) pattern.push(part);
    else if (part.placeholder === "0" || part.placeholder === "#") pattern.push({ digit: part.placeholder });
    else return null;
  }
  const zeros = pattern.filter((part) => "digit" in part && part.digit === "0").length;
  return zeros >= 2 ? { kind: "digits", pattern } : null;
}

function date(hasDay: boolean, hasTime: boolean): NumberFormat {
  return { kind: "date", hasDay, hasTime };
}

const isBetween = (number: number, from: number, to: number): boolean => number >= from && number <= to;
