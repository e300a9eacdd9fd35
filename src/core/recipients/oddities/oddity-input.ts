import type { Hashes, HistoryRecords } from "../history/history.ts";
import type { ClassifiedRecipient } from "../recipient.ts";
import type { NearCandidate } from "./candidates.ts";
import type { Greeting } from "./greeting.ts";

/** A classified recipient and the name that stands with the address. */
export interface NamedRecipient extends ClassifiedRecipient {
  /** Display name; empty when none. Hostile input. */
  readonly display: string;
}

/** The part of history that is about one mail; made by `sliceHistory`. */
export interface HistorySlice {
  readonly records: HistoryRecords;
  /** Of everybody in the mail and in `near`. */
  readonly hashes: Hashes;
  /** Address of a recipient who may have been taken for another -> people who look or sound like it. */
  readonly near: ReadonlyMap<string, readonly NearCandidate[]>;
  readonly own: readonly string[];
  readonly marks: readonly string[];
  readonly day: number;
}

export interface OddityInput {
  readonly recipients: readonly NamedRecipient[];
  /** Header texts; empty when the page has none. */
  readonly from: string;
  readonly replyTo: string;
  /** Domains of the office, and addresses of colleagues elsewhere; lower case. */
  readonly own: readonly string[];
  readonly colleagues: readonly string[];
  /** Everybody in the mail that is answered (From, To, Cc); null when that is not known or this is no reply. */
  readonly answered: readonly string[] | null;
  readonly greeting: Greeting | null;
  /** Types of the dossiers in the mail. */
  readonly kinds: readonly string[];
  readonly history: HistorySlice;
}
