import { coldBelow, heatOn } from "../history/history.ts";
import { mostPeople } from "../history/learn.ts";
import { isGreeted } from "./greeting-fits.ts";
import { type Member, membersOf, warmth } from "./group.ts";
import type { HistorySlice, NamedRecipient, OddityInput } from "./oddity-input.ts";

/** How much a guess from the organisation counts against what was seen of the person himself, in mails. */
const priorMails = 1;
const markWeight = 0.4;
const commonWeight = 0.25;

/** How much more likely one is meant whom the answered mail had, or whom the greeting names; as a logarithm. */
const answeredWeight = 3;
const greetedWeight = 2;

/** What is known of a mail beside who gets it. */
export type MailClues = Pick<OddityInput, "answered" | "greeting" | "history">;

/**
 * The recipients of a mail, oddest first, so that who is asked about a mail sees at the top whom he may not have meant: first those
 * who could not be read, then those who seldom went together with the others, whom mails with these words and
 * greetings seldom went to, and who seldom get mail at all; whom it answers or greets is meant. After the co-occurrence and content models of Carvalho and
 * Cohen, "Preventing Information Leaks in Email" (SDM 2007), on counts that history has anyway. In the order
 * given where history knows too little, or keeps no pairs of so many.
 */
export function oddestFirst<R extends NamedRecipient>(recipients: readonly R[], clues: MailClues): R[] {
  const { history: slice } = clues;
  const readable = recipients.filter((each) => each.class !== "unresolved").map(({ address }) => address);
  const members = membersOf(readable, slice);
  if (slice.records.totals.mails < coldBelow || members.length > mostPeople) return [...recipients];
  const fits = new Map(members.map((member) => [member.address, belonging(member, members, slice)]));
  const place = (each: R): number =>
    (fits.get(each.address.toLowerCase()) ?? Number.NEGATIVE_INFINITY) + meantBy(each, clues);
  return recipients.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function meantBy(recipient: NamedRecipient, { answered, greeting, history }: MailClues): number {
  const wasThere = answered?.some((each) => each.toLowerCase() === recipient.address.toLowerCase()) === true;
  const isNamed = greeting !== null && isGreeted(greeting, recipient, history);
  return (wasThere ? answeredWeight : 0) + (isNamed ? greetedWeight : 0);
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
