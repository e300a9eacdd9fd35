import { createTransport } from "nodemailer";
import addressparser from "nodemailer/lib/addressparser";
import type { MailStore } from "./mail-store.ts";
import type { SendAnswer, SendError, SendWire } from "./wire.ts";

/** Gives a mail to the SMTP server on `127.0.0.1:port`; false when that server refuses it. */
export type Deliver = (mail: SendWire) => Promise<boolean>;

// Strict on purpose: the demo has no use for quoted local parts or address literals.
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** Longest delay that a timer of Node takes, in ms. */
const MAX_TIMER = 2 ** 31 - 1;

export function smtpDelivery(port: number, store: MailStore): Deliver {
  const transport = createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true });
  return async (mail) => {
    const attachments = store.attachments(mail.attachments).map((one) => ({
      filename: one.name,
      contentType: one.type,
      content: Buffer.from(one.bytes)
    }));
    const body = mail.format === "html" ? { html: mail.body } : { text: mail.body };
    try {
      await transport.sendMail({ ...headers(mail), ...body, attachments });
      return true;
    } catch {
      return false;
    }
  };
}

/** Checks a mail, then delivers it now or, with `sendAt`, later; timers that wait are added to `timers`. */
export async function send(
  mail: SendWire,
  store: MailStore,
  deliver: Deliver,
  timers: Set<NodeJS.Timeout>
): Promise<SendAnswer> {
  const error = mistakeIn(mail, store);
  if (error !== null) return { ok: false, error };
  const delay = mail.sendAt === null ? 0 : Date.parse(mail.sendAt) - Date.now();
  if (delay > 0) {
    const id = file(mail, store, mail.sendAt);
    later(mail, store, id, deliver, timers, delay);
    return { ok: true, id };
  }
  if (!(await deliver(mail))) return { ok: false, error: "refused" };
  return { ok: true, id: file(mail, store, null) };
}

function later(
  mail: SendWire,
  store: MailStore,
  id: string,
  deliver: Deliver,
  timers: Set<NodeJS.Timeout>,
  delay: number
): void {
  const timer = setTimeout(
    async () => {
      timers.delete(timer);
      const stored = store.mail(id);
      if ((await deliver(mail)) && stored) store.addMail({ ...stored, sendAt: null });
    },
    Math.min(delay, MAX_TIMER)
  );
  timers.add(timer);
}

function file(mail: SendWire, store: MailStore, sendAt: string | null): string {
  const id = store.nextId("m");
  const attachments = store.attachments(mail.attachments).map(({ bytes: _bytes, ...known }) => known);
  const { from, subject, format, body } = mail;
  const to = [...mail.to, ...mail.cc, ...mail.bcc];
  store.addMail({
    id,
    folder: "sent",
    time: new Date().toISOString(),
    from,
    to,
    subject,
    format,
    body,
    attachments,
    sendAt
  });
  if (mail.draftId !== null) store.removeDraft(mail.draftId);
  return id;
}

function mistakeIn(mail: SendWire, store: MailStore): SendError | null {
  const addresses = addressparser([...mail.to, ...mail.cc, ...mail.bcc].join(", "), { flatten: true });
  if (addresses.length === 0) return "no-recipient";
  if (addresses.some((one) => !ADDRESS.test(one.address ?? ""))) return "bad-recipient";
  if (store.attachments(mail.attachments).length !== mail.attachments.length) return "missing-attachment";
  if (mail.sendAt !== null && Number.isNaN(Date.parse(mail.sendAt))) return "bad-request";
  return null;
}

function headers(mail: SendWire) {
  const { from, subject } = mail;
  return { from, subject, to: mail.to.join(", "), cc: mail.cc.join(", "), bcc: mail.bcc.join(", ") };
}
