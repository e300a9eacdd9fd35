import PostalMime, { type Attachment, decodeWords, type Email } from "postal-mime";
import { limits } from "../limits.ts";
import { LargeParts, withoutLargeParts } from "./large-parts.ts";
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
  /** HTML bodies as markup, piece by piece: a large one is not put together. */
  readonly html: readonly string[];
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

/**
 * Takes a mail (RFC 5322, MIME) apart. Null where its headers or parts are beyond what the parser takes. `most`:
 * characters beyond which a large plain body may end.
 */
export async function parseMail(
  bytes: Uint8Array<ArrayBuffer>,
  most = limits.textCharacters
): Promise<ParsedMail | null> {
  const { isDamaged, hasContent, end, loose, large } = lookOverMail(bytes);
  const options = { forceRfc822Attachments: true, attachmentEncoding: "arraybuffer", maxHeadersSize } as const;
  const email = await PostalMime.parse(withoutLargeParts(bytes.subarray(0, end), large), options).catch(() => null);
  if (email === null) return null;
  const parts = new LargeParts(bytes, large, most);
  const [plain, html] = [parts.text(email.text ?? "", false).join(""), parts.text(email.html ?? "", true)];
  const files = filesOf(email, parts);
  return {
    headers: email.headers.map(({ key, value }) => ({ name: key, raw: value.trim(), text: decodeWords(value).trim() })),
    subject: email.subject ?? "",
    plain,
    html,
    loose: loose.map((span) => decoder.decode(bytes.subarray(span.start, span.end)).trim()).join("\n"),
    files,
    // Where nothing comes of something, its parts were not found.
    isDamaged:
      isDamaged || !parts.areBack || (hasContent && !email.text && !email.html && email.attachments.length === 0),
    hasMore: end < bytes.length
  };
}

function filesOf({ attachments }: Email, parts: LargeParts): MailFile[] {
  return attachments.map(({ filename, mimeType, content }, index) => {
    const name = filename || `attachment-${index + 1}${endings.get(mimeType) ?? ""}`;
    return { name, mimeType, bytes: parts.file(bytesOf(content)) };
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

function bytesOf(content: Attachment["content"]): Uint8Array<ArrayBuffer> {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array(content);
}
