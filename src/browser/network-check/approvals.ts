import type { SaidMail } from "../../core/mail/send-endpoint.ts";
import { isSameMail, printOf } from "./mail-print.ts";
import type { LiveApproval, StateStore } from "./network-state.ts";

/** The guard gives its word when the request is made; one that was not used by then belongs to none any more. */
const lifeMs = 30_000;

/** A request that was seen leaving. */
export interface Leaving {
  readonly tab: number;
  readonly origin: string;
  readonly url: string;
  readonly said: SaidMail;
}

/** The words of guards that a request may leave, each for one request. */
export class Approvals {
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly store: StateStore,
    private readonly now: () => number = Date.now
  ) {}

  async add(approval: Omit<LiveApproval, "at">): Promise<void> {
    const added = { ...approval, at: this.now() };
    await this.store.change((state) => [{ ...state, approvals: [...this.living(state.approvals), added] }, null]);
    for (const look of this.waiting) look();
  }

  /** Takes the approval of this request, waiting for it so long: its word and the request come by different roads. */
  async take(leaving: Leaving, ms: number): Promise<LiveApproval | null> {
    const deadline = this.now() + ms;
    for (;;) {
      const heard = this.nextWord(deadline - this.now());
      const taken = await this.takeNow(leaving);
      if (taken || this.now() >= deadline) return taken;
      await heard;
    }
  }

  private async takeNow(leaving: Leaving): Promise<LiveApproval | null> {
    const { approvals } = await this.store.read();
    for (const approval of this.living(approvals)) {
      if (!(await covers(approval, leaving))) continue;
      const taken = await this.store.change((state) => {
        const rest = state.approvals.filter((one) => one !== approval);
        return [{ ...state, approvals: rest }, rest.length < state.approvals.length];
      });
      if (taken) return approval;
    }
    return null;
  }

  private living(approvals: readonly LiveApproval[]): LiveApproval[] {
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

async function covers({ tab, origin, print }: LiveApproval, leaving: Leaving): Promise<boolean> {
  if (leaving.tab < 0 ? origin !== leaving.origin : tab !== leaving.tab) return false;
  return isSameMail(print, await printOf(leaving.url, leaving.said, print.salt));
}
