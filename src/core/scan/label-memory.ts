import { foldedAt, isLetterCode, isWordCode } from "./fold.ts";
import { type LabelLine, MOST_FIELDS } from "./label-block.ts";
import { type Rank, ranks } from "./rank.ts";
import { type KindSet, kindBit, type TermRoles } from "./term-roles.ts";

/** Labels remembered: more than stand in reach of a number in any text that people read. */
const REMEMBERED = 32;
const NEAR = 12;
const FAR = 60;
/** From a label that begins the name of a field to the value of the field. */
const LONGEST_FIELD = 60;
const TAB = 9;
const LINE_BREAK = 10;
const SPACE = 32;
const HYPHEN = 45;
const COLON = 58;
const IN_REACH = 300;
const COMPETING_REACH = 30;
/** A competing label this near says what the number is; further off it only casts doubt. */
const COMPETING_SURE = 12;
/** Columns set with spaces: a number stands under a label if they begin this close to each other in their lines. */
const ALIGNED = 3;
/** `BSN / RSIN`: two labels with only a sign or a short word between them are one. */
const JOINED = 5;

/** Where a number stands. */
export interface NumberPlace {
  readonly start: number;
  readonly line: number;
  readonly lineStart: number;
  /** Where the last number before it stands that may be a BSN; -1 without one. A label before both is less its own. */
  readonly numberBefore: number;
  /** Cells that ended before it, in the whole text; -1 where labels in all cells of its line count. */
  readonly cells: number;
  /** Labels on other lines do not count: they head other columns. */
  readonly sameLineOnly: boolean;
}

/** What the labels before a number say of it. */
export interface LabelView {
  /** `high` near, `medium` further off, `low` in reach but too far to name it; null without one. */
  readonly rank: Rank | null;
  /** Only signs between label and number. */
  readonly direct: boolean;
  readonly competing: "sure" | "doubt" | null;
  /** The label stands on the line above. */
  readonly above: boolean;
}

interface Slot {
  term: number;
  start: number;
  end: number;
  line: number;
  lineStart: number;
  cells: number;
}

export const NO_LABEL: LabelView = { rank: null, direct: false, competing: null, above: false };
const RSIN = kindBit("rsin");

