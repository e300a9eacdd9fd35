import type { Texts } from "../texts.ts";

const PROMISES = ["privacy_local", "privacy_no_secrets", "privacy_journal", "privacy_no_monitor"] as const;

/** What the project promises about other people's data (design: promises 3, 4 and 5). */
export function Privacy({ t }: { t: Texts }) {
  return (
    <section class="panel" aria-labelledby="privacy">
      <h2 id="privacy">{t("privacy_title")}</h2>
      <ul class="promises">
        {PROMISES.map((promise) => (
          <li key={promise}>{t(promise)}</li>
        ))}
      </ul>
    </section>
  );
}
