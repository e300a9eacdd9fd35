import { useState } from "preact/hooks";
import type { JournalEntry } from "../../core/journal/entry.ts";
import type { Texts } from "../texts.ts";

export type Separator = ";" | ",";

/** CSV holds the entries of the choice, newest first; JSON is always the whole chain, so that it can be verified. */
export type ExportRequest =
  | { readonly format: "csv"; readonly separator: Separator; readonly entries: readonly JournalEntry[] }
  | { readonly format: "json" };

export interface ExportButtonsProps {
  readonly t: Texts;
  readonly entries: readonly JournalEntry[];
  readonly onExport: (request: ExportRequest) => void;
}

/** Saves the journal as a file. */
export function ExportButtons({ t, entries, onExport }: ExportButtonsProps) {
  const [separator, setSeparator] = useState<Separator>(";");
  return (
    <section class="panel" aria-labelledby="export">
      <h2 id="export">{t("export_title")}</h2>
      <p class="soft" id="export-note">
        {t("export_note")}
      </p>
      <div class="actions">
        <label class="separator">
          {t("export_separator")}
          <select value={separator} onChange={(event) => setSeparator(event.currentTarget.value as Separator)}>
            <option value=";">{t("separator_semicolon")}</option>
            <option value=",">{t("separator_comma")}</option>
          </select>
        </label>
        <button
          type="button"
          aria-describedby="export-note"
          onClick={() => onExport({ format: "csv", separator, entries })}
        >
          {t("export_csv")}
        </button>
        <button type="button" aria-describedby="export-note" onClick={() => onExport({ format: "json" })}>
          {t("export_json")}
        </button>
      </div>
    </section>
  );
}
