import { useState } from "preact/hooks";
import type { JournalEntry } from "../../core/journal/entry.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { verdictName } from "../words.ts";
import { EntryDetails } from "./entry-details.tsx";
import { entryTime, whatWasIn, whereTo } from "./entry-summary.ts";

export const COLUMNS = 6;

/** One entry as a row, with a button that opens a second row with everything the journal has of it. */
export function EntryRow({ t, entry }: { t: Texts; entry: JournalEntry }) {
  const [open, setOpen] = useState(false);
  const id = `details-${entry.sequence}`;
  return (
    <>
      <tr class="entry">
        <td data-label={t("column_time")} class="cell-time">
          <time dateTime={entry.time}>{entryTime(t, entry.time)}</time>
        </td>
        <td data-label={t("column_happened")}>
          <span class={`badge happened-${entry.happened}`}>{t(wordKey("happened", entry.happened))}</span>
        </td>
        <td data-label={t("column_where")} class="cell-where">
          <bdi>{whereTo(t, entry)}</bdi>
        </td>
        <td data-label={t("column_what")} class="cell-what">
          <Lines lines={whatWasIn(t, entry)} />
        </td>
        <td data-label={t("column_reason")} class="cell-reason">
          {entry.reason ?? <Lines lines={entry.reasons.slice(0, 1).map((code) => verdictName(t, code))} />}
        </td>
        <td class="cell-button">
          <button
            type="button"
            aria-expanded={open}
            {...(open ? { "aria-controls": id } : {})}
            aria-label={t("details_of", entry.sequence)}
            onClick={() => setOpen(!open)}
          >
            {t("column_details")}
          </button>
        </td>
      </tr>
      {open && (
        <tr class="details" id={id}>
          <td colSpan={COLUMNS}>
            <EntryDetails t={t} entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <div>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
