import type { EvidenceName } from "../scan/evidence.ts";
import { amountAt } from "./amount.ts";
import { codeAt, isDigit, isJoint, isLetter } from "./characters.ts";
import { codeLikeAt } from "./code-like.ts";
import { dateAt } from "./date-of-birth.ts";
import { ibanSpan, ibanStart } from "./iban.ts";
import { telephoneAt } from "./telephone.ts";

/** The farthest in front that an IBAN can begin that holds the number: 34 characters and their joints. */
const IBAN_REACH = 44;

/**
 * What the digits at [start, end) are by their form if not a BSN: part of an IBAN, a telephone number, a date, an
 * amount or a code. Null if nothing speaks against them. Looks at most 44 characters around.
 */
export function competingAt(text: string, start: number, end: number): EvidenceName | null {
  if (isInIban(text, start, end)) return "competing-iban";
  const telephone = telephoneAt(text, start, end);
  if (telephone !== null) return telephone;
  if (dateAt(text, start) >= end) return "competing-date";
  return amountAt(text, start, end) ?? codeLikeAt(text, start, end);
}

/** Only letters, digits and joints stand between the beginning of an IBAN and its last digit. */
function isInIban(text: string, start: number, end: number): boolean {
  let digit = -1;
  for (let at = start - 1; at >= 0 && at >= start - IBAN_REACH; at -= 1) {
    const code = codeAt(text, at);
    if (isDigit(code)) digit = at;
    else if (isLetter(code)) {
      const from = digit < 0 ? -1 : ibanStart(text, digit);
      if (from >= 0 && ibanSpan(text, from) >= end) return true;
      digit = -1;
    } else if (code !== 0 && !isJoint(code)) return false;
  }
  return false;
}
