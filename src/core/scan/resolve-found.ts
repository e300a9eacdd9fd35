import { type EvidenceSet, evidenceOf } from "./evidence-set.ts";
import { type Found, takeBetter } from "./found-register.ts";
import { type Rank, ranks } from "./rank.ts";

/** What is known of the whole text once it has been read. */
export interface WholeText {
  /** Different numbers of nine digits that fail the elfproef, outside of columns that tell what they are. */
  readonly failing: number;
  /** It was recognised as a dossier that names its person by a BSN. */
  readonly isPersonal: boolean;
}

/** Three of three by chance is 1 in 1,331 (the elfproef lets 1 in 11 pass), so it is a list of BSNs. */
const MANY = 3;
const NEARLY_ALL = 0.8;

const ALL_PASS = evidenceOf("column-all-pass");
const FEW_PASS = evidenceOf("column-few-pass");
const MANY_PASS = evidenceOf("many-pass");
const DOCUMENT = evidenceOf("document-type");

/**
 * Weighs what only the whole text can tell: the shares of the columns, a list of numbers that nearly all pass, and what
 * kind of document it is. Changes `found`; what keeps the rank `unnamed` is not reported.
 */
export function resolveFound(found: readonly Found[], text: WholeText): void {
  for (const each of found) for (const column of each.columns) resolveColumn(each, column);
  const bare = found.filter((each) => each.kind === "bsn" && each.bare && each.rank === ranks.low);
  const isList = bare.length >= MANY && bare.length >= NEARLY_ALL * (bare.length + text.failing);
  const isTold = bare.length >= text.failing;
  for (const each of bare) {
    if (isList) raise(each, MANY_PASS);
    if (text.isPersonal && (isTold || each.supported)) raise(each, DOCUMENT);
  }
}

/**
 * A header says more than the share under it, so where few pass it still is medium: test data and typing errors fail as
 * well. Without one few that pass are chance.
 */
function resolveColumn(found: Found, { share, rank, evidence }: Found["columns"][number]): void {
  const { outcome } = share;
  const allPass = outcome === "all-pass" ? ALL_PASS : 0;
  if (share.headed) {
    const isFew = outcome === "few-pass" && rank === ranks.high;
    takeBetter(found, isFew ? ranks.medium : rank, evidence | (isFew ? FEW_PASS : allPass), found.rule);
  } else if (outcome === "all-pass") takeBetter(found, ranks.medium, evidence | allPass, found.rule);
  else if (outcome === "unknown") takeBetter(found, rank, evidence, found.rule);
}

function raise(found: Found, evidence: EvidenceSet): void {
  const medium: Rank = ranks.medium;
  found.rank = medium;
  found.evidence |= evidence;
}
