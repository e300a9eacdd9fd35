import type { Happening } from "../../core/journal/entry.ts";
import { HAPPENINGS } from "../happenings.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";

/** What the journal says about the last days, by kind; kinds that did not happen are left out. */
export function WeekCounts({ t, counts }: { t: Texts; counts: Readonly<Record<Happening, number>> }) {
  const happened = HAPPENINGS.filter((kind) => counts[kind] > 0);
  return (
    <section class="popup-week" aria-labelledby="week">
      <h2 id="week">{t("popup_week")}</h2>
      {happened.length === 0 && <p class="soft">{t("popup_no_entries")}</p>}
      {happened.length > 0 && (
        <dl>
          {happened.map((kind) => (
            <div key={kind}>
              <dt>{t(wordKey("happened", kind))}</dt>
              <dd>{counts[kind]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
