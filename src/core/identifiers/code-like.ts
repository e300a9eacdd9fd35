import type { EvidenceName } from "../scan/evidence.ts";
import { COLON, codeAt, DOT, foldedSlice } from "./characters.ts";

const REACH = 40;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
/** A hash: 16 or more hexadecimal digits, letters among them. */
const HASH = /(?=[0-9]*[a-f])[0-9a-f]{16,}/;
/** A version or an IPv4 address: four numbers of up to three digits. */
const DOTTED_QUAD = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/;
/** A coordinate or another fraction: `52.370216123`. */
const FRACTION_BEFORE = /(?:^|[^\d.,])-?\d{1,3}\.$/;
const VERSION_BEFORE = /(?:^|[^\d.])(?:\d{1,3}\.){2,}$/;
/** `2025-000123456`, `2025/123456782`, `20250123-12345678`: a year or day in front. */
const YEAR_BEFORE = /(?:^|[^\d])(?:19|20)\d{2}(?:\d{4})?[-/.]$/;
/** `2025000123` is one number; `12345678-01`, `12345678/2025` has a serial number behind. */
const SERIAL_BEHIND = /^[-/]\d{1,4}(?!\d)/;
/** `ORD-123456782`, `INV123456782`, `AB_123456782`, `#123456782`, `0x12345678`. */
const LETTERS_BEFORE = /(?:[a-z][-_/]?|#)$/;
const FILE_BEHIND = /^[^\s]{0,20}\.(?:pdf|docx?|xlsx?|csv|xml|txt|zip|jpe?g|png|tiff?|msg|eml|html?)\b/;
const LETTERS_BEHIND = /^[-_]?[a-z]/;
const OPENING = " \n\t;,|\"'(:";
const CLOSING = " \n\t;,|\"')";
const TOKEN_BEFORE = /\S*$/;
const TOKEN_BEHIND = /^\S*/;

/**
 * Whether the digits at [start, end) are part of a code: UUID, hash, version, IPv4 address, coordinate, numbered
 * document (`2025-000123`, `ORD-123456782`), file name, web or mail address. A label glued to its number
 * (`bsn123456782`) looks the same: the caller knows its labels and asks them first. Source: usage.
 */
export function codeLikeAt(text: string, start: number, end: number): EvidenceName | null {
  if (standsApart(text, start, end)) return null;
  const from = Math.max(0, start - REACH);
  const before = foldedSlice(text, from, start - from);
  const behind = foldedSlice(text, end, REACH);
  const tokenBefore = TOKEN_BEFORE.exec(before)?.[0] ?? "";
  const tokenBehind = TOKEN_BEHIND.exec(behind)?.[0] ?? "";
  const token = `${tokenBefore}${foldedSlice(text, start, end - start)}${tokenBehind}`;
  const found = isNumbered(tokenBefore, tokenBehind) || isCode(token) || isAddress(token) || FILE_BEHIND.test(behind);
  return found ? "competing-code" : null;
}

/** Whether white space or the signs of a table, list or sentence stand on both sides: then it is no part of a code. */
function standsApart(text: string, start: number, end: number): boolean {
  if (start > 0 && !OPENING.includes(String.fromCharCode(codeAt(text, start - 1)))) return false;
  if (end >= text.length || CLOSING.includes(String.fromCharCode(codeAt(text, end)))) return true;
  const isStop = codeAt(text, end) === DOT || codeAt(text, end) === COLON;
  return isStop && (end + 1 >= text.length || CLOSING.includes(String.fromCharCode(codeAt(text, end + 1))));
}

function isNumbered(before: string, behind: string): boolean {
  if (LETTERS_BEFORE.test(before) || FRACTION_BEFORE.test(before) || VERSION_BEFORE.test(before)) return true;
  if (YEAR_BEFORE.test(before)) return true;
  return SERIAL_BEHIND.test(behind) || LETTERS_BEHIND.test(behind);
}

function isCode(token: string): boolean {
  return UUID.test(token) || HASH.test(token) || DOTTED_QUAD.test(token);
}

function isAddress(token: string): boolean {
  return token.includes("://") || token.includes("www.") || /[^@\s]@[a-z0-9]/.test(token);
}
