import type { SaidMail, SendEndpoint, SentRequest } from "../../core/mail/send-endpoint.ts";
import { isDemoSend } from "./send-request.ts";

const fields = ["to", "cc", "bcc", "attachments"] as const;
type Lists = Readonly<Record<(typeof fields)[number], readonly string[]>>;
type Wire = Lists & { readonly subject: string; readonly format: "html" | "plain"; readonly body: string };

/** The demo's own address for sending; drafts have another. */
export const demoEndpoint: SendEndpoint = {
  webmail: "demo",
  sends: isDemoSend,
  says,
  lock: (page) => [{ does: "deny", address: `^${new URL(page).origin.replaceAll(".", "\\.")}/api/send$` }]
};

function says({ body }: SentRequest): SaidMail {
  const mail = wireOf(body ?? "");
  if (!mail) return { recipients: null, subject: null, body: null, attachments: null };
  const [to = "", cc = "", bcc = ""] = [mail.to, mail.cc, mail.bcc].map((headers) => headers.join(", "));
  return {
    recipients: { to, cc, bcc },
    subject: mail.subject,
    body: { format: mail.format, content: mail.body },
    attachments: mail.attachments
  };
}

/** JSON, or the fields of a form. */
function wireOf(text: string): Wire | null {
  try {
    return text.startsWith("{") ? (JSON.parse(text) as Wire) : fromForm(new URLSearchParams(text));
  } catch {
    return null;
  }
}

function fromForm(form: URLSearchParams): Wire | null {
  const body = form.get("body");
  const [to = [], cc = [], bcc = [], attachments = []] = fields.map((name) => form.getAll(name));
  const format = form.get("format") === "plain" ? "plain" : "html";
  return body === null ? null : { to, cc, bcc, attachments, subject: form.get("subject") ?? "", format, body };
}
