import Papa from "papaparse/papaparse.min.js";
import { CsvRows, type CsvShape } from "../csv-rows.ts";
import type { DocumentFormat, DocumentSource, FormatReading } from "../document-format.ts";
import { LongText } from "../long-text.ts";

/**
 * Rows become lines and cells are set apart by tabs, so that a column keeps its place. The separator is found out, or
 * taken from a first line that names it (`sep=;`, as Excel writes it).
 */
export const csv: DocumentFormat = { type: "csv", read: readCsv };

function readCsv(source: DocumentSource): FormatReading {
  const pieces = (): Iterable<string> => source.pieces?.() ?? [source.text];
  const [start = ""] = pieces();
  const named = /^\s*"?sep=(.)"?\s*\r?\n/i.exec(start);
  const skipped = named?.[0].length ?? 0;
  const delimiter = named?.[1] ?? separatorOf(start.slice(skipped));
  const text = tabbed(() => withoutStart(pieces(), skipped), delimiter, source.limits.textCharacters);
  return { status: "read", text, places: [{ start: 0, inside: [], row: named ? 2 : 1 }] };
}

function* withoutStart(pieces: Iterable<string>, skipped: number): Generator<string> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst ? piece.slice(skipped) : piece;
    isFirst = false;
  }
}

/** UTF-16 code units from which the separator is found out. */
const tried = 64 * 1024;

/** A sign that no text holds. */
const noQuote = "\0";

/** Of a cut-off start, the last line says nothing. An empty line would count against every separator. */
function separatorOf(content: string): string {
  const start = content.length > tried ? content.slice(0, content.lastIndexOf("\n", tried) + 1 || tried) : content;
  const guess = (text: string) => Papa.parse(text, { preview: 200, skipEmptyLines: true });
  const quoted = guess(start);
  const isQuoteBroken = quoted.errors.some(({ type }) => type === "Quotes");
  return (isQuoteBroken ? guess(start.replaceAll('"', "")) : quoted).meta.delimiter;
}

function tabbed(pieces: () => Iterable<string>, delimiter: string, most: number): string {
  const quoted = rowsOf(pieces(), { delimiter, quoteChar: '"' }, most);
  return quoted ?? rowsOf(pieces(), { delimiter, quoteChar: noQuote }, most) ?? [...pieces()].join("");
}

/** Null where a stray quote makes one cell of all that follows: then a quote is a sign like any other. */
function rowsOf(pieces: Iterable<string>, shape: Omit<CsvShape, "newline">, most: number): string | null {
  const lines = new LongText(most);
  let rows: CsvRows | null = null;
  for (const piece of pieces) {
    rows ??= new CsvRows({ ...shape, newline: newlineOf(piece, shape) }, lines);
    if (!rows.take(piece)) return null;
    if (lines.isFull) return lines.toString();
  }
  return rows?.end() === false ? null : lines.toString();
}

function newlineOf(start: string, shape: Omit<CsvShape, "newline">): string {
  return Papa.parse(start, { ...shape, preview: 1 }).meta.linebreak;
}
