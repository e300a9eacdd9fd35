import type { VerdictReason } from "../../core/verdict/verdict.ts";
import { ClearIcon, HeldIcon } from "../icons.tsx";
import type { Texts } from "../texts.ts";
import type { AskingProps, AskingState } from "./asking-props.ts";
import { FilesSection } from "./files-section.tsx";
import { Head } from "./head.tsx";
import { headline, personsLine } from "./headline.ts";
import { sortParts } from "./part-sorting.ts";
import { RecipientsSection } from "./recipients-section.tsx";
import { SendAnywaySection } from "./send-anyway-section.tsx";
import { UnreadSection } from "./unread-section.tsx";
import type { SendAnyway } from "./use-send-anyway.ts";

function lines(t: Texts, state: AskingState): string[] {
  const { level, reasons } = state.assessment.verdict;
  const all = [
    state.notice === "removed" ? t("notice_removed") : null,
    state.unlocked?.outcome === "opened" ? t("password_opened") : null,
    state.changedMeanwhile ? t("changed_meanwhile") : null,
    state.cleared ? t("cleared_text") : personsLine(t, reasons[0]),
    level === "block" && !state.cleared ? t("blocked_text") : null,
    t("not_sent_yet")
  ];
  return all.filter((line) => line !== null);
}

/** The dialog's title: what would go wrong, or that nothing holds the mail any more. */
export function askingTitle(t: Texts, state: AskingState): string {
  return state.cleared ? t("cleared_title") : headline(t, state.assessment.verdict.reasons[0]);
}

export interface AskingViewProps extends AskingProps {
  readonly sendAnyway: SendAnyway;
}

/** The question itself: what would go wrong, who gets it, what is in it, what was not read. */
export function Asking({ t, state, onChoice, sendAnyway }: AskingViewProps) {
  const { found, unread, cleanFiles } = sortParts(state.assessment);
  const shared = { t, state, onChoice };
  return (
    <>
      <Head
        icon={state.cleared ? <ClearIcon /> : <HeldIcon />}
        title={askingTitle(t, state)}
        lines={lines(t, state)}
        tone={state.cleared ? "clear" : "serious"}
      />
      {!state.cleared && (
        <>
          <OtherReasons t={t} reasons={state.assessment.verdict.reasons.slice(1)} />
          <RecipientsSection {...shared} />
          <FilesSection {...shared} found={found} cleanFiles={cleanFiles} />
          <UnreadSection {...shared} unread={unread} />
        </>
      )}
      {sendAnyway.open && <SendAnywaySection t={t} state={state} form={sendAnyway} />}
    </>
  );
}

function OtherReasons({ t, reasons }: { t: Texts; reasons: readonly VerdictReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="also">
      <h2 id="also">{t("also_title")}</h2>
      <ul class="plain">
        {reasons.map((reason) => (
          <li key={reason.code}>{headline(t, reason)}</li>
        ))}
      </ul>
    </section>
  );
}
