import type { ComponentChildren } from "preact";
import { SafeAddress, spoken } from "../safe.tsx";
import type { AskingProps } from "./asking-props.ts";
import { LooksLike } from "./looks-like.tsx";

export interface DidYouMeanProps extends AskingProps {
  /** Of the recipient that may be the wrong one, and of who was meant: an address, or only a domain. */
  readonly address: string;
  readonly known: string;
  readonly onlyWhenClose?: boolean;
  /** Stands beside the button. */
  readonly children?: ComponentChildren;
}

/**
 * Asks whether somebody else was meant, shows where the two differ, and leads to the field. The right address is never filled
 * in: the writer types it, and so looks at it.
 */
export function DidYouMean({ t, state, likeness, onChoice, ...props }: DidYouMeanProps) {
  const { address, known, onlyWhenClose = false, children } = props;
  const removable = state.removableRecipients.includes(address);
  const hint = t(removable ? "meant_fix_hint_removable" : "meant_fix_hint_shown");
  const [before = "", after = ""] = t(known.includes("@") ? "meant_ask" : "meant_domain", SLOT).split(SLOT);
  return (
    <div class="meant">
      <p>
        {before}
        <strong>
          <SafeAddress text={known} empty={t("nameless")} />
        </strong>
        {after}
      </p>
      <LooksLike {...{ t, address, known, likeness, onlyWhenClose }} />
      <p class="item-note">{hint}</p>
      <div class="buttons">
        <button
          type="button"
          class="small"
          data-testid="correct-recipient"
          aria-label={t("action_on", t("meant_fix"), spoken(address, t("nameless")))}
          onClick={() => onChoice({ choice: "correct-recipient", address })}
        >
          {t("meant_fix")}
        </button>
        {children}
      </div>
    </div>
  );
}

/** Holds the place of the address in the sentence, so that it can be shown isolated. */
const SLOT = "\u0000";
