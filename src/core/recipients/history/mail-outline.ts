import { mailHtmlToText } from "../../documents/html-text.ts";
import { type MailFile, type ParsedMail, parseMail } from "../../documents/mail/parse-mail.ts";
import { splitMbox } from "../../documents/mail/split-mbox.ts";
import { sniff } from "../../documents/sniff.ts";
import { mailKindOf, splitQuoted } from "../../mail/quoted-text.ts";

/** A mail of an archive, as far as history is learned from it. In memory only. */
export interface MailOutline {
  /** Header texts as they stand in the mail, several of a name joined by commas. */
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  /** Start of what the writer says himself. */
  readonly text: string;
  /** Null where the mail has no readable date. */
  readonly day: number | null;
  /** The same to the second: milliseconds since 1970-01-01, UTC. */
  readonly time: number | null;
  /** Message ids; empty when none. */
  readonly id: string;
  readonly answers: string;
  readonly files: readonly MailFile[];
}

const longestText = 4_000;
const msADay = 86_400_000;

/** The mails in a file: one (RFC 5322), or those of an mbox (RFC 4155). What cannot be read is left out. */
export async function* outlineMails(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<MailOutline> {
  const kind = sniff(bytes);
  if (kind !== null && kind !== "eml" && kind !== "mbox") return;
  for (const each of kind === "mbox" ? splitMbox(bytes) : [bytes]) {
    const mail = await parseMail(each);
    if (mail !== null && header(mail, "from") !== "") yield outlineOf(mail);
  }
}

function outlineOf(mail: ParsedMail): MailOutline {
  const { subject, plain, html, files } = mail;
  const whole = plain === "" ? mailHtmlToText(html.join("").slice(0, 200_000)) : plain.slice(0, 200_000);
  const [from, to, cc, bcc] = [header(mail, "from"), header(mail, "to"), header(mail, "cc"), header(mail, "bcc")];
  const time = timeOf(header(mail, "date"));
  return {
    ...{ from, to, cc, bcc, subject, files },
    replyTo: header(mail, "reply-to"),
    text: splitQuoted(whole, mailKindOf(subject)).own.slice(0, longestText),
    ...{ day: time === null ? null : Math.floor(time / msADay), time },
    id: header(mail, "message-id"),
    answers: header(mail, "in-reply-to")
  };
}

function header({ headers }: ParsedMail, name: string): string {
  const values = headers.flatMap((each) => (each.name === name && each.raw !== "" ? [each.raw] : []));
  return values.join(", ");
}

function timeOf(date: string): number | null {
  const time = Date.parse(date.replace(/\([^)]*\)/g, ""));
  return Number.isNaN(time) || time < 0 ? null : time;
}
