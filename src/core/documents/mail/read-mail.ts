import { finishedReading } from "../cfb/finished-reading.ts";
import { isText } from "../decode-text.ts";
import type { DocumentSource, FormatReading } from "../document-format.ts";
import type { ReadingReason } from "../reading.ts";
import { TextBuilder } from "../text-builder.ts";
import { decodePieces } from "../text-pieces.ts";
import { bodyText } from "./body-text.ts";
import { holdsPartHeader, isLeftUndecoded } from "./left-undecoded.ts";
import { asMail } from "./mail-bytes.ts";
import { type MailFile, type ParsedMail, parseMail } from "./parse-mail.ts";

/** Header fields that a person writes or reads; all others are made by machines on the way. */
const shown = new Set(
  "from sender reply-to to cc bcc subject date comments keywords organization thread-topic".split(" ")
);

/** A mail: its headers, its bodies, and the files in it, each read as if it came by itself. */
export async function readMail(source: DocumentSource): Promise<FormatReading> {
  const mail = await parseMail(source.bytes, source.limits.textCharacters);
  if (mail === null) return { status: "corrupt", reason: "damaged", text: "" };
  const builder = new TextBuilder();
  const headers = mail.headers.filter(({ name }) => shown.has(name));
  if (headers.length > 0) builder.place({ part: "headers" });
  for (const { name, text } of headers) builder.line(`${name[0]?.toUpperCase()}${name.slice(1)}: ${text}`);
  const body = bodyText(mail, source.limits.textCharacters);
  for (const text of [body, mail.loose.trim()]) {
    if (text !== "") builder.line("").place({ part: "body" }).line(text);
  }
  const { isLocked, reason } = await addFiles(builder, mail.files, source);
  if (isEncrypted(mail, body, isLocked)) {
    return { status: "encrypted", reason: "password-required", ...builder.build() };
  }
  const isDamaged = mail.isDamaged || !isText(body, "windows-1252") || holdsSource(mail, body);
  const shortfall = mail.hasMore ? "over-entry-limit" : isDamaged ? "part-damaged" : reason;
  return finishedReading(builder, source, shortfall);
}

/** Raw source of parts among its texts. */
function holdsSource({ loose, files }: ParsedMail, body: string): boolean {
  if (holdsPartHeader(loose)) return true;
  // A damaged type is none of these.
  const texts = files.filter(
    ({ mimeType }) => !/^(?:application|audio|font|image|message|model|video)\//.test(mimeType)
  );
  return (
    [body, loose].some((text) => isLeftUndecoded([text])) ||
    texts.some(({ bytes }) => isLeftUndecoded(decodePieces(bytes, "windows-1252")))
  );
}

interface FilesReading {
  /** One of them is encrypted, and all others hold no text. */
  readonly isLocked: boolean;
  readonly reason?: ReadingReason;
}

async function addFiles(
  builder: TextBuilder,
  files: readonly MailFile[],
  { readInner, budget, limits, onPage }: DocumentSource
): Promise<FilesReading> {
  let locked = 0;
  let open = 0;
  for (const [index, file] of files.entries()) {
    if (readInner === null) {
      builder.notRead(file.name, "partly-read", "over-depth-limit");
      continue;
    }
    if (budget.entries <= 0) return { isLocked: false, reason: "over-entry-limit" };
    if (builder.characters >= limits.textCharacters) return { isLocked: false, reason: "over-text-limit" };
    budget.entries--;
    const reading = await readInner({ name: file.name, bytes: bytesOf(file) });
    builder.inner(file.name, reading);
    onPage(index + 1, files.length);
    if (reading.status === "encrypted") locked++;
    else if (reading.text !== "") open++;
  }
  return { isLocked: locked > 0 && open === 0 };
}

function bytesOf({ mimeType, bytes }: MailFile): Uint8Array<ArrayBuffer> {
  return mimeType === "message/rfc822" || mimeType === "message/global" ? asMail(bytes) : bytes;
}

/** PGP/MIME (RFC 3156), PGP in the body, S/MIME (RFC 8551): a mail whose content is one encrypted piece. */
function isEncrypted({ headers }: ParsedMail, body: string, isLocked: boolean): boolean {
  const type = headers.find(({ name }) => name === "content-type")?.raw ?? "";
  if (/^multipart\/encrypted\b/i.test(type)) return true;
  if (/^\s*-----BEGIN PGP MESSAGE-----/.test(body)) return true;
  return isLocked && /^application\/(?:x-)?pkcs7-mime\b/i.test(type);
}
