import { type Cell, ColumnTracker } from "./column-tracker.ts";
import { foldedAt } from "./fold.ts";
import { blockRank } from "./label-block.ts";
import { LabelMemory, type LabelView, NO_LABEL } from "./label-memory.ts";
import type { Rank } from "./rank.ts";
import type { KindSet, TermRoles } from "./term-roles.ts";

const SPACE = 32;
const LINE_BREAK = 10;

/** What stands around the place that is being read: its line, its cell, the labels before it. */
export class Surroundings {
  readonly text: string;
  readonly columns: ColumnTracker;
  line = 0;
  lineStart = 0;
  /** Where the last number in a written form of the BSN stands: a label before it was its own first. */
  numberBefore = -1;
  readonly #labels: LabelMemory;

  constructor(text: string, roles: TermRoles) {
    this.text = text;
    this.columns = new ColumnTracker(text);
    this.#labels = new LabelMemory(text, roles);
  }

  /** False: the label is part of a longer one. */
  addLabel(term: number, start: number, end: number): boolean {
    return this.#labels.add(term, start, end, this.line, this.lineStart, this.columns.cellsPassed);
  }

  /**
   * Of a number in a cell of a table with a header, labels on other lines say nothing; nor does, of one whose form says
   * little by itself (`isPlain`), what stands in other cells of its line, but for a label directly before it.
   */
  labelView(kinds: KindSet, start: number, cell: Cell | null, isPlain: boolean): LabelView {
    const { line, lineStart, numberBefore } = this;
    const sameLineOnly = cell?.isHeaded === true;
    const cells = isPlain ? this.columns.cellsPassed : -1;
    const view = this.#labels.view(kinds, { start, line, lineStart, numberBefore, cells, sameLineOnly });
    const isNamed = isPlain && sameLineOnly && (cell.column.labels | cell.column.competing) !== 0;
    return isNamed && !view.direct ? NO_LABEL : view;
  }

  /** What a list of labels says of the number at [start, end), in the list of values below it. */
  blockRank(kinds: KindSet, start: number, end: number): Rank | null {
    if (!this.#fillsLine(start, end)) return null;
    return blockRank(this.text, start, this.line, kinds, this.#labels.linesBefore(this.line));
  }

  #fillsLine(start: number, end: number): boolean {
    let [from, to] = [start - 1, end];
    while (foldedAt(this.text, from) === SPACE) from -= 1;
    while (foldedAt(this.text, to) === SPACE) to += 1;
    return foldedAt(this.text, from) === LINE_BREAK && foldedAt(this.text, to) === LINE_BREAK;
  }

  lineBreak(at: number): void {
    this.columns.lineBreak(at);
    this.line += 1;
    this.lineStart = at + 1;
  }
}
