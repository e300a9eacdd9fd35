import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { PartResult } from "../../core/verdict/verdict.ts";
import { MAX_PASSWORD_LENGTH } from "../../guard/dialog-protocol.ts";
import { spoken } from "../safe.tsx";
import { wordKey } from "../texts.ts";
import type { AskingProps } from "./asking-props.ts";

/**
 * Takes the password of one file and hands it over at once. The field is not bound to any state, and is empty again as
 * soon as the password has left it.
 */
export function PasswordForm({ t, state, onChoice, part }: Omit<AskingProps, "likeness"> & { part: PartResult }) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const tried = state.unlocked?.key === part.key ? state.unlocked : null;
  const failed = tried !== null && tried.outcome !== "opened" ? tried.outcome : null;
  useLayoutEffect(() => {
    if (failed !== null) field.current?.focus();
  }, [tried, failed]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const password = field.current?.value ?? "";
    field.current?.focus();
    if (password === "" || field.current === null) return;
    field.current.value = "";
    onChoice({ choice: "unlock-file", key: part.key, password });
  };
  const label = t(part.status === "encrypted" ? "password_label" : "password_label_inside");
  return (
    <form class="password" onSubmit={submit}>
      <label for={id}>
        {label}
        <span class="only-heard"> {spoken(part.name, t("nameless"))}</span>
      </label>
      <p id={`${id}-hint`} class="hint">
        {t("password_hint")}
      </p>
      <div class="password-line">
        <input
          ref={field}
          id={id}
          type="password"
          data-testid="password"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={MAX_PASSWORD_LENGTH}
          aria-invalid={failed !== null}
          aria-describedby={`${id}-hint ${id}-error`}
        />
        <button type="submit" class="small" data-testid="unlock-file">
          {t("password_read")}
        </button>
      </div>
      <p id={`${id}-error`} class="error">
        {failed !== null && t(wordKey("password", failed))}
      </p>
    </form>
  );
}
