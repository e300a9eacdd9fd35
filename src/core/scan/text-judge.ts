import { readDigid } from "../identifiers/digid.ts";
import { type Repairs, readMachineReadableZone } from "../identifiers/machine-readable-zone.ts";
import type { CompiledPacks } from "../packs/compiled-packs.ts";
import { AllowList } from "./allow-list.ts";
import { DigitRun } from "./digit-run.ts";
import { foldedAt, isDigitCode } from "./fold.ts";
import type { FileAt } from "./found-register.ts";
import { NumberDispatch } from "./number-dispatch.ts";
import { NumberJudge } from "./number-judge.ts";
import { PatternWindows } from "./pattern-windows.ts";
import { rankOf } from "./rank.ts";
import { ReadingJudge } from "./reading-judge.ts";
import { SightingDesk } from "./sighting-desk.ts";
import { Surroundings } from "./surroundings.ts";
import { ALLOWS, KEYWORD, kindBit, LABELS, type TermRoles, termRoles } from "./term-roles.ts";
import { TextShapes } from "./text-shapes.ts";
import type { TextSink } from "./text-sink.ts";

/** So often a mark of dossiers is counted; from there on `counts` has at least as many. */
const MOST_COUNTED = 20;
/** Damaged machine-readable zones put right in one text; sound ones are all read. */
const MOST_REPAIRS = 500;

const SPACE = 32;
const LINE_BREAK = 10;
const DIGID = kindBit("digid");

/**
 * Takes in what `readText` tells of one text: remembers labels and columns, counts terms and shapes, and hands numbers
 * to those who can read them. A number that no reader can want costs a look at its length and the next character.
 */
export class TextJudge implements TextSink {
  /** How often each term stands in the text, by term id; above `MOST_COUNTED` it may be more often. */
  readonly counts: Uint32Array;
  /** Where each term stands first, by term id; says nothing of a term that was not counted. */
  readonly firsts: Uint32Array;
  readonly shapes: TextShapes;
  readonly desk: SightingDesk;
  /** Where terms stand; only when places are kept. */
  readonly termPlaces: { readonly term: number; readonly start: number; readonly end: number }[] = [];
  readonly #text: string;
  readonly #run: DigitRun;
  readonly #packs: CompiledPacks;
  readonly #roles: TermRoles;
  readonly #around: Surroundings;
  readonly #numbers: NumberJudge;
  readonly #readings: ReadingJudge;
  readonly #dispatch: NumberDispatch;
  readonly #allow: AllowList;
  readonly #windows: PatternWindows;
  readonly #keepsPlaces: boolean;
  readonly #repairs: Repairs = { left: MOST_REPAIRS };
  constructor(text: string, packs: CompiledPacks, keepsPlaces: boolean, fileAt?: FileAt) {
    this.counts = new Uint32Array(packs.uses.length);
    this.firsts = new Uint32Array(packs.uses.length);
    this.shapes = new TextShapes(text);
    this.#text = text;
    this.#run = new DigitRun(text);
    this.#keepsPlaces = keepsPlaces;
    this.#packs = packs;
    this.#roles = termRoles(packs);
    this.#around = new Surroundings(text, this.#roles);
    this.#allow = new AllowList(this.#roles);
    this.desk = new SightingDesk(this.#allow, keepsPlaces, fileAt);
    this.#numbers = new NumberJudge(this.#around, this.#roles, this.desk);
    this.#readings = new ReadingJudge(this.#around, this.#roles, this.desk);
    const asksBsn = this.#roles.ruleOf.has("bsn");
    this.#dispatch = new NumberDispatch(text, {
      columns: this.#around.columns,
      numbers: this.#numbers,
      readings: this.#readings,
      shapes: this.shapes,
      asksBsn
    });
    this.#windows = new PatternWindows(text, packs.patterns, ({ rule }, value, start, end) => {
      const rank = rankOf(rule.confidence);
      const sighting = { kind: "pattern", bare: false, inCell: false, share: null, evidence: 0 } as const;
      this.desk.take({ ...sighting, rule: rule.rule, value, start, end, rank });
    });
  }

  term(id: number, start: number, end: number): boolean {
    const before = this.counts[id] ?? 0;
    if (before === 0) this.firsts[id] = start;
    this.counts[id] = before + 1;
    if (this.#keepsPlaces) this.termPlaces.push({ term: id, start, end });
    const role = this.#roles.roles[id] ?? 0;
    if (role === 0) return before >= MOST_COUNTED && !this.#keepsPlaces;
    if ((role & LABELS) !== 0) this.#label(id, start, end);
    if ((role & KEYWORD) !== 0)
      for (const index of this.#uses(id, "keywords")) this.#windows.keyword(index, start, end);
    if ((role & ALLOWS) !== 0) for (const index of this.#uses(id, "nearAllowed")) this.#allow.term(index, end);
    return false;
  }

  digits(start: number): number {
    const run = this.#run;
    run.read(start);
    this.#around.columns.digitsSeen();
    this.desk.settle();
    if (start < this.#dispatch.readUntil) return run.end;
    this.shapes.digits(run);
    this.#dispatch.read(run);
    return Math.max(run.end, this.shapes.dateEnd);
  }

  lineBreak(at: number): void {
    this.desk.settle();
    this.#around.lineBreak(at);
    this.shapes.lineBreak(at);
  }

  delimiter(at: number, char: number): void {
    this.#around.columns.delimiter(at, char);
    this.shapes.delimiter(at, char);
  }

  quote(): void {
    this.#around.columns.quote();
  }

  angle(at: number): void {
    if (at < this.#dispatch.readUntil) return;
    const zone = readMachineReadableZone(this.#text, at, this.#repairs);
    if (zone !== null) this.#dispatch.take("machine-readable-zone", zone, at);
  }

  /** The text is over. Answers how many different numbers of nine digits failed outside of telling columns. */
  finish(): number {
    this.desk.settle();
    this.#around.columns.finish();
    this.shapes.lineBreak(this.#text.length);
    this.#windows.finish();
    return this.#numbers.failing + this.#around.columns.looseFailing;
  }

  #uses(id: number, what: "keywords" | "nearAllowed"): readonly number[] {
    return this.#packs.uses[id]?.[what] ?? [];
  }

  #label(id: number, start: number, end: number): void {
    if (!this.#around.addLabel(id, start, end)) return;
    const labels = this.#roles.labels[id] ?? 0;
    this.#around.columns.noteLabel(start, end, labels, this.#roles.competing[id] ?? 0);
    if (labels === 0) return;
    if (this.desk.isHolding && !this.#isBeforeNumber(end)) {
      this.desk.labelBehind(labels, start, this.#around.columns.fillsCell(start, end));
    }
    this.#dispatch.labelled(labels, end);
    const secret = (labels & DIGID) === 0 ? null : readDigid(this.#text, end);
    if (secret !== null) this.#readings.judgeLabelled("digid", "digid", secret, secret.end - secret.value.length);
  }

  /** `BSN: 111222333`: the label belongs to the number behind it. */
  #isBeforeNumber(end: number): boolean {
    for (let at = end; at < end + 8; at += 1) {
      const code = foldedAt(this.#text, at);
      if (isDigitCode(code)) return true;
      if (code !== SPACE && code !== LINE_BREAK && code !== 58 && code !== 61 && code !== 0) return false;
    }
    return false;
  }
}
