import { domainOf, isWithinDomain } from "../../core/mail/address.ts";
import { coldBelow } from "../../core/recipients/history/history.ts";
import { hashSent, learnSent } from "../../core/recipients/history/learn.ts";
import { marksOf } from "../../core/recipients/history/marks.ts";
import { OpenHistory } from "../../core/recipients/history/open-history.ts";
import { type CandidateIndex, openCandidates } from "../../core/recipients/oddities/candidates.ts";
import { readGreeting } from "../../core/recipients/oddities/greeting.ts";
import { oddRecipients } from "../../core/recipients/oddities/odd-recipients.ts";
import type { HistorySlice, NamedRecipient } from "../../core/recipients/oddities/oddity-input.ts";
import { sliceHistory } from "../../core/recipients/oddities/slice-history.ts";
import { oddestFirst } from "../../core/recipients/oddities/suspicion.ts";
import type { Oddity } from "../../core/recipients/oddity.ts";
import type { RecipientField } from "../../core/recipients/recipient.ts";
import { seededRandom } from "../fixtures/seeded-random.ts";
import { type CorpusMail, type CorpusPerson, everybodyIn, type SentBox } from "./mail-corpus-box.ts";
import { type Leak, leaksOf } from "./mail-corpus-leaks.ts";

/** What came of a box, or of several. */
export interface TrialResult {
  /** Mails judged as they were sent, none of them a mistake as far as is known. */
  mails: number;
  /** Mails among them of which something odd was said, and how often each thing was. */
  alarmed: number;
  readonly codes: Map<string, number>;
  readonly leaks: Map<Leak["kind"], LeakTally>;
}

export interface LeakTally {
  /** Leaks among two recipients or more; `ranks`: the sum of 1 / rank of the leak. */
  ranked: number;
  first: number;
  ranks: number;
  /** All leaks, and those of which something odd was said that was not said of the mail without the leak. */
  all: number;
  told: number;
}

export function newResult(): TrialResult {
  return { mails: 0, alarmed: 0, codes: new Map(), leaks: new Map() };
}

/** Advice that is a fact about the mail, not a suspicion. */
const advice: ReadonlySet<string> = new Set(["outsiders-see-each-other", "sender-not-office", "reply-to-differs"]);
/** Of so many of the mails a copy is judged with a leak put in, where there are thousands. */
const someLeaks = 0.25;
/** The list of candidates of a box without a register is made anew after so many mails. */
const freshenAfter = 200;

/**
 * Judges every mail of a box by what was sent before it, as it is and with a leak put in, then learns it. Mails before history
 * is warm are only learned.
 * @param leakShare share of the mails that get a leak, 0 to 1
 */
export async function tryBox(box: SentBox, result: TrialResult, seed = 1, leakShare = someLeaks): Promise<void> {
  const trial = new Trial(box, seed, leakShare);
  for (const mail of box.mails) {
    if (trial.isWarm) await trial.judge(mail, result);
    await trial.learn(mail);
  }
}

/** History is measured, not hashing: each text stands for itself. */
const plainKey = (text: string): Promise<string> => Promise.resolve(text);

class Trial {
  readonly #box: SentBox;
  readonly #leakShare: number;
  readonly #history = new OpenHistory();
  readonly #random: () => number;
  readonly #met = new Map<string, CorpusPerson>();
  #candidates: CandidateIndex;
  #learned = 0;

  constructor(box: SentBox, seed: number, leakShare: number) {
    this.#box = box;
    this.#leakShare = leakShare;
    this.#random = seededRandom(seed);
    this.#candidates = open(box.register ?? []);
  }

  get isWarm(): boolean {
    return this.#history.totals.mails >= coldBelow;
  }

  async judge(mail: CorpusMail, result: TrialResult): Promise<void> {
    const people = everybodyIn(mail);
    if (people.length === 0) return;
    const odd = (await this.#odd(mail)).filter(({ code }) => !advice.has(code));
    result.mails++;
    if (odd.length > 0) result.alarmed++;
    for (const { code } of odd) result.codes.set(code, (result.codes.get(code) ?? 0) + 1);
    const book = { met: [...this.#met.values()], candidates: this.#candidates, random: this.#random };
    if (this.#random() > this.#leakShare) return;
    for (const leak of leaksOf(mail, book)) await this.#tryLeak(leak, odd, result);
  }

  async #tryLeak(leak: Leak, without: readonly Oddity[], result: TrialResult): Promise<void> {
    const tally = result.leaks.get(leak.kind) ?? { ranked: 0, first: 0, ranks: 0, all: 0, told: 0 };
    result.leaks.set(leak.kind, tally);
    const codes = new Set(without.map(({ code }) => code));
    const odd = await this.#odd(leak.mail);
    tally.all++;
    if (odd.some(({ code }) => !advice.has(code) && !codes.has(code))) tally.told++;
    if (everybodyIn(leak.mail).length < 2) return;
    const { answered, text } = leak.mail;
    const clues = { answered, greeting: readGreeting(text), history: await this.#slice(leak.mail) };
    const order = oddestFirst(this.#named(leak.mail), clues);
    const rank = order.findIndex(({ address }) => address.toLowerCase() === leak.address.toLowerCase()) + 1;
    tally.ranked++;
    tally.ranks += 1 / rank;
    if (rank === 1) tally.first++;
  }

  async learn(mail: CorpusMail): Promise<void> {
    const people = everybodyIn(mail);
    const { day, kinds } = mail;
    const addresses = people.map(({ address }) => address);
    const sent = { addresses, own: this.#box.own, marks: marksIn(mail), kinds, persons: [], day };
    this.#history.apply(learnSent(this.#history, await hashSent(sent, plainKey)));
    for (const person of people) this.#met.set(person.address.toLowerCase(), person);
    this.#learned++;
    if (this.#box.register === null && this.#learned % freshenAfter === 0)
      this.#candidates = open([...this.#met.values()]);
  }

  #slice(mail: CorpusMail): Promise<HistorySlice> {
    const { kinds, day } = mail;
    const request = { recipients: this.#named(mail), own: this.#box.own, marks: marksIn(mail), kinds, day };
    return sliceHistory(this.#history, { ...request, candidates: this.#candidates }, plainKey);
  }

  async #odd(mail: CorpusMail): Promise<Oddity[]> {
    const { answered, kinds, replyTo, from } = mail;
    return oddRecipients({
      recipients: this.#named(mail),
      from: from.address,
      replyTo,
      own: this.#box.own,
      colleagues: [],
      answered,
      kinds,
      greeting: readGreeting(mail.text),
      history: await this.#slice(mail)
    });
  }

  #named({ to, cc, bcc }: CorpusMail): NamedRecipient[] {
    const named = (field: RecipientField, people: readonly CorpusPerson[]) =>
      people.map(({ address, display }): NamedRecipient => {
        const isOwn = this.#box.own.some((own) => isWithinDomain(domainOf(address).toLowerCase(), own));
        return { address, display, field, class: isOwn ? "internal" : "external", reasons: [] };
      });
    return [...named("to", to), ...named("cc", cc), ...named("bcc", bcc)];
  }
}

function marksIn({ text, subject }: CorpusMail): string[] {
  return marksOf(readGreeting(text)?.names ?? [], subject);
}

function open(people: readonly CorpusPerson[]): CandidateIndex {
  return openCandidates(people.map(({ address, display }) => ({ address: address.toLowerCase(), name: display })));
}
