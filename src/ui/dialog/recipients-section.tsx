import type { ClassifiedRecipient, RecipientClass } from "../../core/recipients/recipient.ts";
import { LongList } from "../long-list.tsx";
import { counted } from "../plural.ts";
import { SafeAddress } from "../safe.tsx";
import { cutMiddle, safeText } from "../safe-text.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { ruleBehind } from "./agreed.ts";
import type { AskingProps, AskingState } from "./asking-props.ts";
import { DidYouMean } from "./did-you-mean.tsx";
import { FalseAlarm } from "./false-alarm.tsx";
import { ItemAction } from "./item-action.tsx";

const SERIOUSNESS: Readonly<Record<RecipientClass, number>> = {
  "look-alike": 0,
  unresolved: 1,
  private: 2,
  "public-provider": 3,
  new: 4,
  external: 5,
  client: 6,
  known: 7,
  internal: 8
};

function outsideFirst({ assessment, agreedBefore }: AskingState): ClassifiedRecipient[] {
  const isAgreed = ({ address }: ClassifiedRecipient) => Number(agreedBefore.recipients.includes(address));
  return assessment.recipients
    .filter((recipient) => recipient.class !== "internal")
    .toSorted((a, b) => isAgreed(a) - isAgreed(b) || SERIOUSNESS[a.class] - SERIOUSNESS[b.class]);
}

function colleagues(t: Texts, count: number, alone: boolean): string | null {
  if (count === 0) return null;
  return counted(t, alone ? "only_colleagues" : "colleagues", count);
}

/** Every class but those of the office says by itself that it is outside. */
function why(t: Texts, { reasons }: ClassifiedRecipient): string[] {
  return reasons.filter((reason) => reason !== "outside-office").map((reason) => t(wordKey("why", reason)));
}

const LONGEST_NAME = 60;

/** A client by its name in the register. */
function className(t: Texts, { clientNames }: AskingState, recipient: ClassifiedRecipient): string {
  const { client = "" } = recipient;
  const name = Object.hasOwn(clientNames, client) ? safeText(clientNames[client] ?? "") : "";
  if (recipient.class !== "client" || name === "") return t(wordKey("recipient", recipient.class));
  return t("recipient_client_named", `\u2068${cutMiddle(name, LONGEST_NAME)}\u2069`);
}

/** Who gets the mail: everybody who is not of the office by name, colleagues as a number. */
export function RecipientsSection(props: AskingProps) {
  const { t, state } = props;
  const { recipients } = state.assessment;
  const outside = outsideFirst(state);
  const rest = colleagues(t, recipients.length - outside.length, outside.length === 0);
  if (recipients.length === 0) return null;
  const row = (recipient: ClassifiedRecipient) => (
    <RecipientRow key={`${recipient.field} ${recipient.address}`} {...props} recipient={recipient} />
  );
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t("who_title")}</h2>
      <LongList t={t} items={outside} more="more_recipients" row={row} rest={rest} />
    </section>
  );
}

interface RecipientRowProps extends AskingProps {
  readonly recipient: ClassifiedRecipient;
}

function RecipientRow({ t, state, likeness, onChoice, recipient }: RecipientRowProps) {
  const { address } = recipient;
  const agreed = state.agreedBefore.recipients.includes(address);
  const notes = [...why(t, recipient), ...(agreed ? [t("agreed_item")] : [])];
  return (
    <li class="item">
      <div class="item-text">
        <span class="item-name">
          <span class="field">{t(wordKey("field", recipient.field))}</span>{" "}
          <SafeAddress text={address} empty={t("nameless")} />
        </span>
        <span class={`item-note class-${recipient.class}`}>
          <strong>{className(t, state, recipient)}</strong>
          {notes.map((note) => ` · ${note}`)}
        </span>
        <Near {...{ t, state, likeness, onChoice, recipient }} />
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

/** Whom a look-alike looks like; what stands out may have said so already, with how often they got mail. */
function Near({ t, state, likeness, onChoice, recipient }: RecipientRowProps) {
  const { address, near } = recipient;
  if (recipient.class !== "look-alike") return null;
  const rule = ruleBehind(state, ({ code }) => code === "look-alike-recipient");
  const alarm = <FalseAlarm {...{ t, state, onChoice, rule }} about={address} />;
  const asked = state.assessment.oddities.some((odd) => odd.code === "meant-other" && odd.address === address);
  if (near === undefined || asked) return alarm;
  return (
    <DidYouMean {...{ t, state, likeness, onChoice, address }} known={near.known}>
      {alarm}
    </DidYouMean>
  );
}
