import type { SaidMail, SendEndpoint, SentRequest } from "../../core/mail/send-endpoint.ts";
import { bodyLeaves } from "./request/body-leaves.ts";
import { knownDeed } from "./request/known-requests.ts";
import { saidRecipients, saidText } from "./request/mail-in-request.ts";

/**
 * Webmails whose requests are known, though not their pages. A request of any other is told by the mail that its page shows, so
 * only the guard can tell it: what leaves there past the guard is not seen.
 */
export const genericEndpoint: SendEndpoint = { webmail: "generic", sends, says, lock };

/** Tuta and Proton do their work where no guard is asked (in workers), and encrypt it: every mail would be reported. */
const unseen = /\/rest\/tutanota\/|\/mail\/v\d\/messages\b/;

function sends(request: SentRequest, page: string | null): boolean {
  if (!/^(?:POST|PUT)$/.test(request.method) || unseen.test(request.url)) return false;
  return knownDeed(request, () => request.body ?? "", page !== null) === "sends";
}

/** Zimbra's is `su`, with the text one name deeper. */
const subjectName = /^_?(?:subject|su|onderwerp)$/i;

function says({ body }: SentRequest): SaidMail {
  const leaves = bodyLeaves(body ?? "");
  const { to, cc, bcc } = saidRecipients(leaves);
  const subject = leaves.find(({ path }) => path.slice(-2).some((name) => subjectName.test(name))) ?? null;
  const text = saidText(leaves.filter((leaf) => leaf !== subject));
  const isSaid = to.length + cc.length + bcc.length > 0;
  return {
    recipients: isSaid ? { to: to.join(", "), cc: cc.join(", "), bcc: bcc.join(", ") } : null,
    subject: subject?.value ?? null,
    body: text === null ? null : { format: /<[a-z!/][^>]*>/i.test(text) ? "html" : "plain", content: text },
    attachments: null
  };
}

function lock(page: string) {
  const origin = new URL(page).origin.replaceAll(".", "\\.");
  const addresses = "(?:service/soap/SendMsgRequest|apps/mail/api/outbox/from-draft/\\d+)";
  return [{ does: "deny", address: `^${origin}/(?:[^?]*/)?${addresses}/?(?:\\?.*)?$` }] as const;
}
