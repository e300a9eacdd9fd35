import { forgetBefore } from "../core/recipients/history/forget.ts";
import { coldBelow } from "../core/recipients/history/history.ts";
import { hashSent, learnSent, type SentMail } from "../core/recipients/history/learn.ts";
import { countAddresses, forgetHistory, learnHistory, type ReadHistory, readHistory } from "./history-store.ts";
import { officeHash } from "./office-key.ts";
import { readOffice } from "./office-store.ts";

const daysInMonth = 365.25 / 12;

let kept: ReadHistory | undefined;
let lastForgotten = 0;

/** The history as it is now; held in memory, and brought up to date by what is new. Rejects when it cannot be read. */
export async function officeHistory(): Promise<ReadHistory> {
  kept = await readHistory(kept);
  return kept;
}

/** Learns from a mail that has been sent, and once a day forgets what is too old. */
export async function learnFrom(sent: SentMail): Promise<void> {
  const hashed = await hashSent(sent, await officeHash());
  const addresses = hashed.people.map(({ person }) => person);
  kept = await learnHistory(kept, addresses, (records) => learnSent(records, hashed));
  if (lastForgotten === sent.day) return;
  lastForgotten = sent.day;
  await forgetOld(sent.day);
}

/** Deletes everything that stands for this address. False where there was nothing. */
export async function forgetAddress(address: string): Promise<boolean> {
  const key = await (await officeHash())(address.toLowerCase());
  const gone = await forgetHistory(({ people, pairs, dossiers }) => ({
    people: people.has(key) ? [key] : [],
    pairs: [...pairs.keys()].filter((pair) => pair.split(" ").includes(key)),
    dossiers: [...dossiers].filter(([, { readers }]) => Object.hasOwn(readers, key)).map(([person]) => person)
  }));
  return gone > 0;
}

/** What can be told of the history without knowing whom it is about. `since`: day of the oldest record, null without one. */
export async function summariseHistory() {
  const { people, dossiers, totals } = (await readHistory()).records;
  const days = [...people.values()].map(({ last }) => last);
  return {
    mails: totals.mails,
    people: await countAddresses(),
    dossiers: dossiers.size,
    since: days.length === 0 ? null : days.reduce((oldest, day) => Math.min(oldest, day)),
    lacking: Math.max(0, coldBelow - totals.mails)
  };
}

/** Deletes what was last met longer ago than the owner wants to keep it. Gives how many records that were. */
export async function forgetOld(day: number): Promise<number> {
  const { keepMonths } = await readOffice();
  return forgetHistory((records) => forgetBefore(records, day - Math.ceil(keepMonths * daysInMonth)));
}
