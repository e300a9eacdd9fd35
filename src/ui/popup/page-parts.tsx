import type { DraftPart } from "../../core/mail/draft.ts";
import type { PageReading, PartSeen } from "../../core/verdict/attachment-state.ts";
import { listed } from "../plural.ts";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";

const told: readonly DraftPart[] = ["recipients", "subject", "body", "attachments"];

/** What of the message in this page can be read and what not, and for who asks by which way each part was found. */
export function PageParts({ t, notUnderstood, parts }: { t: Texts } & PageReading) {
  const read = told.filter((part) => !notUnderstood.includes(part));
  const words = (all: readonly DraftPart[]): string =>
    listed(
      t,
      all.map((part) => t(wordKey("draftpart", part)).toLowerCase())
    );
  return (
    <section class="popup-page" aria-labelledby="page-parts">
      <h2 id="page-parts">{t("popup_page")}</h2>
      {read.length > 0 && <p>{t("popup_page_reads", words(read))}</p>}
      {notUnderstood.length > 0 && (
        <p class="popup-page-lost">
          <strong>{t("popup_page_cannot", words(notUnderstood))}</strong> {t("popup_page_cannot_hint")}
        </p>
      )}
      {parts.length > 0 && (
        <details>
          <summary>{t("popup_page_how")}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (axe) */}
          <ul tabIndex={0} aria-labelledby="page-parts">
            {parts.map((part) => (
              <PartLine key={part.part} t={t} {...part} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Names of parts and what they were seen in are the words of who looks after the extension: the same in every language. */
function PartLine({ t, part, way, seen }: { t: Texts } & PartSeen) {
  return (
    <li>
      <code lang="en">{part}</code>{" "}
      <span class="soft">
        {way === null ? t("popup_page_not_found") : t("popup_page_way", way + 1)} <span lang="en">({seen})</span>
      </span>
    </li>
  );
}
