/**
 * What mail programs put between an answer and the mail it answers, in Dutch, English, German and French: Outlook,
 * Gmail, Apple Mail, Thunderbird, Roundcube, SOGo and Horde. Every expression is tried on lines of at most
 * `longestLine` characters and has one repeat at most, so the whole stays linear.
 */

/** Attribution lines are shorter; longer ones are prose. */
const longestLine = 400;
/** An attribution is broken where the line gets long. */
const mostLines = 3;

/** How it starts, and what must stand in it. All end in a colon. */
const attributions: readonly (readonly [start: RegExp, word: RegExp])[] = [
  // Op ma 3 feb 2025 om 10:12 schreef Jan <jan@example.nl>:   Op 3 feb 2025, om 10:12 heeft Jan ... geschreven:
  [/^op /i, /\b(?:schreef|geschreven)\b/i],
  [/^on /i, /\bwrote ?:$/i],
  [/^am /i, /\b(?:schrieb|geschrieben)\b/i],
  [/^le /i, / a [eé]crit ?:$/i],
  // Jan Jansen schreef op 2025-02-03 10:12:
  [/^\S/, /\b(?:schreef op|wrote on|schrieb am)\b/i],
  // Citeren Jan Jansen <jan@example.nl>:
  [/^(?:citeren|citaat van|quoting|zitat von) /i, /@/]
];

/** Prose may say "Op 3 februari schreef u:"; a program adds the time or the address. */
const isByProgram = /\d{1,2}[:.h]\d\d|@/;
const mayStart = /^(?:op|on|am|le|citeren|citaat|quoting|zitat)\s|\s(?:schreef op|wrote on|schrieb am)\s/i;

/** How many lines the attribution that starts at line `at` takes; 0 when none does. */
export function attributionLength(lines: readonly string[], at: number): number {
  if (!mayStart.test(start(lines[at] ?? "").trimStart())) return 0;
  let joined = "";
  for (let length = 1; length <= mostLines && at + length <= lines.length; length++) {
    joined = `${joined} ${plain(lines[at + length - 1] ?? "")}`.trim();
    if (joined.length > longestLine) return 0;
    if (isAttribution(joined)) return length;
  }
  return 0;
}

function isAttribution(line: string): boolean {
  if (!line.endsWith(":") || !isByProgram.test(line)) return false;
  return attributions.some(([begins, word]) => begins.test(line) && word.test(line));
}

const originals = [
  "oorspronkelijke? bericht",
  "origineel bericht",
  "original[ -]message",
  "urspr[uü]ngliche (?:nachricht|mail)",
  "message d['’]origine",
  "message original"
].join("|");
const original = new RegExp(`^[-_=* ]{2,80}(?:begin )?(?:${originals})[-_=*: ]{0,80}$`, "i");

/** `-----Oorspronkelijk bericht-----`. Some programs put it above forwarded mail too. */
export function isOriginalMark(line: string): boolean {
  return /ori?gi?n|oorspr|urspr/i.test(start(line)) && original.test(plain(line));
}

const forwards = [
  "(?:begin )?doorgestuurde? (?:bericht|e-?mail)",
  "(?:begin )?forwarded (?:message|mail)",
  "weitergeleitete (?:nachricht|e-?mail|mail)",
  "anfang der weitergeleiteten (?:nachricht|e-?mail)",
  "message transf[eé]r[eé]",
  "message transmis",
  "d[eé]but du message (?:transf[eé]r[eé]|r[eé]exp[eé]di[eé])"
].join("|");
const forward = new RegExp(`^[-_=* >]{0,80}(?:${forwards})(?: (?:van|from|von|de) .{1,200})?[-_=*: ]{0,80}$`, "i");

/** `---------- Forwarded message ---------`, `Begin doorgestuurd bericht:`; also as the first line inside a quote. */
export function isForwardMark(line: string): boolean {
  return /forward|doorgest|weitergel|transf|transmis|r[eé]exp/i.test(start(line)) && forward.test(plain(line));
}

const senders = /^[ \t\u00a0*]{0,9}(?:van|from|von|de)[ \t\u00a0*]{0,3}:/i;
const others: readonly RegExp[] = [
  /^[ \t\u00a0*]{0,9}(?:verzonden|datum|sent|date|gesendet|envoy[eé])[ \t\u00a0*]{0,3}:/i,
  /^[ \t\u00a0*]{0,9}(?:onderwerp|subject|betreff|objet)[ \t\u00a0*]{0,3}:/i
];
const nextHeaders = 8;

/**
 * Outlook's block of header lines (`Van:`, `Verzonden:`, `Aan:`, `Onderwerp:`), which it puts above answered and
 * forwarded mail alike. Some programs write their names between asterisks.
 */
export function isHeaderBlock(lines: readonly string[], at: number): boolean {
  if (!senders.test(lines[at] ?? "")) return false;
  const next = lines.slice(at + 1, at + 1 + nextHeaders);
  return others.every((header) => next.some((line) => header.test(line)));
}

function start(line: string): string {
  return line.length > longestLine ? line.slice(0, longestLine) : line;
}

/** As it would stand in a plain mail: one kind of space, no carriage return, no invisible direction marks. */
function plain(line: string): string {
  if (line.length > longestLine * 2) return line;
  const seen = line.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
  return seen.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}
