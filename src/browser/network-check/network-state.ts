import browser from "webextension-polyfill";
import type { MailPrint } from "./mail-print.ts";

/** A guard that stands in one frame of a tab. */
export interface Stand {
  readonly tab: number;
  readonly frame: number;
  /** Empty while its page shows none. */
  readonly webmail: string;
  /** Webmails of which it is asked about every request that sends. */
  readonly knows: readonly string[];
  readonly origin: string;
  /** Address of the page without query. */
  readonly page: string;
  /** Releases that are under way: while there is one, the browser denies this tab nothing. */
  readonly open: readonly string[];
}

/** One request of this tab may leave. */
export interface LiveApproval {
  /** By whose rules its parts were read. */
  readonly webmail: string;
  readonly id: string;
  readonly tab: number;
  readonly origin: string;
  readonly ticket: string;
  readonly print: MailPrint;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface NetworkState {
  readonly stands: readonly Stand[];
  readonly approvals: readonly LiveApproval[];
}

const key = "network-check";
const empty: NetworkState = { stands: [], approvals: [] };

/**
 * What the network check knows, for as long as the browser runs: the background sleeps and wakes, so it is kept in
 * `storage.session`, which is memory and never a disk. It holds no text and no address of a recipient, only hashes.
 */
export class StateStore {
  private now: NetworkState | null = null;
  private readonly loaded: Promise<void>;

  constructor() {
    this.loaded = browser.storage.session
      .get(key)
      .catch(() => ({}))
      .then((stored: Record<string, unknown>) => {
        this.now = (stored[key] as NetworkState | undefined) ?? empty;
      });
  }

  async read(): Promise<NetworkState> {
    await this.loaded;
    return this.now ?? empty;
  }

  /**
   * `change` runs at once where the state is known, so that two changes never start from the same one. Nobody waits for the
   * storage: a request may be waiting for this.
   */
  async change<T>(change: (state: NetworkState) => readonly [NetworkState, T]): Promise<T> {
    const [state, result] = change(await this.read());
    if (state !== this.now) {
      this.now = state;
      void browser.storage.session.set({ [key]: state }).catch(() => undefined);
    }
    return result;
  }
}
