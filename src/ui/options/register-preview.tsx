import { useMemo, useState } from "preact/hooks";
import type { ColumnKind } from "../../core/recipients/register/columns.ts";
import type { RegisterDraft } from "../../core/recipients/register/register-draft.ts";
import { counted } from "../plural.ts";
import type { Texts } from "../texts.ts";
import { RegisterColumns } from "./register-columns.tsx";
import { RegisterFaults } from "./register-faults.tsx";
import type { RegisterActions, RegisterSheet } from "./register-sheet.ts";

export interface RegisterPreviewProps extends Pick<RegisterActions, "draftOf"> {
  readonly t: Texts;
  readonly sheet: RegisterSheet;
  readonly onKeep: (draft: RegisterDraft) => void;
  readonly onCancel: () => void;
}

/** What a list would become, before any of it is kept: its columns, how many clients, and what is wrong with which line. */
export function RegisterPreview({ t, sheet, draftOf, onKeep, onCancel }: RegisterPreviewProps) {
  const [kinds, setKinds] = useState<readonly ColumnKind[]>(sheet.columns.kinds);
  const draft = useMemo(() => draftOf(sheet.rows, { ...sheet.columns, kinds }), [sheet, kinds, draftOf]);
  const count = draft.clients.length;
  return (
    <div class="register-preview">
      <h3>{t("register_columns")}</h3>
      {sheet.columns.header < 0 && <p>{t("register_no_header")}</p>}
      <RegisterColumns
        {...{ t, sheet, kinds }}
        onChange={(at, kind) => setKinds(kinds.map((old, place) => (place === at ? kind : old)))}
      />
      <div role="status">
        <p>
          <strong>{counted(t, "register_found", count)}</strong>
        </p>
        {draft.merged > 0 && <p class="soft">{counted(t, "register_merged", draft.merged)}</p>}
        {draft.emptyRows > 0 && <p class="soft">{counted(t, "register_blank", draft.emptyRows)}</p>}
        {sheet.isPartial && <p class="error">{t("register_partial")}</p>}
      </div>
      <RegisterFaults t={t} draft={draft} />
      <div class="actions">
        <button type="button" class="primary" disabled={count === 0} onClick={() => onKeep(draft)}>
          {count === 0 ? t("register_keep_none") : counted(t, "register_keep", count)}
        </button>
        <button type="button" onClick={onCancel}>
          {t("register_cancel")}
        </button>
      </div>
    </div>
  );
}
