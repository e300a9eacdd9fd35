import PostalMime, { type Email } from "postal-mime";
import { sniff } from "../../core/documents/sniff.ts";
import type { MailText, OpenedMail } from "./jobs.ts";

const noMail: OpenedMail = { isMail: false, from: "", to: "", cc: "", bcc: "", texts: [], attachments: [] };

/** Takes a mail (RFC 5322) apart. A mail inside it stays one attachment, so that it is named where it is. */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail> {
  const kind = sniff(bytes);
  // A mail of few headers is not recognised by its start; a PDF is.
  if (kind !== null && kind !== "eml") return noMail;
  const email = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: "arraybuffer" });
  const fields = {
    from: header(email, "from"),
    to: header(email, "to"),
    cc: header(email, "cc"),
    bcc: header(email, "bcc")
  };
  if (Object.values(fields).every((field) => field === "")) return noMail;
  return { isMail: true, ...fields, texts: textsOf(email), attachments: attachmentsOf(email) };
}

/** As it stands in the file: decoded names could pretend to be addresses. */
function header(email: Email, name: string): string {
  const values = email.headers.filter(({ key }) => key === name).map(({ value }) => value.trim());
  return values.filter((value) => value !== "").join(", ");
}

/** The plain and the HTML body may say different things, so both are looked at. */
function textsOf(email: Email): MailText[] {
  const texts: MailText[] = [{ name: "subject", type: "text", text: email.subject ?? "" }];
  if (email.text) texts.push({ name: "body", type: "text", text: email.text });
  if (email.html) texts.push({ name: "body", type: "html", text: email.html });
  return texts;
}

function attachmentsOf(email: Email): OpenedMail["attachments"] {
  return email.attachments.map(({ filename, content }, index) => ({
    name: filename ?? `attachment-${index + 1}`,
    bytes: bytesOf(content)
  }));
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array(content);
}
