import { useMemo, useState } from "preact/hooks";
import "../theme.css";
import "../page.css";
import "./journal.css";
import type { JournalEntry } from "../../core/journal/entry.ts";
import { usePageLanguage } from "../page-language.ts";
import { counted } from "../plural.ts";
import type { Texts } from "../texts.ts";
import type { ChainCheckProps } from "./chain-check.tsx";
import { ChainCheck } from "./chain-check.tsx";
import { EntriesTable } from "./entries-table.tsx";
import type { ExportButtonsProps } from "./export-buttons.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { filterEntries, NO_FILTER } from "./filter.ts";
import { Filters } from "./filters.tsx";

export interface JournalProps extends ChainCheckProps, Pick<ExportButtonsProps, "onExport"> {
  readonly t: Texts;
  /** The whole journal, in any order. */
  readonly entries: readonly JournalEntry[];
  /** Milliseconds since 1970, when the page was opened: where the periods end. */
  readonly now: number;
}

/** The journal page: what was stopped or sent anyway on this computer. */
export function Journal({ t, entries, now, onCheckChain, onExport }: JournalProps) {
  const [filter, setFilter] = useState(NO_FILTER);
  const chosen = useMemo(() => filterEntries(entries, filter, now), [entries, filter, now]);
  usePageLanguage(t, `${t("journal_title")} – ${t("extensionName")}`);
  return (
    <main class="page">
      <div class="page-inner page-wide">
        <h1>{t("journal_title")}</h1>
        <p class="soft">{t("journal_intro")}</p>
        {entries.length === 0 ? (
          <p class="panel">{t("journal_empty")}</p>
        ) : (
          <div class="panel">
            <Filters t={t} filter={filter} onFilter={setFilter} />
            <p class="soft" role="status">
              {counted(t, "journal_count", entries.length, chosen.length)}
            </p>
            {chosen.length === 0 ? <p>{t("journal_none")}</p> : <EntriesTable t={t} entries={chosen} />}
          </div>
        )}
        <ChainCheck t={t} onCheckChain={onCheckChain} />
        <ExportButtons t={t} entries={chosen} onExport={onExport} />
      </div>
    </main>
  );
}
