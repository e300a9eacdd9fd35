import { LongText } from "./long-text.ts";

/**
 * Builds lines of text out of the pieces of an HTML page: white space collapses as on screen, a table's cells are set
 * apart by tabs (empty cells too, so that a column keeps its place) and its rows by line breaks.
 */
export class HtmlLineBuilder {
  readonly #text: LongText;
  #isBreakDue = false;
  #tabsDue = 0;
  #isSpaceDue = false;
  #isCellOpen = false;
  #isCellEmpty = false;
  #isRowEmpty = true;
  #mark = "";

  /** `most`: characters after which nothing need be added. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#text = new LongText(most);
  }

  /** Puts `mark` (`> ` and the like) before every line from here on; the next text starts a line of its own. */
  markLines(mark: string): void {
    this.#isBreakDue = true;
    this.#tabsDue = 0;
    this.#mark = mark;
  }

  /** Adds text. `keepSpace`: white space stands as written (`<pre>`, `<textarea>`). */
  add(text: string, keepSpace: boolean): void {
    if (keepSpace) this.#put(this.#mark === "" ? text : text.replaceAll("\n", `\n${this.#mark}`));
    else this.#addCollapsed(text);
  }

  #addCollapsed(text: string): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, " ");
    if (collapsed.startsWith(" ")) this.space();
    const words = collapsed.startsWith(" ") || collapsed.endsWith(" ") ? collapsed.replace(/^ | $/g, "") : collapsed;
    this.#put(words);
    if (words !== "" && collapsed.endsWith(" ")) this.space();
  }

  space(): void {
    this.#isSpaceDue = true;
  }

  /** A new line; before the first text of a cell it would tear the row apart. */
  breakLine(): void {
    if (this.#isCellEmpty) return;
    this.#isBreakDue = true;
    this.#tabsDue = 0;
  }

  /** A cell need not be closed: the next one closes it (HTML, 13.1.2.4). */
  openCell(): void {
    if (this.#isCellOpen) this.closeCell();
    this.#isCellOpen = true;
    this.#isCellEmpty = true;
  }

  /** The break after a paragraph inside the cell gives way to the tab. */
  closeCell(): void {
    this.#isCellOpen = false;
    this.#isCellEmpty = false;
    if (!this.#isRowEmpty) this.#isBreakDue = false;
    this.#tabsDue++;
  }

  endRow(): void {
    this.#isCellOpen = false;
    this.#isCellEmpty = false;
    this.#isRowEmpty = true;
    this.#isBreakDue = true;
    this.#tabsDue = 0;
  }

  toString(): string {
    return this.#text.toString();
  }

  #put(text: string): void {
    if (text === "" || this.#text.isFull) return;
    this.#putSeparators();
    this.#text.add(text);
    this.#isCellEmpty = false;
    this.#isRowEmpty = false;
  }

  #putSeparators(): void {
    const isFirst = this.#text.length === 0;
    if (isFirst) this.#text.add(this.#mark);
    else if (this.#isBreakDue) this.#text.add(`\n${this.#mark}`);
    else if (this.#isSpaceDue && this.#tabsDue === 0) this.#text.add(" ");
    if (this.#tabsDue > 0) this.#text.add("\t".repeat(this.#tabsDue));
    this.#isBreakDue = false;
    this.#isSpaceDue = false;
    this.#tabsDue = 0;
  }
}
