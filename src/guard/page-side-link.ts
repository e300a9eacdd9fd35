import { type Ask, channelEvent, helloEvent, type Outcome, pairEvent } from "../webmail/page-world/page-channel.ts";

export type AskAnswer = "pass" | "hold";

export interface PageLink {
  release(id: number): void;
  abandon(id: number): void;
}

export interface PageLinkHandlers {
  /** A request that sends a mail wants to leave. `form` where a form submits it. Synchronous. */
  onAsk(ask: Ask, form: HTMLFormElement | null): AskAnswer;
  onOutcome(outcome: Outcome): void;
}

/** The guard's end of the page channel; see `page-channel.ts`. Call at document_start. */
export function linkPageSide(handlers: PageLinkHandlers): PageLink {
  const secret = `verzendwacht-${[...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(36)).join("")}`;
  const say = (name: string, detail?: string): boolean =>
    window.dispatchEvent(new CustomEvent(name, detail === undefined ? {} : { detail }));
  const pair = (): boolean => say(pairEvent, secret);
  window.addEventListener(helloEvent, pair, true);
  window.addEventListener(
    channelEvent(secret, "paired"),
    () => window.removeEventListener(helloEvent, pair, true),
    true
  );
  window.addEventListener(
    channelEvent(secret, "ask"),
    (event) => {
      event.stopImmediatePropagation();
      const form = event.target instanceof HTMLFormElement ? event.target : null;
      const ask = JSON.parse((event as CustomEvent<string>).detail) as Ask;
      if (handlers.onAsk(ask, form) === "pass") event.preventDefault();
      else say(channelEvent(secret, "held"));
    },
    true
  );
  window.addEventListener(
    channelEvent(secret, "outcome"),
    (event) => {
      handlers.onOutcome(JSON.parse((event as CustomEvent<string>).detail) as Outcome);
    },
    true
  );
  pair();
  return {
    release: (id) => void say(channelEvent(secret, "release"), String(id)),
    abandon: (id) => void say(channelEvent(secret, "abandon"), String(id))
  };
}
