import type { SaidMail, SendEndpoint, SentRequest } from "../../core/mail/send-endpoint.ts";
import { calendarDraft } from "./calendar-mail.ts";
import { isHordeSend } from "./send-request.ts";

/** The dynamic page sends to an address of its own; the basic one's form does everything at one, where nothing can be denied. */
export const hordeEndpoint: SendEndpoint = {
  webmail: "horde",
  sends: isHordeSend,
  says,
  lock: (page) => {
    const origin = new URL(page).origin.replaceAll(".", "\\.");
    const calls = "(?:sendMessage|smartmobileSendMessage|redirectMessage)";
    return [{ does: "deny", address: `^${origin}/(?:[^?]*/)?services/ajax\\.php/imp/${calls}(?:\\?.*)?$` }];
  }
};

function says(request: SentRequest): SaidMail {
  const own = calendarDraft(request);
  if (own) {
    const { to, cc, bcc, subject, body } = own;
    return { recipients: { to, cc, bcc }, subject, body, attachments: null };
  }
  const field = (name: string): string => request.field(name) ?? "";
  const redirected = request.field("redirect_to");
  if (redirected !== null)
    return { recipients: { to: redirected, cc: "", bcc: "" }, subject: null, body: null, attachments: null };
  const isHtml = [field("html"), field("rtemode")].includes("1");
  const message = request.field("message");
  return {
    recipients: request.field("to") === null ? null : { to: field("to"), cc: field("cc"), bcc: field("bcc") },
    subject: request.field("subject"),
    body: message === null ? null : { format: isHtml ? "html" : "plain", content: message },
    attachments: null
  };
}
