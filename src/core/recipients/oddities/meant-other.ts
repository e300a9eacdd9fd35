import { mostPeople } from "../history/learn.ts";
import type { Oddity } from "../oddity.ts";
import type { NearCandidate } from "./candidates.ts";
import { areAcquainted, joining, type Member, membersOf, pairOf, rarest, sentTo } from "./group.ts";
import type { HistorySlice, OddityInput } from "./oddity-input.ts";

/** Mails to the one who may be meant, from which he is called usual. */
const usualFrom = 3;

/**
 * Somebody who looks or sounds like a person who gets such mail far more often: mail with the same kind of dossier, mail
 * with the others in this one, or any mail at all. Who has the same part before the `@` elsewhere counts as one who looks so where it
 * is about such a dossier. A namesake says it only where an address book may have completed the name:
 * both were mailed before, and the others only ever came with the one.
 */
export function meantOthers({ recipients, answered, kinds, history }: OddityInput): Oddity[] {
  const addresses = recipients.filter((each) => each.class !== "unresolved").map(({ address }) => address);
  const present = membersOf(addresses, history);
  return recipients.flatMap((recipient): Oddity[] => {
    if (recipient.class === "internal") return [];
    const { address } = recipient;
    if (answered?.some((each) => each.toLowerCase() === address.toLowerCase())) return [];
    const near = (history.near.get(address) ?? []).filter(
      (one) => !present.some((each) => each.address === one.address)
    );
    const doubt = near.length === 0 ? undefined : doubtOf(address, present, kinds, history);
    const meant = near
      .map((candidate) => ({ address: candidate.address, sent: meantMails(candidate, kinds, history, doubt) }))
      .sort((a, b) => b.sent - a.sent)[0];
    return meant === undefined || meant.sent === 0
      ? []
      : [{ code: "meant-other", address, meant: meant.address, sent: meant.sent }];
  });
}

/**
 * The addresses (lower case) of which `meantOthers` could say something, were the right candidate there. None of larger mails:
 * history keeps no pairs of those.
 */
export function perhapsMeantOther(
  addresses: readonly string[],
  kinds: readonly string[],
  history: HistorySlice
): string[] {
  const present = membersOf(addresses, history);
  if (present.length > mostPeople) return [];
  const doubtful = present.filter(({ address }) => {
    const doubt = doubtOf(address, present, kinds, history);
    return doubt?.ofTwins === true || doubt?.ofNamesakes === true;
  });
  return doubtful.map(({ address }) => address);
}

/** Whether a recipient may have been taken for a twin or a namesake of his, by all that is known without them. */
interface Doubt {
  readonly address: string;
  readonly others: readonly Member[];
  readonly ofTwins: boolean;
  readonly ofNamesakes: boolean;
}

/** Who was in a mail with one of the others, or somebody of whose organisation was, belongs. */
function doubtOf(
  address: string,
  present: readonly Member[],
  kinds: readonly string[],
  history: HistorySlice
): Doubt | undefined {
  const there = present.find((member) => member.address === address.toLowerCase());
  if (there === undefined) return undefined;
  const others = present.filter((member) => member !== there);
  if (others.some((other) => areAcquainted(history.records, there, other))) return undefined;
  const isNamesake = others.length > 0 && sentTo(history.records, there) > 0;
  return {
    address: there.address,
    others,
    ofTwins: sentOf(there, kinds, history) === 0,
    ofNamesakes: isNamesake && joining(there, others, history) <= rarest
  };
}

/** Mails of this kind that went to the candidate; 0 where nothing says that he is meant. */
function meantMails(
  { address, likeness }: NearCandidate,
  kinds: readonly string[],
  history: HistorySlice,
  doubt: Doubt | undefined
): number {
  const [meant] = membersOf([address], history);
  if (meant === undefined || doubt === undefined) return 0;
  const isTwin = likeness === "twin" || (kinds.length > 0 && localOf(address) === localOf(doubt.address));
  if (!(isTwin ? doubt.ofTwins : doubt.ofNamesakes) || !isUsualWith(meant, doubt.others, history)) return 0;
  const usual = sentOf(meant, kinds, history);
  return isTwin && usual < usualFrom ? 0 : usual;
}

function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf("@"));
}

function isUsualWith(meant: Member, others: readonly Member[], { records }: HistorySlice): boolean {
  return others.every((other) => (pairOf(records, meant, other)?.together ?? 0) >= usualFrom);
}

/** Mails with such a dossier, or all mails where there is none in this one. */
function sentOf({ person }: Member, kinds: readonly string[], { records }: HistorySlice): number {
  const record = records.people.get(person);
  if (record === undefined) return 0;
  return kinds.length === 0 ? record.sent : Math.max(...kinds.map((kind) => record.kinds[kind] ?? 0));
}
