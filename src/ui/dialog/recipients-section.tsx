import type { ClassifiedRecipient, RecipientClass } from "../../core/recipients/recipient.ts";
import { counted, listed } from "../plural.ts";
import { SafeAddress } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import type { AskingProps } from "./asking-props.ts";
import { ItemAction } from "./item-action.tsx";
import { LongList } from "./long-list.tsx";

const SERIOUSNESS: readonly RecipientClass[] = ["look-alike", "unresolved", "external", "known"];

function outsideFirst(recipients: readonly ClassifiedRecipient[]): ClassifiedRecipient[] {
  return SERIOUSNESS.flatMap((kind) => recipients.filter((recipient) => recipient.class === kind));
}

function colleagues(t: Texts, count: number, alone: boolean): string | null {
  if (count === 0) return null;
  return counted(t, alone ? "only_colleagues" : "colleagues", count);
}

function why(t: Texts, { reasons }: ClassifiedRecipient): string {
  return listed(
    t,
    reasons.filter((reason) => reason !== "outside-office").map((reason) => t(wordKey("why", reason)))
  );
}

/** Who gets the mail: everybody who is not of the office by name, colleagues as a number. */
export function RecipientsSection({ t, state, onChoice }: AskingProps) {
  const { recipients } = state.assessment;
  const outside = outsideFirst(recipients);
  const rest = colleagues(t, recipients.length - outside.length, outside.length === 0);
  if (recipients.length === 0) return null;
  const row = (recipient: ClassifiedRecipient) => (
    <RecipientRow key={`${recipient.field} ${recipient.address}`} {...{ t, state, onChoice, recipient }} />
  );
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t("who_title")}</h2>
      <LongList t={t} items={outside} more="more_recipients" row={row} rest={rest} />
    </section>
  );
}

function RecipientRow({ t, state, onChoice, recipient }: AskingProps & { recipient: ClassifiedRecipient }) {
  const { address } = recipient;
  const reasons = why(t, recipient);
  return (
    <li class="item">
      <div class="item-text">
        <span class="item-name">
          <span class="field">{t(wordKey("field", recipient.field))}</span>{" "}
          <SafeAddress text={address} empty={t("nameless")} />
        </span>
        <span class={`item-note class-${recipient.class}`}>
          <strong>{t(wordKey("recipient", recipient.class))}</strong>
          {reasons && ` · ${reasons}`}
        </span>
      </div>
      <ItemAction
        t={t}
        name={address}
        removable={state.removableRecipients.includes(address)}
        takeOut={{ choice: "take-out-recipient", address }}
        show={{ choice: "show-recipient", address }}
        onChoice={onChoice}
      />
    </li>
  );
}
