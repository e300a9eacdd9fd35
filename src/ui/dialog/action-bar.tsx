import type { RefObject } from "preact";
import type { DialogChoice, DialogNotice, DialogState } from "../../guard/dialog-protocol.ts";
import { AttentionIcon } from "../icons.tsx";
import type { MessageKey, Texts } from "../texts.ts";
import type { SendAnyway } from "./use-send-anyway.ts";
import { maySendAnyway, missingTexts } from "./use-send-anyway.ts";

export interface ActionBarProps {
  readonly t: Texts;
  readonly state: DialogState;
  readonly sendAnyway: SendAnyway;
  readonly safe: RefObject<HTMLButtonElement | null>;
  readonly onChoice: (choice: DialogChoice) => void;
}

/** Always in view: the safe choice first, in every state the same button. */
export function ActionBar({ t, state, sendAnyway, safe, onChoice }: ActionBarProps) {
  const asking = state.phase === "asking" ? state : null;
  return (
    <footer class="bar">
      <Notice t={t} state={state} />
      <div class="buttons">
        <button
          key="keep"
          ref={safe}
          type="button"
          data-testid="keep"
          class="primary"
          onClick={() => onChoice({ choice: "keep" })}
        >
          {t(asking?.cleared ? "back_to_message" : "keep")}
        </button>
        {asking?.cleared && (
          <button key="send" type="button" data-testid="send" onClick={() => onChoice({ choice: "send" })}>
            {t("send_now")}
          </button>
        )}
        {asking !== null && maySendAnyway(asking) && !sendAnyway.open && (
          <button
            key="open"
            type="button"
            data-testid="send-anyway-open"
            class="quiet"
            aria-expanded={false}
            onClick={sendAnyway.show}
          >
            {t("send_anyway_open")}
          </button>
        )}
        {sendAnyway.open && <ConfirmButtons {...{ t, state, sendAnyway, onChoice }} />}
      </div>
    </footer>
  );
}

function ConfirmButtons({ t, state, sendAnyway, onChoice }: Omit<ActionBarProps, "safe">) {
  const journalFailed = state.phase === "asking" && state.notice === "journal-failed";
  const press = (unrecorded: boolean) => () => {
    const choice = sendAnyway.submit(unrecorded);
    if (choice !== null) onChoice(choice);
  };
  return (
    <>
      <button key="confirm" type="button" data-testid="send-anyway" aria-describedby="missing" onClick={press(false)}>
        {t("send_anyway")}
      </button>
      {journalFailed && (
        <button
          key="unrecorded"
          type="button"
          data-testid="send-unrecorded"
          aria-describedby="missing"
          onClick={press(true)}
        >
          {t("send_unrecorded")}
        </button>
      )}
      <span id="missing" class="only-heard">
        {missingTexts(t, sendAnyway).join(" ")}
      </span>
    </>
  );
}

/** What did not work. What did is said at the top. */
const FAILED: Readonly<Record<DialogNotice, MessageKey | null>> = {
  "journal-failed": "notice_journal_failed",
  "take-out-failed": "notice_take_out_failed",
  "move-failed": "notice_move_failed",
  "report-failed": "notice_report_failed",
  removed: null,
  "moved-to-bcc": null
};

function Notice({ t, state }: Pick<ActionBarProps, "t" | "state">) {
  const notice = state.phase === "asking" ? state.notice : null;
  const failed = notice === null ? null : FAILED[notice];
  return (
    <div role="alert">
      {failed !== null && (
        <p class="notice">
          <AttentionIcon />
          <span>{t(failed)}</span>
        </p>
      )}
    </div>
  );
}
