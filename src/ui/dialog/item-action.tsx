import type { DialogChoice } from "../../guard/dialog-protocol.ts";
import { spoken } from "../safe.tsx";
import type { Texts } from "../texts.ts";

export interface ItemActionProps {
  readonly t: Texts;
  /** File name or address: hostile input. */
  readonly name: string;
  /** Whether the page lets us take the item out; else the writer is led to it. */
  readonly removable: boolean;
  readonly takeOut: DialogChoice;
  readonly show: DialogChoice;
  readonly onChoice: (choice: DialogChoice) => void;
}

/** The one thing a writer can do about one item. */
export function ItemAction({ t, name, removable, takeOut, show, onChoice }: ItemActionProps) {
  const label = t(removable ? "take_out" : "show_in_message");
  return (
    <button
      type="button"
      class="small"
      data-testid={(removable ? takeOut : show).choice}
      aria-label={t("action_on", label, spoken(name, t("nameless")))}
      onClick={() => onChoice(removable ? takeOut : show)}
    >
      {label}
    </button>
  );
}
