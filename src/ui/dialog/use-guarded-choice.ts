import { useRef } from "preact/hooks";
import type { DialogChoice, DialogState } from "../../guard/dialog-protocol.ts";
import { useSettled } from "./settled.ts";

/** What the eye sees as one question: when it changes, buttons may stand elsewhere. */
function question(state: DialogState): string {
  if (state.phase === "working") return "working";
  const { recipients, parts, oddities } = state.assessment;
  const { cleared, changedMeanwhile, notice } = state;
  return [cleared, changedMeanwhile, notice, recipients.length, parts.length, oddities.length].join();
}

/**
 * Lets `keep` through at once, and every other choice only when the question has settled and no other choice was made
 * on this state: a double press must not send twice, nor take out what moved under the pointer. A password has been
 * typed on purpose, changes nothing in the mail, and would be lost. A false alarm changes nothing in the mail either, and
 * is counted once however often it is pressed.
 */
export function useGuardedChoice(
  state: DialogState,
  onChoice: (choice: DialogChoice) => void
): (choice: DialogChoice) => void {
  const settled = useSettled(question(state));
  const answered = useRef<DialogState | null>(null);
  const reported = useRef<Reported>({ state, rules: new Set() });
  return (choice) => {
    if (choice.choice === "report-false-alarm") {
      if (isNewReport(reported, state, choice.rule)) onChoice(choice);
      return;
    }
    if (choice.choice !== "keep" && choice.choice !== "unlock-file") {
      if (!settled() || answered.current === state) return;
      answered.current = state;
    }
    onChoice(choice);
  };
}

interface Reported {
  readonly state: DialogState;
  readonly rules: Set<string>;
}

/** Whether a rule was not yet reported while this state stands; the next state says which rules were. */
function isNewReport(reported: { current: Reported }, state: DialogState, rule: string): boolean {
  if (reported.current.state !== state) reported.current = { state, rules: new Set() };
  const isNew = !reported.current.rules.has(rule);
  reported.current.rules.add(rule);
  return isNew;
}
