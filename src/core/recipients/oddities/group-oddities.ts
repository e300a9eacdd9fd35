import { coldBelow } from "../history/history.ts";
import { mostPeople } from "../history/learn.ts";
import type { Oddity } from "../oddity.ts";
import { areAcquainted, isSpokenOf, joining, type Member, membersOf, pairsIn, rarest } from "./group.ts";
import type { HistorySlice, NamedRecipient, OddityInput } from "./oddity-input.ts";

/** Mails together from which two are called usual. */
const usualFrom = 3;
/**
 * Somebody outside the office whom history never saw with any of the others, while those are always mailed together. Silent
 * where this group, or groups on this computer, often get somebody new.
 */
export function newAmongUsual({ recipients, answered, history }: OddityInput): Oddity[] {
  const members = membersOf(readable(recipients), history);
  if (history.records.totals.mails < coldBelow || members.length < 3 || members.length > mostPeople) return [];
  const strangers = members.filter((member) => !members.some((other) => met(history, member, other)));
  const [stranger, ...more] = strangers;
  if (stranger === undefined || more.length > 0) return [];
  const usual = members.filter((member) => member !== stranger);
  if (isInternal(stranger, recipients) || wasAnswered(stranger, answered)) return [];
  if (isSpokenOf(stranger, history) || !areUsual(usual, history) || joining(stranger, usual, history) > rarest)
    return [];
  return [{ code: "new-among-usual", address: stranger.address, usual: usual.map(({ address }) => address) }];
}

/** The only one outside among two colleagues or more, whom history never saw with any of them. */
export function oneOutsider({ recipients, answered, history }: OddityInput): Oddity[] {
  const outside = withoutRepeats(recipients.filter((recipient) => recipient.class !== "internal"));
  const [only, ...more] = outside;
  const inside = readable(recipients.filter((recipient) => recipient.class === "internal"));
  if (only === undefined || more.length > 0 || inside.length < 2 || inside.length > mostPeople) return [];
  const [outsider, ...colleagues] = membersOf([only.address, ...inside], history);
  if (outsider === undefined || colleagues.length < 2 || wasAnswered(outsider, answered)) return [];
  if (colleagues.some((colleague) => areAcquainted(history.records, outsider, colleague))) return [];
  if (isSpokenOf(outsider, history) || joining(outsider, colleagues, history) > rarest) return [];
  return [{ code: "one-outsider", address: outsider.address }];
}

/** Outsiders whom the answered mail did not have, nor anybody of their organisation, nor history with those who stay. */
export function replyAddsOutsiders({ recipients, answered, history }: OddityInput): Oddity[] {
  if (answered === null) return [];
  const before = membersOf(answered, history);
  const now = membersOf(readable(recipients), history);
  const stayed = now.filter((member) => wasAnswered(member, answered));
  if (stayed.length < 2) return [];
  const added = now.filter(
    (member) =>
      !isInternal(member, recipients) &&
      !wasAnswered(member, answered) &&
      !isSpokenOf(member, history) &&
      !before.some(({ domain }) => domain !== null && domain === member.domain) &&
      !stayed.some((other) => areAcquainted(history.records, member, other))
  );
  return added.length === 0 ? [] : [{ code: "reply-adds-outsiders", addresses: added.map(({ address }) => address) }];
}

/** Every two of them often in one mail. */
function areUsual(usual: readonly Member[], { records }: HistorySlice): boolean {
  return pairsIn(usual, records).every((pair) => pair !== undefined && pair.together >= usualFrom);
}

function met(history: HistorySlice, one: Member, other: Member): boolean {
  return one !== other && areAcquainted(history.records, one, other);
}

function readable(recipients: readonly NamedRecipient[]): string[] {
  return recipients.filter((recipient) => recipient.class !== "unresolved").map(({ address }) => address);
}

function withoutRepeats(recipients: readonly NamedRecipient[]): NamedRecipient[] {
  return [...new Map(recipients.map((recipient) => [recipient.address.toLowerCase(), recipient])).values()];
}

function isInternal({ address }: Member, recipients: readonly NamedRecipient[]): boolean {
  return recipients.some((each) => each.address.toLowerCase() === address && each.class === "internal");
}

function wasAnswered({ address }: Member, answered: readonly string[] | null): boolean {
  return answered?.some((each) => each.toLowerCase() === address) ?? false;
}
