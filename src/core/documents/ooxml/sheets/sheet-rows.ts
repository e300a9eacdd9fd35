import type { TextBuilder } from "../../text-builder.ts";
import { bridgedRows } from "../ooxml-limits.ts";

/** Writes the rows of one sheet that hold text, each a line, and says which rows they are. */
export class SheetRows {
  private next = -1;

  constructor(
    private readonly builder: TextBuilder,
    private readonly sheet: string
  ) {}

  /** `row` is 1-based. */
  add(row: number, line: string): void {
    const skipped = row - this.next;
    if (skipped >= 0 && skipped <= bridgedRows && this.next > 0) {
      for (let count = 0; count < skipped; count++) this.builder.line("");
      this.builder.line(line);
    } else {
      if (this.builder.characters > 0) this.builder.line("");
      this.builder.place({ sheet: this.sheet, row }).add(line);
    }
    this.next = row + 1;
  }
}
