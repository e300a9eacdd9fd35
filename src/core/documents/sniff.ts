import { isTarHeader } from "./archive/tar-walk.ts";
import { isOpenPgpMessage } from "./mail/open-pgp.ts";
import { isCms } from "./mail/signed-content.ts";
import { zipKind } from "./zip/zip-kind.ts";

/**
 * Name of a format told from its first bytes, or null where they are no signature of a known binary or wrapped format.
 */
export function sniff(bytes: Uint8Array<ArrayBuffer>): string | null {
  const head = latin1(bytes, 0, 1024);
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith(" EMF", 40)) return "metafile";
  // Before the signatures: its first bytes are a file's name, which may look like any of them.
  if (head.startsWith("ustar", 257) || isTarHeader(bytes)) return "tar";
  const hasPdf = head.includes("%PDF-");
  const signature = signatures.find(({ bytes: start, type }) => head.startsWith(start) && !(hasPdf && isWeak(type)));
  if (signature?.type === "zip") return zipKind(bytes);
  if (signature) return signature.type;
  if (isCms(bytes)) return "cms";
  if (isOpenPgpMessage(bytes)) return "pgp";
  if (head.startsWith("ftyp", 4)) return /^(?:he[iv]|m[is]f1|avi[fs])/.test(head.slice(8)) ? "heic" : "mp4";
  if (head.startsWith("RIFF")) return head.startsWith("WEBP", 8) ? "webp" : "riff";
  // Received lines and signatures of the mail's way may fill the first kilobytes.
  // A PDF may have something in front of it, and may itself be the first in an archive or mail that is not packed.
  return mailKind(latin1(bytes, 0, 8192)) ?? (hasPdf ? "pdf" : null);
}

/** Signatures that a PDF with something in front of it may begin with. */
const isWeak = (type: string): boolean => type === "bmp" || type === "postscript";

/**
 * Type of text: `html`, `xml`, `vcard`, `ics`, `mt940` or `text`; `csv`, and `eml` of a mail with few header lines, only by its
 * name, for its bytes do not tell it.
 */
export function textKind(text: string, extension: string): string {
  if (extension === "eml" && mailFields(text.slice(0, 8192)) >= 2) return "eml";
  if (extension === "csv" || extension === "tsv" || extension === "tab") return "csv";
  const isHtmlName = extension === "html" || extension === "htm" || extension === "xhtml";
  if (isHtmlName || startsAsHtml(text, saysXml(text, extension))) return "html";
  if (isXml(text, extension)) return flatOffice(text) ?? "xml";
  if (/^\s*BEGIN:VCARD/i.test(text)) return "vcard";
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return "ics";
  return isMt940(text) ? "mt940" : "text";
}

/** Lower-case letters and digits after the last dot of a file name; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase().trim())?.[1] ?? "";
}

/** A file that says it is XML is HTML only by its root: read as HTML its attributes would be lost. */
function startsAsHtml(text: string, saysXml: boolean): boolean {
  const start = firstTag(text);
  if (saysXml) return /^<(?:!doctype\s+html|html)[\s/>]/i.test(start);
  return /^<(?:!doctype\s+html|html|head|body|meta|table|div|p)[\s/>]/i.test(start);
}

/**
 * Comments before the first tag are taken off one by one: one expression for all of them would try every way to pair
 * their ends.
 */
function firstTag(text: string): string {
  let start = text
    .slice(0, 4096)
    .replace(/^\s*<\?xml[^>]*>/, "")
    .trimStart();
  while (start.startsWith("<!--") && start.includes("-->")) start = start.slice(start.indexOf("-->") + 3).trimStart();
  return start;
}

/** Names under which XML travels: audit files (also of payroll, tills and mileage) and SBR instances among them. */
const xmlNames = new Set(["xml", "xaf", "xas", "xaa", "xar", "adf", "xbrl", "xsd", "xsl", "svg"]);
/** Elements with which a scrap of HTML begins and ends; read as XML its words would be torn apart. */
const htmlScraps =
  /^(?:[abiu]|em|strong|span|font|center|h[1-6]|ul|ol|pre|style|script|section|article|main|header|footer|form|blockquote)$/i;

