import { TableText } from "../table-text.ts";
import type { ParagraphEnds, TableEnd } from "./paragraph-ends.ts";
import type { Run } from "./piece-table.ts";

/** Marks among a Word file's characters ([MS-DOC] 2.4.1, 2.8.25). */
const marks = {
  cellEnd: 7,
  paragraphEnd: 0x0d,
  fieldStart: 0x13,
  fieldSplit: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e
};
/** Line, page and column. */
const breaks = new Set([0x0b, 0x0c, 0x0e]);

/** The text of runs as it reads: tables as rows of tabs, results of fields without their codes, without other marks. */
export function storyText(runs: readonly Run[], ends: ParagraphEnds | null): string {
  const story = new Story(ends);
  for (const run of runs) story.read(run);
  return story.text.toString();
}

class Story {
  readonly text = new TableText();
  /** Where the code of each open field starts; what follows its split stays. */
  private readonly fields: { readonly start: number; isResult: boolean }[] = [];
  private isAfterCell = false;

  constructor(private readonly ends: ParagraphEnds | null) {}

  read({ text, offset, characterBytes }: Run): void {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= 0x20 || code === 9) continue;
      this.add(text.slice(from, at));
      this.mark(code, offset + (at + 1) * characterBytes);
      from = at + 1;
    }
    this.add(text.slice(from));
  }

  private add(text: string): void {
    if (text !== "") this.isAfterCell = false;
    this.text.add(text);
  }

  private mark(code: number, end: number): void {
    if (code === marks.cellEnd) this.endCell(end);
    else if (code === marks.paragraphEnd) this.endParagraph(this.ends?.get(end));
    else if (breaks.has(code)) this.endParagraph(undefined);
    else if (code === marks.hyphen) this.add("-");
    else if (code === marks.fieldStart) this.fields.push({ start: this.text.mark, isResult: false });
    else if (code === marks.fieldSplit) this.dropCode();
    else if (code === marks.fieldEnd) this.endField();
  }

  /** Without the paragraphs' properties, a cell's mark right after another's is taken for the end of the row. */
  private endCell(end: number): void {
    const isRowEnd = this.ends ? this.ends.get(end) === "row" : this.isAfterCell;
    if (isRowEnd) this.text.endLine();
    else this.text.endCell();
    this.isAfterCell = !isRowEnd;
  }

  /** A paragraph's end in a cell must not end the row; that of a row of a table in the cell does. */
  private endParagraph(ended: TableEnd | undefined): void {
    if (ended === "paragraph-in-cell") this.add(" ");
    else if (ended === "inner-cell") this.text.endCell();
    else this.text.endLine();
    this.isAfterCell = false;
  }

  private dropCode(): void {
    const field = this.fields.at(-1);
    if (field === undefined || field.isResult) return;
    this.text.cutTo(field.start);
    field.isResult = true;
  }

  private endField(): void {
    this.dropCode();
    this.fields.pop();
  }
}
