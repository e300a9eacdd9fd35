import "../theme.css";
import "./popup.css";
import type { Happening } from "../../core/journal/entry.ts";
import type { MessageAttachments } from "../../core/verdict/attachment-state.ts";
import { AttentionIcon, ClearIcon, OffIcon } from "../icons.tsx";
import { usePageLanguage } from "../page-language.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { Attachments } from "./attachments.tsx";
import { PageParts } from "./page-parts.tsx";
import { TurnOff } from "./turn-off.tsx";
import { WeekCounts } from "./week-counts.tsx";

/**
 * `built-in`: guarded by the extension itself, so it cannot be turned off here. `cannot`: a page of the browser. `needs-permission`:
 * it was guarded, and the browser does not let us in any more. `not-understood`: guarded, but the page is not what the guard knows.
 */
export type GuardStatus =
  | "guarding"
  | "built-in"
  | "off"
  | "cannot"
  | "reload-needed"
  | "needs-permission"
  | "not-understood";

export interface PopupProps {
  readonly t: Texts;
  readonly status: GuardStatus;
  /** Host of the tab's page; empty where it has none. */
  readonly site: string;
  /** The office chose a table that never asks: the guard holds nothing, and says so. */
  readonly onlyNotes: boolean;
  /** Journal entries of the last 7 days. */
  readonly counts: Readonly<Record<Happening, number>>;
  /** Of the message that is being written in this tab; null without one. */
  readonly attachments: MessageAttachments | null;
  readonly busy: boolean;
  /** A text in the reader's language, or null. */
  readonly error: string | null;
  readonly onTurnOn: () => void;
  readonly onTurnOff: () => void;
  readonly onOpenJournal: () => void;
  readonly onOpenOptions: () => void;
}

/** The toolbar button's window: is this webmail guarded, and what happened lately. */
export function Popup(props: PopupProps) {
  const { t, status, busy, error, onTurnOn, onTurnOff } = props;
  usePageLanguage(t, t("popup_title"));
  return (
    <main class="popup" aria-busy={busy}>
      <h1 class="only-heard">{t("popup_title")}</h1>
      <Status t={t} status={status} site={props.site} onlyNotes={props.onlyNotes} />
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {(status === "off" || status === "needs-permission") && (
        <button type="button" class="primary wide" aria-disabled={busy} onClick={() => busy || onTurnOn()}>
          {t(busy ? "popup_busy" : status === "off" ? "popup_turn_on" : "popup_permit")}
        </button>
      )}
      {CAN_TURN_OFF.includes(status) && <TurnOff t={t} busy={busy} onTurnOff={onTurnOff} />}
      {props.attachments !== null && <Attachments t={t} {...props.attachments} />}
      {props.attachments?.page && <PageParts t={t} {...props.attachments.page} />}
      <WeekCounts t={t} counts={props.counts} />
      <nav class="popup-links" aria-label={t("popup_title")}>
        <button type="button" onClick={props.onOpenJournal}>
          {t("popup_journal")}
        </button>
        <button type="button" onClick={props.onOpenOptions}>
          {t("popup_options")}
        </button>
      </nav>
    </main>
  );
}

const ICONS = {
  guarding: ClearIcon,
  "built-in": ClearIcon,
  off: OffIcon,
  cannot: OffIcon,
  "reload-needed": AttentionIcon,
  "needs-permission": AttentionIcon,
  "not-understood": AttentionIcon
};

const CAN_TURN_OFF: readonly GuardStatus[] = ["guarding", "reload-needed", "needs-permission"];

const GUARDED: readonly GuardStatus[] = ["guarding", "built-in"];

function Status({ t, status, site, onlyNotes }: Pick<PopupProps, "t" | "status" | "site" | "onlyNotes">) {
  const notes = onlyNotes && GUARDED.includes(status);
  const StatusIcon = notes ? AttentionIcon : ICONS[status];
  return (
    <section class={`popup-status status-${notes ? "notes" : status}`} role="status">
      <StatusIcon />
      <div>
        <h2>{t(wordKey("popup", status))}</h2>
        {site !== "" && (
          <p class="popup-site">
            <Safe text={site} empty={t("nameless")} max={60} tail={0.7} />
          </p>
        )}
        <p>{t(notes ? "popup_only_notes" : wordKey("popup", `${status}-hint` as const))}</p>
      </div>
    </section>
  );
}
