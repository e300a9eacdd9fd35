import { passesElfproefAsNumber } from "../identifiers/bsn.ts";
import { significantBefore } from "../identifiers/characters.ts";
import { readDateOfBirth } from "../identifiers/date-of-birth.ts";
import { readDrivingLicence } from "../identifiers/driving-licence.ts";
import { readIban } from "../identifiers/iban.ts";
import type { IdentifierReading } from "../identifiers/identifier-reading.ts";
import { readPaymentReference } from "../identifiers/payment-reference.ts";
import { readPayrollTaxNumber } from "../identifiers/payroll-tax-number.ts";
import { readTaxNumber } from "../identifiers/tax-number.ts";
import { readTravelDocument } from "../identifiers/travel-document.ts";
import { readVatNumber } from "../identifiers/vat-number.ts";
import { asciiSet, hasCode } from "./ascii-set.ts";
import { boxedNumber } from "./boxed-number.ts";
import type { ColumnTracker } from "./column-tracker.ts";
import {
  FOURS,
  followsFour,
  followsShortGroup,
  groupsBehind,
  mayFollowLetters,
  NINE,
  standsInSentence
} from "./digit-glance.ts";
import type { DigitRun } from "./digit-run.ts";
import { folded, foldedAt, isDigitCode, isLetterCode, isWordCode, unitAt } from "./fold.ts";
import { isTail, NumberForms } from "./number-forms.ts";
import type { NumberJudge } from "./number-judge.ts";
import type { ReadingJudge } from "./reading-judge.ts";
import { type IdentifierName, type KindSet, kindBit } from "./term-roles.ts";
import type { TextShapes } from "./text-shapes.ts";

type Reader = (text: string, start: number) => IdentifierReading | null;

const SPACE = 32;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const COMMA = 44;
const LINE_BREAK = 10;
const NO_LETTER = 0;
const B = 98;
const N = 110;
const L = 108;

const BSN = kindBit("bsn");
const RSIN = kindBit("rsin");
/** As far behind a label as it says anything of a number. */
const LABEL_REACH = 300;
const TRAVEL_DOCUMENT = kindBit("travel-document");
const DRIVING_LICENCE = kindBit("driving-licence");
const DATE_OF_BIRTH = kindBit("date-of-birth");
/** Kinds that are looked for only near a label or under a header of theirs. */
const NEEDY = TRAVEL_DOCUMENT | DRIVING_LICENCE | DATE_OF_BIRTH;
/** How far behind a label they are looked for. */
const NEEDY_REACH = 120;
/** The letters a travel document may begin with before its first digit. */
const MOST_LETTERS = 8;
/** Line break, tab, semicolon, comma, bar. */
const CELL_EDGES = asciiSet([LINE_BREAK, 9, 59, 44, 124]);
const QUOTE = 34;

export interface NumberJudges {
  readonly columns: ColumnTracker;
  readonly numbers: NumberJudge;
  readonly readings: ReadingJudge;
  readonly shapes: TextShapes;
  /** Whether any rule asks for BSNs. */
  readonly asksBsn: boolean;
}

/**
 * Hands each run of digits of a text to those who can read it: by its length, the character behind it and the one
 * before it. Most runs nobody wants; those cost no more than that look.
 */
export class NumberDispatch {
  /** Up to here the text is part of something that was read already. */
  readUntil = 0;
  readonly #text: string;
  readonly #judges: NumberJudges;
  readonly #forms: NumberForms;
  #needyUntil = -1;
  #needySeen: KindSet = 0;
  #hasBsnLabel = false;
  #namedUntil = -1;

  constructor(text: string, judges: NumberJudges) {
    this.#text = text;
    this.#judges = judges;
    this.#forms = new NumberForms(text);
  }

  /** A label of these kinds ends at `end`: what is looked for only with a label is looked for from here on. */
  labelled(kinds: KindSet, end: number): void {
    if ((kinds & NEEDY) !== 0) this.#needyUntil = end + NEEDY_REACH;
    this.#needySeen |= kinds & NEEDY;
    if ((kinds & BSN) !== 0) this.#hasBsnLabel = true;
    if ((kinds & (BSN | RSIN)) !== 0) this.#namedUntil = end + LABEL_REACH;
  }

