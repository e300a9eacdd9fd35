import type { Draft, DraftAttachment, DraftPart } from "../../core/mail/draft.ts";
import type { Compose, PageRequest } from "../adapter.ts";
import { requestKey } from "./attachments.ts";
import { draftIdOf, gmailComposes, pressedComposes } from "./composes.ts";
import { readGmail } from "./read.ts";
import { headerText, recipientFields } from "./recipients.ts";
import type { Person, SyncAttachment, SyncMail } from "./sync-mail.ts";
import { type Sent, sentBy } from "./sync-request.ts";

/**
 * By the draft's id; before a draft has one, the only compose that shows what the request says. The mail may leave after its
 * compose is gone, so those in which a way of sending was used are looked through too.
 */
export function gmailComposeOf(request: PageRequest, doc: Document): Compose | null {
  const sent = sentBy(request);
  const [mail] = sent?.mails ?? [];
  if (!mail) return null;
  const all = [...gmailComposes(doc), ...pressedComposes().filter(({ root }) => root.ownerDocument === doc)];
  const byId = all.find((compose) => draftIdOf(compose) === mail.id);
  if (byId) return byId;
  const alike = all.filter((compose) => draftIdOf(compose) === null && repeats(readGmail(compose), mail));
  return new Set(alike.map(({ root }) => root)).size === 1 ? (alike[0] ?? null) : null;
}

/** Whether the request goes to nobody but whom the page shows, each in the field where the page shows them. */
export function gmailAgrees(request: PageRequest, shown: Draft): boolean {
  const sent = sentBy(request);
  if (!sent || sent.hasUnknown) return sent === null;
  // What the page does not show at all (an answer with one click) is judged by the request alone.
  if (shown.notUnderstood.includes("recipients")) return true;
  return sent.mails.every((mail) => reachesOnly(shown, mail, true));
}

/** `shown` itself where the request only repeats it, so that what was agreed to stands. */
export function gmailWithRequest(shown: Draft, request: PageRequest): Draft {
  const sent = sentBy(request);
  if (!sent) return shown;
  const [mail, ...more] = sent.mails;
  if (mail && more.length === 0 && !sent.hasUnknown && repeats(shown, mail)) return shown;
  return told(shown, sent);
}

/** A mail that the page never showed, and what the page shows of it. Several in one request are judged as one. */
function told(shown: Draft, { mails, hasUnknown }: Sent): Draft {
  const header = (field: "to" | "cc" | "bcc" | "replyTo"): string =>
    mails.flatMap((mail) => mail[field].map(headerText)).join(", ");
  const [first] = mails;
  const untold = (part: DraftPart): boolean =>
    hasUnknown || !first || mails.some(({ notUnderstood }) => notUnderstood.includes(part));
  const either = (part: DraftPart): boolean => !untold(part) || (!hasUnknown && !shown.notUnderstood.includes(part));
  const take = <T>(part: DraftPart, value: T, otherwise: T): T => (untold(part) ? otherwise : value);
  const replyTo = header("replyTo");
  return {
    webmail: shown.webmail,
    from: take("from", headerText(first?.from ?? { name: "", address: "" }), shown.from),
    to: take("recipients", header("to"), shown.to),
    cc: take("recipients", header("cc"), shown.cc),
    bcc: take("recipients", header("bcc"), shown.bcc),
    ...(replyTo ? { replyTo } : {}),
    subject: take("subject", mails.map(({ subject }) => subject).join("\n"), shown.subject),
    body: take("body", { format: "html", content: mails.map(({ body }) => body).join("<hr>") }, shown.body),
    attachments: attachmentsOf(shown, mails),
    notUnderstood: (["from", "recipients", "subject", "body", "attachments"] as const).filter((part) => !either(part))
  };
}

/** What the page shows stays; what only the request has is read from its own address. */
function attachmentsOf(shown: Draft, mails: readonly SyncMail[]): DraftAttachment[] {
  const rest = shown.attachments.map(({ name }) => name);
  const more = mails
    .flatMap(({ attachments }) => attachments)
    .filter(({ name }) => !taken(rest, name))
    .map(({ name, size, url }, index) => ({ key: `${requestKey}${url ?? `#${index}`}`, name, size }));
  return [...shown.attachments, ...more];
}

/** Takes one of that name out of the names that are left. */
function taken(rest: string[], name: string): boolean {
  const at = rest.indexOf(name);
  if (at >= 0) rest.splice(at, 1);
  return at >= 0;
}

/** The mail holds nothing, and goes to nobody, that the page does not show. */
function repeats(shown: Draft, mail: SyncMail): boolean {
  return (
    mail.notUnderstood.every((part) => part === "from") &&
    reachesOnly(shown, mail) &&
    mail.replyTo.length === 0 &&
    mail.subject.trim() === shown.subject.trim() &&
    hasAllAttachments(shown, mail.attachments) &&
    (mail.body === shown.body.content || bareText(mail.body) === bareText(shown.body.content))
  );
}

/** `groupsToo`: a group that the page shows by its name only may be anybody; the request says who. */
function reachesOnly(shown: Draft, mail: SyncMail, groupsToo = false): boolean {
  return recipientFields.every((field) => {
    const words = shown[field].toLowerCase().split(/[\s<>,;"]+/);
    if (groupsToo && hasGroup(shown[field])) return true;
    return mail[field].every(({ address }: Person) => words.includes(address.toLowerCase()));
  });
}

function hasGroup(header: string): boolean {
  const items = header.replace(/"[^"]*"\s*(?=<)/g, "").split(",");
  return items.some((item) => item.trim() !== "" && !item.includes("@"));
}

function hasAllAttachments(shown: Draft, attachments: readonly SyncAttachment[]): boolean {
  const rest = shown.attachments.map(({ name }) => name);
  return attachments.every(({ name }) => taken(rest, name));
}

/** Gmail rewrites markup when it sends; what can be read stays the same. */
function bareText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return (body.textContent ?? "").replace(/[\s\p{Cf}]+/gu, "");
}
