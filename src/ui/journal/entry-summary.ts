import type { EntryPart, JournalEntry } from "../../core/journal/entry.ts";
import { counted, listed } from "../plural.ts";
import { cutMiddle, safeText } from "../safe-text.ts";
import type { Texts } from "../texts.ts";
import { dossierName } from "../words.ts";

const SHOWN_PLACES = 2;

/** Time as the reader writes it, in the reader's time zone; the raw text when it is not a time. */
export function entryTime(t: Texts, time: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return safeText(time);
  return new Intl.DateTimeFormat(t("language"), { dateStyle: "medium", timeStyle: "short" }).format(at);
}

function place(address: string): string {
  return cutMiddle(safeText(address), 48, 0.7);
}

/** Where the mail went or would have gone: addresses where the journal has them, else domains; never one twice. */
export function whereTo(t: Texts, { recipients }: JournalEntry): string {
  const places = [...new Set(recipients.map(({ address, domain }) => place(address ?? domain)))];
  if (places.length === 0) return t("recipients_none");
  const more = places.length - SHOWN_PLACES;
  const shown = places.slice(0, SHOWN_PLACES).join(", ");
  return more > 0 ? `${shown} ${counted(t, "and_more", more)}` : shown;
}

/** How many people's BSNs. The journal does not keep who, so one person in two parts cannot be told from two people. */
function personsIn(t: Texts, parts: readonly EntryPart[]): string[] {
  const bsns = parts.flatMap((part) => part.findings).filter((finding) => finding.kind === "bsn");
  const persons = bsns.reduce((sum, finding) => sum + finding.distinct, 0);
  if (persons === 0) return [];
  return [bsns.length === 1 ? counted(t, "bsn_persons", persons) : t("bsn_at_most", persons)];
}

/** What was in it, in short lines: dossiers with their types, persons, what was not read. */
export function whatWasIn(t: Texts, { parts }: JournalEntry): string[] {
  const dossiers = parts.filter((part) => part.dossier.length > 0);
  const types = [...new Set(dossiers.flatMap((part) => part.dossier))].map((type) => dossierName(t, type));
  const unread = parts.filter((part) => part.status !== "read").length;
  return [
    ...(dossiers.length === 0 ? [] : [`${counted(t, "dossiers_count", dossiers.length)}: ${listed(t, types)}`]),
    ...personsIn(t, parts),
    ...(unread === 0 ? [] : [counted(t, "unread_parts", unread)])
  ];
}
