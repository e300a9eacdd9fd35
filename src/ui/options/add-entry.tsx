import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { counted } from "../plural.ts";
import { cutMiddle, safeText } from "../safe-text.ts";
import type { MessageKey, Texts } from "../texts.ts";

/** One of the entries that somebody typed. `problem`: the text that says why it cannot be in the list. */
export type EntryCheck =
  | { readonly ok: true; readonly entry: string }
  | { readonly ok: false; readonly text: string; readonly problem: MessageKey };

export interface AddEntryTexts {
  readonly label: MessageKey;
  /** How several are written at once; null where only one can be typed. */
  readonly hint: MessageKey | null;
  readonly nothing: MessageKey;
  readonly listed: MessageKey;
}

export interface AddEntryProps {
  readonly t: Texts;
  readonly field: string;
  readonly texts: AddEntryTexts;
  readonly entries: readonly string[];
  readonly check: (text: string) => readonly EntryCheck[];
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onAdd: (entries: readonly string[]) => void;
}

type Refused = Extract<EntryCheck, { ok: false }>;

function sift(props: AddEntryProps, typed: string): { good: string[]; refused: Refused[] } {
  const { check, entries, texts } = props;
  const checks = check(typed);
  const listed = (entry: string): Refused => ({ ok: false, text: entry, problem: texts.listed });
  const all = checks.map((one) => (one.ok && entries.includes(one.entry) ? listed(one.entry) : one));
  const good = all.flatMap((one) => (one.ok ? [one.entry] : []));
  const refused = all.flatMap((one) => (one.ok ? [] : [one]));
  const nothing: Refused[] = all.length === 0 ? [{ ok: false, text: "", problem: texts.nothing }] : [];
  return { good: [...new Set(good)], refused: [...refused, ...nothing] };
}

/** Says what was wrong; of several entries, with which one. */
function problemLine(t: Texts, refused: readonly Refused[], added: number): string {
  const [first] = refused;
  if (first === undefined) return "";
  if (refused.length + added === 1) return t(first.problem);
  const which = `“${cutMiddle(safeText(first.text) || t("nameless"), 40)}”: ${t(first.problem)}`;
  const counts = [...(added > 0 ? [counted(t, "list_added", added)] : []), counted(t, "list_refused", refused.length)];
  return [...counts, which].join(" ");
}

/** A column from a spreadsheet as a list with commas: the field would run its lines together. Null: it is one line. */
function pastedLines(pasted: string): string | null {
  const lines = pasted.split(/[\r\n\t]+/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  return filled.length > 1 ? filled.join(", ") : null;
}

/** What cannot be added stays in the field, to be corrected. */
export function AddEntry(props: AddEntryProps) {
  const { t, field, texts, input, onAdd } = props;
  const [text, setText] = useState("");
  const [problem, setProblem] = useState("");
  const submit = () => {
    const { good, refused } = sift(props, text);
    setProblem(problemLine(t, refused, good.length));
    input.current?.focus();
    if (refused.length > 0 && good.length === 0) return;
    setText(refused.map((one) => one.text).join(", "));
    onAdd(good);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for={`new-${field}`}>{t(texts.label)}</label>
      {texts.hint !== null && (
        <p id={`${field}-hint`} class="hint">
          {t(texts.hint)}
        </p>
      )}
      <div class="actions add-row">
        <input
          ref={input}
          id={`new-${field}`}
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={text}
          aria-invalid={problem !== ""}
          aria-describedby={`${texts.hint === null ? "" : `${field}-hint `}${field}-problem`}
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = pastedLines(event.clipboardData?.getData("text") ?? "");
            if (pasted === null || texts.hint === null) return;
            event.preventDefault();
            setText(text.trim() === "" ? pasted : `${text.trim()}, ${pasted}`);
          }}
        />
        <button type="submit">{t("own_add")}</button>
      </div>
      <p id={`${field}-problem`} class="error" role="status">
        {problem}
      </p>
    </form>
  );
}
