import type { MissingInside } from "../../core/documents/reading.ts";
import type { DraftPart } from "../../core/mail/draft.ts";
import type { PartResult, Verdict } from "../../core/verdict/verdict.ts";
import { LongList } from "../long-list.tsx";
import { counted } from "../plural.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { advice } from "../words.ts";
import type { AskingProps } from "./asking-props.ts";
import { PartAction, PartName } from "./part-name.tsx";
import { PasswordForm } from "./password-form.tsx";

const SHOWN_PAGES = 12;
const SHOWN_INSIDE = 4;

export interface UnreadSectionProps extends AskingProps {
  readonly unread: readonly PartResult[];
}

/** What could not be read, why, and what the writer can do. Nothing unread is passed over. */
export function UnreadSection({ t, state, onChoice, unread }: UnreadSectionProps) {
  const draftParts = notUnderstood(state.assessment.verdict);
  if (unread.length + draftParts.length === 0) return null;
  const row = (item: PartResult | DraftPart) =>
    typeof item === "string" ? (
      <DraftPartRow key={item} t={t} part={item} />
    ) : (
      <UnreadRow key={`${item.part} ${item.key}`} {...{ t, state, onChoice, part: item }} />
    );
  return (
    <section aria-labelledby="unread">
      <h2 id="unread">{t("unread_title")}</h2>
      <LongList t={t} items={[...draftParts, ...unread]} more="more_files" row={row} />
    </section>
  );
}

function notUnderstood({ reasons }: Verdict): readonly DraftPart[] {
  return reasons.flatMap((reason) => (reason.code === "page-not-understood" ? reason.parts : []));
}

function DraftPartRow({ t, part }: { t: Texts; part: DraftPart }) {
  return (
    <li class="item">
      <div class="item-text">
        <span class="item-name">{t(wordKey("draftpart", part))}</span>
        <span class="item-note">
          {t("not_understood")} {t("todo_look_in_message")}
        </span>
      </div>
    </li>
  );
}

function pages(t: Texts, missing: readonly number[]): string {
  const dots = missing.length > SHOWN_PAGES ? " …" : "";
  return counted(t, "missing_pages", missing.length, missing.slice(0, SHOWN_PAGES).join(", ") + dots);
}

function UnreadRow({ t, state, onChoice, part }: Omit<AskingProps, "likeness"> & { part: PartResult }) {
  const { reason, missingPages = [], missingInside = [] } = part;
  const todo = part.part === "attachment" ? advice(t, reason) : t("todo_look_in_message");
  return (
    <li class="item">
      <div class="item-text">
        <PartName t={t} part={part} />
        <span class="item-note">
          <strong>{t(wordKey("reading", part.status))}.</strong>
          {reason !== undefined && ` ${t(wordKey("reason", reason))}`}
          {missingPages.length > 0 && ` ${pages(t, missingPages)}`}
        </span>
        <InsideList t={t} missing={missingInside} />
        <span class="item-note">{todo}</span>
        {part.part === "attachment" && state.lockedFiles.includes(part.key) && (
          <PasswordForm {...{ t, state, onChoice, part }} />
        )}
      </div>
      <PartAction {...{ t, state, onChoice, part }} />
    </li>
  );
}

/** Files inside a file, each with why it was not read. */
function InsideList({ t, missing }: { t: Texts; missing: readonly MissingInside[] }) {
  const row = (each: MissingInside) => (
    <li key={missing.indexOf(each)} class="item-note">
      <Safe text={each.inside.join(" > ")} empty={t("nameless")} max={72} />
      {`: ${t(wordKey("reading", each.status))}. ${t(wordKey("reason", each.reason))}`}
    </li>
  );
  return <LongList t={t} items={missing} more="more_files" row={row} first={SHOWN_INSIDE} />;
}
