import { useEffect, useState } from "preact/hooks";
import { changeOffice } from "../browser/change-office.ts";
import { clearFalseAlarms, falseAlarms } from "../browser/false-alarms.ts";
import { forgetAllHistory } from "../browser/history-store.ts";
import type { OfficeValues } from "../browser/office-database.ts";
import { forgetAddress, forgetOld, summariseHistory } from "../browser/office-history.ts";
import { readOffice, UNSET_OFFICE } from "../browser/office-store.ts";
import { saveFile } from "../browser/save-file.ts";
import { isoDay, today } from "../browser/today.ts";
import { verdictProfiles } from "../core/verdict/verdict-table.ts";
import type { FalseAlarmCount } from "../ui/options/false-alarms.tsx";
import type { ForgetOutcome, HistorySummary } from "../ui/options/history.tsx";
import type { OptionsProps } from "../ui/options/options.tsx";
import { alarmCounts, alarmsFile } from "./alarm-counts.ts";
import { checkColleagues } from "./check-entries.ts";
import { language } from "./text-language.ts";

interface Kept {
  readonly values: OfficeValues;
  readonly history: HistorySummary | null;
  readonly alarms: readonly FalseAlarmCount[];
}

const nothingKept: Kept = { values: UNSET_OFFICE, history: null, alarms: [] };

type OfficeProps = Omit<
  OptionsProps,
  | "t"
  | "register"
  | "officePacks"
  | "organisations"
  | "sites"
  | "onRemoveSite"
  | "packs"
  | "version"
  | "checkDomain"
  | "checkKnown"
  | "checkColleagues"
>;

/** What the owner set and what this computer learned, as the options page shows and changes it. */
export function useOffice(): OfficeProps {
  const [{ values, history, alarms }, setKept] = useState(nothingKept);
  const look = (): Promise<void> => lookUp().then(setKept);
  useEffect(() => void look(), []);
  const succeeds = (work: Promise<unknown>): Promise<boolean> =>
    work
      .then(
        () => true,
        () => false
      )
      .finally(look);
  const save = (change: Partial<OfficeValues>): Promise<boolean> => succeeds(changeOffice(change));
  return {
    ownDomains: values.own,
    onDomainsChange: (own) => save({ own }),
    known: values.known,
    onKnownChange: (known) => save({ known }),
    colleagues: values.colleagues,
    onColleaguesChange: (colleagues) => save({ colleagues }),
    profile: verdictProfiles.find((one) => one === values.profile) ?? "standard",
    onProfileChange: (profile) => save({ profile }),
    history,
    keepMonths: values.keepMonths,
    onKeepMonthsChange: (keepMonths) => succeeds(changeOffice({ keepMonths }).then(() => forgetOld(today()))),
    onForgetAddress: (address) => forget(address).finally(look),
    onForgetAll: () => succeeds(forgetAllHistory()),
    falseAlarms: alarms,
    onExportFalseAlarms: () => saveFile("verzendwacht-false-alarms.json", "application/json", alarmsFile(alarms)),
    onClearFalseAlarms: () => succeeds(clearFalseAlarms())
  };
}

/** A history that cannot be read is said; the rest is then shown as not set, and cannot be saved either. */
async function lookUp(): Promise<Kept> {
  const values = await readOffice().catch(() => UNSET_OFFICE);
  const history = await readSummary().catch(() => null);
  const counted = await falseAlarms().catch(() => []);
  return { values, history, alarms: alarmCounts(counted, values.packs, language()) };
}

async function readSummary(): Promise<HistorySummary> {
  const { since, ...counts } = await summariseHistory();
  return { ...counts, since: since === null ? null : isoDay(since) };
}

async function forget(text: string): Promise<ForgetOutcome> {
  const [only, ...more] = checkColleagues(text);
  if (!only?.ok || more.length > 0) return "not-an-address";
  return (await forgetAddress(only.address)) ? "forgotten" : "not-there";
}
