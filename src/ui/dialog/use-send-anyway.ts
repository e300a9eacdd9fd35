import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { DialogChoice } from "../../guard/dialog-protocol.ts";
import { MIN_REASON_LENGTH } from "../../guard/dialog-protocol.ts";
import { counted } from "../plural.ts";
import type { Texts } from "../texts.ts";
import type { AskingState } from "./asking-props.ts";

/** The form behind "send anyway": a sentence to agree to and a reason. It lives as long as the dialog. */
export interface SendAnyway {
  readonly open: boolean;
  /** Set when the writer opened it: then the focus goes along. */
  readonly openedByPress: boolean;
  readonly accepted: boolean;
  readonly reason: string;
  /** Characters that the reason still lacks. */
  readonly lacking: number;
  /** The writer pressed too early: say so at the fields. */
  readonly tried: boolean;
  readonly sentenceField: RefObject<HTMLInputElement | null>;
  readonly reasonField: RefObject<HTMLTextAreaElement | null>;
  readonly show: () => void;
  readonly accept: (accepted: boolean) => void;
  readonly write: (reason: string) => void;
  /** The choice when nothing is missing; else null, and the writer is led to what is. */
  readonly submit: (unrecorded: boolean) => DialogChoice | null;
}

/** Whether this state can be sent anyway at all: not when the office's rules forbid it, not when nothing holds it. */
export function maySendAnyway(state: AskingState): boolean {
  return !state.cleared && state.assessment.verdict.level !== "block";
}

export function missingTexts(t: Texts, { accepted, lacking }: SendAnyway): string[] {
  return [...(accepted ? [] : [t("missing_sentence")]), ...(lacking === 0 ? [] : [counted(t, "missing_why", lacking)])];
}

export function useSendAnyway(t: Texts, state: AskingState | null): SendAnyway {
  const [opened, setOpened] = useState(false);
  const [accepted, accept] = useState(false);
  const [reason, write] = useState("");
  const [tried, setTried] = useState(false);
  const sentenceField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const lacking = Math.max(0, MIN_REASON_LENGTH - reason.trim().length);
  // Agreed to another mail: the sentence has to be agreed to anew; what was written stays.
  const changed = state?.changedMeanwhile ?? false;
  useEffect(() => {
    if (changed) accept(false);
  }, [changed]);
  const allowed = state !== null && maySendAnyway(state);
  return {
    open: allowed && (opened || state.notice === "journal-failed"),
    openedByPress: opened,
    ...{ accepted, reason, lacking, tried, sentenceField, reasonField, accept, write },
    show: () => setOpened(true),
    submit: (unrecorded) => {
      setTried(true);
      const missing = accepted ? reasonField : sentenceField;
      if (!accepted || lacking > 0) {
        missing.current?.focus();
        return null;
      }
      return { choice: "send-anyway", sentence: t("accept_sentence"), reason: reason.trim(), unrecorded };
    }
  };
}
