import type { SaidMail, SendEndpoint, SentRequest } from "../../core/mail/send-endpoint.ts";
import { calendarDraft } from "./calendar-mail.ts";
import { headerOf } from "./recipients.ts";
import { isSogoSend } from "./send-request.ts";
import { saidBy } from "./with-request.ts";

/** Sending has an address of its own, beside that for saving. An appointment has one, whether it is mailed or not. */
export const sogoEndpoint: SendEndpoint = {
  webmail: "sogo",
  sends: isSogoSend,
  says,
  lock: (page) => {
    const origin = new URL(page).origin.replaceAll(".", "\\.");
    return [{ does: "deny", address: `^${origin}/(?:[^?]*/)?so/[^/?]+/Mail/[^?]+/send(?:\\?.*)?$` }];
  }
};

function says(request: SentRequest): SaidMail {
  const own = calendarDraft(request);
  if (own) {
    const { to, cc, bcc, subject, body } = own;
    return { recipients: { to, cc, bcc }, subject, body, attachments: null };
  }
  const said = saidBy(request.body);
  if (!said) return { recipients: null, subject: null, body: null, attachments: null };
  const { to, cc, bcc, subject, files } = said;
  return {
    recipients: { to: headerOf(to), cc: headerOf(cc), bcc: headerOf(bcc) },
    subject,
    body: said.body,
    attachments: files
  };
}
