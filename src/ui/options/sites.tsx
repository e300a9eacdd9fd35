import { Safe, spoken } from "../safe.tsx";
import type { Texts } from "../texts.ts";

export interface GuardedSite {
  /** `https://mail.example.nl`. */
  readonly origin: string;
  /** Comes with the extension and cannot be removed here. */
  readonly builtIn: boolean;
}

export interface SitesProps {
  readonly t: Texts;
  readonly sites: readonly GuardedSite[];
  readonly onRemoveSite: (origin: string) => void;
}

/** Webmails in which the guard stands. They are added from the popup, where the browser asks for the permission. */
export function Sites({ t, sites, onRemoveSite }: SitesProps) {
  return (
    <section class="panel" aria-labelledby="sites">
      <h2 id="sites">{t("sites_title")}</h2>
      {sites.length === 0 && <p class="soft">{t("sites_empty")}</p>}
      <ul>
        {sites.map(({ origin, builtIn }) => (
          <li class="row" key={origin}>
            <Safe text={origin} empty={t("nameless")} max={80} tail={0.7} />
            {builtIn ? (
              <span class="soft">{t("site_built_in")}</span>
            ) : (
              <button
                type="button"
                aria-label={t("action_on", t("remove"), spoken(origin, t("nameless")))}
                onClick={() => onRemoveSite(origin)}
              >
                {t("remove")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
