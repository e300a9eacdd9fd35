import type { ColumnShare } from "./column-share.ts";
import type { EvidenceSet } from "./evidence-set.ts";
import type { FindingKind } from "./finding.ts";
import type { Rank } from "./rank.ts";

/** One place where a number stands that is taken for an identifier, with what speaks for it. */
export interface Sighting {
  /** Rule id. */
  readonly rule: string;
  readonly kind: FindingKind;
  /** Nine digits for a BSN, else the identifier in its canonical form. */
  readonly value: string;
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  readonly rank: Rank;
  readonly evidence: EvidenceSet;
  /** Nothing beside it says what it is: its column, its document or its like in the text may. */
  readonly bare: boolean;
  /** It fills a cell of a table: a word in the next cell is no label of it. */
  readonly inCell: boolean;
  /** Its column, where the column's other numbers help to tell what it is. */
  readonly share: ColumnShare | null;
}
