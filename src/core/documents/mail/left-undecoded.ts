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

/** Whether a text is, in part, the raw source of a mail: a damaged header or boundary leaves parts undecoded. */
export function isLeftUndecoded(text: string): boolean {
  const lines = text.split(/\r\n?|\n/);
  return holdsPart(lines) || lines.some(isCodedText) || holdsBase64(lines);
}

/** Whether headers of a part stand in it, where none may. */
export function holdsPartHeader(text: string): boolean {
  return text.split(/\r?\n/).some((line) => partHeader.test(line));
}

function holdsPart(lines: readonly string[]): boolean {
  let left = 0;
  for (const line of lines) {
    if (left > 0 && partHeader.test(line)) return true;
    left = /^--\S/.test(line) ? headersBehind : left - 1;
  }
  return false;
}

/** Base64 of text. What a key or a signature decodes to is noise: of its 45 bytes not all are letters and signs. */
function isCodedText(line: string): boolean {
  const start = codedLine.exec(line)?.[0];
  return start !== undefined && /^[\t\r\n\x20-\x7e]*$/.test(atob(start));
}

function holdsBase64(lines: readonly string[]): boolean {
  let inARow = 0;
  let isArmoured = false;
  for (const line of lines) {
    const edge = armour.exec(line)?.[1];
    if (edge) isArmoured = edge === "BEGIN";
    inARow = !isArmoured && base64Line.test(line) ? inARow + 1 : 0;
    if (inARow > mostLines) return true;
  }
  return false;
}
