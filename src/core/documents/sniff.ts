/**
 * Name of a format told from its first bytes, or null where they are no signature of a known binary or wrapped format.
 */
export function sniff(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 0, 1024);
  if (head.includes("%PDF-")) return "pdf";
  const signature = signatures.find(({ bytes: start }) => head.startsWith(start));
  if (signature?.type === "zip") return zipKind(bytes);
  if (signature) return signature.type;
  if (head.startsWith("ustar", 257)) return "tar";
  if (head.startsWith("ftyp", 4)) return /^(?:hei|mif1|avif)/.test(head.slice(8)) ? "heic" : "mp4";
  if (head.startsWith("RIFF")) return head.startsWith("WEBP", 8) ? "webp" : "riff";
  return mailKind(head);
}

/** Type of text: `html` or `text`; `csv` only by its name, for its bytes do not tell it. */
export function textKind(text: string, extension: string): string {
  if (extension === "csv" || extension === "tsv" || extension === "tab") return "csv";
  const isHtmlName = extension === "html" || extension === "htm" || extension === "xhtml";
  return isHtmlName || startsAsHtml(text) ? "html" : "text";
}

/** Lower-case letters and digits after the last dot of a file name; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/.exec(name.toLowerCase().trim())?.[1] ?? "";
}

/**
 * Comments before the first tag are taken off one by one: one expression for all of them would try every way to pair
 * their ends.
 */
function startsAsHtml(text: string): boolean {
  let start = text
    .slice(0, 4096)
    .replace(/^\s*<\?xml[^>]*>/, "")
    .trimStart();
  while (start.startsWith("<!--") && start.includes("-->")) start = start.slice(start.indexOf("-->") + 3).trimStart();
  return /^<(?:!doctype\s+html|html|head|body|meta|table|div|p)[\s/>]/i.test(start);
}

/**
 * First bytes as Latin-1. Wrapped texts (RTF, PGP, age) stand here too: they decode as text, and their content is not
 * in it.
 */
const signatures: readonly { readonly bytes: string; readonly type: string }[] = [
  { bytes: "PK\x03\x04", type: "zip" },
  { bytes: "PK\x05\x06", type: "zip" },
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

/** Office formats are ZIP files that differ in the names inside; names stand unpacked at the start and the end. */
function zipKind(bytes: Uint8Array): string {
  const span = 64 * 1024;
  const names = latin1(bytes, 0, span) + latin1(bytes, Math.max(0, bytes.length - span), bytes.length);
  return zipMarks.find(([mark]) => names.includes(mark))?.[1] ?? "zip";
}

const zipMarks: readonly (readonly [mark: string, type: string])[] = [
  ["mimetypeapplication/vnd.oasis.opendocument.text", "odt"],
  ["mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"],
  ["mimetypeapplication/vnd.oasis.opendocument.presentation", "odp"],
  ["mimetypeapplication/epub+zip", "epub"],
  ["word/document", "docx"],
  ["xl/workbook", "xlsx"],
  ["ppt/presentation", "pptx"]
];

/** A mail file starts with header lines, of which at least two are known; its attachments are encoded in it. */
function mailKind(head: string): string | null {
  if (/^From [^\n]+\d{4}\r?\n/.test(head)) return "mbox";
  const header = head.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const known = header.match(
    /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[a-z-]+):/gim
  );
  return /^[A-Za-z-]+:/.test(header) &&
    (known?.length ?? 0) >= 2 &&
    /^(?:mime-version|message-id|received|date|content-type):/im.test(header)
    ? "eml"
    : null;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = from; at < Math.min(to, bytes.length); at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, to)));
  }
  return text;
}
