import type { EvidenceName } from "../scan/evidence.ts";
import { folded } from "../scan/fold.ts";
import { COLON, codeAt, DOT, foldedSlice, isDigit, SPACE } from "./characters.ts";

const REACH = 40;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
/** A hash: so many hexadecimal digits or more, letters among them. */
const SHORTEST_HASH = 16;
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
const MAIL = /[^@\s]@[a-z0-9]/;
const OPENING = " \n\t;,|\"'(:";
const CLOSING = " \n\t;,|\"')";

/**
 * Whether the digits at [start, end) are part of a code: UUID, hash, version, IPv4 address, coordinate, numbered
 * document (`2025-000123`, `ORD-123456782`), file name, web or mail address. A label glued to its number
 * (`bsn123456782`) looks the same: the caller knows its labels and asks them first. Source: usage.
 */
export function codeLikeAt(text: string, start: number, end: number): EvidenceName | null {
  if (standsApart(text, start, end)) return null;
  const from = pieceStart(text, start);
  const to = pieceEnd(text, end);
  const before = foldedSlice(text, from, start - from);
  const behind = foldedSlice(text, end, to - end);
  if (isNumbered(before, behind)) return "competing-code";
  const token = `${before}${foldedSlice(text, start, end - start)}${behind}`;
  return isCode(token) || isAddress(token) ? "competing-code" : null;
}

/** Behind the last white space in reach. */
function pieceStart(text: string, start: number): number {
  const first = Math.max(0, start - REACH);
  let at = start;
  while (at > first && !isWhite(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function pieceEnd(text: string, end: number): number {
  const last = Math.min(text.length, end + REACH);
  let at = end;
  while (at < last && !isWhite(text.charCodeAt(at))) at += 1;
  return at;
}

/** What is stepped over is none. */
function isWhite(code: number): boolean {
  if (code > SPACE && code < 127) return false;
  const fold = folded(code);
  return fold !== 0 && fold <= SPACE;
}

/** Whether white space or the signs of a table, list or sentence stand on both sides: then it is no part of a code. */
function standsApart(text: string, start: number, end: number): boolean {
  if (start > 0 && !OPENING.includes(String.fromCharCode(codeAt(text, start - 1)))) return false;
  if (end >= text.length || CLOSING.includes(String.fromCharCode(codeAt(text, end)))) return true;
  const isStop = codeAt(text, end) === DOT || codeAt(text, end) === COLON;
  return isStop && (end + 1 >= text.length || CLOSING.includes(String.fromCharCode(codeAt(text, end + 1))));
}

function isNumbered(before: string, behind: string): boolean {
  if (before !== "" && LETTERS_BEFORE.test(before.slice(-2))) return true;
  const last = before.charAt(before.length - 1);
  if (last === "." && (FRACTION_BEFORE.test(before) || VERSION_BEFORE.test(before))) return true;
  if ((last === "." || last === "-" || last === "/") && YEAR_BEFORE.test(before)) return true;
  if (behind === "") return false;
  return (
    SERIAL_BEHIND.test(behind) || LETTERS_BEHIND.test(behind) || (behind.includes(".") && FILE_BEHIND.test(behind))
  );
}

/** Each is looked for only where a sign of it stands: all of them take longer than all else that is asked of a number. */
function isCode(token: string): boolean {
  if (token.includes("-") && UUID.test(token)) return true;
  return hasHash(token) || (token.includes(".") && DOTTED_QUAD.test(token));
}

function hasHash(token: string): boolean {
  if (token.length < SHORTEST_HASH) return false;
  let length = 0;
  let hasLetter = false;
  for (let at = 0; at < token.length; at += 1) {
    const code = token.charCodeAt(at);
    const isHexLetter = code >= 97 && code <= 102;
    if (isHexLetter || isDigit(code)) {
      length += 1;
      hasLetter ||= isHexLetter;
      if (hasLetter && length >= SHORTEST_HASH) return true;
    } else if (token.length - at <= SHORTEST_HASH) return false;
    else {
      length = 0;
      hasLetter = false;
    }
  }
  return false;
}

function isAddress(token: string): boolean {
  return token.includes("://") || token.includes("www.") || (token.includes("@") && MAIL.test(token));
}
