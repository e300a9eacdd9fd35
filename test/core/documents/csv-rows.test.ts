import { describe, expect, it } from "vitest";
import { CsvRows } from "../../../src/core/documents/csv-rows.ts";
import { LongText } from "../../../src/core/documents/long-text.ts";

/** The lines; null where a quote is a stray one. */
function linesOf(pieces: readonly string[], newline: string): string | null {
  const lines = new LongText();
  const rows = new CsvRows({ delimiter: ";", quoteChar: '"', newline }, lines);
  return pieces.every((piece) => rows.take(piece)) && rows.end() ? lines.toString() : null;
}

describe("rows of CSV that comes in two pieces, wherever it is cut", () => {
  it.each<[name: string, content: string, lines: string | null, newline?: string]>([
    ["are lines of cells", "naam;bsn\nJan;123456782\n", "naam\tbsn\nJan\t123456782"],
    ["without a last break", "naam;bsn\nJan;123456782", "naam\tbsn\nJan\t123456782"],
    ["with empty rows and cells", "a;;c\n\n;;\n\n", "a\t\tc\n\n\t\t\n"],
    ["with breaks of two signs", 'a;b\r\n"c";d\r\n', "a\tb\nc\td", "\r\n"],
    ["with breaks, separators and quotes in cells", '"a\nb";"c;d"\n"e""f";"g"\n', 'a b\tc;d\ne"f\tg'],
    ["on one line", '"a";b;"c"', "a\tb\tc"],
    ["with a quote that does not end", 'a;b\n"c;d\ne;f\n', null],
    ["with a quote that ends too soon", 'a;b\n"c"d;e\n', null]
  ])("%s", (_, content, lines, newline = "\n") => {
    for (let cut = 0; cut <= content.length; cut++) {
      expect([cut, linesOf([content.slice(0, cut), content.slice(cut)], newline)]).toEqual([cut, lines]);
    }
  });
});

it("a cell longer than any program writes is a stray quote, and no more of it is gathered", () => {
  const rows = new CsvRows({ delimiter: ";", quoteChar: '"', newline: "\n" }, new LongText());
  const piece = "Jan;123456782\n".repeat(20_000);
  let taken = 0;
  expect(rows.take(`"Els;${piece}`)).toBe(true);
  while (taken < 100 && rows.take(piece)) taken++;
  expect(taken).toBeLessThan(20);
});
