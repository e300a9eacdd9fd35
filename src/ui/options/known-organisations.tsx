import { counted } from "../plural.ts";
import { safeText } from "../safe-text.ts";
import type { Texts } from "../texts.ts";

/** Organisations of one kind that a pack names. Texts in the reader's language. */
export interface OrganisationGroup {
  readonly rule: string;
  readonly title: string;
  readonly source: string;
  /** Year-month-day. */
  readonly date: string;
  /** When somebody held them against the source; null: nobody did. */
  readonly checked: string | null;
  readonly organisations: readonly { readonly name: string; readonly places: readonly string[] }[];
}

/** Whom the packs in force know outside the office, and where that can be checked. */
export function KnownOrganisations({ t, groups }: { t: Texts; groups: readonly OrganisationGroup[] }) {
  return (
    <section class="panel" aria-labelledby="organisations">
      <h2 id="organisations">{t("orgs_title")}</h2>
      <p class="soft">{t("orgs_text")}</p>
      {groups.map((group) => (
        <details class="alarms" key={group.rule}>
          <summary>{counted(t, "orgs_group", group.organisations.length, safeText(group.title))}</summary>
          <p class="soft">{t("orgs_source", safeText(group.source))}</p>
          <p class="soft">
            {group.checked === null ? t("orgs_unchecked", group.date) : t("orgs_checked", group.date, group.checked)}
          </p>
          <ul>
            {group.organisations.map(({ name, places }) => (
              <li key={places.join(" ")}>
                {safeText(name)} <span class="soft">{safeText(places.join(", "))}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
