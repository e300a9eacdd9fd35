import {
  type Ask,
  channelEvent,
  type GuardWord,
  helloEvent,
  type Outcome,
  type Pairing,
  pairEvent
} from "../webmail/page-world/page-channel.ts";

export type AskAnswer = "pass" | "hold";

export interface PageLink {
  release(id: number): void;
  abandon(id: number): void;
}

export interface PairedLink extends PageLink {
  /** Whether the page-world script is there, and speaks with this guard. */
  isPaired(): boolean;
}

export interface PageLinkHandlers {
  /** A request of the addresses that concern the guard wants to leave. `form` where a form submits it. Synchronous. */
  onAsk(ask: Ask, form: HTMLFormElement | null, body: () => string | null): AskAnswer;
  onOutcome(outcome: Outcome): void;
}

/**
 * The guard's end of the page channel; see `page-channel.ts`. Call at document_start. Until `signal` aborts, no other guard can pair
 * with the page-world script.
 */
export function linkPageSide(
  handlers: PageLinkHandlers,
  pairing: Omit<Pairing, "secret">,
  signal: AbortSignal
): PairedLink {
  const options = { capture: true, signal };
  let isPaired = false;
  const secret = `verzendwacht-${[...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("")}`;
  const dispatch = (name: string, detail: string): boolean => window.dispatchEvent(new CustomEvent(name, { detail }));
  const say = (word: GuardWord, id?: number): void =>
    void dispatch(secret, id === undefined ? word : `${word} ${String(id)}`);
  const hear = (verb: Parameters<typeof channelEvent>[1], act: (event: CustomEvent<string>) => void): void =>
    window.addEventListener(channelEvent(secret, verb), (event) => act(event as CustomEvent<string>), options);
  const pair = (): boolean => dispatch(pairEvent, JSON.stringify({ secret, ...pairing } satisfies Pairing));
  window.addEventListener(helloEvent, pair, options);
  hear("paired", () => {
    isPaired = true;
    window.removeEventListener(helloEvent, pair, true);
  });
  hear("still", (event) => event.preventDefault());
  hear("ask", (event) => {
    event.stopImmediatePropagation();
    const form = event.target instanceof HTMLFormElement ? event.target : null;
    if (handlers.onAsk(JSON.parse(event.detail) as Ask, form, bodyTold(secret, say)) === "pass") event.preventDefault();
    else say("held");
  });
  hear("outcome", ({ detail }) => handlers.onOutcome(JSON.parse(detail) as Outcome));
  pair();
  return { release: (id) => say("release", id), abandon: (id) => say("abandon", id), isPaired: () => isPaired };
}

/** The text of the body of the request that is being asked about; null where it has none. Call it while asked. */
function bodyTold(secret: string, say: (word: GuardWord) => void): () => string | null {
  return () => {
    let text: string | null = null;
    const told = channelEvent(secret, "told");
    const hear = (event: Event): void => {
      text = (event as CustomEvent<string | null>).detail;
    };
    window.addEventListener(told, hear, true);
    say("tell");
    window.removeEventListener(told, hear, true);
    return text;
  };
}
