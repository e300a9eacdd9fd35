import {
  array,
  literal,
  maxLength,
  maxValue,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  strictObject,
  string,
  variant
} from "valibot";
import { draftPart, verdictLevel } from "../core/journal/word-shapes.ts";
import type { OddityCode } from "../core/recipients/oddity.ts";

/** The shapes of what is odd and of the verdict, as they come from a content script. */

const short = pipe(string(), maxLength(2_000));
const many = array(short);
const amount = pipe(number(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));

/** A code that is missing here does not compile. */
const oddities = {
  "new-among-usual": strictObject({ code: literal("new-among-usual"), address: short, usual: many }),
  "meant-other": strictObject({ code: literal("meant-other"), address: short, meant: short, sent: amount }),
  "one-outsider": strictObject({ code: literal("one-outsider"), address: short }),
  "reply-adds-outsiders": strictObject({ code: literal("reply-adds-outsiders"), addresses: many }),
  "greeting-fits-nobody": strictObject({ code: literal("greeting-fits-nobody"), name: short }),
  "outsiders-see-each-other": strictObject({ code: literal("outsiders-see-each-other"), count: amount }),
  "sender-not-office": strictObject({ code: literal("sender-not-office"), address: short }),
  "reply-to-differs": strictObject({ code: literal("reply-to-differs"), address: short }),
  "dossier-of-another": strictObject({ code: literal("dossier-of-another"), clients: many, recipients: many }),
  "many-persons-to-one": strictObject({
    code: literal("many-persons-to-one"),
    dossiers: amount,
    persons: amount,
    recipient: short
  }),
  "dossier-went-elsewhere": strictObject({
    code: literal("dossier-went-elsewhere"),
    times: amount,
    usual: optional(short)
  }),
  "other-client-named": strictObject({ code: literal("other-client-named"), named: many, recipients: many })
} satisfies Record<OddityCode, unknown>;

export const oddity = variant("code", Object.values(oddities));

const oddityCode = picklist(Object.keys(oddities) as OddityCode[]);

const reason = variant("code", [
  strictObject({
    code: literal("dossiers-leave-office"),
    dossiers: amount,
    withBsn: amount,
    persons: amount,
    recipients: amount
  }),
  strictObject({
    code: picklist(["bsn-leaves-office", "quoted-reply-leaves-office"]),
    persons: amount,
    recipients: amount
  }),
  strictObject({
    code: picklist(["travel-document-leaves-office", "digid-leaves-office", "pattern-leaves-office"]),
    count: amount,
    recipients: amount
  }),
  strictObject({
    code: picklist([
      "look-alike-recipient",
      "recipients-unresolved",
      "sensitive-to-private-mail",
      "sensitive-to-public-provider"
    ]),
    recipients: amount
  }),
  strictObject({ code: literal("unread-attachments"), files: amount, recipients: amount }),
  strictObject({ code: literal("page-not-understood"), parts: array(draftPart) }),
  strictObject({ code: literal("could-not-check") }),
  strictObject({ code: literal("odd-recipients"), oddity: oddityCode }),
  strictObject({ code: literal("office-rule"), tell: strictObject({ nl: short, en: short }) })
]);

const weighed = strictObject({
  rule: short,
  level: verdictLevel,
  code: short,
  title: optional(strictObject({ nl: short, en: short }))
});

export const verdict = strictObject({ level: verdictLevel, reasons: array(reason), because: array(weighed) });
