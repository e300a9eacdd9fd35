import { ClearIcon, HeldIcon } from "../icons.tsx";
import type { Texts } from "../texts.ts";
import { divideReasons } from "./agreed.ts";
import type { AskingProps, AskingState } from "./asking-props.ts";
import { BecauseAsked } from "./because-asked.tsx";
import { FilesSection } from "./files-section.tsx";
import { Head } from "./head.tsx";
import { headline, personsLine } from "./headline.ts";
import { sortParts } from "./part-sorting.ts";
import { RecipientsSection } from "./recipients-section.tsx";
import { SendAnywaySection } from "./send-anyway-section.tsx";
import { AgreedSection, StandsOutSection } from "./stands-out-section.tsx";
import { UnreadSection } from "./unread-section.tsx";
import type { SendAnyway } from "./use-send-anyway.ts";

function lines(t: Texts, state: AskingState): string[] {
  const { level } = state.assessment.verdict;
  const { fresh, agreed } = divideReasons(state);
  const all = [
    state.notice === "removed" ? t("notice_removed") : null,
    state.notice === "moved-to-bcc" ? t("notice_moved_to_bcc") : null,
    state.unlocked?.outcome === "opened" ? t("password_opened") : null,
    state.changedMeanwhile ? t("changed_meanwhile") : null,
    state.cleared ? t("cleared_text") : personsLine(t, fresh[0]),
    agreed.length > 0 && !state.cleared ? t("agreed_lead") : null,
    level === "block" && !state.cleared ? t("blocked_text") : null,
    t("not_sent_yet")
  ];
  return all.filter((line) => line !== null);
}

/** The dialog's title: what would go wrong, or that nothing holds the mail any more. */
export function askingTitle(t: Texts, state: AskingState): string {
  return state.cleared ? t("cleared_title") : headline(t, divideReasons(state).fresh[0], state.assessment.oddities);
}

export interface AskingViewProps extends AskingProps {
  readonly sendAnyway: SendAnyway;
}

/** The question itself: what would go wrong, who gets it, what is in it, what was not read. */
export function Asking({ t, state, likeness, onChoice, sendAnyway }: AskingViewProps) {
  const { found, unread, cleanFiles } = sortParts(state.assessment);
  const shared = { t, state, likeness, onChoice };
  const files = <FilesSection key="found" {...shared} found={found} cleanFiles={cleanFiles} />;
  const unreadFiles = <UnreadSection key="unread" {...shared} unread={unread} />;
  const isAboutUnread = divideReasons(state).fresh[0]?.code === "unread-attachments";
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
          <StandsOutSection {...shared} />
          <RecipientsSection {...shared} />
          {/* What the title is about comes first. */}
          {isAboutUnread ? [unreadFiles, files] : [files, unreadFiles]}
          <AgreedSection t={t} state={state} />
          <BecauseAsked t={t} verdict={state.assessment.verdict} />
        </>
      )}
      {sendAnyway.open && <SendAnywaySection t={t} state={state} form={sendAnyway} />}
    </>
  );
}
