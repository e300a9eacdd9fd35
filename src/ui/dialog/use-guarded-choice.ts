import { useRef } from "preact/hooks";
import type { DialogChoice, DialogState } from "../../guard/dialog-protocol.ts";
import { useSettled } from "./settled.ts";

/** What the eye sees as one question: when it changes, buttons may stand elsewhere. */
function question(state: DialogState): string {
  if (state.phase === "working") return "working";
  const { recipients, parts } = state.assessment;
  return [state.cleared, state.changedMeanwhile, state.notice, recipients.length, parts.length].join();
}

/**
 * Lets `keep` through at once, and every other choice only when the question has settled and no other choice was made
 * on this state: a double press must not send twice, nor take out what moved under the pointer. A password has been
 * typed on purpose, changes nothing in the mail, and would be lost.
 */
export function useGuardedChoice(
  state: DialogState,
  onChoice: (choice: DialogChoice) => void
): (choice: DialogChoice) => void {
  const settled = useSettled(question(state));
  const answered = useRef<DialogState | null>(null);
  return (choice) => {
    if (choice.choice !== "keep" && choice.choice !== "unlock-file") {
      if (!settled() || answered.current === state) return;
      answered.current = state;
    }
    onChoice(choice);
  };
}