/** The last labels of a text, of all kinds. */
export class LabelMemory {
  readonly #text: string;
  readonly #roles: TermRoles;
  readonly #slots: Slot[] = Array.from({ length: REMEMBERED }, () => ({
    term: 0,
    start: 0,
    end: 0,
    line: 0,
    lineStart: 0,
    cells: 0
  }));
  #count = 0;
  #most = 0;

  constructor(text: string, roles: TermRoles) {
    this.#text = text;
    this.#roles = roles;
  }

  /** False: it is part of a longer label that is known already, and says nothing by itself. */
  add(term: number, start: number, end: number, line: number, lineStart: number, cells: number): boolean {
    for (let last = this.#at(this.#count - 1); last !== null && last.end > start; last = this.#at(this.#count - 1)) {
      if (last.start < start || (last.start === start && last.end > end))
        return last.end < end && this.#push(term, start, end, line, lineStart, cells);
      if (last.start === start && last.end === end) break;
      this.#count -= 1;
    }
    return this.#push(term, start, end, line, lineStart, cells);
  }

  /** What the labels before a number say of its being one of `kinds`. */
  view(kinds: KindSet, place: NumberPlace): LabelView {
    let competing: Slot | null = null;
    for (let i = this.#count - 1; i >= 0; i -= 1) {
      const slot = this.#at(i);
      if (slot === null || place.start - slot.end > IN_REACH) break;
      if (slot.end > place.start || isCellsAway(slot, place)) continue;
      if (((this.#roles.labels[slot.term] ?? 0) & kinds) !== 0) return this.#labelView(slot, competing, place);
      if (((this.#roles.competing[slot.term] ?? 0) & kinds) !== 0) competing ??= slot;
    }
    return competing === null ? NO_LABEL : { ...NO_LABEL, competing: this.#competingView(competing, place) };
  }

  /** Labels that stand alone on one of the lines before `line`, latest first. */
  linesBefore(line: number): LabelLine[] {
    const lines: LabelLine[] = [];
    for (let slot = this.#at(this.#count - 1), i = this.#count - 1; slot !== null; i -= 1, slot = this.#at(i)) {
      if (line - slot.line >= 2 * MOST_FIELDS) break;
      if (slot.line < line && this.#standsAlone(slot)) {
        lines.push({ line: slot.line, labels: this.#roles.labels[slot.term] ?? 0 });
      }
    }
    return lines;
  }

  #standsAlone({ lineStart, start, end }: Slot): boolean {
    if (start - lineStart > NEAR) return false;
    let behind = end;
    while (behind - end <= NEAR && foldedAt(this.#text, behind) !== LINE_BREAK) behind += 1;
    return behind - end <= NEAR && this.#onlySigns(lineStart, start) && this.#onlySigns(end, behind);
  }

  #push(term: number, start: number, end: number, line: number, lineStart: number, cells: number): true {
    const slot = this.#slots[this.#count % REMEMBERED];
    if (slot !== undefined) {
      slot.term = term;
      slot.start = start;
      slot.end = end;
      slot.line = line;
      slot.lineStart = lineStart;
      slot.cells = cells;
    }
    this.#count += 1;
    this.#most = Math.max(this.#most, this.#count);
    return true;
  }

  #at(index: number): Slot | null {
    return index < 0 || index < this.#most - REMEMBERED ? null : (this.#slots[index % REMEMBERED] ?? null);
  }

  #labelView(label: Slot, competing: Slot | null, place: NumberPlace): LabelView {
    if (competing !== null && isJoined(label, competing) && ((this.#roles.labels[competing.term] ?? 0) & RSIN) !== 0) {
      return { ...this.#plainView(competing, place), rank: ranks.medium };
    }
    const against = competing === null ? null : this.#competingView(competing, place);
    return against === null ? this.#plainView(label, place) : { ...NO_LABEL, competing: against };
  }

  #plainView(label: Slot, place: NumberPlace): LabelView {
    const distance = place.start - label.end;
    const breaks = place.line - label.line;
    const direct = this.#onlySigns(label.end, place.start);
    const isNamed = direct || isAligned(label, place) || this.#isField(label, place);
    const reached = rankAt(distance, breaks, direct, isNamed);
    const isShared = place.numberBefore >= label.end && reached === ranks.high;
    const rank = place.sameLineOnly && breaks > 0 ? null : isShared ? ranks.medium : reached;
    return { rank, direct: direct && distance <= NEAR && breaks <= 1, competing: null, above: breaks === 1 };
  }

  #competingView(competing: Slot, place: NumberPlace): "sure" | "doubt" | null {
    const distance = place.start - competing.end;
    const breaks = place.line - competing.line;
    if (distance > COMPETING_REACH || breaks > 1) return null;
    if (breaks === 1) return this.#onlySigns(competing.end, place.start) ? "doubt" : null;
    return distance <= COMPETING_SURE ? "sure" : "doubt";
  }

  /**
   * `BSN rekeninghouder: 123456782`: the label begins the name of a field. Without a colon only at the beginning of its
   * line, and with a tab or two spaces behind the name.
   */
  #isField(label: Slot, { start, line }: NumberPlace): boolean {
    if (label.line !== line || start - label.end > LONGEST_FIELD) return false;
    let at = start - 1;
    while (at > label.end && foldedAt(this.#text, at) === SPACE) at -= 1;
    const sign = foldedAt(this.#text, at);
    const isApart = sign === TAB || start - at > 2;
    if (sign !== COLON && !(isApart && this.#onlySigns(label.lineStart, label.start))) return false;
    for (let i = label.end; i < at; i += 1) {
      const code = foldedAt(this.#text, i);
      if (code !== SPACE && code !== HYPHEN && code !== 0 && !isLetterCode(code)) return false;
    }
    return true;
  }

  #onlySigns(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (isWordCode(foldedAt(this.#text, at))) return false;
    return true;
  }
}

function rankAt(distance: number, breaks: number, direct: boolean, named: boolean): Rank {
  if (breaks <= 1 && (distance <= NEAR || named)) return ranks.high;
  if (breaks <= 1 && distance <= FAR) return ranks.medium;
  return direct && distance <= NEAR ? ranks.medium : ranks.low;
}

/** In a table a label names what is in its own cell or the next: another cell of the row says nothing. */
function isCellsAway(label: Slot, place: NumberPlace): boolean {
  return label.line === place.line && place.cells - label.cells > 1;
}

function isAligned(label: Slot, place: NumberPlace): boolean {
  if (place.line - label.line !== 1) return false;
  return Math.abs(label.start - label.lineStart - (place.start - place.lineStart)) <= ALIGNED;
}

function isJoined(label: Slot, competing: Slot): boolean {
  return competing.start >= label.end && competing.start - label.end <= JOINED;
}
