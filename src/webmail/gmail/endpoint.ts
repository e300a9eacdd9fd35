import type { SaidMail, SendEndpoint, SentRequest } from "../../core/mail/send-endpoint.ts";
import type { Person } from "./sync-mail.ts";
import { isGmailSend, sentBy } from "./sync-request.ts";

/** Everything that changes a mailbox goes to one address, so nothing can be denied by it. */
export const gmailEndpoint: SendEndpoint = {
  webmail: "gmail",
  sends: isGmailSend,
  says,
  lock: () => []
};

/** Several mails in one request are said as one that goes to all of their recipients. */
function says(request: SentRequest): SaidMail {
  const { mails = [], hasUnknown = true } = sentBy(request) ?? {};
  const isSaid = (part: "recipients" | "subject" | "body" | "attachments"): boolean =>
    !hasUnknown && mails.every(({ notUnderstood }) => !notUnderstood.includes(part));
  const header = (field: "to" | "cc" | "bcc"): string =>
    mails.flatMap((mail) => mail[field].map(headerText)).join(", ");
  const content = mails.map(({ body }) => body).join("\n");
  return {
    recipients: isSaid("recipients") ? { to: header("to"), cc: header("cc"), bcc: header("bcc") } : null,
    subject: isSaid("subject") ? mails.map(({ subject }) => subject).join("\n") : null,
    body: isSaid("body") ? { format: "html", content } : null,
    attachments: isSaid("attachments") ? mails.flatMap(({ attachments }) => attachments.map(({ name }) => name)) : null
  };
}

function headerText({ address, name }: Person): string {
  return name ? `"${name.replace(/["\\]/g, "")}" <${address}>` : address;
}
