import { type BsnRange, bsnRangeOfNumber, nineDigits } from "../identifiers/bsn.ts";
import { competingAt } from "../identifiers/competing.ts";
import { dateAt } from "../identifiers/date-of-birth.ts";
import { isCalledOtherwise } from "./called-otherwise.ts";
import type { Cell } from "./column-tracker.ts";
import { type EvidenceSet, evidenceOf } from "./evidence-set.ts";
import { standsFree } from "./free-number.ts";
import type { LabelView } from "./label-memory.ts";
import { NumberChain } from "./number-chain.ts";
import type { NumberForm } from "./number-forms.ts";
import { type Rank, ranks } from "./rank.ts";
import type { Sighting } from "./sighting.ts";
import type { SightingDesk } from "./sighting-desk.ts";
import type { Surroundings } from "./surroundings.ts";
import { kindBit, type TermRoles } from "./term-roles.ts";

const BSN = kindBit("bsn");
const RSIN = kindBit("rsin");
/** Failing numbers told apart, for memory; from there each counts. */
const MOST_FAILING = 10_000;
const MOST_DIGITS = 9;

const LABEL = evidenceOf("label");
const LABEL_FAR = evidenceOf("label-far");
const BLOCK = evidenceOf("label-block");
const HEADER = evidenceOf("column-header");
const COMPETING = evidenceOf("competing-label");
const OFFICIAL = evidenceOf("written-form");
const BY_RANGE: Readonly<Record<BsnRange, EvidenceSet>> = {
  ordinary: evidenceOf("elfproef", "range"),
  "ambiguous-rsin": evidenceOf("elfproef", "ambiguous-rsin-range"),
  rsin: evidenceOf("elfproef", "rsin-range"),
  test: evidenceOf("elfproef", "test-range"),
  "never-issued": evidenceOf("elfproef", "never-issued-range")
};

/** A number with all that stands around it. */
interface Placed {
  readonly form: NumberForm;
  readonly range: BsnRange;
  readonly cell: Cell | null;
  readonly label: LabelView;
  readonly isHeaded: boolean;
  /** `high` or `medium` where a label before it names it. */
  readonly named: Rank | null;
  /** That label stands in a list of labels, and the number in the list of values below. */
  readonly inBlock: boolean;
}

/** Weighs numbers in a written form of the BSN by the labels, columns and numbers around them, in text order. */
export class NumberJudge {
  readonly #around: Surroundings;
  readonly #roles: TermRoles;
  readonly #desk: SightingDesk;
  readonly #chain: NumberChain;
  readonly #failing = new Set<number>();
  #furtherFailing = 0;
  readonly #rule: string;

  constructor(around: Surroundings, roles: TermRoles, desk: SightingDesk) {
    this.#around = around;
    this.#roles = roles;
    this.#desk = desk;
    this.#chain = new NumberChain(around);
    this.#rule = roles.ruleOf.get("bsn")?.rule ?? "";
  }

  /** Different numbers of nine digits outside of tables that fail the elfproef. */
  get failing(): number {
    return this.#failing.size + this.#furtherFailing;
  }

  judge(form: NumberForm): void {
    const cell = this.#around.columns.cellAt(form.start, form.end);
    if (form.need === "header" && !isUnder(cell, BSN | RSIN)) return;
    if (form.passes) this.#weigh(this.#placed(form, cell));
    else this.#fail(form, cell);
    this.#around.numberBefore = form.start;
  }

  /** Eight or nine digits at [start, end), in no cell of a table, fail the elfproef. */
  passOver(number: number, start: number, end: number): void {
    this.#chain.pass({ start, end });
    if (end - start === MOST_DIGITS) this.#addFailing(number);
    this.#around.numberBefore = start;
  }

  /** Seven digits under a BSN header: a spreadsheet drops zeros in front. */
  judgeShort(form: NumberForm): void {
    const cell = this.#around.columns.cellAt(form.start, form.end);
    if (form.passes && isUnder(cell, BSN)) this.#weigh(this.#placed(form, cell));
  }

