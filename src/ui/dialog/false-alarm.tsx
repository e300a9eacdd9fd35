import { spoken } from "../safe.tsx";
import type { AskingProps } from "./asking-props.ts";

export interface FalseAlarmProps extends Pick<AskingProps, "t" | "state" | "onChoice"> {
  /** Null: no rule is known that could be wrong. */
  readonly rule: string | null;
  /** What it is about, for who only hears the button: may be hostile input. */
  readonly about: string;
}

/** "This is wrong": counted on this computer, at one press. The mail stays held all the same. */
export function FalseAlarm({ t, state, onChoice, rule, about }: FalseAlarmProps) {
  if (rule === null) return null;
  const reported = state.reported.includes(rule);
  const label = t(reported ? "false_alarm_counted" : "false_alarm");
  return (
    <button
      type="button"
      class="link false-alarm"
      data-testid="report-false-alarm"
      aria-disabled={reported}
      aria-label={t("action_on", label, spoken(about, t("nameless")))}
      onClick={() => {
        if (!reported) onChoice({ choice: "report-false-alarm", rule });
      }}
    >
      {label}
    </button>
  );
}
