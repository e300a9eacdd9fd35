import type { AttachmentState, MessageAttachments } from "../../core/verdict/attachment-state.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";
import { foundIn } from "../found-in.ts";
import { listed } from "../plural.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";

/** The attachments of the message that is being written: how far each is read, what was found, what was not read. */
export function Attachments({ t, understood, attachments }: { t: Texts } & MessageAttachments) {
  return (
    <section class="popup-attachments" aria-labelledby="attachments">
      <h2 id="attachments">{t("popup_attachments")}</h2>
      {!understood && <p class="soft">{t("popup_attachments_unknown")}</p>}
      {understood && attachments.length === 0 && <p class="soft">{t("popup_no_attachments")}</p>}
      {attachments.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (axe)
        <ul tabIndex={0} aria-labelledby="attachments">
          {attachments.map((each, index) => (
            <AttachmentRow key={index} t={t} attachment={each} />
          ))}
        </ul>
      )}
    </section>
  );
}

function AttachmentRow({ t, attachment }: { t: Texts; attachment: AttachmentState }) {
  return (
    <li>
      <span class="item-name">
        <Safe text={attachment.name} empty={t("nameless")} max={48} />
      </span>
      {stateTexts(t, attachment).map((line) => (
        <span key={line} class="item-note soft">
          {line}
        </span>
      ))}
    </li>
  );
}

function stateTexts(t: Texts, { result, progress }: AttachmentState): string[] {
  const found = foundIn(t, result ?? progress?.found);
  const all = found.length === 0 ? [] : [t("attachment_found", listed(t, found))];
  if (result === null && progress === null) return [t("attachment_reading")];
  if (result === null) return [...all, t("attachment_reading_percent", percent(progress))];
  if (result.status !== "read") return [...all, unreadText(t, result)];
  return all.length > 0 ? all : [t("reading_read")];
}

/** Never 100: what is done is no longer being read. */
function percent(progress: AttachmentState["progress"]): number {
  if (progress === null || progress.total <= 0) return 0;
  return Math.min(99, Math.floor((100 * progress.done) / progress.total));
}

function unreadText(t: Texts, { status, reason }: PartResult): string {
  const why = reason === undefined ? "" : ` ${t(wordKey("reason", reason))}`;
  return `${t(wordKey("reading", status))}.${why}`;
}
