import { useCallback, useRef, useState } from "preact/hooks";
import "../theme.css";
import "./dialog.css";
import type { DialogChoice, DialogState } from "../../guard/dialog-protocol.ts";
import { usePageLanguage } from "../page-language.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { ActionBar } from "./action-bar.tsx";
import { Asking, askingTitle } from "./asking.tsx";
import type { Likeness } from "./asking-props.ts";
import { useEscape, useFocusCircle, useNoRepeat, useSafeFocus } from "./focus.ts";
import { SUMMARY_ID, TITLE_ID } from "./head.tsx";
import { useGuardedChoice } from "./use-guarded-choice.ts";
import { useSendAnyway } from "./use-send-anyway.ts";
import { progressLine, Working } from "./working.tsx";

export interface DialogProps {
  readonly t: Texts;
  readonly state: DialogState;
  /** Compares two addresses letter by letter. */
  readonly likeness: Likeness;
  readonly onChoice: (choice: DialogChoice) => void;
}

/** What is said aloud when the state changes while the dialog is open; said twice, a text is heard once. */
function announcement(t: Texts, state: DialogState, isUnlocking: boolean): string {
  if (isUnlocking) return t("password_busy");
  if (state.phase === "working") return progressLine(t, state);
  const removed = state.notice === "removed" ? `${t("notice_removed")} ` : "";
  const moved = state.notice === "moved-to-bcc" ? `${t("notice_moved_to_bcc")} ` : "";
  const unlocked = state.unlocked === null ? "" : `${t(wordKey("password", state.unlocked.outcome))} `;
  return removed + moved + unlocked + askingTitle(t, state);
}

/** The question that stands between a draft and its recipients. Fills the frame it is shown in. */
export function Dialog({ t, state, likeness, onChoice }: DialogProps) {
  const card = useRef<HTMLDivElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const asking = state.phase === "asking" ? state : null;
  const sendAnyway = useSendAnyway(t, asking);
  const [unlocking, setUnlocking] = useState<DialogState | null>(null);
  const choose = useGuardedChoice(state, (choice) => {
    if (choice.choice === "unlock-file") setUnlocking(state);
    onChoice(choice);
  });
  usePageLanguage(t, t("dialog_page_title"));
  useEscape(useCallback(() => onChoice({ choice: "keep" }), [onChoice]));
  useFocusCircle(card);
  useNoRepeat();
  useSafeFocus(safe);
  return (
    <div class="stage">
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles that this can have know aria-modal */}
      <div
        ref={card}
        class="card"
        role={asking !== null && !asking.cleared ? "alertdialog" : "dialog"}
        aria-modal="true"
        aria-labelledby={TITLE_ID}
        aria-describedby={SUMMARY_ID}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: text that scrolls must be reachable by keyboard */}
        <section class="scroll" aria-labelledby={TITLE_ID} tabIndex={0}>
          {state.phase === "working" ? (
            <Working t={t} state={state} />
          ) : (
            <Asking {...{ t, state, likeness, sendAnyway }} onChoice={choose} />
          )}
        </section>
        <ActionBar t={t} state={state} sendAnyway={sendAnyway} safe={safe} onChoice={choose} />
        <p class="only-heard" role="status">
          {announcement(t, state, unlocking === state)}
        </p>
      </div>
    </div>
  );
}
