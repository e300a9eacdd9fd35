import type { ReadingReason } from "../core/documents/reading.ts";
import type { EntryPart } from "../core/journal/entry.ts";
import type { OddityCode } from "../core/recipients/oddity.ts";
import { safeText } from "./safe-text.ts";
import type { MessageKey, Texts } from "./texts.ts";
import { wordKey } from "./texts.ts";

/** Dossier types of the shipped pack that have a name of their own. A test holds this against the locales. */
const DOSSIER_NAMES: Readonly<Record<string, MessageKey>> = {
  jaaropgaaf: "dossier_jaaropgaaf",
  loonstrook: "dossier_loonstrook",
  "ib-aangifte": "dossier_ib_aangifte",
  aanslag: "dossier_aanslag",
  jaarrekening: "dossier_jaarrekening",
  "hypotheek-jaaroverzicht": "dossier_hypotheek_jaaroverzicht",
  rekeningafschrift: "dossier_rekeningafschrift",
  "woz-beschikking": "dossier_woz_beschikking",
  toeslag: "dossier_toeslag",
  pensioenoverzicht: "dossier_pensioenoverzicht",
  "bank-jaaroverzicht": "dossier_bank_jaaroverzicht",
  grootboek: "dossier_grootboek",
  auditfile: "dossier_auditfile",
  loonaangifte: "dossier_loonaangifte",
  identiteitsbewijs: "dossier_identiteitsbewijs",
  arbeidscontract: "dossier_arbeidscontract",
  kredietoverzicht: "dossier_kredietoverzicht",
  polisblad: "dossier_polisblad"
};

const ODDITY_NAMES: Readonly<Record<OddityCode, MessageKey>> = {
  "new-among-usual": "headline_odd_new_among_usual",
  "meant-other": "headline_odd_meant_other",
  "one-outsider": "headline_odd_one_outsider",
  "reply-adds-outsiders": "headline_odd_reply_adds_outsiders",
  "greeting-fits-nobody": "headline_odd_greeting_fits_nobody",
  "outsiders-see-each-other": "headline_odd_outsiders_see_each_other",
  "sender-not-office": "headline_odd_sender_not_office",
  "reply-to-differs": "headline_odd_reply_to_differs",
  "dossier-of-another": "headline_odd_dossier_of_another",
  "many-persons-to-one": "headline_odd_many_persons_to_one",
  "dossier-went-elsewhere": "headline_odd_dossier_went_elsewhere",
  "other-client-named": "headline_odd_other_client_named"
};

/** An oddity is kept by its own code. */
const VERDICT_NAMES: Readonly<Record<string, MessageKey>> = {
  ...ODDITY_NAMES,
  "dossiers-leave-office": "verdict_dossiers_leave_office",
  "bsn-leaves-office": "verdict_bsn_leaves_office",
  "quoted-reply-leaves-office": "verdict_quoted_reply_leaves_office",
  "travel-document-leaves-office": "verdict_travel_document_leaves_office",
  "digid-leaves-office": "verdict_digid_leaves_office",
  "pattern-leaves-office": "verdict_pattern_leaves_office",
  "look-alike-recipient": "verdict_look_alike_recipient",
  "unread-attachments": "verdict_unread_attachments",
  "recipients-unresolved": "verdict_recipients_unresolved",
  "page-not-understood": "verdict_page_not_understood",
  "could-not-check": "verdict_could_not_check",
  "odd-recipients": "verdict_odd_recipients",
  "sensitive-to-private-mail": "verdict_sensitive_to_private_mail",
  "sensitive-to-public-provider": "verdict_sensitive_to_public_provider",
  "office-rule": "verdict_office_rule"
};

const FINDING_NAMES: Readonly<Record<string, MessageKey>> = {
  bsn: "kind_bsn",
  rsin: "kind_rsin",
  "travel-document": "kind_travel_document",
  "driving-licence": "kind_driving_licence",
  iban: "kind_iban",
  "date-of-birth": "kind_date_of_birth",
  digid: "kind_digid",
  pattern: "kind_pattern",
  "dossier-mark": "kind_dossier_mark"
};

/** What the writer can do about a file that was not read. */
const ADVICE: Readonly<Record<ReadingReason, MessageKey>> = {
  "password-required": "todo_look",
  damaged: "todo_look",
  "empty-file": "todo_look",
  "over-byte-limit": "todo_look",
  "over-page-limit": "todo_look",
  "over-text-limit": "todo_look",
  "pages-without-text": "todo_look",
  "no-text-in-document": "todo_look",
  "unknown-type": "todo_look",
  "name-and-content-differ": "todo_look",
  "undecodable-text": "todo_look",
  "took-too-long": "todo_look",
  "transfer-mismatch": "todo_again",
  "server-refused": "todo_again",
  "analysis-host-gone": "todo_again",
  "still-uploading": "todo_wait",
  "wrong-password": "todo_look",
  "over-inflated-limit": "todo_look",
  "over-entry-limit": "todo_look",
  "over-depth-limit": "todo_look",
  "over-pixel-limit": "todo_look",
  "part-damaged": "todo_look",
  "file-inside-unread": "todo_look",
  "image-without-text": "todo_look",
  "ocr-uncertain": "todo_look",
  "heic-picture": "todo_save_as_jpeg",
  "cloud-link": "todo_cloud_link"
};

function nameFrom(names: Readonly<Record<string, MessageKey>>, t: Texts, word: string): string {
  const key = Object.hasOwn(names, word) ? names[word] : undefined;
  return key === undefined ? safeText(word) : t(key);
}

/** Name of a dossier type; a type of an office's own pack is shown as that pack calls it. */
export function dossierName(t: Texts, type: string): string {
  return nameFrom(DOSSIER_NAMES, t, type);
}

/** Name of a verdict reason as the journal keeps it (a code); a rule of the office's own is shown as its pack calls it. */
export function verdictName(t: Texts, code: string): string {
  return nameFrom(VERDICT_NAMES, t, code);
}

export function findingName(t: Texts, kind: string): string {
  return nameFrom(FINDING_NAMES, t, kind);
}

/** As the first words of a line. */
export function capitalised(t: Texts, line: string): string {
  return line.charAt(0).toLocaleUpperCase(t("language")) + line.slice(1);
}

export function advice(t: Texts, reason: ReadingReason | undefined): string {
  return t(reason === undefined ? "todo_look" : ADVICE[reason]);
}

/** Name of a part in the journal: the file's name where the journal has it, else what kind of part it is. */
export function partName(t: Texts, part: EntryPart): string {
  return part.name === undefined ? t(wordKey("part", part.part)) : safeText(part.name);
}
