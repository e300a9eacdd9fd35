import { picklist } from "valibot";
import type { PartName, ReadingStatus } from "../documents/reading.ts";
import type { DraftPart } from "../mail/draft.ts";
import type { RecipientClass, RecipientField } from "../recipients/recipient.ts";
import type { Confidence, FindingKind } from "../scan/finding.ts";
import type { PartResult, VerdictLevel } from "../verdict/verdict.ts";
import type { Happening } from "./entry.ts";

/** The closed lists of words in messages and journal entries, once. A word that is missing here does not compile. */
function oneOf<W extends string>(words: Readonly<Record<W, true>>) {
  return picklist(Object.keys(words) as W[]);
}

export const confidence = oneOf<Confidence>({ low: true, medium: true, high: true });

export const findingKind = oneOf<FindingKind>({
  bsn: true,
  rsin: true,
  "travel-document": true,
  "driving-licence": true,
  iban: true,
  "date-of-birth": true,
  digid: true,
  pattern: true,
  "dossier-mark": true
});

export const partOfMail = oneOf<PartResult["part"]>({ subject: true, body: true, attachment: true });

export const draftPart = oneOf<DraftPart>({
  from: true,
  recipients: true,
  subject: true,
  body: true,
  attachments: true
});

export const readingStatus = oneOf<ReadingStatus>({
  read: true,
  "partly-read": true,
  encrypted: true,
  corrupt: true,
  "too-large": true,
  unsupported: true,
  timeout: true,
  unavailable: true
});

export const partName = oneOf<PartName>({
  header: true,
  footer: true,
  footnotes: true,
  comments: true,
  notes: true,
  "text-box": true,
  properties: true,
  names: true,
  form: true,
  annotations: true,
  headers: true,
  subject: true,
  body: true,
  ocr: true
});

export const recipientField = oneOf<RecipientField>({ to: true, cc: true, bcc: true });

export const recipientClass = oneOf<RecipientClass>({
  internal: true,
  client: true,
  known: true,
  "look-alike": true,
  private: true,
  "public-provider": true,
  new: true,
  external: true,
  unresolved: true
});

/** Mildest first: the order is that of their gravity. */
export const verdictLevel = oneOf<VerdictLevel>({ pass: true, note: true, warn: true, justify: true, block: true });

export const happening = oneOf<Happening>({
  stopped: true,
  changed: true,
  "sent-anyway": true,
  noted: true,
  "could-not-check": true,
  unguarded: true
});
