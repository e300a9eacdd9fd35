import { type ParsedMail, parseMail } from "../../core/documents/mail/parse-mail.ts";
import { sniff } from "../../core/documents/sniff.ts";
import type { MailText, OpenedMail } from "./jobs.ts";

const noFields = { from: "", to: "", cc: "", bcc: "", replyTo: "" };
const noMail: OpenedMail = { isMail: false, ...noFields, texts: [], attachments: [] };

/** Takes a mail (RFC 5322) apart. A mail inside it stays one attachment, so that it is named where it is. */
export async function openMail(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedMail> {
  const kind = sniff(bytes);
  // A mail of few headers is not recognised by its start; a PDF is.
  if (kind !== null && kind !== "eml") return noMail;
  const mail = await parseMail(bytes);
  if (mail === null) return noMail;
  const fields = {
    from: header(mail, "from"),
    to: header(mail, "to"),
    cc: header(mail, "cc"),
    bcc: header(mail, "bcc")
  };
  if (Object.values(fields).every((field) => field === "")) return noMail;
  return { isMail: true, ...fields, replyTo: header(mail, "reply-to"), texts: textsOf(mail), attachments: mail.files };
}

/** As it stands in the file: decoded names could pretend to be addresses. */
function header({ headers }: ParsedMail, name: string): string {
  const values = headers.filter((each) => each.name === name).map(({ raw }) => raw);
  return values.filter((value) => value !== "").join(", ");
}

/** The plain and the HTML body may say different things, so both are looked at. */
function textsOf({ subject, plain, html }: ParsedMail): MailText[] {
  const texts: MailText[] = [{ name: "subject", type: "text", text: subject }];
  if (plain) texts.push({ name: "body", type: "text", text: plain });
  if (html.length > 0) texts.push({ name: "body", type: "html", text: html.join("") });
  return texts;
}
