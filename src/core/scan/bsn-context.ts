import { bsnRange } from "../identifiers/bsn.ts";
import { ColumnTracker } from "./columns.ts";
import type { Confidence } from "./finding.ts";
import type { NumberCandidate } from "./numbers.ts";
import type { LabelHit } from "./terms.ts";

/** One number with what speaks for and against it. */
export interface BsnSighting {
  readonly nine: string;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
  /** Nothing beside it says what it is: it may be raised when nearly all such numbers of the text pass. */
  readonly bare: boolean;
}

interface Surroundings {
  readonly column: "match" | "other" | null;
  /** Characters between label and number; null when there is none in reach. */
  readonly label: number | null;
  readonly direct: boolean;
  readonly competing: number | null;
  readonly after: boolean;
}

const BEFORE = 60;
const AFTER = 30;
const COMPETING_REACH = 30;
/** A competing label this near says what the number is; further off it only casts doubt. */
const COMPETING_SURE = 12;
const DIRECT = /^[\s:=.,;#()[\]|*_'"/-]{0,12}$/;

/** Judges numbers that pass the elfproef by the labels and columns around them; ask in the order of the text. */
export class BsnContext {
  private readonly text: string;
  private readonly labels: readonly LabelHit[];
  private readonly columns: ColumnTracker | null;
  /** Index of the first label that begins at or behind the number asked for. */
  private next = 0;

  constructor(text: string, labels: readonly LabelHit[]) {
    this.text = text;
    this.labels = labels;
    this.columns = labels.some((label) => !label.competing) ? new ColumnTracker(text) : null;
  }

  /** Null: not taken for a BSN. */
  judge(number: NumberCandidate): BsnSighting | null {
    const around = this.surroundings(number);
    if (!isNamedEnough(number, around)) return null;
    const placed = byPlace(around);
    return placed === null ? null : byRange(number.nine, placed);
  }

  private surroundings(number: NumberCandidate): Surroundings {
    this.passLabels(number.start);
    const column = this.columns?.columnOf(number.start, number.end) ?? null;
    const label = this.labelBefore(number.start, column === "other");
    const competing = this.competingBefore(number.start);
    const nearer = competing !== null && (label === null || competing < label);
    const direct = label !== null && DIRECT.test(this.text.slice(number.start - label, number.start));
    return {
      column,
      label: nearer ? null : label,
      direct,
      competing: nearer ? competing : null,
      after: this.labelAfter(number.end)
    };
  }

  private passLabels(start: number): void {
    for (
      let label = this.labels[this.next];
      label !== undefined && label.start < start;
      label = this.labels[this.next]
    ) {
      if (!label.competing) this.columns?.noteLabel(label.start, label.end);
      this.next += 1;
    }
  }

  /**
   * A label on the line above counts, unless that line is the header of a table and the number stands in another
   * column.
   */
  private labelBefore(start: number, sameLineOnly: boolean): number | null {
    for (let i = this.next - 1; i >= 0; i -= 1) {
      const label = this.labels[i];
      if (label === undefined || start - label.end > BEFORE) return null;
      if (label.competing) continue;
      const breaks = this.text.slice(label.end, start).split("\n").length - 1;
      return breaks <= (sameLineOnly ? 0 : 1) ? start - label.end : null;
    }
    return null;
  }

  private competingBefore(start: number): number | null {
    for (let i = this.next - 1; i >= 0; i -= 1) {
      const label = this.labels[i];
      if (label === undefined || start - label.end > COMPETING_REACH) return null;
      if (label.competing) return this.text.slice(label.end, start).includes("\n") ? null : start - label.end;
    }
    return null;
  }

  /** `123456782 (BSN)`, but not `123456782 BSN: 111222333`: there the label belongs to the next number. */
  private labelAfter(end: number): boolean {
    for (let i = this.next; i < this.labels.length; i += 1) {
      const label = this.labels[i];
      if (label === undefined || label.start - end > AFTER) return false;
      if (label.start < end || label.competing) continue;
      const between = this.text.slice(end, label.start);
      return !/[\d\n]/.test(between) && !/^[\s:=]*\d/.test(this.text.slice(label.end, label.end + 8));
    }
    return false;
  }
}

function isNamedEnough(number: NumberCandidate, around: Surroundings): boolean {
  if (number.need === "direct") return around.direct && around.label !== null;
  if (number.need === "any") return around.column === "match" || around.label !== null || around.after;
  return true;
}

function byPlace(around: Surroundings): Omit<BsnSighting, "nine"> | null {
  const column = around.column === "match" ? ["column-header"] : [];
  const label = around.label === null ? [] : ["label"];
  if (column.length + label.length > 0) return { confidence: "high", evidence: [...column, ...label], bare: false };
  if (around.competing !== null) {
    const sure = around.competing <= COMPETING_SURE;
    return sure ? null : { confidence: "low", evidence: ["competing-label"], bare: false };
  }
  if (around.after) return { confidence: "medium", evidence: ["label-after"], bare: false };
  return { confidence: "low", evidence: [], bare: around.column === null };
}

/** Test and never issued numbers stay visible as low; what may be a company's number needs a label to be a person's. */
function byRange(nine: string, placed: Omit<BsnSighting, "nine">): BsnSighting | null {
  const range = bsnRange(nine);
  const named = placed.confidence !== "low";
  const evidence = ["elfproef", ...placed.evidence, range === "ordinary" ? "range" : `${range}-range`];
  if (range === "ordinary") return { nine, ...placed, evidence };
  if (range === "ambiguous-rsin") return named ? { nine, ...placed, evidence } : null;
  if (range === "rsin" && !named) return null;
  return { nine, confidence: "low", evidence, bare: false };
}
