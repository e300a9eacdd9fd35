import type { EvidenceName } from "../scan/evidence.ts";
import { codeAt, foldedSlice, isDigit, SPACE } from "./characters.ts";

const REACH = 12;
const CURRENCY_BEFORE =
  /(?:[\u20ac$\u00a3\u00a5]|\b(?:eur|euro|usd|gbp|chf|bedrag|totaal))[ :]{0,3}[-+]?[ ]?(?:\d{1,3}[., ])?$/;
/** `1,123456782` behind a space or sign; not at the beginning of a line, where a CSV has its first column. */
const AMOUNT_BEFORE = /[ :=(\u20ac$]-?\d{1,3},$/;
const GOES_ON = ".,$%eugcmskb";
const BETWEEN = " :+-.";
const BEGINS = "$rodpfgl,";
/** Cents, `,-`, or a currency or unit behind. */
const AMOUNT_BEHIND = new RegExp(
  "^(?:[.,]\\d{2}(?![\\d.,;|])|,-|,=|[ ]?(?:[\u20ac$\u00a3%]|" +
    "(?:eur|euro|usd|gbp|chf|mln|mld|miljoen|stuks?|bytes?|[kmg]b|kwh|km|kg|m2|m3)\\b))"
);

/**
 * Whether the digits at [start, end) are an amount or a part of one: `1.234.567,89`, `1,234,567.89`, a currency in
 * front or behind, `,-`, or a number of things. Source: Dutch and English usage.
 */
export function amountAt(text: string, start: number, end: number): EvidenceName | null {
  if (canGoOn(text, end) && AMOUNT_BEHIND.test(foldedSlice(text, end, REACH))) return "competing-amount";
  if (!canBegin(text, start)) return null;
  const from = Math.max(0, start - REACH);
  const before = foldedSlice(text, from, start - from);
  return CURRENCY_BEFORE.test(before) || AMOUNT_BEFORE.test(before) ? "competing-amount" : null;
}

/** Refuses at a glance what no amount goes on with. */
function canGoOn(text: string, end: number): boolean {
  const code = codeAt(text, end);
  const next = code === SPACE ? codeAt(text, end + 1) : code;
  return GOES_ON.includes(String.fromCharCode(next)) || next > 127;
}

/** Whether a currency, the last letter of one, a comma or a digit stands in front. */
function canBegin(text: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 5 && BETWEEN.includes(String.fromCharCode(codeAt(text, at)))) at -= 1;
  const code = codeAt(text, at);
  if (isDigit(code)) return !isLongNumber(text, at);
  return BEGINS.includes(String.fromCharCode(code)) || code > 127;
}

/** Four digits: no group in front of another. */
function isLongNumber(text: string, last: number): boolean {
  for (let at = last; at > last - 4; at -= 1) if (!isDigit(codeAt(text, at))) return false;
  return true;
}
