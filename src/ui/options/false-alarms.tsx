import { useState } from "preact/hooks";
import { counted } from "../plural.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { useSaving } from "../use-saving.ts";
import type { RuleSort } from "./pack-line.ts";
import { packLine } from "./pack-line.ts";
import { SaveLine } from "./save-line.tsx";

/** How often a rule was called wrong on this computer. */
export interface FalseAlarmCount {
  readonly rule: string;
  /** The rule in words, in the reader's language; as the pack has it. */
  readonly title: string;
  readonly sort: RuleSort;
  readonly count: number;
  /** Day of the last one, ISO 8601. */
  readonly last: string;
}

export interface FalseAlarmsProps {
  readonly t: Texts;
  /** Most reported first. */
  readonly falseAlarms: readonly FalseAlarmCount[];
  /** Saves the counts as a file. */
  readonly onExportFalseAlarms: () => void;
  readonly onClearFalseAlarms: () => Promise<boolean>;
}

/** What "this is wrong" came to: counts per rule, and the line that would silence the rule there. */
export function FalseAlarms({ t, falseAlarms, onExportFalseAlarms, onClearFalseAlarms }: FalseAlarmsProps) {
  const saving = useSaving();
  return (
    <section class="panel" aria-labelledby="alarms">
      <h2 id="alarms">{t("alarms_title")}</h2>
      <p class="soft">{t("alarms_text")}</p>
      {falseAlarms.length === 0 && <p>{t("alarms_empty")}</p>}
      <ul class="alarms">
        {falseAlarms.map((alarm) => (
          <AlarmRow key={alarm.rule} t={t} alarm={alarm} />
        ))}
      </ul>
      {falseAlarms.length > 0 && (
        <div class="actions">
          <button type="button" onClick={onExportFalseAlarms}>
            {t("alarms_export")}
          </button>
          <button type="button" onClick={() => void saving.save(onClearFalseAlarms())}>
            {t("alarms_clear")}
          </button>
        </div>
      )}
      <SaveLine t={t} saving={saving} />
    </section>
  );
}

function AlarmRow({ t, alarm }: { t: Texts; alarm: FalseAlarmCount }) {
  const { rule, title, sort, count, last } = alarm;
  const line = packLine(t, rule, sort);
  const day = new Intl.DateTimeFormat(t("language"), { dateStyle: "medium", timeZone: "UTC" }).format(new Date(last));
  return (
    <li>
      <p>
        <strong>
          <Safe text={title} empty={rule} />
        </strong>{" "}
        <span class="soft">
          (<Safe text={rule} empty={t("nameless")} />) · {counted(t, "alarms_times", count, day)}
        </span>
      </p>
      {line !== null && <PackLine {...{ t, line, rule }} forDossier={sort === "dossier"} />}
    </li>
  );
}

interface PackLineProps {
  readonly t: Texts;
  readonly line: string;
  readonly rule: string;
  readonly forDossier: boolean;
}

function PackLine({ t, line, rule, forDossier }: PackLineProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(line).then(() => setCopied(true));
  return (
    <details>
      <summary>
        {t("alarms_line")} <span class="only-heard">{rule}</span>
      </summary>
      <p class="soft">{t(forDossier ? "alarms_line_against" : "alarms_line_allow")}</p>
      <code class="pack-line">{line}</code>
      <div class="actions">
        <button type="button" aria-label={t("action_on", t("alarms_copy"), rule)} onClick={() => void copy()}>
          {t("alarms_copy")}
        </button>
        <span role="status" class="soft">
          {copied && t("alarms_copied")}
        </span>
      </div>
    </details>
  );
}
