import { isSameMail, type MailParts, printOf } from "./mail-print.ts";
import type { LiveApproval, StateStore } from "./network-state.ts";

/** The guard gives its word when the request is made; one that was not used by then belongs to none any more. */
const lifeMs = 30_000;

/** A request that was seen leaving. */
export interface Leaving {
  readonly tab: number;
  readonly origin: string;
  /** As the rules of this webmail read it. */
  mailFor(webmail: string): MailParts;
}

export type Word = Omit<LiveApproval, "at" | "print">;
type FreshWord = Word & { readonly at: number; readonly mail: MailParts };

/**
 * The words of guards that a request may leave, each for one request. The request comes a moment later or earlier and waits, so
 * the two are compared at once, as they are; only a word that is still unused then is kept as hashes, in case the background ends.
 */
export class Approvals {
  private readonly waiting = new Set<() => void>();
  private fresh: FreshWord[] = [];

  constructor(
    private readonly store: StateStore,
    private readonly now: () => number = Date.now
  ) {}

  async add(word: Word, mail: MailParts): Promise<void> {
    const fresh = { ...word, at: this.now(), mail };
    this.fresh.push(fresh);
    setTimeout(() => this.forget(fresh), lifeMs);
    for (const look of this.waiting) look();
    const print = await printOf(mail);
    if (!this.fresh.includes(fresh)) return;
    const { mail: _, ...approval } = fresh;
    await this.store.change((state) => [
      { ...state, approvals: [...this.living(state.approvals), { ...approval, print }] },
      null
    ]);
  }

  /** Takes the word for this request, waiting for it so long: the two come by different roads. */
  async take(leaving: Leaving, ms: number): Promise<Word | null> {
    const deadline = this.now() + ms;
    for (;;) {
      const heard = this.nextWord(deadline - this.now());
      const taken = this.takeFresh(leaving) ?? (await this.takeKept(leaving));
      if (taken || this.now() >= deadline) return taken;
      await heard;
    }
  }

  private takeFresh(leaving: Leaving): Word | null {
    const word = this.living(this.fresh).find(
      (one) => isOf(one, leaving) && isSameMail(one.mail, leaving.mailFor(one.webmail))
    );
    if (!word) return null;
    this.forget(word);
    void this.drop(word.id);
    return word;
  }

  private async takeKept(leaving: Leaving): Promise<Word | null> {
    const { approvals } = await this.store.read();
    for (const approval of this.living(approvals)) {
      if (!isOf(approval, leaving) || this.fresh.some(({ id }) => id === approval.id)) continue;
      const isSame = isSameMail(approval.print, await printOf(leaving.mailFor(approval.webmail), approval.print.salt));
      if (isSame && (await this.drop(approval.id))) return approval;
    }
    return null;
  }

  private forget(word: FreshWord): void {
    this.fresh = this.fresh.filter((one) => one !== word);
  }

  /** @returns whether it was there */
  private drop(id: string): Promise<boolean> {
    return this.store.change((state) => {
      const rest = state.approvals.filter((one) => one.id !== id);
      const isThere = rest.length < state.approvals.length;
      return [isThere ? { ...state, approvals: rest } : state, isThere];
    });
  }

  private living<A extends { readonly at: number }>(approvals: readonly A[]): A[] {
    return approvals.filter(({ at }) => this.now() - at < lifeMs);
  }

  private nextWord(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, Math.max(0, ms));
      this.waiting.add(done);
    });
  }
}

/** A request of no tab (a service worker's) may be of any tab of its site. */
function isOf(word: Word, { tab, origin }: Leaving): boolean {
  return tab < 0 ? word.origin === origin : word.tab === tab;
}
