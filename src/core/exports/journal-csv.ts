import papa from "papaparse/papaparse.min.js";
import type { EntryPart, EntryRecipient, JournalEntry } from "../journal/entry.ts";

export type CsvSeparator = ";" | ",";

/** Column -> cell. Lists stand in one cell, joined by ` | `. One row is one entry. */
const COLUMNS: readonly (readonly [name: string, cell: (entry: JournalEntry) => string])[] = [
  ["sequence", (entry) => String(entry.sequence)],
  ["time", (entry) => entry.time],
  ["webmail", (entry) => entry.webmail],
  ["site", (entry) => entry.site],
  ["happened", (entry) => entry.happened],
  ["level", (entry) => entry.level],
  ["reasons", (entry) => joined(entry.reasons)],
  ["recipients", (entry) => joined(entry.recipients.map(describeRecipient))],
  ["parts", (entry) => joined(entry.parts.map(describePart))],
  ["findings", (entry) => joined(entry.parts.flatMap(describeFindings))],
  ["sentence", (entry) => entry.sentence ?? ""],
  ["reason", (entry) => entry.reason ?? ""],
  ["packs", (entry) => joined(Object.entries(entry.packs).map(([id, version]) => `${id} ${version}`))],
  ["previous", (entry) => entry.previous],
  ["hash", (entry) => entry.hash]
];

/**
 * A sign that starts a formula, at the start of a cell or behind what a careless importer takes for a separator or
 * quote.
 */
const FORMULA = /(^|[,;|"'\t\r\n])([ \u00a0]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/g;

/**
 * The journal for a spreadsheet: UTF-8 text with a byte order mark, CRLF, every cell quoted, columns as in `COLUMNS`:
 * recipients as `to internal example.nl` (the address where it was kept), parts as `attachment pdf read name [dossier
 * types]`, findings as `rule confidence count/distinct masks`. Formula signs are defused with an apostrophe, so a cell
 * is for reading;
 * `journalJson` is the exact form.
 */
export function journalCsv(entries: readonly JournalEntry[], separator: CsvSeparator): string {
  const rows = entries.map((entry) => COLUMNS.map(([, cell]) => defused(cell(entry))));
  const header = COLUMNS.map(([name]) => name);
  return `\ufeff${papa.unparse([header, ...rows], { delimiter: separator, newline: "\r\n", quotes: true })}\r\n`;
}

function defused(cell: string): string {
  return cell.replace(FORMULA, "$1$2'");
}

function joined(items: readonly string[]): string {
  return items.join(" | ");
}

function describeRecipient(recipient: EntryRecipient): string {
  return `${recipient.field} ${recipient.class} ${recipient.address ?? recipient.domain}`.trim();
}

function describePart(part: EntryPart): string {
  const reason = part.reason === undefined ? "" : ` (${part.reason})`;
  const dossier = part.dossier.length === 0 ? "" : ` [${part.dossier.join(", ")}]`;
  return `${part.part} ${part.type} ${part.status}${reason} ${part.name ?? ""}`.trim() + dossier;
}

function describeFindings(part: EntryPart): string[] {
  return part.findings.map(({ rule, confidence, count, distinct, masked }) =>
    `${rule} ${confidence} ${count}/${distinct} ${masked.join(" ")}`.trim()
  );
}
