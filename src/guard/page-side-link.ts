import {
  type Ask,
  channelEvent,
  type GuardWord,
  helloEvent,
  type Outcome,
  type PageVerb,
  type Pairing,
  pairEvent
} from "../webmail/page-world/page-channel.ts";

export type AskAnswer = "pass" | "hold";

export interface PageLink {
  release(id: number): void;
  abandon(id: number): void;
}

export interface Paired {
  /** Whether the page-world script is there, and speaks with this guard. */
  isPaired(): boolean;
}

export interface PageLinkHandlers {
  /**
   * A request of the addresses that concern the guard wants to leave. `form` where a form submits it. Synchronous. Null: the guard
   * of a page around this one is to say.
   */
  onAsk(ask: Ask, form: HTMLFormElement | null, body: () => string | null): AskAnswer | null;
  onOutcome(outcome: Outcome): void;
}

/**
 * The guard's end of the page channel; see `page-channel.ts`. Call at document_start. Until `signal` aborts, no other guard can pair
 * with the page-world script.
 */
export function pairPageSide(pairing: Pairing, signal: AbortSignal): Paired {
  const { secret } = pairing;
  let isPaired = false;
  const pair = (): void => dispatch(window, pairEvent, JSON.stringify(pairing));
  window.addEventListener(helloEvent, pair, { capture: true, signal });
  const hear = hearing(window, secret, signal);
  hear("paired", () => {
    isPaired = true;
    window.removeEventListener(helloEvent, pair, true);
  });
  hear("still", (event) => event.preventDefault());
  pair();
  return { isPaired: () => isPaired };
}

/** Takes part in what is spoken with the page-world script of this window, the own one or a frame's, under this secret. */
export function joinPageSide(page: Window, secret: string, handlers: PageLinkHandlers, signal: AbortSignal): PageLink {
  const say = (word: GuardWord, id?: number): void =>
    dispatch(page, secret, id === undefined ? word : `${word} ${String(id)}`);
  const hear = hearing(page, secret, signal);
  hear("ask", (event) => {
    const { target, detail } = event;
    // A form of a frame is no `HTMLFormElement` of this window, and one in a shadow root shows as its host.
    const form = (target as Partial<HTMLFormElement>).localName === "form" ? (target as HTMLFormElement) : null;
    const answer = handlers.onAsk(JSON.parse(detail) as Ask, form, bodyTold(page, secret, say));
    if (answer) event.stopImmediatePropagation();
    if (answer === "pass") event.preventDefault();
    if (answer === "hold") say("held");
  });
  hear("outcome", ({ detail }) => handlers.onOutcome(JSON.parse(detail) as Outcome));
  return { release: (id) => say("release", id), abandon: (id) => say("abandon", id) };
}

function dispatch(page: Window, name: string, detail: string): void {
  try {
    page.dispatchEvent(new CustomEvent(name, { detail }));
  } catch {
    // A frame that is gone hears nothing.
  }
}

function hearing(page: Window, secret: string, signal: AbortSignal) {
  return (verb: PageVerb, act: (event: CustomEvent<string>) => void): void =>
    page.addEventListener(channelEvent(secret, verb), (event) => act(event as CustomEvent<string>), {
      capture: true,
      signal
    });
}

/** The text of the body of the request that is being asked about; null where it has none. Call it while asked. */
function bodyTold(page: Window, secret: string, say: (word: GuardWord) => void): () => string | null {
  return () => {
    let text: string | null = null;
    const told = channelEvent(secret, "told");
    const hear = (event: Event): void => {
      text = (event as CustomEvent<string | null>).detail;
    };
    page.addEventListener(told, hear, true);
    say("tell");
    page.removeEventListener(told, hear, true);
    return text;
  };
}
