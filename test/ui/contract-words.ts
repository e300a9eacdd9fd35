import type { PartName, ReadingReason, ReadingStatus } from "../../src/core/documents/reading.ts";
import type { Happening } from "../../src/core/journal/entry.ts";
import type { DraftPart } from "../../src/core/mail/draft.ts";
import type { OddityCode } from "../../src/core/recipients/oddity.ts";
import type { RecipientClass, RecipientField, RecipientReason } from "../../src/core/recipients/recipient.ts";
import { columnKinds } from "../../src/core/recipients/register/columns.ts";
import type { RegisterFaultCode } from "../../src/core/recipients/register/register-draft.ts";
import { evidenceNames } from "../../src/core/scan/evidence.ts";
import type { Confidence, FindingKind } from "../../src/core/scan/finding.ts";
import type { PasswordOutcome } from "../../src/core/verdict/locked-parts.ts";
import type { PartResult, VerdictLevel, VerdictReason } from "../../src/core/verdict/verdict.ts";
import type { RegisterProblem } from "../../src/ui/options/register-sheet.ts";
import type { GuardStatus } from "../../src/ui/popup/popup.tsx";

/** A list that does not compile when a word of the contract is missing from it. */
function words<W extends string>(list: Record<W, 1>): W[] {
  return Object.keys(list) as W[];
}

const reading = words<ReadingStatus>({
  read: 1,
  "partly-read": 1,
  encrypted: 1,
  corrupt: 1,
  "too-large": 1,
  unsupported: 1,
  timeout: 1,
  unavailable: 1
});

const reason = words<ReadingReason>({
  "password-required": 1,
  damaged: 1,
  "empty-file": 1,
  "over-byte-limit": 1,
  "over-page-limit": 1,
  "over-text-limit": 1,
  "pages-without-text": 1,
  "no-text-in-document": 1,
  "unknown-type": 1,
  "name-and-content-differ": 1,
  "undecodable-text": 1,
  "took-too-long": 1,
  "transfer-mismatch": 1,
  "server-refused": 1,
  "analysis-host-gone": 1,
  "still-uploading": 1,
  "wrong-password": 1,
  "over-inflated-limit": 1,
  "over-entry-limit": 1,
  "over-depth-limit": 1,
  "over-pixel-limit": 1,
  "part-damaged": 1,
  "file-inside-unread": 1,
  "image-without-text": 1,
  "ocr-uncertain": 1,
  "heic-picture": 1,
  "cloud-link": 1
});

const recipient = words<RecipientClass>({
  internal: 1,
  client: 1,
  known: 1,
  "look-alike": 1,
  private: 1,
  "public-provider": 1,
  new: 1,
  external: 1,
  unresolved: 1
});

const why = words<RecipientReason>({
  "own-domain": 1,
  "sender-domain": 1,
  colleague: 1,
  "known-domain": 1,
  "known-address": 1,
  "outside-office": 1,
  "public-mail-provider": 1,
  "near-own-domain": 1,
  "near-known-domain": 1,
  "address-in-display-name": 1,
  "not-an-address": 1,
  "several-at-signs": 1,
  "sent-on-elsewhere": 1,
  "client-address": 1,
  "client-domain": 1,
  "well-known-domain": 1,
  "mailed-before": 1,
  "never-mailed": 1,
  "own-name-at-provider": 1,
  "near-client-domain": 1,
  "near-provider-domain": 1,
  "near-known-address": 1,
  "same-local-part": 1,
  "same-display-name": 1,
  "own-domain-inside": 1,
  "confusable-letters": 1,
  "mixed-scripts": 1
});

const verdict = words<VerdictReason["code"]>({
  "dossiers-leave-office": 1,
  "bsn-leaves-office": 1,
  "quoted-reply-leaves-office": 1,
  "travel-document-leaves-office": 1,
  "digid-leaves-office": 1,
  "pattern-leaves-office": 1,
  "look-alike-recipient": 1,
  "unread-attachments": 1,
  "recipients-unresolved": 1,
  "page-not-understood": 1,
  "could-not-check": 1,
  "odd-recipients": 1,
  "sensitive-to-private-mail": 1,
  "sensitive-to-public-provider": 1,
  "office-rule": 1
});

