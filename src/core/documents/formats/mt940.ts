import type { DocumentFormat } from "../document-format.ts";

/** Longest line of field 86 (SWIFT: 6 * 65), its name counted in or not. A full line goes on in the next without a gap. */
const fullLine = 65;

/**
 * A bank statement in SWIFT's form. What a booking is about (field 86) comes on lines of its own, broken anywhere: they
 * are put together again, or a number would be torn in two. The account's currency, glued to its IBAN, stands apart.
 */
export const mt940: DocumentFormat = {
  type: "mt940",
  read: (source) => ({ status: "read", text: joined(source.text.split(/\r\n|\r|\n/)) })
};

function joined(lines: readonly string[]): string {
  const fields: string[] = [];
  let pieces: string[] = [];
  let isFull = false;
  for (const line of lines) {
    const isField = /^(?::\d\d[A-Z]?:|-\}?\s*$|\{\d:)/.test(line);
    if (isField || pieces.length === 0) {
      fields.push(pieces.join(""));
      pieces = [apart(line)];
    } else pieces.push(isFull ? line : ` ${line}`);
    isFull = line.length >= fullLine;
  }
  return [...fields, pieces.join("")].slice(1).join("\n");
}

function apart(line: string): string {
  return line.replace(/^(:25:[A-Z]{2}\d{2}[A-Z0-9]{11,30}?)([A-Z]{3})$/, "$1 $2");
}
