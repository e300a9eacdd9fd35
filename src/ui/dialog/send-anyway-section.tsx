import { useLayoutEffect } from "preact/hooks";
import { MAX_REASON_LENGTH, MIN_REASON_LENGTH } from "../../guard/dialog-protocol.ts";
import { counted } from "../plural.ts";
import type { Texts } from "../texts.ts";
import type { AskingState } from "./asking-props.ts";
import type { SendAnyway } from "./use-send-anyway.ts";

interface FormProps {
  readonly t: Texts;
  readonly form: SendAnyway;
}

/** The sentence and the reason. Its button stands in the pinned bar. */
export function SendAnywaySection({ t, state, form }: FormProps & { state: AskingState }) {
  const { openedByPress, sentenceField } = form;
  useLayoutEffect(() => {
    if (openedByPress) sentenceField.current?.focus();
  }, [openedByPress]);
  return (
    <section class="send-anyway" aria-labelledby="send-anyway">
      <h2 id="send-anyway">{t("send_anyway_title")}</h2>
      {state.notice === "journal-failed" && <p>{t("notice_journal_choice")}</p>}
      <SentenceField t={t} form={form} />
      <ReasonField t={t} form={form} />
    </section>
  );
}

function SentenceField({ t, form }: FormProps) {
  const wrong = form.tried && !form.accepted;
  return (
    <div class="field-block">
      <label class="check">
        <input
          ref={form.sentenceField}
          type="checkbox"
          data-testid="agree"
          checked={form.accepted}
          aria-invalid={wrong}
          aria-describedby="sentence-error"
          onChange={(event) => form.accept(event.currentTarget.checked)}
        />
        <span>{t("accept_sentence")}</span>
      </label>
      <p id="sentence-error" class="error" role="status">
        {wrong && t("missing_sentence")}
      </p>
    </div>
  );
}

function ReasonField({ t, form }: FormProps) {
  const wrong = form.tried && form.lacking > 0;
  return (
    <div class="field-block">
      <label for="reason">{t("why_label")}</label>
      <p id="reason-hint" class="hint">
        {t("why_hint", MIN_REASON_LENGTH)}
      </p>
      <textarea
        ref={form.reasonField}
        id="reason"
        data-testid="reason"
        rows={3}
        maxLength={MAX_REASON_LENGTH}
        autocomplete="off"
        value={form.reason}
        aria-invalid={wrong}
        aria-describedby="reason-hint reason-error"
        onInput={(event) => form.write(event.currentTarget.value)}
      />
      <div class="under-field">
        <p id="reason-error" class="error" role="status">
          {wrong && counted(t, "missing_why", form.lacking)}
        </p>
        <p class="counter">{t("why_counter", form.reason.length, MAX_REASON_LENGTH)}</p>
        <p class="only-heard" role="status">
          {form.reason !== "" && form.lacking === 0 && t("why_enough")}
        </p>
      </div>
    </div>
  );
}
