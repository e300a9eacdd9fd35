import { linesOf, linesOfPieces } from "../lines-of.ts";

/** A mail quoted in a report of a failed delivery has its boundary a few header lines before what tells its type. */
const headersBehind = 8;
/** Lines of base64 in a row that no text has: a number or a key fills one or two. */
const mostLines = 7;
const partHeader = /^content-(?:type|transfer-encoding)\s*:/i;
/** As long a line as its writer liked. */
const codedLine = /^[A-Za-z0-9+/]{60}/;
const base64Line = /^[A-Za-z0-9+/]{60,76}$/;
/** Keys, certificates and signatures are base64 by nature (RFC 7468, RFC 9580). */
const armour = /^-----(BEGIN|END) /;

/**
 * Whether a text, given piece by piece, is in part the raw source of a mail: a damaged header or boundary leaves parts
 * undecoded.
 */
export function isLeftUndecoded(text: Iterable<string>): boolean {
  const watch = new SourceWatch();
  for (const line of linesOfPieces(text)) if (watch.isSource(line)) return true;
  return false;
}

/** Whether headers of a part stand in it, where none may. */
export function holdsPartHeader(text: string): boolean {
  for (const line of linesOf(text)) if (partHeader.test(line)) return true;
  return false;
}

class SourceWatch {
  /** Lines up to which a header makes what began with a boundary a part. */
  private headers = 0;
  private inARow = 0;
  private isArmoured = false;

  isSource(line: string): boolean {
    return this.isPart(line) || isCodedText(line) || this.isBase64(line);
  }

  private isPart(line: string): boolean {
    if (this.headers > 0 && partHeader.test(line)) return true;
    this.headers = /^--\S/.test(line) ? headersBehind : this.headers - 1;
    return false;
  }

  private isBase64(line: string): boolean {
    const edge = armour.exec(line)?.[1];
    if (edge) this.isArmoured = edge === "BEGIN";
    this.inARow = !this.isArmoured && base64Line.test(line) ? this.inARow + 1 : 0;
    return this.inARow > mostLines;
  }
}

/** Base64 of text. What a key or a signature decodes to is noise: of its 45 bytes not all are letters and signs. */
function isCodedText(line: string): boolean {
  const start = codedLine.exec(line)?.[0];
  return start !== undefined && /^[\t\r\n\x20-\x7e]*$/.test(atob(start));
}
