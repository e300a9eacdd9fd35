import { passesElfproef } from "./bsn.ts";
import { readPaymentReference } from "./payment-reference.ts";

/** Full-width and mathematical digits: read as digits by people, so masked as digits. */
const OTHER_DIGITS = /[\uff10-\uff19\u{1d7ce}-\u{1d7ff}]/gu;
/** Digits with at most three characters between them that are no letter, digit or line break. */
const DIGIT_CHAIN = /\d(?:[^\p{L}\p{N}\n]{0,3}\d){7,}/gu;

/**
 * Replaces every run of nine digits that passes the elfproef, in any written form, by asterisks but for its last two
 * digits; eight digits too where the run is no longer; and sixteen that are a payment reference of the tax office, for
 * its digits tell the BSN. The BSN in a tax number (`1234.56.782.H.86`) is nine digits like any other. Masks too much
 * rather than too little: it guards what is stored, so 1 in 11 harmless numbers goes as well.
 */
export function maskNumbers(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => digit.normalize("NFKC")).replace(DIGIT_CHAIN, maskChain);
}

function maskChain(chain: string): string {
  const digits = chain.replace(/\D/g, "");
  const hidden = hiddenPositions(digits);
  let position = -1;
  return chain.replace(/\d/g, (digit) => {
    position += 1;
    return hidden.has(position) ? "*" : digit;
  });
}

function hiddenPositions(digits: string): Set<number> {
  const hidden = new Set<number>();
  if (digits.length === 8) return passesElfproef(`0${digits}`) ? hide(hidden, 0, 6) : hidden;
  for (let start = 0; start + 9 <= digits.length; start += 1) {
    if (passesElfproef(digits.slice(start, start + 9))) hide(hidden, start, start + 7);
  }
  for (let start = 0; start + 16 <= digits.length; start += 1) {
    if (readPaymentReference(digits.slice(start, start + 16), 0) !== null) hide(hidden, start, start + 14);
  }
  return hidden;
}

function hide(hidden: Set<number>, from: number, to: number): Set<number> {
  for (let i = from; i < to; i += 1) hidden.add(i);
  return hidden;
}
