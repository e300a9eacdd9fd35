/**
 * What the leading digits say about a number that passes the elfproef.
 * `ambiguous-rsin`: starts with 00, issued as BSN and as RSIN; only a label can tell. `rsin`: 80-89, a company.
 * `test`: RvIG test numbers (99999xxxx, 0000xxxxx). `never-issued`: 000, and 9 outside the test range.
 */
export type BsnRange = "ordinary" | "ambiguous-rsin" | "rsin" | "test" | "never-issued";

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/**
 * Elfproef of the BSN: 9a+8b+7c+6d+5e+4f+3g+2h-i is a multiple of 11. `nine` is nine ASCII digits; anything else fails.
 * 000000000 satisfies the sum and is refused: it is the empty value of the SUWI register.
 */
export function passesElfproef(nine: string): boolean {
  if (nine.length !== 9 || nine === "000000000") return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) {
    const digit = nine.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += digit * (WEIGHTS[i] ?? 0);
  }
  return sum % 11 === 0;
}

/** What three digits, as one number, add to the sum modulo 11, in front, in the middle and at the end. */
const THIRDS = [0, 3, 6].map((place) =>
  Uint8Array.from({ length: 1_000 }, (_, three) => {
    const sum = [100, 10, 1].reduce(
      (all, ten, i) => all + (Math.trunc(three / ten) % 10) * (WEIGHTS[place + i] ?? 0),
      0
    );
    return ((sum % 11) + 11) % 11;
  })
);
const [FRONT, MIDDLE, BACK] = THIRDS as [Uint8Array, Uint8Array, Uint8Array];

/** As `passesElfproef`, for nine digits read as one whole number; zeros in front are not there. */
export function passesElfproefAsNumber(value: number): boolean {
  if (value <= 0 || value > 999_999_999) return false;
  // `| 0` and not `trunc`: all are whole numbers of 32 bits, and are divided as such.
  const thousands = (value / 1_000) | 0;
  const millions = (thousands / 1_000) | 0;
  const sum =
    (FRONT[millions] as number) +
    (MIDDLE[thousands - 1_000 * millions] as number) +
    (BACK[value - 1_000 * thousands] as number);
  return sum === 0 || sum === 11 || sum === 22;
}

/**
 * The range of nine digits. RSIN: Belastingdienst, Specificatie Betalingskenmerk bepaling v1.5, section 2 (00 or
 * 80-89). Not 000, 8 or 9 for persons: Gegevensspecificatie aangifte loonheffingen 2026, section 5.2. Test: RvIG BRP
 * API lists.
 */
export function bsnRange(nine: string): BsnRange {
  if (nine.startsWith("99999")) return "test";
  if (nine.startsWith("0000") && nine !== "000000000") return "test";
  if (nine.startsWith("000") || nine.startsWith("9")) return "never-issued";
  if (nine.startsWith("8")) return "rsin";
  return nine.startsWith("00") ? "ambiguous-rsin" : "ordinary";
}

/** As `bsnRange`, for nine digits read as one whole number. */
export function bsnRangeOfNumber(value: number): BsnRange {
  if (value >= 999_990_000) return "test";
  if (value >= 900_000_000) return "never-issued";
  if (value >= 800_000_000) return "rsin";
  if (value >= 10_000_000) return "ordinary";
  if (value >= 1_000_000) return "ambiguous-rsin";
  return value < 100_000 && value > 0 ? "test" : "never-issued";
}

/** The nine digits of a number, with the zeros in front that it may have been written without. */
export function nineDigits(number: number): string {
  return number >= 1e8 ? String(number) : String(number).padStart(9, "0");
}

/** `*******82`: no more than the last two digits of nine. */
export function maskBsn(nine: string): string {
  return `*******${nine.slice(7)}`;
}
