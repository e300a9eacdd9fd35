import { parseAddressList } from "../../core/mail/address.ts";
import type { DraftPart } from "../../core/mail/draft.ts";
import type { SaidMail } from "../../core/mail/send-endpoint.ts";
import type { ClassifiedRecipient } from "../../core/recipients/recipient.ts";
import { couldNotCheck } from "../../core/verdict/could-not-check.ts";
import { unreadPart } from "../../core/verdict/unread-part.ts";
import type { Assessment, PartResult } from "../../core/verdict/verdict.ts";
import type { AssessRequest } from "../messages.ts";

const fields = ["to", "cc", "bcc"] as const;

/** What the analysis host is asked about a mail that only its request tells of. Its files are at the webmail: unread. */
export function requestOf(webmail: string, said: SaidMail): AssessRequest {
  const { to, cc, bcc } = said.recipients ?? { to: "", cc: "", bcc: "" };
  const subject = said.subject ?? "";
  const body = said.body ?? { format: "plain", content: "" };
  const draft = { webmail, from: "", to, cc, bcc, subject, body, notUnderstood: notSaid(said) };
  return { draft, attachments: filesOf(said), opened: "" };
}

/** What can be said without the analysis host: to whom, and how many files. */
export function unassessed(said: SaidMail): Assessment {
  const recipients = recipientsSaid(said).map(({ field, address }) => ({
    field,
    address,
    class: "external",
    reasons: []
  }));
  return { ...couldNotCheck(filesOf(said)), recipients: recipients as ClassifiedRecipient[] };
}

export function recipientsSaid({ recipients }: SaidMail) {
  return fields.flatMap((field) =>
    parseAddressList(recipients?.[field] ?? "").flatMap((one) =>
      one.ok ? { field, address: one.address, domain: one.domain } : []
    )
  );
}

function notSaid({ recipients, subject, body, attachments }: SaidMail): DraftPart[] {
  const parts = { recipients, subject, body, attachments };
  return (Object.keys(parts) as (keyof typeof parts)[]).filter((name) => parts[name] === null);
}

function filesOf({ attachments }: SaidMail): PartResult[] {
  return (attachments ?? []).map((key) =>
    unreadPart({ part: "attachment", key, name: "" }, "unavailable", "server-refused")
  );
}
