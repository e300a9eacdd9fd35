import type { HistoryRecords, KeyOf } from "../history/history.ts";
import { hashTexts, textsOf, tokensOf } from "../history/tokens.ts";
import type { CandidateIndex } from "./candidates.ts";
import { perhapsMeantOther } from "./meant-other.ts";
import type { HistorySlice, NamedRecipient } from "./oddity-input.ts";

export interface SliceRequest {
  readonly recipients: readonly Pick<NamedRecipient, "address" | "display">[];
  /** Domains of the office. */
  readonly own: readonly string[];
  /** See `marksOf`. */
  readonly marks: readonly string[];
  /** Types of the dossiers in the mail. */
  readonly kinds: readonly string[];
  readonly candidates: CandidateIndex;
  /** Today. */
  readonly day: number;
}

/**
 * Hashes everybody, and finds who is like the recipients, so that `oddRecipients` need not wait. Only for recipients who may
 * have been taken for another: to compare and hash people by the dozen takes longer than all the rest.
 */
export async function sliceHistory(records: HistoryRecords, request: SliceRequest, key: KeyOf): Promise<HistorySlice> {
  const { recipients, own, marks, kinds, candidates, day } = request;
  const addresses = recipients.map(({ address }) => address);
  const hashes = await hashTexts(textsOf(tokensOf(addresses, own, marks)), key);
  const slice = { records, near: new Map(), own, marks, day, hashes };
  const doubtful = new Set(perhapsMeantOther(addresses, kinds, slice));
  const near = new Map(
    recipients
      .filter(({ address }) => doubtful.has(address.toLowerCase()))
      .map((recipient) => [recipient.address, candidates.near(recipient)])
  );
  const others = [...near.values()].flat().map(({ address }) => address);
  const theirs = await hashTexts(textsOf(tokensOf(others, own, [])), key);
  return { ...slice, near, hashes: new Map([...hashes, ...theirs]) };
}