const happened = words<Happening>({
  stopped: 1,
  noted: 1,
  changed: 1,
  "sent-anyway": 1,
  "could-not-check": 1,
  unguarded: 1
});

/** The types of the shipped pack, and what a dossier without a type is called. */
export const DOSSIER_TYPES = [
  "jaaropgaaf",
  "loonstrook",
  "ib-aangifte",
  "aanslag",
  "jaarrekening",
  "hypotheek-jaaroverzicht",
  "rekeningafschrift",
  "woz-beschikking",
  "toeslag",
  "pensioenoverzicht",
  "bank-jaaroverzicht",
  "grootboek",
  "auditfile",
  "loonaangifte",
  "identiteitsbewijs",
  "arbeidscontract",
  "kredietoverzicht",
  "polisblad"
];

const popup = words<GuardStatus>({
  guarding: 1,
  "built-in": 1,
  off: 1,
  cannot: 1,
  "reload-needed": 1,
  "needs-permission": 1,
  "not-understood": 1
});

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  reading,
  reason,
  recipient,
  why,
  verdict,
  happened,
  dossier: [...DOSSIER_TYPES, "other"],
  confidence: words<Confidence>({ low: 1, medium: 1, high: 1 }),
  kind: words<FindingKind>({
    bsn: 1,
    rsin: 1,
    "travel-document": 1,
    "driving-licence": 1,
    iban: 1,
    "date-of-birth": 1,
    digid: 1,
    pattern: 1,
    "dossier-mark": 1
  }),
  register_column: columnKinds,
  register_problem: words<RegisterProblem>({ empty: 1, "too-large": 1, "not-a-list": 1, unreadable: 1 }),
  register_fault: words<RegisterFaultCode>({
    "no-name": 1,
    "bad-name": 1,
    "broken-letters": 1,
    formula: 1,
    "bad-address": 1,
    "bad-domain": 1,
    "public-provider-domain": 1,
    "own-domain": 1,
    "bad-bsn": 1,
    "bad-rsin": 1,
    "bad-kvk": 1,
    "too-many": 1
  }),
  headline_odd: words<OddityCode>({
    "new-among-usual": 1,
    "meant-other": 1,
    "one-outsider": 1,
    "reply-adds-outsiders": 1,
    "greeting-fits-nobody": 1,
    "outsiders-see-each-other": 1,
    "sender-not-office": 1,
    "reply-to-differs": 1,
    "dossier-of-another": 1,
    "many-persons-to-one": 1,
    "dossier-went-elsewhere": 1,
    "other-client-named": 1
  }),
  asked: words<Exclude<VerdictLevel, "pass">>({ note: 1, warn: 1, justify: 1, block: 1 }),
  evidence: evidenceNames,
  place: words<PartName>({
    header: 1,
    footer: 1,
    footnotes: 1,
    comments: 1,
    notes: 1,
    "text-box": 1,
    properties: 1,
    names: 1,
    form: 1,
    annotations: 1,
    headers: 1,
    subject: 1,
    body: 1,
    ocr: 1
  }),
  password: words<PasswordOutcome>({ opened: 1, "wrong-password": 1, "not-opened": 1 }),
  part: words<PartResult["part"]>({ subject: 1, body: 1, attachment: 1 }),
  draftpart: words<DraftPart>({ from: 1, recipients: 1, subject: 1, body: 1, attachments: 1 }),
  field: words<RecipientField>({ to: 1, cc: 1, bcc: 1 }),
  level: words<VerdictLevel>({ pass: 1, note: 1, warn: 1, justify: 1, block: 1 }),
  period: ["week", "month", "all"],
  problem: ["not-an-address", "not-known", "empty", "not-a-domain", "public-mail-provider", "already-listed"],
  chain_problem: ["changed", "unlinked", "missing", "unreadable"],
  popup: popup.flatMap((status) => (status === "off" ? [status] : [status, `${status}-hint`])).concat("off-hint")
};

export const CONTRACT_PREFIXES = Object.keys(FAMILIES);

/** The message key of every word that a screen can be asked to say. */
export const CONTRACT_KEYS: readonly string[] = Object.entries(FAMILIES).flatMap(([prefix, list]) =>
  list.map((word) => `${prefix}_${word.replaceAll("-", "_")}`)
);
