import type { AttachmentState, MessageAttachments } from "../../core/verdict/attachment-state.ts";
import type { PartResult } from "../../core/verdict/verdict.ts";
import { givenAway, isDossier } from "../dialog/part-sorting.ts";
import { counted, listed } from "../plural.ts";
import { Safe } from "../safe.tsx";
import type { Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { dossierName, findingName } from "../words.ts";

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
  if (result === null && progress === null) return [t("attachment_reading")];
  if (result === null) return [t("attachment_reading_percent", percent(progress))];
  const found = foundIn(t, result);
  const all = found.length === 0 ? [] : [t("attachment_found", listed(t, found))];
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

/** What would be asked about. Numbers that are only possibly a BSN are left to the question itself. */
function foundIn(t: Texts, part: PartResult): string[] {
  const types = part.dossier.types.map(({ type }) => dossierName(t, type));
  const dossiers = isDossier(part) ? [...types, ...(types.length === 0 ? [t("dossier_other")] : [])] : [];
  const sure = givenAway(part).filter(({ confidence }) => confidence !== "low");
  const kinds = [...new Set(sure.map(({ kind }) => kind))].map((kind) => {
    const distinct = sure.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.distinct, 0);
    return kind === "bsn" ? counted(t, "bsn_persons", distinct) : `${findingName(t, kind)} (${distinct})`;
  });
  return [...dossiers, ...kinds];
}
