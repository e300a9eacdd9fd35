import { bsnRange, passesElfproef } from "../identifiers/bsn.ts";
import type { IdentifierReading } from "../identifiers/identifier-reading.ts";
import type { Cell } from "./column-tracker.ts";
import { type EvidenceSet, evidenceOf, evidenceOfAll } from "./evidence-set.ts";
import type { FindingKind } from "./finding.ts";
import type { LabelView } from "./label-memory.ts";
import { type Rank, rankOf, ranks } from "./rank.ts";
import type { SightingDesk } from "./sighting-desk.ts";
import type { Surroundings } from "./surroundings.ts";
import { type IdentifierName, kindBit, type TermRoles } from "./term-roles.ts";

const BSN = kindBit("bsn");
const LABEL = evidenceOf("label");
const LABEL_FAR = evidenceOf("label-far");
const COMPETING = evidenceOf("competing-label");
const HEADER = evidenceOf("column-header");
const RSIN_RANGE = evidenceOf("elfproef", "rsin-range");

/** What an identifier is told as when it gives no BSN away. */
const KINDS: Readonly<Partial<Record<IdentifierName, FindingKind>>> = {
  iban: "iban",
  "travel-document": "travel-document",
  "machine-readable-zone": "travel-document",
  "driving-licence": "driving-licence",
  "date-of-birth": "date-of-birth"
};

interface Weighed {
  readonly rank: Rank;
  readonly evidence: EvidenceSet;
  readonly named: boolean;
}

/** Weighs identifiers with a form of their own by that form and the labels and columns around them. */
export class ReadingJudge {
  readonly #around: Surroundings;
  readonly #roles: TermRoles;
  readonly #desk: SightingDesk;

  constructor(around: Surroundings, roles: TermRoles, desk: SightingDesk) {
    this.#around = around;
    this.#roles = roles;
    this.#desk = desk;
  }

  /** False: by form and surroundings it is not taken for this identifier. */
  judge(name: IdentifierName, reading: IdentifierReading, start: number): boolean {
    const kinds = kindBit(name) | (reading.nine === null ? 0 : BSN);
    const cell = this.#around.columns.cellAt(start, reading.end);
    const weighed = weigh(reading, kinds, cell, this.#around.labelView(kinds, start, cell, reading.alone === null));
    if (weighed === null) return reading.alone !== null || this.#company(name, reading, start);
    const kind = reading.nine === null ? KINDS[name] : "bsn";
    if (kind === undefined) return this.#company(name, reading, start);
    this.#report(name, kind, reading.nine ?? reading.value, reading, start, weighed);
    return true;
  }

  /** Names a secret behind its label. */
  judgeLabelled(name: IdentifierName, kind: FindingKind, reading: IdentifierReading, start: number): void {
    this.#report(name, kind, reading.value, reading, start, { rank: ranks.high, evidence: LABEL, named: true });
  }

  /** A tax number of a company holds its RSIN: known for what it is, told only where a pack asks for RSINs. */
  #company(name: IdentifierName, reading: IdentifierReading, start: number): boolean {
    const from = reading.value.startsWith("NL") ? 2 : 0;
    const nine = reading.value.slice(from, from + 9);
    const isCompany = name !== "payment-reference" && bsnRange(nine) === "rsin" && passesElfproef(nine);
    if (isCompany) {
      this.#report("rsin", "rsin", nine, reading, start, { rank: ranks.low, evidence: RSIN_RANGE, named: true });
    }
    return isCompany || reading.evidence.includes("check-digit");
  }

  #report(
    name: IdentifierName,
    kind: FindingKind,
    value: string,
    reading: IdentifierReading,
    start: number,
    { rank, evidence, named }: Weighed
  ): void {
    const rule = this.#roles.ruleOf.get(name)?.rule;
    if (rule === undefined) return;
    const all = evidence | evidenceOfAll(reading.evidence);
    const { end } = reading;
    const sighting = { rule, kind, value, start, end, rank, evidence: all, bare: false, inCell: false, share: null };
    if (named || rank >= ranks.medium) this.#desk.take(sighting);
    else this.#desk.hold(sighting, kindBit(name) | (reading.nine === null ? 0 : BSN));
  }
}

/** Null: not taken for it. */
function weigh(reading: IdentifierReading, kinds: number, cell: Cell | null, label: LabelView): Weighed | null {
  const isHeaded = cell?.isHeaded === true && (cell.column.labels & kinds) !== 0;
  const labelled = isHeaded ? ranks.high : label.rank;
  const evidence = isHeaded ? HEADER : label.rank === ranks.high ? LABEL : label.rank === null ? 0 : LABEL_FAR;
  const alone = reading.alone === null ? null : rankOf(reading.alone);
  const named = labelled !== null && labelled >= ranks.medium;
  if (!named && alone === null) return null;
  const best = named && (alone === null || labelled > alone) ? labelled : (alone ?? ranks.low);
  const rank = isIssued(reading.nine) ? best : ranks.low;
  if (named || label.competing === null) return { rank, evidence, named };
  if (rank === ranks.low) return null;
  return { rank: rank === ranks.high ? ranks.medium : ranks.low, evidence: evidence | COMPETING, named: true };
}

/** Test and never issued numbers stay visible as low, whatever stands beside them. */
function isIssued(nine: string | null): boolean {
  if (nine === null) return true;
  const range = bsnRange(nine);
  return range === "ordinary" || range === "ambiguous-rsin";
}