  #placed(form: NumberForm, cell: Cell | null): Placed {
    const label = this.#around.labelView(BSN, form.start, cell, true);
    const own = label.rank !== null && label.rank >= ranks.medium ? label.rank : null;
    const isFree = own !== ranks.high && label.competing === null && !isHeadedAtAll(cell);
    const listed = isFree ? this.#chain.rankFor(form) : null;
    const near = listed === ranks.high ? listed : (own ?? listed);
    const block = near === null && !isHeadedAtAll(cell) ? this.#around.blockRank(BSN, form.start, form.end) : null;
    const range = bsnRangeOfNumber(form.number);
    return { form, cell, label, range, named: near ?? block, inBlock: block !== null, isHeaded: isUnder(cell, BSN) };
  }

  #fail(form: NumberForm, cell: Cell | null): void {
    this.#chain.pass(form);
    if (!isWhole(form)) return;
    if (cell !== null) cell.table.shareOf(cell.column).add(form.number, false);
    else this.#addFailing(form.number);
  }

  #addFailing(number: number): void {
    if (this.#failing.size < MOST_FAILING) this.#failing.add(number);
    else this.#furtherFailing += 1;
  }

  #weigh(placed: Placed): void {
    const { form, range, label, named, isHeaded } = placed;
    const isPerson = range === "ordinary" || range === "ambiguous-rsin";
    const share = isWhole(form) && placed.cell !== null ? placed.cell.table.shareOf(placed.cell.column) : null;
    if (isPerson) share?.add(form.number, true);
    if (form.need === "direct" && !label.direct) return;
    if (range === "rsin" || (range === "ambiguous-rsin" && named === null && !isHeaded)) this.#weighCompany(placed);
    if (range !== "rsin" && !isDate(this.#around.text, form))
      this.#weighPerson(placed, isPerson ? share : null, isPerson);
  }

  #weighPerson(placed: Placed, share: Sighting["share"], isPerson: boolean): void {
    const { form, cell, label, named, isHeaded } = placed;
    const isCompeted = isUnder(cell, BSN, "competing");
    // Whatever else it is: a label says that it is something else.
    if (!isHeaded && named === null && label.competing === "sure" && !isCompeted) return;
    const against = isHeaded || (named !== null && label.direct) ? null : competingForm(this.#around.text, form);
    if (named !== null && against === null) this.#chain.goesOn(form, named, label.above);
    if (isHeaded || named !== null) {
      if (isHeaded && share !== null) share.headed = true;
      const rank = !isPerson || against !== null ? ranks.low : isHeaded ? ranks.high : (named ?? ranks.low);
      this.#desk.settle();
      this.#desk.take(this.#sighting(placed, rank, namedBy(placed) | (against ?? 0), isHeaded ? share : null));
    } else if (isCompeted || label.competing === "doubt") {
      if (against === null && form.need === "none" && placed.range !== "ambiguous-rsin") {
        this.#desk.take(this.#sighting(placed, ranks.low, COMPETING, null));
      }
    } else if (label.competing === null && against === null) this.#holdBare(placed, share, isPerson);
  }

  #holdBare(placed: Placed, share: Sighting["share"], isPerson: boolean): void {
    const isReported = placed.form.need === "none" && placed.range !== "ambiguous-rsin";
    const far = placed.label.rank === null ? 0 : LABEL_FAR;
    const rank = isReported ? ranks.low : ranks.unnamed;
    const bare = isPerson && isReported && !isCalledOtherwise(this.#around.text, placed.form.start);
    if (isPerson) this.#desk.hold(this.#sighting(placed, rank, far, share, bare), BSN);
    else if (isReported) this.#desk.take(this.#sighting(placed, rank, far, share));
  }

  /** What begins with 8 is never a person's, whatever the label; with 00 it is a company's only by label. */
  #weighCompany(placed: Placed): void {
    const rule = this.#roles.ruleOf.get("rsin")?.rule;
    const label = this.#around.labelView(RSIN, placed.form.start, placed.cell, true);
    const isHeaded = isUnder(placed.cell, RSIN);
    const isNamed = isHeaded || (label.rank !== null && label.rank >= ranks.medium);
    const isCalledPerson = placed.isHeaded || placed.named !== null;
    if (rule === undefined || !(isNamed || isCalledPerson)) return;
    const rank = isHeaded ? ranks.high : isNamed ? (label.rank ?? ranks.low) : ranks.low;
    const evidence = isHeaded ? HEADER : rank === ranks.medium ? LABEL_FAR : LABEL;
    this.#desk.take({ ...this.#sighting(placed, rank, evidence, null), rule, kind: "rsin" });
  }

  #sighting(
    { form, cell, range }: Placed,
    rank: Rank,
    evidence: EvidenceSet,
    share: Sighting["share"],
    bare = false
  ): Sighting {
    const { start, end, official, number } = form;
    const all = BY_RANGE[range] | (official ? OFFICIAL : 0) | evidence;
    const rule = this.#rule;
    const value = nineDigits(number);
    const inCell = cell !== null;
    return { rule, kind: "bsn", value, start, end, rank, evidence: all, bare, inCell, share };
  }
}

/** `2020-02-13` is written as the eight digits of a BSN are, and no label makes it one. */
function isDate(text: string, { official, number, start, end }: NumberForm): boolean {
  return official && number < 1e8 && dateAt(text, start) >= end;
}

function isHeadedAtAll(cell: Cell | null): boolean {
  return cell?.isHeaded === true && (cell.column.labels | cell.column.competing) !== 0;
}

/** Nine digits that stand by themselves, if only between the commas of a table. */
function isWhole({ need }: NumberForm): boolean {
  return need === "none" || need === "header";
}

function namedBy({ isHeaded, named, inBlock }: Placed): EvidenceSet {
  if (inBlock) return BLOCK;
  const label = named === ranks.high ? LABEL : named === ranks.medium ? LABEL_FAR : 0;
  return (isHeaded ? HEADER : 0) | (isHeaded && named !== ranks.high ? 0 : label);
}

function isUnder(cell: Cell | null, kinds: number, what: "labels" | "competing" = "labels"): boolean {
  return cell?.isHeaded === true && (cell.column[what] & kinds) !== 0;
}

/** What the number is by its form if not a BSN; asked only where a glance at its neighbours says it may be. */
function competingForm(text: string, { start, end, number }: NumberForm): EvidenceSet | null {
  if (number >= 1e8 && standsFree(text, start, end)) return null;
  const name = competingAt(text, start, end);
  return name === null ? null : evidenceOf(name);
}
