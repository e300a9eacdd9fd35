import type { Oddity } from "../../core/recipients/oddity.ts";
import type { DialogChoice } from "../../guard/dialog-protocol.ts";
import type { Texts } from "../texts.ts";
import { ruleBehind } from "./agreed.ts";
import type { AskingProps } from "./asking-props.ts";
import { DidYouMean } from "./did-you-mean.tsx";
import { FalseAlarm } from "./false-alarm.tsx";
import { oddityText, oddityTodo } from "./oddity-text.ts";

export interface OddityRowProps extends AskingProps {
  readonly oddity: Oddity;
  /** Whether to say what to do about it: once is enough for several of a kind. */
  readonly hasAdvice: boolean;
}

/** One thing that is odd: what, what to do, and the way to say that it is not so. */
export function OddityRow({ t, state, likeness, onChoice, oddity, hasAdvice }: OddityRowProps) {
  const text = oddityText(t, oddity);
  const todo = hasAdvice ? oddityTodo(t, oddity) : null;
  const rule = ruleBehind(state, (reason) => reason.code === "odd-recipients" && reason.oddity === oddity.code);
  return (
    <li class="item">
      <div class="item-text">
        <span>{text}</span>
        {todo !== null && <span class="item-note">{todo}</span>}
        {oddity.code === "meant-other" && (
          <DidYouMean
            {...{ t, state, likeness, onChoice }}
            address={oddity.address}
            known={oddity.meant}
            onlyWhenClose
          />
        )}
        {oddity.code === "outsiders-see-each-other" && <HideAddresses {...{ t, onChoice }} to={state.movableToBcc} />}
      </div>
      <FalseAlarm {...{ t, state, onChoice, rule }} about={text} />
    </li>
  );
}

interface HideAddressesProps {
  readonly t: Texts;
  /** Who would be moved. Empty where the page does not let us. */
  readonly to: readonly string[];
  readonly onChoice: (choice: DialogChoice) => void;
}

function HideAddresses({ t, to, onChoice }: HideAddressesProps) {
  if (to.length === 0) return <span class="item-note">{t("bcc_self")}</span>;
  return (
    <>
      <span class="item-note">{t("bcc_hint")}</span>
      <button type="button" class="small" data-testid="move-to-bcc" onClick={() => onChoice({ choice: "move-to-bcc" })}>
        {t("bcc_move")}
      </button>
    </>
  );
}
