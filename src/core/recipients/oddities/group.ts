import type { HistoryRecords } from "../history/history.ts";
import { heatOn, type PairRecord, pairKey } from "../history/history.ts";
import { hashed, haveMet } from "../history/learn.ts";
import { type PersonTokens, tokensOf } from "../history/tokens.ts";
import type { HistorySlice } from "./oddity-input.ts";

/** Somebody new is odd only where fewer than one in so many mails to these people would bring somebody like him. */
export const rarest = 0.025;
/** Mails that what is known of all groups counts for, against what was seen of this one. */
const priorMails = 10;

/** Words in a greater share of all mails say nothing about who a mail is for. */
const commonWord = 0.03;
/** On a computer that knows little, no word is common that stood in no more than this. */
const fewMails = 3;

/** Somebody in a mail, with the hashes by which history knows him. */
export interface Member extends PersonTokens {
  readonly address: string;
}

/** The people of a mail, in the order given, each once. */
export function membersOf(
  addresses: readonly string[],
  { own, hashes }: Pick<HistorySlice, "own" | "hashes">
): Member[] {
  const tokens = tokensOf(addresses, own, []);
  const { people } = hashed(tokens, hashes);
  return people.map((each, at) => ({ ...each, address: tokens.people[at]?.person ?? "" }));
}

export function pairOf(records: HistoryRecords, one: Member, other: Member): PairRecord | undefined {
  return records.pairs.get(pairKey(one.person, other.person));
}

/** Whether two were in a mail together, themselves or by somebody else of one's organisation. */
export function areAcquainted(records: HistoryRecords, one: Member, other: Member): boolean {
  return haveMet(records.pairs, one, other);
}

/** Mails that went to both, old ones for less. */
export function warmth(records: HistoryRecords, one: string, other: string, day: number): number {
  const pair = records.pairs.get(pairKey(one, other));
  return pair === undefined ? 0 : heatOn(pair, day);
}

export function sentTo(records: HistoryRecords, { person }: Member): number {
  return records.people.get(person)?.sent ?? 0;
}

/** How often mail to these people brings somebody like this one: never mailed before, or known from elsewhere. */
export function joining(stranger: Member, usual: readonly Member[], { records }: HistorySlice): number {
  const isKnown = sentTo(records, stranger) > 0;
  const { groups, freshGroups, crossedGroups } = records.totals;
  const everywhere = ((isKnown ? crossedGroups : freshGroups) + 0.3) / (groups + 20);
  const pairs = pairsIn(usual, records).flatMap((pair) => pair ?? []);
  const together = Math.min(...pairs.map((pair) => pair.together));
  const joined = Math.max(...pairs.map((pair) => (isKnown ? pair.crossed : pair.fresh)));
  return pairs.length === 0 ? everywhere : (joined + priorMails * everywhere) / (together + priorMails);
}

export function pairsIn(people: readonly Member[], records: HistoryRecords): (PairRecord | undefined)[] {
  return people.flatMap((one, at) => people.slice(at + 1).map((other) => pairOf(records, one, other)));
}

/** Whether words of the subject went to this one before, and not to everybody: then the mail is about him. */
export function isSpokenOf({ person }: Member, { records, hashes, marks }: HistorySlice): boolean {
  const common = Math.max(fewMails, records.totals.mails * commonWord);
  return marks.some((mark) => {
    const hash = hashes.get(mark) ?? "";
    return (records.people.get(hash)?.sent ?? 0) <= common && records.pairs.has(pairKey(hash, person));
  });
}
