import {
  array,
  boolean,
  custom,
  literal,
  maxLength,
  maxValue,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  record,
  strictObject,
  string,
  unknown,
  variant
} from "valibot";
import type { Draft } from "../core/mail/draft.ts";
import type { MessageName } from "./messages.ts";

const text = string();
const short = pipe(string(), maxLength(2_000));
const amount = pipe(number(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const draftPart = picklist(["from", "recipients", "subject", "body", "attachments"]);

const finding = strictObject({
  rule: short,
  kind: picklist(["bsn", "dossier-mark"]),
  confidence: picklist(["low", "medium", "high"]),
  count: amount,
  distinct: amount,
  masked: array(short),
  evidence: array(short)
});

const part = strictObject({
  part: picklist(["subject", "body", "attachment"]),
  // Before its upload has ended a webmail may know a file by its name only, which is as long as its maker likes.
  key: text,
  name: text,
  type: short,
  status: picklist([
    "read",
    "partly-read",
    "encrypted",
    "corrupt",
    "too-large",
    "unsupported",
    "timeout",
    "unavailable"
  ]),
  reason: optional(short),
  missingPages: optional(array(amount)),
  characters: amount,
  ms: amount,
  findings: array(finding),
  dossier: strictObject({ score: amount, types: array(strictObject({ type: short, score: amount })) })
});

const recipient = strictObject({
  address: short,
  field: picklist(["to", "cc", "bcc"]),
  class: picklist(["internal", "known", "external", "look-alike", "unresolved"]),
  reasons: array(short)
});

const counts = { dossiers: amount, withBsn: amount, persons: amount, recipients: amount, files: amount };
const reason = variant("code", [
  strictObject({
    code: literal("dossiers-leave-office"),
    dossiers: counts.dossiers,
    withBsn: counts.withBsn,
    persons: counts.persons,
    recipients: counts.recipients
  }),
  strictObject({ code: literal("bsn-leaves-office"), persons: counts.persons, recipients: counts.recipients }),
  strictObject({ code: literal("look-alike-recipient"), recipients: counts.recipients }),
  strictObject({ code: literal("unread-attachments"), files: counts.files, recipients: counts.recipients }),
  strictObject({ code: literal("recipients-unresolved"), recipients: counts.recipients }),
  strictObject({ code: literal("page-not-understood"), parts: array(draftPart) }),
  strictObject({ code: literal("could-not-check") })
]);

const assessment = strictObject({
  recipients: array(recipient),
  parts: array(part),
  verdict: strictObject({ level: picklist(["pass", "warn", "justify", "block"]), reasons: array(reason) }),
  packs: record(string(), amount)
});

const draft = custom<Omit<Draft, "attachments">>((value) => {
  const { from, to, cc, bcc, subject, webmail, body, notUnderstood } = Object(value) as Record<string, unknown>;
  const strings = [from, to, cc, bcc, subject, webmail, (Object(body) as { content?: unknown }).content];
  return strings.every((one) => typeof one === "string") && Array.isArray(notUnderstood);
});

const office = strictObject({ own: array(short), known: array(short), colleagues: array(short) });

/** The shape of each request; what does not fit is not answered. A file's type and length are the receiver's to check. */
export const requestShapes = {
  "host:ensure": strictObject({}),
  "analysis:file": strictObject({ key: text, file: unknown(), name: text, size: amount }),
  "analysis:assess": strictObject({ draft, attachments: array(part), office }),
  "journal:append": strictObject({
    happened: picklist(["stopped", "changed", "sent-anyway", "could-not-check", "unguarded"]),
    webmail: short,
    assessment,
    left: boolean(),
    sentence: short,
    reason: pipe(string(), maxLength(10_000))
  })
} satisfies Record<MessageName, unknown>;
