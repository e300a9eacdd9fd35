import { useRef, useState } from "preact/hooks";
import { counted } from "../plural.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { useSaving } from "../use-saving.ts";
import "./register.css";
import { RegisterPreview } from "./register-preview.tsx";
import type { RegisterActions, RegisterProblem, RegisterSheet } from "./register-sheet.ts";
import { SaveLine } from "./save-line.tsx";

export interface RegisterProps extends RegisterActions {
  readonly t: Texts;
  /** Clients that are kept; null: not known yet. */
  readonly clients: number | null;
}

/** The office's clients, from a list of its own: chosen, looked at, and only then kept. */
export function Register({ t, clients, onRead, draftOf, onSave, onRemove }: RegisterProps) {
  const [sheet, setSheet] = useState<RegisterSheet | null>(null);
  const [problem, setProblem] = useState<RegisterProblem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const saving = useSaving();
  const close = () => {
    setSheet(null);
    if (field.current !== null) field.current.value = "";
    field.current?.focus();
  };
  const read = async (file: File | undefined) => {
    setSheet(null);
    setProblem(null);
    if (file === undefined) return;
    const answer = await onRead(file);
    if (answer.ok) setSheet(answer);
    else setProblem(answer.problem);
  };
  return (
    <section class="panel" aria-labelledby="register">
      <h2 id="register">{t("register_title")}</h2>
      <p class="soft">{t("register_text")}</p>
      <p class="soft">{t("register_numbers")}</p>
      {clients === 0 && <p>{t("register_empty")}</p>}
      {clients !== null && clients > 0 && <Kept {...{ t, clients }} onRemove={() => void saving.save(onRemove())} />}
      <div class="field-block">
        <label for="register-file">
          {t(clients === null || clients === 0 ? "register_choose" : "register_replace")}
        </label>
        <input
          ref={field}
          id="register-file"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,.xlsm"
          aria-describedby="register-problem"
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        <p id="register-problem" class="error" role="status">
          {problem !== null && t(wordKey("register_problem", problem))}
        </p>
      </div>
      {sheet !== null && (
        <RegisterPreview
          {...{ t, sheet, draftOf }}
          onCancel={close}
          onKeep={(draft) => {
            void saving.save(onSave(draft));
            close();
          }}
        />
      )}
      <SaveLine t={t} saving={saving} />
    </section>
  );
}

/** Taking all clients away asks once more: a list may be gone from the computer that it came from. */
function Kept({ t, clients, onRemove }: { t: Texts; clients: number; onRemove: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="row">
      <span>{counted(t, "register_kept", clients)}</span>
      {isAsking ? (
        <span class="actions">
          <button type="button" onClick={() => setAsking(false)}>
            {t("register_remove_not")}
          </button>
          <button
            type="button"
            onClick={() => {
              setAsking(false);
              onRemove();
            }}
          >
            {t("register_remove_sure")}
          </button>
        </span>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {t("register_remove")}
        </button>
      )}
    </div>
  );
}
