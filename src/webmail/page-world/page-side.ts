import type { PageRequest } from "../adapter.ts";
import { pageRequest } from "../page-request.ts";
import { sendRequests } from "../send-requests.ts";
import { type Ask, channelEvent, helloEvent, type Outcome, pairEvent } from "./page-channel.ts";

/** A request that waits for the guard's word. */
interface Waiting {
  release(id: number): void;
  abandon(): void;
}

export interface PageSide {
  /** The request, if it sends a mail. `payload` is called only when its address may send. */
  sending(address: string, method: string, payload: () => unknown): PageRequest | null;
  /**
   * Asks the guard, and calls one of the two: `release` at once or later, `abandon` at once or later. A request that cannot
   * wait is abandoned where another would be held.
   */
  ask(
    from: EventTarget,
    request: PageRequest,
    canWait: boolean,
    release: Waiting["release"],
    abandon: Waiting["abandon"]
  ): void;
  outcome(id: number, ok: boolean): void;
}

const noGuard =
  "Verzendwacht: NIET verzonden. Bewaar uw concept en laad de pagina opnieuw.\n\n" +
  "Verzendwacht: NOT sent. Save your draft and reload the page.";

// Taken before the page can replace them.
const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
const { stringify } = JSON;
const Custom = CustomEvent;
const say = window.alert;

export function openPageSide(): PageSide {
  let secret = "";
  let lastId = 0;
  const waitings = new Map<number, Waiting>();
  const send = (target: EventTarget, name: string, detail?: string): boolean =>
    dispatchEvent.call(target, new Custom(name, { bubbles: true, cancelable: true, composed: true, detail }));
  const listen = (name: string, act: (detail: string) => void): void =>
    addEventListener.call(window, name, (event) => act((event as CustomEvent<string>).detail), true);
  const settle = (how: keyof Waiting) => (detail: string) => {
    const waiting = waitings.get(+detail);
    waitings.delete(+detail);
    waiting?.[how](+detail);
  };
  const pair = (event: Event): void => {
    if (secret) return;
    secret = (event as CustomEvent<string>).detail;
    removeEventListener.call(window, pairEvent, pair, true);
    listen(channelEvent(secret, "release"), settle("release"));
    listen(channelEvent(secret, "abandon"), settle("abandon"));
    send(window, channelEvent(secret, "paired"));
  };
  addEventListener.call(window, pairEvent, pair, true);
  send(window, helloEvent);

  return {
    sending(address, method, payload) {
      try {
        const request = pageRequest(address, method, payload);
        return sendRequests.some((rule) => rule.matches(request)) ? request : null;
      } catch {
        return null; // not an address: the browser refuses it itself
      }
    },
    ask(from, { url, method, body }, canWait, release, abandon) {
      const id = ++lastId;
      const ask: Ask = { id, canWait, url, method, body };
      let held = false;
      const name = channelEvent(secret, "held");
      const hear = (): void => {
        held = true;
      };
      addEventListener.call(window, name, hear, true);
      const passed = !!secret && !send(from, channelEvent(secret, "ask"), stringify(ask));
      removeEventListener.call(window, name, hear, true);
      if (passed) return release(id);
      if (held && canWait) return void waitings.set(id, { release, abandon });
      if (!held) say.call(window, noGuard);
      abandon();
    },
    outcome(id, ok) {
      const outcome: Outcome = { id, ok };
      send(window, channelEvent(secret, "outcome"), stringify(outcome));
    }
  };
}
