import type { TransferCoding } from "./transfer-coding.ts";

/** Parts of one mail that are looked at: with more, the parser takes minutes. Real mails have some dozens. */
const mailParts = 5000;
/** Types that the parser makes something else of. */
const changedType = /^content-type:\s*(?:multipart\/|text\/calendar\b|application\/ics\b)/im;
/** In these the mark that a large part leaves is no ASCII, or may not stand between lines. */
const otherText = /^content-type:.*(?:charset\s*=\s*"?(?:utf-?16|utf-?32|utf-?7|ucs|unicode)|format\s*=\s*"?flowed)/im;
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

export interface LargePart extends Span {
  readonly coding: TransferCoding;
  /** As the mail says it; empty where it does not. */
  readonly charset: string;
  readonly isHtml: boolean;
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
  /** Contents of large parts. */
  readonly large: readonly LargePart[];
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
  private readonly large: LargePart[] = [];
  private readonly loose: Span[] = [];
  private isLoose = false;
  /** Where the content of a part starts that may be a large one, and what it is. */
  private part: Omit<LargePart, "end"> | null = null;
  private readonly open: string[] = [];
  private isHeader = true;
  private header = "";
  private isBase64 = false;
  private isBroken = false;
  private hasContent = false;
  /** Base64 characters since the last padding. */
  private characters = 0;

  line(line: Uint8Array, start: number, end: number): void {
    if (line[0] === 0x2d && line[1] === 0x2d && this.boundary(line)) this.endLarge(start);
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
    this.endLarge(end);
    const { hasContent, loose, large } = this;
    return { isDamaged: this.isBroken || isCutOff, hasContent, end, loose, large };
  }

  private loosen(start: number, end: number): void {
    const last = this.loose.at(-1);
    if (last?.end === start) this.loose[this.loose.length - 1] = { start: last.start, end };
    else this.loose.push({ start, end });
  }

  private endLarge(end: number): void {
    if (this.part && end - this.part.start >= largePart) this.large.push({ ...this.part, end });
    this.part = null;
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
    const coding = codingOf(this.header);
    this.isBase64 = coding === "base64";
    const boundary = /^content-type:\s*multipart\/.*?;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/im.exec(this.header);
    const name = boundary?.[1] ?? boundary?.[2];
    if (name !== undefined && this.open.length < deepestParts) this.open.push(name);
    else if (/^content-type:\s*multipart\//im.test(this.header)) this.isBroken = true;
    this.isLoose = name !== undefined;
    const isWhole = !changedType.test(this.header) && !otherText.test(this.header);
    this.part = isWhole ? { start: end, coding, ...textKindOf(this.header) } : null;
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

function codingOf(header: string): TransferCoding {
  const name = /^content-transfer-encoding:\s*"?(base64|quoted-printable)/im.exec(header)?.[1]?.toLowerCase();
  return name === "base64" || name === "quoted-printable" ? name : "plain";
}

function textKindOf(header: string): Pick<LargePart, "charset" | "isHtml"> {
  const charset = /^content-type:.*?;\s*charset\s*=\s*"?([\w.:-]+)/im.exec(header)?.[1] ?? "";
  return { charset, isHtml: /^content-type:\s*text\/html\b/im.test(header) };
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