function saysXml(text: string, extension: string): boolean {
  const start = text.slice(0, 256).trimStart();
  return /^<\?xml\s/.test(start) || (xmlNames.has(extension) && /^<[?!a-z_]/i.test(start));
}

/** Told by its declaration; without one by its name, by a namespace, or by ending as it began. */
function isXml(text: string, extension: string): boolean {
  if (saysXml(text, extension)) return true;
  const start = firstTag(text);
  const root = /^<([a-z_][\w.-]*(?::[\w.-]+)?)(?=[\s/>])/i.exec(start)?.[1];
  if (root === undefined) return false;
  const tag = start.slice(0, start.indexOf(">") + 1);
  if (/\sxmlns(?::[\w.-]+)?\s*=/.test(tag)) return true;
  return !htmlScraps.test(root) && text.slice(-1000).trimEnd().endsWith(`</${root}>`);
}

/** OpenDocument as one XML file says what it is in an attribute of its root. */
function flatOffice(text: string): string | null {
  const start = text.slice(0, 65_536);
  if (!/<(?:[\w.-]+:)?document[\s>]/.test(start)) return null;
  const kind = /:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(
    start
  )?.[1];
  return flatKinds[kind ?? ""] ?? null;
}

const flatKinds: Readonly<Record<string, string>> = { text: "odt", spreadsheet: "ods", presentation: "odp" };

/** The lines with which each statement must start (SWIFT MT940): reference, account, number, opening balance. */
function isMt940(text: string): boolean {
  const start = text.slice(0, 4096);
  return /^:20:/m.test(start) && /^:25:/m.test(start) && /^:28C?:/m.test(start) && /^:60[FM]:/m.test(start);
}

/**
 * First bytes as Latin-1. Wrapped texts (RTF, PGP, age) stand here too: they decode as text, and their content is not
 * in it.
 */
const signatures: readonly { readonly bytes: string; readonly type: string }[] = [
  { bytes: "PK\x03\x04", type: "zip" },
  { bytes: "PK\x05\x06", type: "zip" },
  { bytes: "MSCF", type: "cab" },
  { bytes: "\xd7\xcd\xc6\x9a", type: "metafile" },
  { bytes: "PK\x07\x08", type: "zip" },
  { bytes: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", type: "cfb" },
  { bytes: "\x89PNG\r\n", type: "png" },
  { bytes: "\xff\xd8\xff", type: "jpeg" },
  { bytes: "GIF8", type: "gif" },
  { bytes: "II*\0", type: "tiff" },
  { bytes: "MM\0*", type: "tiff" },
  { bytes: "BM", type: "bmp" },
  { bytes: "Rar!\x1a\x07", type: "rar" },
  { bytes: "7z\xbc\xaf\x27\x1c", type: "7z" },
  { bytes: "\x1f\x8b", type: "gzip" },
  { bytes: "BZh", type: "bzip2" },
  { bytes: "\xfd7zXZ\0", type: "xz" },
  { bytes: "\x28\xb5\x2f\xfd", type: "zstd" },
  { bytes: "\x78\x9f\x3e\x22", type: "tnef" },
  { bytes: "{\\rtf", type: "rtf" },
  { bytes: "%!PS", type: "postscript" },
  { bytes: "SQLite format 3\0", type: "sqlite" },
  { bytes: "-----BEGIN PGP MESSAGE", type: "pgp" },
  { bytes: "-----BEGIN AGE ENCRYPTED", type: "age" },
  { bytes: "age-encryption.org/", type: "age" }
];

/** A mail file starts with header lines, of which at least two are known; its attachments are encoded in it. */
function mailKind(head: string): string | null {
  if (/^From [^\n]+\d{4}\r?\n/.test(head)) return "mbox";
  return mailFields(head) >= 2 && /^(?:mime-version|message-id|received|date|content-type):/im.test(headerOf(head))
    ? "eml"
    : null;
}

const headerOf = (head: string): string => head.split(/\r?\n\r?\n/, 1)[0] ?? "";

/** How many known header lines a text starts with; none where it starts with another line. */
function mailFields(head: string): number {
  const header = headerOf(head);
  const known = header.match(
    /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[a-z-]+):/gim
  );
  return /^[A-Za-z-]+:/.test(header) ? (known?.length ?? 0) : 0;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = from; at < Math.min(to, bytes.length); at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, to)));
  }
  return text;
}
