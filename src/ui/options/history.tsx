import { counted } from "../plural.ts";
import type { Texts } from "../texts.ts";
import { useSaving } from "../use-saving.ts";
import { ForgetAddress } from "./forget-address.tsx";
import { ForgetAll } from "./forget-all.tsx";
import { SaveLine } from "./save-line.tsx";

/** How much this computer remembers of what was sent. Never of whom: it cannot know that. */
export interface HistorySummary {
  readonly mails: number;
  readonly people: number;
  /** Persons of whom a dossier was sent. */
  readonly dossiers: number;
  /** Day of the oldest mail that is remembered, ISO 8601 (`2026-11-22`); null when nothing is. */
  readonly since: string | null;
  /** Mails that are still lacking before an address is called new; 0 when there are enough. */
  readonly lacking: number;
}

export type ForgetOutcome = "forgotten" | "not-there" | "not-an-address" | "failed";

export interface HistoryProps {
  readonly t: Texts;
  /** Null: it could not be read. Undefined: it is being read. */
  readonly history: HistorySummary | null | undefined;
  readonly keepMonths: number;
  readonly onKeepMonthsChange: (months: number) => Promise<boolean>;
  readonly onForgetAddress: (address: string) => Promise<ForgetOutcome>;
  readonly onForgetAll: () => Promise<boolean>;
}

const MONTHS = [3, 6, 12, 18, 24, 36];

/** What was learned from mail that was sent: how much, how long it stays, and two ways to forget it. */
export function History(props: HistoryProps) {
  const { t, history } = props;
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">{t("history_title")}</h2>
      <p class="soft">{t("history_text")}</p>
      {history === null && <p class="error">{t("history_unreadable")}</p>}
      {history && <Known t={t} history={history} />}
      <KeepMonths {...props} />
      <ForgetAddress t={t} onForgetAddress={props.onForgetAddress} />
      <ForgetAll t={t} onForgetAll={props.onForgetAll} />
    </section>
  );
}

function dayText(t: Texts, day: string): string {
  return new Intl.DateTimeFormat(t("language"), { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
}

function Known({ t, history }: { t: Texts; history: HistorySummary }) {
  const { mails, lacking } = history;
  return (
    <>
      {mails === 0 ? <p>{t("history_empty")}</p> : <Counts t={t} history={history} />}
      {lacking > 0 && <p class="soft">{counted(t, "history_cold", lacking)}</p>}
    </>
  );
}

function Counts({ t, history }: { t: Texts; history: HistorySummary }) {
  const { mails, people, dossiers, since } = history;
  return (
    <dl class="facts">
      <dt>{t("history_mails")}</dt>
      <dd>{mails}</dd>
      <dt>{t("history_people")}</dt>
      <dd>{people}</dd>
      <dt>{t("history_dossiers")}</dt>
      <dd>{dossiers}</dd>
      {since !== null && <dt>{t("history_since")}</dt>}
      {since !== null && <dd>{dayText(t, since)}</dd>}
    </dl>
  );
}

function KeepMonths({ t, keepMonths, onKeepMonthsChange }: HistoryProps) {
  const saving = useSaving();
  const choices = [...new Set([...MONTHS, keepMonths])].toSorted((a, b) => a - b);
  return (
    <div class="field-block">
      <label for="keep-months">{t("history_keep")}</label>
      <select
        id="keep-months"
        value={keepMonths}
        onChange={(event) => void saving.save(onKeepMonthsChange(Number(event.currentTarget.value)))}
      >
        {choices.map((months) => (
          <option key={months} value={months}>
            {counted(t, "history_months", months)}
          </option>
        ))}
      </select>
      <SaveLine t={t} saving={saving} />
    </div>
  );
}
