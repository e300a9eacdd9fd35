import { decodeHTMLStrict } from "entities/decode";

/** A text in which what stands for other characters has been put back. */
export interface RewrittenText {
  readonly text: string;
  /** Where a place of `text` is in the text as given; within what was put back, the beginning of what stood there. */
  originalOf(at: number): number;
}

/** Mathematical letters and digits, and the tags that no reader sees: two UTF-16 units each. */
const ASTRAL = "\\ud835[\\udc00-\\udfff]|\\udb40[\\udc00-\\udfff]";
const ENTITY = "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});";
/**
 * RFC 2045, section 6.7: octets, and line breaks that only keep lines short. Of ASCII only what must be written so:
 * in "bsn=211551557" nothing is to be decoded, whatever else the text holds.
 */
const QUOTED_PRINTABLE = "=3D|=(?:20|09)(?=\\r?\\n)|(?:=[A-F][0-9A-F](?:=[89AB][0-9A-F])*)+|=[ \\t]*\\r?\\n";

/** Without any of these there is nothing to rewrite. */
const SIGNS = ["&", "=", "\ud835", "\udb40"] as const;
const PIECE = 0x8000;

/** What hardly stands in a text that is not quoted-printable: "=", a space at a line's end, and letters of UTF-8. */
const SURE_SIGNS = ["=3D", "=20\n", "=20\r\n", "=C2=A0", "=C3=A", "=C3=B", "=E2=80=", "=E2=82=AC"];
/** Two lines that were cut where that encoding must cut them, at 76 characters. */
const CUT_LINES = /(?:^|\n)[^\n]{66,75}=\r?\n[^\n]{66,75}=\r?\n/;

/** Null: the text is as it should be read, as nearly all are. This test costs little, the rewriting a copy. */
export function rewrittenText(text: string): RewrittenText | null {
  const leftovers = leftoversIn(text);
  return leftovers.length === 0 ? null : rewrite(text, new RegExp(leftovers.join("|"), "g"));
}

function leftoversIn(text: string): string[] {
  const leftovers: string[] = [];
  const signs = signsIn(text);
  if (signs.has("\ud835") || signs.has("\udb40")) leftovers.push(ASTRAL);
  if (signs.has("&") && new RegExp(ENTITY).test(text)) leftovers.push(ENTITY);
  if (signs.has("=") && isQuotedPrintable(text)) leftovers.push(QUOTED_PRINTABLE);
  return leftovers;
}

/** Piece by piece: so the text comes only once from far memory. */
function signsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = text.length <= PIECE ? text : text.slice(from, from + PIECE);
    for (const sign of SIGNS) if (!found.has(sign) && piece.includes(sign)) found.add(sign);
  }
  return found;
}

function isQuotedPrintable(text: string): boolean {
  if (SURE_SIGNS.some((sign) => text.includes(sign))) return true;
  return (text.includes("=\n") || text.includes("=\r\n")) && CUT_LINES.test(text);
}

interface Change {
  /** In the text as given. */
  readonly from: number;
  readonly to: number;
  /** In the rewritten text. */
  readonly start: number;
  readonly end: number;
}

function rewrite(text: string, leftovers: RegExp): RewrittenText {
  const changes: Change[] = [];
  const pieces: string[] = [];
  let [start, from] = [0, 0];
  for (const { 0: leftover, index } of text.matchAll(leftovers)) {
    const replacement = plain(leftover);
    pieces.push(text.slice(from, index), replacement);
    start += index - from;
    from = index + leftover.length;
    changes.push({ from: index, to: from, start, end: start + replacement.length });
    start += replacement.length;
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(""), originalOf: (at) => originalOf(changes, at) };
}

function plain(leftover: string): string {
  if (leftover.startsWith("&")) return decodeHTMLStrict(leftover);
  if (leftover.startsWith("=")) return /^=[ \t\r\n]/.test(leftover) ? "" : octets(leftover);
  return leftover.startsWith("\udb40") ? "" : leftover.normalize("NFKC");
}

/** Octets that are no UTF-8 are taken for Windows-1252, as old mail programs wrote it. */
function octets(leftover: string): string {
  const bytes = Uint8Array.from(leftover.slice(1).split("="), (octet) => Number.parseInt(octet, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function originalOf(changes: readonly Change[], at: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const last = changes[low - 1];
  if (last === undefined) return at;
  return at < last.end ? last.from : last.to + at - last.end;
}
