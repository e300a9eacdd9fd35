import type { SaidMail, SendEndpoint, SentRequest } from "../../core/mail/send-endpoint.ts";
import type { Person } from "./people.ts";
import { saidBy } from "./said-mail.ts";
import { calendarMail, isOutlookSend } from "./send-request.ts";
import { serviceCall } from "./service-call.ts";

/** Sending and saving have one address, so nothing can be denied by it. */
export const outlookEndpoint: SendEndpoint = {
  webmail: "outlook",
  sends: isOutlookSend,
  says,
  lock: () => []
};

/** A saved draft says only what changed; its files are with the server. */
function says(request: SentRequest): SaidMail {
  const call = serviceCall(request);
  const own = call && calendarMail(call, "");
  if (own) {
    const { subject, body, ...recipients } = own;
    return { recipients, subject, body, attachments: null };
  }
  const { to, cc, bcc, subject = null, body } = call?.text ? saidBy(call) : {};
  const header = (people: readonly Person[] = []): string => people.map(headerText).join(", ");
  return {
    recipients: to || cc || bcc ? { to: header(to), cc: header(cc), bcc: header(bcc) } : null,
    subject,
    body: body ? { format: body.format, content: body.content } : null,
    attachments: null
  };
}

function headerText({ name, address }: Person): string {
  return name && name !== address ? `"${name.replace(/["\\]/g, "")}" <${address}>` : address;
}
