import type { CandidateIndex } from "../../core/recipients/oddities/candidates.ts";
import { type CorpusMail, type CorpusPerson, everybodyIn } from "./mail-corpus-box.ts";
import { pick, type Random } from "./mail-corpus-people.ts";

/** A mail with somebody in it whom the writer did not mean. */
export interface Leak {
  /**
   * `added`: beside those who were meant, as Carvalho and Cohen simulate it. `instead`: in the place of one, as when an
   * address book completes another name.
   */
  readonly kind: "added" | "instead";
  readonly mail: CorpusMail;
  /** Who was not meant. */
  readonly address: string;
}

interface AddressBook {
  /** Everybody written to before. */
  readonly met: readonly CorpusPerson[];
  readonly candidates: CandidateIndex;
  readonly random: Random;
}

/** Larger mails are newsletters. */
const mostPeople = 40;

/** One leak of each kind: half the time of somebody with a name like one who was meant, else of anybody met before. */
export function leaksOf(mail: CorpusMail, { met, candidates, random }: AddressBook): Leak[] {
  const people = everybodyIn(mail);
  const present = new Set(people.map(({ address }) => address.toLowerCase()));
  const absent = met.filter(({ address }) => !present.has(address.toLowerCase()));
  if (people.length > mostPeople || absent.length === 0) return [];
  const meant = pick(random, people);
  const near = new Set(random() < 0.5 ? candidates.near(meant).map(({ address }) => address) : []);
  const alike = absent.filter(({ address }) => near.has(address.toLowerCase()));
  const leak = pick(random, alike.length > 0 ? alike : absent);
  const instead = replaced(mail, meant, leak);
  const added = people.length > 1 ? [{ kind: "added" as const, mail: { ...mail, to: [...mail.to, leak] } }] : [];
  return [...added, { kind: "instead" as const, mail: instead }].map((each) => ({ ...each, address: leak.address }));
}

function replaced(mail: CorpusMail, meant: CorpusPerson, leak: CorpusPerson): CorpusMail {
  const swap = (people: readonly CorpusPerson[]) =>
    people.map((person) => (person.address.toLowerCase() === meant.address.toLowerCase() ? leak : person));
  return { ...mail, to: swap(mail.to), cc: swap(mail.cc), bcc: swap(mail.bcc) };
}
