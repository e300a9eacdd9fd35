import {
  type Hashes,
  type HistoryChange,
  type HistoryRecords,
  type HistoryTotals,
  heatOn,
  type KeyOf,
  type PairRecord,
  type PersonRecord,
  pairKey
} from "./history.ts";
import { hashTexts, type MailTokens, type PersonTokens, textsOf, tokensOf } from "./tokens.ts";

/** A mail that has been sent, as history learns from it. */
export interface SentMail {
  /** Of all recipients (To, Cc, Bcc) that are addresses. */
  readonly addresses: readonly string[];
  /** Domains of the office. */
  readonly own: readonly string[];
  /** See `marksOf`. */
  readonly marks: readonly string[];
  /** Types of the dossiers in it; each counts once. */
  readonly kinds: readonly string[];
  /** Hashes of the persons whom its dossiers are about, when somebody confirmed where they go (`About.persons`). */
  readonly persons: readonly string[];
  readonly day: number;
}

/** The same with everything hashed: `people` and `marks` are hashes. */
export interface HashedMail extends MailTokens {
  readonly kinds: readonly string[];
  readonly persons: readonly string[];
  readonly day: number;
}

/** Who gets a mail that goes to more people than this has nothing to do with who belongs together. */
export const mostPeople = 40;

export async function hashSent(sent: SentMail, key: KeyOf): Promise<HashedMail> {
  const tokens = tokensOf(sent.addresses, sent.own, sent.marks);
  const { kinds, persons, day } = sent;
  return { ...hashed(tokens, await hashTexts(textsOf(tokens), key)), kinds: [...new Set(kinds)], persons, day };
}

/** `hashes`: of all `textsOf` the tokens. */
export function hashed({ people, marks }: MailTokens, hashes: Hashes): MailTokens {
  const hash = (text: string): string => hashes.get(text) ?? "";
  return {
    people: people.map(({ person, domain }) => ({
      person: hash(person),
      domain: domain === null ? null : hash(domain)
    })),
    marks: marks.map(hash)
  };
}

/** What a mail changes; nothing else is to be written. A mail to nobody teaches nothing. */
export function learnSent(records: HistoryRecords, mail: HashedMail): HistoryChange {
  const isGroup = mail.people.length <= mostPeople;
  const group = isGroup ? readGroup(records, mail.people) : nobody;
  return {
    people: mail.people.length === 0 ? new Map() : changedPeople(records, mail),
    pairs: isGroup ? changedPairs(records, mail, group) : new Map(),
    dossiers: changedDossiers(records, mail),
    totals: changedTotals(records.totals, mail, group)
  };
}

interface Group {
  /** Whether two of them had been together before. */
  readonly isUsual: boolean;
  /** Those who had never been with any of the others: to whom nothing had been sent, and the rest. */
  readonly fresh: ReadonlySet<string>;
  readonly crossed: ReadonlySet<string>;
}

const nobody: Group = { isUsual: false, fresh: new Set(), crossed: new Set() };

function readGroup({ people: known, pairs }: HistoryRecords, people: readonly PersonTokens[]): Group {
  const met = (one: PersonTokens, other: PersonTokens) => one !== other && haveMet(pairs, one, other);
  const alone = people.filter((one) => !people.some((other) => met(one, other))).map(({ person }) => person);
  return {
    isUsual: alone.length < people.length,
    fresh: new Set(alone.filter((person) => !known.has(person))),
    crossed: new Set(alone.filter((person) => known.has(person)))
  };
}

/** Whether two have been in a mail together, themselves or somebody else of one's organisation. */
export function haveMet(pairs: HistoryRecords["pairs"], one: PersonTokens, other: PersonTokens): boolean {
  if (one.domain !== null && one.domain === other.domain) return true;
  return (
    pairs.has(pairKey(one.person, other.person)) ||
    (one.domain !== null && pairs.has(pairKey(one.domain, other.person))) ||
    (other.domain !== null && pairs.has(pairKey(one.person, other.domain)))
  );
}

function changedPeople({ people }: HistoryRecords, mail: HashedMail): Map<string, PersonRecord> {
  return new Map([...new Set(textsOf(mail))].map((token) => [token, moreSent(people.get(token), mail)]));
}

function moreSent(old: PersonRecord | undefined, { kinds, day }: HashedMail): PersonRecord {
  const counts = kinds.map((kind) => [kind, (old?.kinds[kind] ?? 0) + 1] as const);
  return {
    sent: (old?.sent ?? 0) + 1,
    last: Math.max(day, old?.last ?? 0),
    heat: 1 + (old === undefined ? 0 : heatOn(old, day)),
    kinds: { ...old?.kinds, ...Object.fromEntries(counts) }
  };
}

function changedPairs({ pairs }: HistoryRecords, mail: HashedMail, group: Group): Map<string, PairRecord> {
  const changed = new Map<string, PairRecord>();
  for (const { pair, members } of pairsOf(mail))
    changed.set(pair, moreTogether(pairs.get(pair), mail.day, members, group));
  return changed;
}

interface NamedPair {
  readonly pair: string;
  /** The people behind it. */
  readonly members: readonly string[];
}

function moreTogether(
  old: PairRecord | undefined,
  day: number,
  members: readonly string[],
  { isUsual, fresh, crossed }: Group
): PairRecord {
  const isJoined = isUsual && !members.some((member) => fresh.has(member) || crossed.has(member));
  return {
    together: (old?.together ?? 0) + 1,
    last: Math.max(day, old?.last ?? 0),
    heat: 1 + (old === undefined ? 0 : heatOn(old, day)),
    fresh: (old?.fresh ?? 0) + (isJoined && fresh.size > 0 ? 1 : 0),
    crossed: (old?.crossed ?? 0) + (isJoined && crossed.size > 0 ? 1 : 0)
  };
}

/** People with people, with each other's organisations, organisations with each other, and marks with people. */
function pairsOf({ people, marks }: HashedMail): NamedPair[] {
  const found = new Map<string, NamedPair>();
  const add = (one: string | null, other: string | null, members: readonly string[]) => {
    if (one !== null && other !== null && one !== other)
      found.set(pairKey(one, other), { pair: pairKey(one, other), members });
  };
  people.forEach((one, at) => {
    for (const mark of marks) add(mark, one.person, [one.person]);
    for (const other of people.slice(at + 1)) {
      const members = [one.person, other.person];
      add(one.person, other.person, members);
      if (one.domain === other.domain) continue;
      add(one.person, other.domain, members);
      add(one.domain, other.person, members);
      add(one.domain, other.domain, members);
    }
  });
  return [...found.values()];
}

function changedDossiers({ dossiers }: HistoryRecords, mail: HashedMail): HistoryChange["dossiers"] {
  return new Map(
    mail.persons.map((person) => {
      const old = dossiers.get(person);
      const readers = { ...old?.readers };
      for (const { person: reader } of mail.people) readers[reader] = (readers[reader] ?? 0) + 1;
      return [person, { last: Math.max(mail.day, old?.last ?? 0), readers }];
    })
  );
}

function changedTotals(old: HistoryTotals, { people, day }: HashedMail, group: Group): HistoryTotals {
  const isGroup = group.isUsual && people.length > 2;
  return {
    mails: old.mails + (people.length === 0 ? 0 : 1),
    last: Math.max(old.last, day),
    groups: old.groups + (isGroup ? 1 : 0),
    freshGroups: old.freshGroups + (isGroup && group.fresh.size > 0 ? 1 : 0),
    crossedGroups: old.crossedGroups + (isGroup && group.crossed.size > 0 ? 1 : 0)
  };
}
