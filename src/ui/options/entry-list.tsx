import { useRef, useState } from "preact/hooks";
import { LongList } from "../long-list.tsx";
import { Safe, spoken } from "../safe.tsx";
import { safeText } from "../safe-text.ts";
import type { MessageKey, Texts } from "../texts.ts";
import { useSaving } from "../use-saving.ts";
import type { AddEntryTexts, EntryCheck } from "./add-entry.tsx";
import { AddEntry } from "./add-entry.tsx";
import { SaveLine } from "./save-line.tsx";

const SHOWN = 8;

export interface EntryListProps {
  readonly t: Texts;
  /** Of the section on the page, and of its field (`new-<field>`). */
  readonly id: string;
  readonly field: string;
  readonly texts: AddEntryTexts & { readonly title: MessageKey; readonly text: MessageKey; readonly empty: MessageKey };
  readonly entries: readonly string[];
  /** What was typed, entry by entry. Nothing typed gives none. */
  readonly check: (text: string) => readonly EntryCheck[];
  /** Keeps the whole list; says whether that worked. The new list comes back in `entries`. */
  readonly onChange: (entries: readonly string[]) => Promise<boolean>;
}

/** A list of domains or addresses that is kept at every change. */
export function EntryList({ t, id, field, texts, entries, check, onChange }: EntryListProps) {
  const saving = useSaving();
  const [removed, setRemoved] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const remove = (entry: string) => {
    setRemoved(entry);
    input.current?.focus();
    void saving.save(onChange(entries.filter((other) => other !== entry)));
  };
  const add = (added: readonly string[]) => {
    setRemoved(null);
    void saving.save(onChange([...entries.filter((other) => !added.includes(other)), ...added]));
  };
  const row = (entry: string) => <EntryRow key={entry} t={t} entry={entry} onRemove={() => remove(entry)} />;
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{t(texts.title)}</h2>
      <p class="soft">{t(texts.text)}</p>
      {entries.length === 0 && <p>{t(texts.empty)}</p>}
      <LongList t={t} items={entries} more="list_more" row={row} first={SHOWN} />
      {removed !== null && <Undo t={t} entry={removed} onUndo={() => add([removed])} />}
      <AddEntry {...{ t, field, texts, entries, check, input }} onAdd={add} />
      <SaveLine t={t} saving={saving} />
    </section>
  );
}

function EntryRow({ t, entry, onRemove }: { t: Texts; entry: string; onRemove: () => void }) {
  return (
    <li class="row">
      <Safe text={entry} empty={t("nameless")} tail={0.7} />
      <button type="button" aria-label={t("action_on", t("remove"), spoken(entry, t("nameless")))} onClick={onRemove}>
        {t("remove")}
      </button>
    </li>
  );
}

function Undo({ t, entry, onUndo }: { t: Texts; entry: string; onUndo: () => void }) {
  return (
    <p class="row" role="status">
      <span>{t("removed", safeText(entry))}</span>
      <button type="button" onClick={onUndo}>
        {t("undo")}
      </button>
    </p>
  );
}
