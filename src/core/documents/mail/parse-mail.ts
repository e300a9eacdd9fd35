import PostalMime, { type Attachment, decodeWords, type Email } from "postal-mime";
import { largePart, withoutLargeParts } from "./large-parts.ts";
import { lookOverMail } from "./mail-shape.ts";

export interface MailFile {
  /** As the mail has it: hostile, never a path. Made up where it has none. */
  readonly name: string;
  /** Lower-case MIME type as the mail says it. */
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A mail taken apart, nothing in it read yet. */
export interface ParsedMail {
  /** In the order of the mail. `name` in lower case; `raw` as it stands there, unfolded; `text` decoded. */
  readonly headers: readonly { readonly name: string; readonly raw: string; readonly text: string }[];
  readonly subject: string;
  /** Plain text bodies; empty where there are none. */
  readonly plain: string;
  /** HTML bodies as markup. */
  readonly html: string;
  /** What stands outside the parts. */
  readonly loose: string;
  /** A mail inside it stays one file, so that it is named where it is. */
  readonly files: readonly MailFile[];
  readonly isDamaged: boolean;
  /** It has more parts than are looked at. */
  readonly hasMore: boolean;
}

/** Header bytes of all parts together: 5000 parts of the largest usual headers. The parser's own bound is 2 MB. */
const maxHeadersSize = 8 * 1024 * 1024;

const decoder = new TextDecoder();

/** Takes a mail (RFC 5322, MIME) apart. Null where its headers or parts are beyond what the parser takes. */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail | null> {
  const { isDamaged, hasContent, end, loose, large } = lookOverMail(bytes);
  const options = { forceRfc822Attachments: true, attachmentEncoding: "arraybuffer", maxHeadersSize } as const;
  const email = await PostalMime.parse(withoutLargeParts(bytes.subarray(0, end), large), options).catch(() => null);
  if (email === null) return null;
  return {
    headers: email.headers.map(({ key, value }) => ({ name: key, raw: value.trim(), text: decodeWords(value).trim() })),
    subject: email.subject ?? "",
    plain: email.text ?? "",
    html: email.html ?? "",
    loose: loose.map((span) => decoder.decode(bytes.subarray(span.start, span.end)).trim()).join("\n"),
    files: filesOf(email, (content) => largePart(content, bytes, large)),
    // Where nothing comes of something, its parts were not found.
    isDamaged: isDamaged || (hasContent && !email.text && !email.html && email.attachments.length === 0),
    hasMore: end < bytes.length
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

/** `replaced`: what stands for this content; null where it stands for itself. */
function filesOf({ attachments }: Email, replaced: (content: Bytes) => Bytes | null): MailFile[] {
  return attachments.map(({ filename, mimeType, content }, index) => {
    const bytes = bytesOf(content);
    const name = filename || `attachment-${index + 1}${endings.get(mimeType) ?? ""}`;
    return { name, mimeType, bytes: replaced(bytes) ?? bytes };
  });
}

/** Where the bytes alone do not tell what it is. */
const endings = new Map([
  ["text/csv", ".csv"],
  ["text/tab-separated-values", ".tsv"],
  ["text/html", ".html"],
  ["text/calendar", ".ics"],
  ["message/rfc822", ".eml"]
]);

function bytesOf(content: Attachment["content"]): Bytes {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array(content);
}
