import type { ComponentChildren } from "preact";
import type { EntryFinding, EntryPart, EntryRecipient, JournalEntry } from "../../core/journal/entry.ts";
import { SafeAddress } from "../safe.tsx";
import type { MessageKey, Texts } from "../texts.ts";
import { wordKey } from "../texts.ts";
import { capitalised, dossierName, findingName, partName, verdictName } from "../words.ts";

/** Everything the journal has of one entry. */
export function EntryDetails({ t, entry }: { t: Texts; entry: JournalEntry }) {
  const { sentence, reason } = entry;
  const packs = Object.entries(entry.packs).map(([id, version]) => `${id} (${t("pack_version", version)})`);
  return (
    <dl class="details-list">
      <Detail t={t} name="detail_line">
        {entry.sequence}
      </Detail>
      <Detail t={t} name="detail_site">
        {entry.site} ({entry.webmail})
      </Detail>
      <Detail t={t} name="detail_level">
        {t(wordKey("level", entry.level))}
      </Detail>
      <Detail t={t} name="detail_why">
        {entry.reasons.map((code) => (
          <div key={code}>{verdictName(t, code)}</div>
        ))}
      </Detail>
      <Detail t={t} name="detail_recipients">
        {entry.recipients.map((recipient, index) => (
          <RecipientLine key={index} t={t} recipient={recipient} />
        ))}
      </Detail>
      <Detail t={t} name="detail_parts">
        {entry.parts.map((part, index) => (
          <PartLine key={index} t={t} part={part} />
        ))}
      </Detail>
      {sentence !== undefined && (
        <Detail t={t} name="detail_sentence">
          {sentence}
        </Detail>
      )}
      {reason !== undefined && (
        <Detail t={t} name="column_reason">
          {reason}
        </Detail>
      )}
      <Detail t={t} name="detail_packs">
        {packs.join(", ")}
      </Detail>
      <Detail t={t} name="detail_hash">
        <code>{entry.hash}</code>
      </Detail>
    </dl>
  );
}

function Detail({ t, name, children }: { t: Texts; name: MessageKey; children: ComponentChildren }) {
  return (
    <div class="detail">
      <dt>{t(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RecipientLine({ t, recipient }: { t: Texts; recipient: EntryRecipient }) {
  return (
    <div>
      {t(wordKey("field", recipient.field))}{" "}
      <SafeAddress text={recipient.address ?? recipient.domain} empty={t("nameless")} /> ·{" "}
      {t(wordKey("recipient", recipient.class))}
    </div>
  );
}

function PartLine({ t, part }: { t: Texts; part: EntryPart }) {
  const types = part.dossier.map((type) => dossierName(t, type));
  const why = part.reason === undefined ? [] : [t(wordKey("reason", part.reason))];
  const line = [t(wordKey("reading", part.status)), ...why, ...types];
  return (
    <div>
      <bdi>{partName(t, part)}</bdi> ({part.type}) · {line.join(" · ")}
      {part.findings.map((finding) => (
        <FindingLine key={finding.rule} t={t} finding={finding} />
      ))}
    </div>
  );
}

function FindingLine({ t, finding }: { t: Texts; finding: EntryFinding }) {
  return (
    <div class="finding">
      {capitalised(t, findingName(t, finding.kind))} ({t(wordKey("confidence", finding.confidence))}) ·{" "}
      {t("detail_finding", finding.count)} · {finding.rule}
      {finding.masked.length > 0 && ` · ${finding.masked.join(", ")}`}
    </div>
  );
}
