/** Parts of one mail that are looked at: with more, the parser takes minutes. Real mails have some dozens. */
const mailParts = 5000;
/** Types that the parser gives as they are: it decodes texts, and looks into mails. */
const fileType = /^content-type:\s*(?:image|audio|video|application)\/(?!ics\b)/im;
/** Parts in parts; the parser refuses more than 256. */
const deepestParts = 256;
/** A line longer than this is no header and no boundary. */
const longestLine = 2048;
/** A field's name is printable ASCII (RFC 5322, section 2.2); what its line holds behind the colon may be more. */
const damagedHeader = /^(?![ \t])[^:]*[^\x20-\x7e\t:]/;
const noField = /^(?![ \t])[^:]*$/;
const lineFeed = 10;

/** Bytes `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface MailShape {
  /** It breaks off before its parts are closed, or holds base64 that is none: the parser makes the best of both. */
  readonly isDamaged: boolean;
  /** Something other than empty lines stands behind its headers. */
  readonly hasContent: boolean;
  /** Bytes up to which it has no more than `mailParts` parts. */
  readonly end: number;
  /** What stands before, between and behind the parts: the parser leaves it out, a damaged boundary makes a part so. */
  readonly loose: readonly Span[];
  /** Contents of large parts in base64 that are no text. */
  readonly large: readonly Span[];
}

/** Bytes from which a part is a large one. */
const largePart = 64 * 1024;

/** Looks over a mail's parts without decoding them. Linear in its length. */
export function lookOverMail(bytes: Uint8Array): MailShape {
  const walk = new MailWalk();
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf(lineFeed, at);
    const next = lineEnd < 0 ? bytes.length : lineEnd + 1;
    walk.line(bytes.subarray(at, next), at, next);
    if (walk.boundaries > mailParts) return walk.shape(at);
    at = next;
  }
  return walk.shape(bytes.length);
}

class MailWalk {
  boundaries = 0;
  private readonly large: Span[] = [];
  private readonly loose: Span[] = [];
  private isLoose = false;
  /** Where the content of a file in base64 starts. */
  private fileStart: number | null = null;
  private readonly open: string[] = [];
  private isHeader = true;
  private header = "";
  private isBase64 = false;
  private isBroken = false;
  private hasContent = false;
  /** Base64 characters since the last padding. */
  private characters = 0;

  line(line: Uint8Array, start: number, end: number): void {
    if (line[0] === 0x2d && line[1] === 0x2d && this.boundary(line)) this.endFile(start);
    else if (this.isHeader) this.headerLine(line, end);
    else this.contentLine(line, start, end);
  }

  private contentLine(line: Uint8Array, start: number, end: number): void {
    this.hasContent ||= line.length > 2;
    if (this.isLoose) this.loosen(start, end);
    if (this.isBase64) this.base64Line(line);
  }

  /** Of the mail up to `end`. */
  shape(end: number): MailShape {
    // A mail that ends in its headers, or in the middle of four base64 characters, broke off there.
    const isCutOff = this.isHeader || this.open.length > 0 || this.characters % 4 !== 0;
    this.endFile(end);
    const { hasContent, loose, large } = this;
    return { isDamaged: this.isBroken || isCutOff, hasContent, end, loose, large };
  }

  private loosen(start: number, end: number): void {
    const last = this.loose.at(-1);
    if (last?.end === start) this.loose[this.loose.length - 1] = { start: last.start, end };
    else this.loose.push({ start, end });
  }

  private endFile(end: number): void {
    const start = this.fileStart;
    if (start !== null && end - start >= largePart) this.large.push({ start, end });
    this.fileStart = null;
  }

  private headerLine(line: Uint8Array, end: number): void {
    const text = line.length > longestLine ? "?" : latin1(line).replace(/\r?\n$/, "");
    if (text !== "") {
      // In the header of a mail as a whole, what stands on lines of the way it came is not always a field.
      if (damagedHeader.test(text) || (this.open.length > 0 && noField.test(text))) this.isBroken = true;
      // Folded lines go on with the one before.
      this.header += /^[ \t]/.test(text) ? text : `\n${text}`;
      return;
    }
    this.isHeader = false;
    this.isBase64 = /^content-transfer-encoding:\s*"?base64/im.test(this.header);
    const boundary = /^content-type:\s*multipart\/.*?;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/im.exec(this.header);
    const name = boundary?.[1] ?? boundary?.[2];
    if (name !== undefined && this.open.length < deepestParts) this.open.push(name);
    else if (/^content-type:\s*multipart\//im.test(this.header)) this.isBroken = true;
    this.isLoose = name !== undefined;
    this.fileStart = this.isBase64 && fileType.test(this.header) ? end : null;
    this.header = "";
    this.characters = 0;
  }

  private boundary(line: Uint8Array): boolean {
    if (this.open.length === 0 || line.length > longestLine) return false;
    const text = latin1(line).trimEnd().slice(2);
    const depth = this.open.findLastIndex((name) => text === name || text === `${name}--`);
    if (depth < 0) return false;
    // A part that ends in its header lost the rest.
    if (this.header !== "") this.isBroken = true;
    this.header = "";
    this.endPart();
    this.boundaries++;
    // One inside that was not closed ends with the one around it.
    this.open.length = text === this.open[depth] ? depth + 1 : depth;
    this.isHeader = text === this.open[depth];
    this.isLoose = !this.isHeader;
    this.isBase64 = false;
    return true;
  }

  private base64Line(line: Uint8Array): void {
    for (const code of line) {
      if (code === 0x3d) this.endPart();
      else if (isBase64(code)) this.characters++;
      else if (code > 32) this.isBroken = true;
    }
  }

  /** Of four characters three bytes come, of two and three fewer; one alone is a rest of something. */
  private endPart(): void {
    if (this.characters % 4 === 1) this.isBroken = true;
    this.characters = 0;
  }
}

/** A-Z, a-z, 0-9, + and /. */
function isBase64(code: number): boolean {
  if (code >= 0x61) return code <= 0x7a;
  if (code >= 0x41) return code <= 0x5a;
  return (code >= 0x2f && code <= 0x39) || code === 0x2b;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