  /** Where nothing was read that goes on so far. */
  read(run: DigitRun): void {
    if (mayFollowLetters(this.#text, run.start, run.before) && this.#readFromLetters(run.start, run.length)) return;
    if (run.length <= 4) this.#readShortRun(run);
    else this.#readLongRun(run);
  }

  /** Years, days, amounts; or the first of some groups. */
  #readShortRun(run: DigitRun): void {
    const { start, length } = run;
    if (length === 1 && this.#hasBsnLabel && start <= this.#namedUntil && this.#readBoxes(start)) return;
    const groups = groupsBehind(this.#text, run.end, length, run.next);
    if ((groups & FOURS) !== 0 && this.#readFours(start)) return;
    if (this.#needySeen !== 0 && this.#readNeedy(start, run.next, length)) return;
    if ((groups & NINE) === 0) {
      if (this.#hasBsnLabel) this.#readShort(run);
    } else if (!(this.#isInRow(start) || isTailOfGroups(this.#text, run))) this.#readNumber(run);
  }

  #readLongRun(run: DigitRun): void {
    const { start, length } = run;
    if (length === 16 && this.#read("payment-reference", readPaymentReference, start)) return;
    if (this.#needySeen !== 0 && this.#readNeedy(start, run.next, length)) return;
    if (length > 9) return;
    if (length < 8) {
      if (this.#hasBsnLabel) this.#readShort(run);
    } else if (!(run.isPlain && this.#isPlainMiss(run)) && (length === 9 || !isTail(this.#text, start)))
      this.#readNumber(run);
  }

  #readFours(start: number): boolean {
    return !followsFour(this.#text, start) && this.#read("payment-reference", readPaymentReference, start);
  }

  /** Nine single digits are a BSN only where a label directly before them says so: any form has boxes and lists. */
  #readBoxes(start: number): boolean {
    const boxed = this.#judges.asksBsn ? boxedNumber(this.#text, start) : null;
    if (boxed === null || !passesElfproefAsNumber(boxed.number)) return false;
    this.readUntil = boxed.end;
    const { number, end } = boxed;
    this.#judges.numbers.judge({ number, start, end, need: "direct", passes: true, official: false });
    return true;
  }

  /** Ten of eleven numbers in a sentence fail the elfproef: neither a label nor a column makes anything of them. */
  #isPlainMiss({ start, end, number }: DigitRun): boolean {
    if (!standsInSentence(this.#text, start, end) || passesElfproefAsNumber(number)) return false;
    if (this.#judges.columns.isInList) return false;
    if (this.#judges.asksBsn) this.#judges.numbers.passOver(number, start, end);
    return true;
  }

  /** Of groups behind another group only a label makes a BSN, and none is in reach. */
  #isInRow(start: number): boolean {
    return start > this.#namedUntil && followsShortGroup(this.#text, start);
  }

  #readFromLetters(start: number, length: number): boolean {
    const text = this.#text;
    const last = significantBefore(text, start);
    const before = foldedAt(text, last);
    if (isLetterCode(before)) return this.#readBehindLetters(start, last, length);
    return isJoint(before) && foldedAt(text, last - 1) === L && this.#readBehindLetters(start, last - 1, length);
  }

  /** `NL91ABNA...`, `NL123456782B01`, `NXR4K2LP5`: `last` is the last letter. */
  #readBehindLetters(start: number, last: number, length: number): boolean {
    const text = this.#text;
    if (isLetterCode(foldedAt(text, last - 1)) && !isWordCode(foldedAt(text, last - 2))) {
      const isDutch = foldedAt(text, last) === L && foldedAt(text, last - 1) === N;
      // Two check digits and a bank's letters: more digits are a Dutch VAT number.
      if ((!isDutch || length === 2) && this.#read("iban", readIban, last - 1)) return true;
      if (isDutch && length > 2 && this.#read("vat-number", readVatNumber, last - 1)) return true;
    }
    if ((this.#needySeen & TRAVEL_DOCUMENT) === 0) return false;
    let first = last;
    while (first > start - MOST_LETTERS && isLetterCode(foldedAt(text, first - 1))) first -= 1;
    if (!this.#isNeedyAt(first)) return false;
    return this.#read("travel-document", readTravelDocument, first);
  }

  /** Behind a label, or at the beginning of a cell, which a label may head. */
  #isNeedyAt(start: number): boolean {
    if (start <= this.#needyUntil) return true;
    return this.#needySeen !== 0 && (this.#judges.columns.isInList || startsCell(this.#text, start));
  }

  #readNeedy(start: number, next: number, length: number): boolean {
    const needy = neediesOf(length, next) & this.#needySeen;
    if (needy === 0 || !this.#isNeedyAt(start)) return false;
    if (needy === DRIVING_LICENCE) return this.#read("driving-licence", readDrivingLicence, start);
    return this.#read("date-of-birth", readDateOfBirth, start);
  }

  #readNumber(run: DigitRun): void {
    const { start } = run;
    const nineEnd = this.#forms.scan(run);
    const letter = nineEnd < 0 ? NO_LETTER : this.#taxLetter(nineEnd, nineEnd - start > 9);
    if (letter !== NO_LETTER && this.#readTax(letter, start)) return;
    const form = this.#forms.best();
    if (form === null || !this.#judges.asksBsn) return;
    if (form.passes) this.readUntil = form.end;
    this.#judges.numbers.judge(form);
  }

  #readTax(letter: number, start: number): boolean {
    if (letter === B && this.#read("vat-number", readVatNumber, start)) return true;
    if (letter === L && this.#read("payroll-tax-number", readPayrollTaxNumber, start)) return true;
    return this.#read("tax-number", readTaxNumber, start);
  }

  /** A letter, a digit behind it, each perhaps behind a joint; behind a space only where the nine are set in groups. */
  #taxLetter(nineEnd: number, grouped: boolean): number {
    let at = nineEnd;
    const joint = foldedAt(this.#text, at);
    if (isJoint(joint) && (grouped || joint !== SPACE)) at += 1;
    const letter = foldedAt(this.#text, at);
    if (!isLetterCode(letter)) return NO_LETTER;
    if (isJoint(foldedAt(this.#text, at + 1))) at += 1;
    return isDigitCode(foldedAt(this.#text, at + 1)) ? letter : NO_LETTER;
  }

  /** Fewer than eight digits: the first of two lines, or seven of a spreadsheet's column. */
  #readShort(run: DigitRun): void {
    if (folded(run.next) === LINE_BREAK && isDigitOrBreak(this.#text, run.end + 1)) this.#readNumber(run);
    else if (run.length === 7) this.#judges.numbers.judgeShort(this.#forms.short(run));
  }

  #read(name: IdentifierName, reader: Reader, start: number): boolean {
    const reading = reader(this.#text, start);
    return reading !== null && this.take(name, reading, start);
  }

  take(name: IdentifierName, reading: IdentifierReading, start: number): boolean {
    if (!this.#judges.readings.judge(name, reading, start)) return false;
    this.readUntil = reading.end;
    if (name === "iban") this.#judges.shapes.iban();
    return true;
  }
}

/** `1.123.456.782`: neither a BSN nor the nine digits of a tax number begin behind such a sign and a digit. */
function isTailOfGroups(text: string, { start, before }: DigitRun): boolean {
  return (before === DOT || before === HYPHEN) && isDigitCode(unitAt(text, start - 2));
}

/** The needy kinds that may begin with so many digits and go on with the character `next`. */
function neediesOf(length: number, next: number): KindSet {
  if (length === 10) return DRIVING_LICENCE;
  if (length === 8) return DATE_OF_BIRTH;
  if (length > 4 || length === 3) return 0;
  const isSigned = next === HYPHEN || next === DOT || next === SLASH || next >= 127;
  return isSigned || (length <= 2 && (next <= SPACE || next === COMMA || next > 57)) ? DATE_OF_BIRTH : 0;
}

function startsCell(text: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 3 && (foldedAt(text, at) === SPACE || foldedAt(text, at) === QUOTE)) at -= 1;
  return hasCode(CELL_EDGES, foldedAt(text, at));
}

function isJoint(code: number): boolean {
  return code === SPACE || code === HYPHEN || code === DOT;
}

/** \r\n is one break. */
function isDigitOrBreak(text: string, at: number): boolean {
  const code = foldedAt(text, at);
  return isDigitCode(code) || (code === LINE_BREAK && isDigitCode(foldedAt(text, at + 1)));
}
