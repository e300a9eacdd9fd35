import type { MessageName, Messages } from "../browser/messages.ts";
import { sendMessage } from "../browser/send-message.ts";
import { registered } from "../webmail/registry.ts";
import { requestTold, type ToldRequest } from "./request-told.ts";

/** A background that does not answer by then has no lock either. */
const answerMs = 2_000;

/** A page may think a request done that the browser has still to make: a beacon, one that a service worker passes on. */
const unseenMs = 5_000;

interface Standing {
  readonly said: Promise<boolean>;
  /** Null: not known yet. */
  locks: boolean | null;
}

const standing = new Map<string, Standing>();

/**
 * Says once for this frame that a guard stands here. True: what sends from here is denied until it is opened. `webmail`: empty
 * while the page shows none; what sends unasked is refused from here on, where the browser can hold a request.
 */
export function stand(webmail: string): Standing {
  const known = standing.get(webmail);
  if (known) return known;
  const isNew = standing.size === 0;
  const say = (): Promise<boolean> =>
    tell("network:stand", { webmail, knows: knownWebmails(), isNew }).then((answer) => answer?.locks ?? false);
  // A page that comes back from the browser's cache has given its place to another one.
  window.addEventListener("pageshow", ({ persisted }) => void (persisted && say()));
  const here: Standing = { said: say(), locks: null };
  void here.said.then((locks) => {
    here.locks = locks;
  });
  standing.set(webmail, here);
  return here;
}

/**
 * The guard's end of the network check (`browser/network-check`), for one compose. Where the browser denies the webmail's way of
 * sending, a mail leaves only while this is open for exactly that mail. Without a background that answers, the page-world script
 * alone decides: no mail is trapped for that.
 */
export class ReleaseLock {
  private readonly ticket = [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("");
  private readonly standing: Standing;
  private wanted: string | null = null;
  private openFor: string | null = null;
  private told = false;
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly webmail: string) {
    this.standing = stand(webmail);
  }

  /** `print`: fingerprint of the draft that would leave. */
  isOpen(print: string): boolean {
    return this.standing.locks === false || this.openFor === print;
  }

  async open(print: string): Promise<void> {
    this.wanted = print;
    clearTimeout(this.closing);
    if (this.openFor === print || !(await this.standing.said) || this.wanted !== print) return;
    this.told = true;
    await tell("network:open", { ticket: this.ticket });
    if (this.wanted === print) this.openFor = print;
  }

  close(): void {
    this.wanted = null;
    this.openFor = null;
    if (!this.told) return;
    this.told = false;
    void tell("network:close", { ticket: this.ticket });
  }

  /** The draft is another one now. */
  closeUnless(print: string): void {
    if (this.wanted !== print) this.close();
  }

  /** The network check closes it when it sees the request; one that never comes must not leave it open. */
  closeSoon(): void {
    clearTimeout(this.closing);
    this.closing = setTimeout(() => this.close(), unseenMs);
  }

  /** This request leaves, now and once. */
  leaving(request: ToldRequest): void {
    this.wanted = null;
    this.openFor = null;
    void tell("network:leaving", { ...requestTold(request), webmail: this.webmail, ticket: this.ticket });
  }
}

/** A request that leaves by no lock of this window: a pop-out's mail. */
export function leavingUnlocked(webmail: string, request: ToldRequest): void {
  void tell("network:leaving", { ...requestTold(request), webmail, ticket: "" });
}

/** The one for pages that no other knows decides by the page too: of requests alone it cannot tell. */
function knownWebmails(): string[] {
  return registered().flatMap(({ id, isFallback }) => (isFallback ? [] : [id]));
}

/** Null: no answer. */
async function tell<N extends MessageName>(
  name: N,
  request: Messages[N]["request"]
): Promise<Messages[N]["response"] | null> {
  return sendMessage(name, request, answerMs).catch(() => null);
}
