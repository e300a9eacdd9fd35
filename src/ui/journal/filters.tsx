import { HAPPENINGS } from "../happenings.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import type { EntryFilter, Period } from "./filter.ts";
import { NO_FILTER, PERIODS } from "./filter.ts";

export interface FiltersProps {
  readonly t: Texts;
  readonly filter: EntryFilter;
  readonly onFilter: (filter: EntryFilter) => void;
}

/** The choice of entries: by what happened, by period, by domain. */
export function Filters({ t, filter, onFilter }: FiltersProps) {
  return (
    <fieldset class="filters">
      <legend class="only-heard">{t("filter_title")}</legend>
      <HappenedField {...{ t, filter, onFilter }} />
      <label>
        {t("filter_period")}
        <select
          value={filter.period}
          onChange={(event) => onFilter({ ...filter, period: event.currentTarget.value as Period })}
        >
          {PERIODS.map((period) => (
            <option key={period} value={period}>
              {t(wordKey("period", period))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("filter_text")}
        <input
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={filter.text}
          onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      <button type="button" onClick={() => onFilter(NO_FILTER)}>
        {t("filter_clear")}
      </button>
    </fieldset>
  );
}

function HappenedField({ t, filter, onFilter }: FiltersProps) {
  return (
    <label>
      {t("filter_happened")}
      <select
        value={filter.happened}
        onChange={(event) => onFilter({ ...filter, happened: event.currentTarget.value as EntryFilter["happened"] })}
      >
        <option value="all">{t("filter_all")}</option>
        {HAPPENINGS.map((kind) => (
          <option key={kind} value={kind}>
            {t(wordKey("happened", kind))}
          </option>
        ))}
      </select>
    </label>
  );
}
