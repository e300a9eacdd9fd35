import { attributionLength, isForwardMark, isHeaderBlock, isOriginalMark } from "./quote-separators.ts";

export interface SplitText {
  /** What the writer says, and what is forwarded. */
  readonly own: string;
  /** What a reply repeats of the mail it answers; empty when nothing. */
  readonly quoted: string;
}

/** `unknown`: a subject that says neither; then a separator that programs also put above a forwarded mail is none. */
export type MailKind = "reply" | "forward" | "unknown";

/** Subject prefixes of Outlook, Gmail, Thunderbird, Apple Mail and webmails in Dutch, English, German and French. */
const replySubject = /^\s*(?:re|antw|antwoord|aw|antwort|sv|r[eé]f|r[eé]p)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*:/i;
const forwardSubject = /^\s*\[?\s*(?:fwd?|fw|doorst|doorgest|doorsturen|wg|tr|vs|i)\s*(?:\[\d{1,3}\])?\s*:/i;

export function mailKindOf(subject: string): MailKind {
  if (forwardSubject.test(subject)) return "forward";
  return replySubject.test(subject) ? "reply" : "unknown";
}

/**
 * Tells the quoted part of a reply from the writer's own words, by lines: those that start with `>`, and everything
 * behind the separator of a mail program. Forwarded text is never quoted: its new reader has not seen it.
 * In doubt a line is own. `text` is a plain-text body, or HTML made text with its quotes marked. Linear.
 */
export function splitQuoted(text: string, kind: MailKind = "reply"): SplitText {
  if (kind === "forward") return { own: text, quoted: "" };
  const lines = text.split("\n");
  const end = endOfWriting(lines, kind);
  const quoted = lines.map((line, at) => isQuoted(line, at, end));
  const only = (wanted: boolean): string => lines.filter((_, at) => quoted[at] === wanted).join("\n");
  return { own: only(false), quoted: only(true) };
}

interface Ending {
  /** Line from which everything is quoted, or everything is own. */
  readonly at: number;
  readonly rest: "quoted" | "own";
}

function isQuoted(line: string, at: number, end: Ending): boolean {
  return at < end.at ? startsWithMark(line) : end.rest === "quoted";
}

function startsWithMark(line: string): boolean {
  return /^[ \t\u00a0]{0,3}>/.test(line);
}

/** The first separator decides: what lies inside a forwarded mail, or inside a quoted one, belongs to that. */
function endOfWriting(lines: readonly string[], kind: MailKind): Ending {
  let isAnswering = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isForwardMark(line) && !(isAnswering && startsWithMark(line))) return { at, rest: "own" };
    if (startsWithMark(line)) continue;
    const length = attributionLength(lines, at);
    if (length > 0 && !isMarkedBehind(lines, at + length)) return { at, rest: "quoted" };
    // Behind it stand lines that say themselves that they are quoted, and perhaps an answer below them.
    if (length > 0) isAnswering = true;
    if (kind === "reply" && (isOriginalMark(line) || isHeaderBlock(lines, at))) return { at, rest: "quoted" };
  }
  return { at: lines.length, rest: "own" };
}

function isMarkedBehind(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== "");
  return next !== undefined && startsWithMark(next);
}
