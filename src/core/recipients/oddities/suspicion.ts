import { heatOn } from "../history/history.ts";
import { type Member, membersOf, warmth } from "./group.ts";
import type { HistorySlice } from "./oddity-input.ts";

/** How little a recipient belongs in a mail. */
export interface Suspicion {
  readonly address: string;
  /** Compares recipients of one mail only; higher is odder. */
  readonly score: number;
}

/** How much a guess from the organisation counts against what was seen of the person himself, in mails. */
const priorMails = 1;
const markWeight = 0.4;
const commonWeight = 0.25;

/**
 * The recipients of a mail, oddest first: those who seldom went together with the others, whom mails with these words and
 * greetings seldom went to, and who seldom get mail at all. After the co-occurrence and content models of Carvalho and
 * Cohen, "Preventing Information Leaks in Email" (SDM 2007), on counts that history has anyway.
 */
export function bySuspicion(addresses: readonly string[], slice: HistorySlice): Suspicion[] {
  const members = membersOf(addresses, slice);
  const scored = members.map((member) => ({ address: member.address, score: -belonging(member, members, slice) }));
  return scored.sort((a, b) => b.score - a.score);
}

function belonging(member: Member, members: readonly Member[], slice: HistorySlice): number {
  const others = members.filter((other) => other !== member);
  const company = mean(others.map((other) => Math.log(chanceBeside(member, other, slice))));
  return company + markWeight * markFit(member, slice) + commonWeight * Math.log(chance(member.person, slice));
}

/** How likely this one gets a mail that goes to the other: what was seen, leaning on their organisations. */
function chanceBeside(member: Member, other: Member, slice: HistorySlice): number {
  const { records, day } = slice;
  const guess = chanceOfDomains(member, other, slice);
  const size = Math.min(heat(other.person, slice), heat(member.person, slice) + priorMails);
  return (warmth(records, member.person, other.person, day) + priorMails * guess) / (size + priorMails);
}

function chanceOfDomains(member: Member, other: Member, slice: HistorySlice): number {
  const base = chance(member.person, slice);
  if (member.domain !== null && member.domain === other.domain) return 0.5;
  const one = member.domain ?? member.person;
  const two = other.domain ?? other.person;
  const seen = warmth(slice.records, one, two, slice.day);
  const size = Math.min(heat(one, slice), heat(two, slice));
  return Math.max(base, (0.5 * (seen + priorMails * base)) / (size + priorMails));
}

/** How likely any mail goes there. */
function chance(person: string, slice: HistorySlice): number {
  return (heat(person, slice) + 0.1) / (slice.records.totals.mails + 1);
}

function heat(person: string, { records, day }: HistorySlice): number {
  const record = records.people.get(person);
  return record === undefined ? 0 : heatOn(record, day);
}

/** How much more often the mail's words and greetings go to this one than to everybody. */
function markFit(member: Member, slice: HistorySlice): number {
  const { records, hashes, marks } = slice;
  const sent = records.people.get(member.person)?.sent ?? 0;
  const all = records.totals.mails + 1;
  const fits = marks.flatMap((mark) => {
    const hash = hashes.get(mark) ?? "";
    const known = records.people.get(hash)?.sent ?? 0;
    if (known === 0) return [];
    const base = known / all;
    const seen = records.pairs.get(pairName(hash, member.person))?.together ?? 0;
    return [Math.log((seen + base) / (sent + 1) / base)];
  });
  return fits.reduce((sum, fit) => sum + fit, 0);
}

function pairName(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
