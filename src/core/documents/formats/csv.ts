import Papa from "papaparse/papaparse.min.js";
import type { DocumentFormat, FormatReading } from "../document-format.ts";

/** Rows become lines and cells are set apart by tabs, so that a column keeps its place. The separator is found out. */
export const csv: DocumentFormat = {
  type: "csv",
  read: (source): FormatReading => ({ status: "read", text: tabbed(source.text) })
};

function tabbed(content: string): string {
  const named = /^sep=(.)\r?\n/i.exec(content);
  const rows: string[] = [];
  let isQuoteBroken = false;
  Papa.parse(named ? content.slice(named[0].length) : content, {
    delimiter: named?.[1] ?? "",
    // An empty last line would count against every separator.
    skipEmptyLines: true,
    step: (row) => {
      isQuoteBroken ||= row.errors.some((error) => error.type === "Quotes");
      rows.push(row.data.map(oneLine).join("\t"));
    }
  });
  // A stray quote makes one cell of all that follows: then the lines as they are say more.
  return isQuoteBroken ? content : rows.join("\n");
}

function oneLine(cell: string): string {
  return cell.replace(/[\t\r\n]+/g, " ");
}
