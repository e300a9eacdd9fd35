import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Texts } from "../texts.ts";

export interface TurnOffProps {
  readonly t: Texts;
  readonly busy: boolean;
  readonly onTurnOff: () => void;
}

/** Stops guarding a site, after a question. The question's default is to go on guarding. */
export function TurnOff({ t, busy, onTurnOff }: TurnOffProps) {
  const [asked, setAsked] = useState<boolean | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asked !== null) first.current?.focus();
  }, [asked]);
  if (!asked)
    return (
      <button ref={first} type="button" class="wide" aria-disabled={busy} onClick={() => busy || setAsked(true)}>
        {t(busy ? "popup_busy" : "popup_turn_off")}
      </button>
    );
  return (
    <fieldset class="popup-question" aria-labelledby="turn-off-question">
      <p id="turn-off-question">{t("popup_turn_off_question")}</p>
      <button ref={first} type="button" class="primary wide" onClick={() => setAsked(false)}>
        {t("popup_turn_off_no")}
      </button>
      <button type="button" class="wide" aria-disabled={busy} onClick={() => busy || onTurnOff()}>
        {t(busy ? "popup_busy" : "popup_turn_off_yes")}
      </button>
    </fieldset>
  );
}
