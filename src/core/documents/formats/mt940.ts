import type { DocumentFormat } from "../document-format.ts";
import { linesOfPieces } from "../lines-of.ts";
import { LongText } from "../long-text.ts";

/** Longest line of field 86 (SWIFT: 6 * 65), its name counted in or not. A full line goes on in the next without a gap. */
const fullLine = 65;

/**
 * A bank statement in SWIFT's form. What a booking is about (field 86) comes on lines of its own, broken anywhere: they
 * are put together again, or a number would be torn in two. The account's currency, glued to its IBAN, stands apart.
 */
export const mt940: DocumentFormat = {
  type: "mt940",
  read: (source) => ({
    status: "read",
    text: joined(linesOfPieces(source.pieces?.() ?? [source.text]), source.limits.textCharacters)
  })
};

function joined(lines: Iterable<string>, most: number): string {
  const fields = new LongText(most);
  let isLong: boolean | null = null;
  for (const line of lines) {
    const isField = /^(?::\d\d[A-Z]?:|-\}?\s*$|\{\d:)/.test(line);
    if (isLong === null) fields.add(apart(line));
    else if (isField) fields.add(`\n${apart(line)}`);
    else fields.add(isLong ? line : ` ${line}`);
    isLong = line.length >= fullLine;
    if (fields.isFull) break;
  }
  return fields.toString();
}

function apart(line: string): string {
  return line.replace(/^(:25:[A-Z]{2}\d{2}[A-Z0-9]{11,30}?)([A-Z]{3})$/, "$1 $2");
}
