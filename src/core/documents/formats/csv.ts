import Papa from "papaparse/papaparse.min.js";
import type { DocumentFormat, FormatReading } from "../document-format.ts";

/**
 * Rows become lines and cells are set apart by tabs, so that a column keeps its place. The separator is found out, or
 * taken from a first line that names it (`sep=;`, as Excel writes it).
 */
export const csv: DocumentFormat = {
  type: "csv",
  read: (source): FormatReading => {
    const named = /^\s*"?sep=(.)"?\s*\r?\n/i.exec(source.text);
    const content = named ? source.text.slice(named[0].length) : source.text;
    const text = tabbed(content, named?.[1] ?? separatorOf(content));
    return { status: "read", text, places: [{ start: 0, inside: [], row: named ? 2 : 1 }] };
  }
};

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

function tabbed(content: string, separator: string): string {
  return rowsOf(content, separator, '"') ?? rowsOf(content, separator, noQuote) ?? content;
}

/** Null where a stray quote makes one cell of all that follows: then a quote is a sign like any other. */
function rowsOf(content: string, delimiter: string, quoteChar: string): string | null {
  const rows: string[] = [];
  let isQuoteBroken = false;
  Papa.parse(content, {
    delimiter,
    quoteChar,
    step: (row, parser) => {
      isQuoteBroken = row.errors.some((error) => error.type === "Quotes");
      if (isQuoteBroken) parser.abort();
      rows.push(row.data.map(oneLine).join("\t"));
    }
  });
  if (rows.at(-1) === "") rows.pop();
  return isQuoteBroken ? null : rows.join("\n");
}

function oneLine(cell: string): string {
  return cell.replace(/[\t\r\n]+/g, " ");
}
