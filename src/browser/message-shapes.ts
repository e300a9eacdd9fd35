import {
  array,
  boolean,
  custom,
  is,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  record,
  strictObject,
  string,
  unknown
} from "valibot";
import { missingInsideListed } from "../core/documents/limits.ts";
import {
  confidence,
  findingKind,
  happening,
  partName,
  partOfMail,
  readingStatus,
  recipientClass,
  recipientField
} from "../core/journal/word-shapes.ts";
import type { Draft } from "../core/mail/draft.ts";
import { MAX_PLACES, MAX_WHY } from "../core/scan/finding.ts";
import type { MessageAttachments } from "../core/verdict/attachment-state.ts";
import { MAX_RULE_LENGTH } from "../guard/dialog-protocol.ts";
import type { MessageName } from "./messages.ts";
import { oddity, verdict } from "./verdict-shapes.ts";

const text = string();
const short = pipe(string(), maxLength(2_000));
/** Also a part of a name in the storage. */
const ticket = pipe(string(), minLength(1), maxLength(100));
const amount = pipe(number(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));

/** A file inside a file is known by a name that its maker chose. */
const inside = array(text);

const place = strictObject({
  inside,
  page: optional(amount),
  sheet: optional(text),
  cells: optional(short),
  part: optional(partName)
});

const finding = strictObject({
  rule: short,
  kind: findingKind,
  confidence,
  count: amount,
  distinct: amount,
  masked: array(short),
  evidence: array(short),
  places: optional(pipe(array(place), maxLength(MAX_PLACES)))
});

const missingInside = strictObject({ inside, status: readingStatus, reason: short });

const dossierMatch = strictObject({
  type: short,
  rule: short,
  score: amount,
  why: pipe(array(short), maxLength(MAX_WHY)),
  quoted: optional(literal(true))
});

const part = strictObject({
  part: partOfMail,
  // Before its upload has ended a webmail may know a file by its name only, which is as long as its maker likes.
  key: text,
  name: text,
  type: short,
  status: readingStatus,
  reason: optional(short),
  missingPages: optional(array(amount)),
  missingInside: optional(pipe(array(missingInside), maxLength(missingInsideListed))),
  characters: amount,
  ms: amount,
  findings: array(finding),
  dossier: strictObject({ score: amount, types: array(dossierMatch) }),
  about: optional(strictObject({ persons: array(short), clients: array(short) }))
});

const recipient = strictObject({
  address: short,
  field: recipientField,
  class: recipientClass,
  reasons: array(short),
  near: optional(strictObject({ known: short, distance: amount })),
  client: optional(short)
});

const assessment = strictObject({
  recipients: array(recipient),
  oddities: array(oddity),
  parts: array(part),
  verdict,
  packs: record(string(), amount)
});

const draft = custom<Omit<Draft, "attachments">>((value) => {
  const { from, to, cc, bcc, replyTo = "", ...rest } = Object(value) as Record<string, unknown>;
  const { subject, webmail, body, notUnderstood } = rest;
  const strings = [from, to, cc, bcc, replyTo, subject, webmail, (Object(body) as { content?: unknown }).content];
  return strings.every((one) => typeof one === "string") && Array.isArray(notUnderstood);
});

const lesson = strictObject({
  addresses: array(short),
  own: array(short),
  marks: array(short),
  kinds: array(short),
  persons: array(short)
});

const progress = strictObject({ done: amount, total: amount, found: optional(part) });

/** The shape of each request; what does not fit is not answered. A file's type and length are the receiver's to check. */
export const requestShapes = {
  "host:ensure": strictObject({}),
  "analysis:file": strictObject({
    key: text,
    file: unknown(),
    name: text,
    size: amount,
    ticket: optional(short),
    password: optional(short)
  }),
  "analysis:progress": strictObject({ ticket: short }),
  "analysis:assess": strictObject({ draft, attachments: array(part), opened: text }),
  "journal:append": strictObject({
    happened: happening,
    webmail: short,
    assessment,
    left: boolean(),
    sentence: short,
    reason: pipe(string(), maxLength(10_000)),
    held: optional(ticket)
  }),
  "held:begun": strictObject({ ticket, webmail: short, assessment }),
  "held:ended": strictObject({ ticket }),
  "guard:status": strictObject({
    state: picklist(["guarding", "not-understood", "unpaired", "gone"]),
    isNew: boolean()
  }),
  "history:left": strictObject({ ticket: short, lesson, confirmed: boolean() }),
  "history:ended": strictObject({ ticket: short, sent: boolean() }),
  "network:stand": strictObject({ webmail: short, knows: array(short), isNew: boolean() }),
  "network:open": strictObject({ ticket: short }),
  "network:close": strictObject({ ticket: short }),
  "network:leaving": strictObject({
    ticket: short,
    webmail: short,
    url: text,
    method: short,
    headers: record(string(), text),
    body: nullable(text)
  }),
  "false-alarm:count": strictObject({ rule: pipe(string(), minLength(1), maxLength(MAX_RULE_LENGTH)) })
} satisfies Record<MessageName, unknown>;

const messageAttachments = strictObject({
  understood: boolean(),
  attachments: array(strictObject({ name: text, progress: nullable(progress), result: nullable(part) })),
  page: optional(
    strictObject({
      notUnderstood: array(picklist(["from", "recipients", "subject", "body", "attachments"])),
      parts: array(strictObject({ part: short, way: nullable(number()), seen: short }))
    })
  )
});

/** A page cannot forge what its guard answers the popup; but a guard of an older version may answer something else. */
export function isMessageAttachments(answer: unknown): answer is MessageAttachments {
  return is(messageAttachments, answer);
}
