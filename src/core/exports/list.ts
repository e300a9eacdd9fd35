import type { JournalEntry } from "../journal/entry.ts";
import { journalCsv } from "./journal-csv.ts";
import { journalJson } from "./journal-json.ts";

export interface ExportFormat {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file as text, to be stored as UTF-8. `exportedAt`: RFC 3339, UTC. */
  readonly write: (entries: readonly JournalEntry[], exportedAt: string) => string;
}

/** Every form in which the journal leaves the extension. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: "csv-semicolon",
    extension: "csv",
    mediaType: "text/csv;charset=utf-8",
    write: (entries) => journalCsv(entries, ";")
  },
  {
    id: "csv-comma",
    extension: "csv",
    mediaType: "text/csv;charset=utf-8",
    write: (entries) => journalCsv(entries, ",")
  },
  { id: "json", extension: "json", mediaType: "application/json", write: journalJson }
];
