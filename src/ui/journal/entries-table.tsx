import { useEffect, useState } from "preact/hooks";
import type { JournalEntry } from "../../core/journal/entry.ts";
import { counted } from "../plural.ts";
import type { MessageKey, Texts } from "../texts.ts";
import { EntryRow } from "./entry-row.tsx";

/** Rows shown at first and added with each press; 5,000 rows at once take seconds to lay out. */
export const PAGE_ROWS = 100;

const HEADS: readonly MessageKey[] = [
  "column_time",
  "column_happened",
  "column_where",
  "column_what",
  "column_reason",
  "column_details"
];

/** The chosen entries, newest first, a hundred at a time. In a narrow window each row is a card. */
export function EntriesTable({ t, entries }: { t: Texts; entries: readonly JournalEntry[] }) {
  const [rows, setRows] = useState(PAGE_ROWS);
  useEffect(() => setRows(PAGE_ROWS), [entries]);
  const left = entries.length - rows;
  return (
    <>
      <table class="entries">
        <caption class="only-heard">{t("journal_title")}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, rows).map((entry) => (
            <EntryRow key={entry.sequence} t={t} entry={entry} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" class="more" onClick={() => setRows(rows + PAGE_ROWS)}>
          {counted(t, "journal_more", Math.min(left, PAGE_ROWS))}
        </button>
      )}
    </>
  );
}
