import { innerNameLength } from "../documents/limits.ts";
import type { Place } from "../documents/reading.ts";
import type { CompiledPacks } from "../packs/compiled-packs.ts";
import { type FindingPlace, MAX_PLACES } from "./finding.ts";

/** Numbers the files inside in their order, by a place in a text that `originalOf` maps to the one they are told in. */
export function filesInside(places: readonly Place[], originalOf: (at: number) => number): (at: number) => number {
  const keys = places.map(({ inside }) => JSON.stringify(inside));
  const starts = places.filter((_, index) => keys[index] !== keys[index - 1]).map(({ start }) => start);
  return (at) => {
    const original = originalOf(at);
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= original) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

interface Spot {
  readonly place: Place;
  /** 1-based; null where the place has no rows. */
  readonly row: number | null;
  /** 0-based; null where only the row is known. */
  readonly column: number | null;
}

interface Span extends Spot {
  first: number;
  last: number;
  readonly isFirstOfFile: boolean;
}

const TAB = 9;
const LINE_BREAK = 10;
const LETTERS = 26;

/**
 * Where in the file its findings stand. `starts` are offsets in the text that was scanned, `originalOf` turns them into
 * offsets in `text`, in which the places are told. Reads the text at most once.
 */
export class Whereabouts {
  readonly #spots = new Map<number, Spot>();

  constructor(text: string, places: readonly Place[], starts: readonly number[], originalOf: (at: number) => number) {
    const walk = new Walk(text, places);
    for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
      const spot = walk.to(originalOf(start));
      if (spot !== null) this.#spots.set(start, spot);
    }
  }

  /**
   * At most `MAX_PLACES`, in the order of the text: first one of each file inside, so that as many files as possible are
   * named. Cells of one column are told as one range, from first to last.
   */
  of(starts: readonly number[]): FindingPlace[] {
    const spans = new Map<string, Span>();
    const files = new Set<string>();
    for (const start of [...starts].sort((a, b) => a - b)) {
      const spot = this.#spots.get(start);
      if (spot === undefined || saysNothing(spot)) continue;
      const known = spans.get(keyOf(spot));
      const row = spot.row ?? 0;
      if (known !== undefined) extend(known, row);
      else {
        const file = JSON.stringify(spot.place.inside);
        const isNew = files.size < files.add(file).size;
        spans.set(keyOf(spot), { ...spot, first: row, last: row, isFirstOfFile: isNew });
      }
    }
    return chosen([...spans.values()]).map(told);
  }
}

/** Goes through the text once; asked for rising offsets. */
class Walk {
  #next = 0;
  #at = 0;
  #row = 0;
  #column = 0;

  constructor(
    private readonly text: string,
    private readonly places: readonly Place[]
  ) {}

  to(at: number): Spot | null {
    for (let next = this.places[this.#next]; next && next.start <= at; next = this.places[this.#next]) {
      this.#next += 1;
      this.#at = this.#firstOf(next);
      this.#row = next.row ?? 0;
      this.#column = 0;
    }
    const place = this.places[this.#next - 1];
    if (place === undefined) return null;
    if (place.row === undefined) return { place, row: null, column: null };
    // What belongs to a row but stands in no cell of it, as a comment does, may hold lines and tabs of its own.
    if (place.part !== undefined) return { place, row: place.row, column: null };
    this.#walk(at);
    return { place, row: this.#row, column: this.#column };
  }

  /** A break that ends the line of the place before is no row of this one. */
  #firstOf({ start }: Place): number {
    const isBreak = (at: number): boolean => this.text.charCodeAt(at) === LINE_BREAK;
    return start > 0 && isBreak(start) && !isBreak(start - 1) ? start + 1 : start;
  }

  #walk(at: number): void {
    for (; this.#at < at; this.#at += 1) {
      const code = this.text.charCodeAt(this.#at);
      if (code === TAB) this.#column += 1;
      if (code !== LINE_BREAK) continue;
      this.#row += 1;
      this.#column = 0;
    }
  }
}

function saysNothing({ place, row }: Spot): boolean {
  const { inside, page, sheet, part } = place;
  return inside.length === 0 && page === undefined && sheet === undefined && part === undefined && row === null;
}

function keyOf({ place, row, column }: Spot): string {
  const { inside, page, sheet, part } = place;
  return JSON.stringify([inside, page, sheet, part, row !== null, column]);
}

function chosen(spans: readonly Span[]): Span[] {
  const firsts = spans.filter(({ isFirstOfFile }) => isFirstOfFile);
  const others = spans.filter(({ isFirstOfFile }) => !isFirstOfFile);
  const kept = new Set([...firsts, ...others].slice(0, MAX_PLACES));
  return spans.filter((span) => kept.has(span));
}

function extend(span: Span, row: number): void {
  span.first = Math.min(span.first, row);
  span.last = Math.max(span.last, row);
}

function told({ place, row, column, first, last }: Span): FindingPlace {
  const { inside, page, sheet, part } = place;
  const letters = column === null ? "" : columnLetters(column);
  const isCell = column !== null && first === last;
  const cells = isCell ? `${letters}${first}` : `${letters}${first}:${letters}${last}`;
  return {
    inside,
    ...(page === undefined ? {} : { page }),
    ...(sheet === undefined ? {} : { sheet: sheet.slice(0, innerNameLength) }),
    ...(row === null ? {} : { cells }),
    ...(part === undefined ? {} : { part })
  };
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? letter : columnLetters(Math.floor(column / LETTERS) - 1) + letter;
}

/**
 * Where the heaviest of a dossier rule's marks that were found stands first: light ones stand in other documents too.
 * Infinity where none was found. `firsts`: where each term stands first, by term id; read only where it was counted.
 */
export function heaviestMark(packs: CompiledPacks, rule: number, counts: Uint32Array, firsts: Uint32Array): number {
  let best = { weight: 0, at: Number.POSITIVE_INFINITY };
  for (let term = 0; term < counts.length; term += 1) {
    if (counts[term] === 0) continue;
    const at = firsts[term] ?? 0;
    const weight = weightOf(packs, rule, term);
    if (weight > best.weight || (weight > 0 && weight === best.weight && at < best.at)) best = { weight, at };
  }
  return best.at;
}

function weightOf(packs: CompiledPacks, rule: number, term: number): number {
  const marks = packs.uses[term]?.marks.filter((mark) => mark.rule === rule) ?? [];
  return Math.max(0, ...marks.map(({ mark }) => packs.dossiers[rule]?.marks[mark]?.weight ?? 0));
}
