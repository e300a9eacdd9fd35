import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** A mail as the sink received it: what left the webmail, whatever the webmail says about it. */
export interface SentMail {
  readonly time: string;
  /** Envelope, not headers: the addresses that would have got it. */
  readonly from: string;
  readonly to: readonly string[];
  /** Addresses in the headers To and Cc: those that every recipient sees. */
  readonly seen: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
}

export interface SmtpSink {
  readonly port: number;
  /** Refuse the next `count` mails with a temporary error. */
  refuseNext(count: number): void;
  stop(): Promise<void>;
}

/**
 * An SMTP server on 127.0.0.1 that delivers nowhere and adds every accepted mail to `outbox`. A mail with a recipient
 * whose local part is `refuse` is refused as a whole, after its data.
 */
export async function startSmtpSink(outbox: SentMail[]): Promise<SmtpSink> {
  let refusals = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onData: async (stream, session, done) => {
      const raw = await buffer(stream);
      if (refusals > 0) {
        refusals -= 1;
        return done(smtpError(451, "Try again later"));
      }
      if (recipients(session).some((address) => address.startsWith("refuse@"))) {
        return done(smtpError(550, "Mailbox unavailable"));
      }
      outbox.push(await readMail(raw, session));
      done();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    refuseNext: (count) => {
      refusals = count;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()))
  };
}

/** Reads one message (RFC 5322) into what tests look at. */
export async function readMail(raw: Uint8Array, session: Pick<SMTPServerSession, "envelope">): Promise<SentMail> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" });
  return {
    time: new Date().toISOString(),
    from: session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address,
    to: recipients(session),
    seen: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(({ address }) => address ?? []),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    attachments: mail.attachments.map((one) => ({ name: one.filename ?? "", size: byteLength(one.content) }))
  };
}

function recipients(session: Pick<SMTPServerSession, "envelope">): string[] {
  return session.envelope.rcptTo.map((recipient) => recipient.address);
}

function byteLength(content: ArrayBuffer | Uint8Array | string): number {
  return typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
