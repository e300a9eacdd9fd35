import type { SaidMail, SendEndpoint, SentRequest } from "../../core/mail/send-endpoint.ts";
import { headerOf } from "./recipients.ts";
import { isSogoSend } from "./send-request.ts";
import { saidBy } from "./with-request.ts";

/** Sending has an address of its own, beside that for saving. */
export const sogoEndpoint: SendEndpoint = {
  webmail: "sogo",
  sends: isSogoSend,
  says,
  lock: (page) => {
    const origin = new URL(page).origin.replaceAll(".", "\\.");
    return [{ does: "deny", address: `^${origin}/(?:[^?]*/)?so/[^/?]+/Mail/[^?]+/send(?:\\?.*)?$` }];
  }
};

function says({ body }: SentRequest): SaidMail {
  const said = saidBy(body);
  if (!said) return { recipients: null, subject: null, body: null, attachments: null };
  const { to, cc, bcc, subject, files } = said;
  return {
    recipients: { to: headerOf(to), cc: headerOf(cc), bcc: headerOf(bcc) },
    subject,
    body: said.body,
    attachments: files
  };
}
