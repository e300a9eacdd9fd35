import {
  type Ask,
  type GuardWord,
  helloEvent,
  type Outcome,
  type PageVerb,
  type Pairing,
  pairEvent
} from "./page-channel.ts";

/** A request that waits for the guard's word. */
interface Waiting {
  release(id: number): void;
  abandon(): void;
}

export interface PageRequestMade extends Pick<Ask, "url" | "method" | "headers"> {
  /** The text of its body, null where it has none that is text. */
  text(): string | null;
}

export interface PageSide {
  /** The whole address, if the guard wants to hear of this request. */
  concern(address: string, method: string): string | null;
  /**
   * Asks the guard, and calls one of the two: `release` at once or later, `abandon` at once or later. A request that cannot
   * wait is abandoned where another would be held.
   */
  ask(
    from: EventTarget,
    request: PageRequestMade,
    canWait: boolean,
    release: Waiting["release"],
    abandon: Waiting["abandon"]
  ): void;
  outcome(id: number, ok: boolean): void;
}

// Taken before the page can replace them.
const { addEventListener, dispatchEvent } = EventTarget.prototype;
const { parse, stringify } = JSON;
const Custom = CustomEvent;
const say = window.alert;

export function openPageSide(): PageSide {
  let paired: Pairing | undefined;
  // One guard may speak with the scripts of several frames.
  let lastId = Math.random();
  let isHeld = false;
  let asked: PageRequestMade | undefined;
  const waitings = new Map<number, Waiting>();
  const send = (target: EventTarget, name: string, detail?: string | null): boolean =>
    dispatchEvent.call(target, new Custom(name, { bubbles: true, cancelable: true, composed: true, detail }));
  /** As `channelEvent` names it. */
  const named = (verb: PageVerb): string => `${paired?.secret}:${verb}`;
  const hear = (event: Event): void => {
    const [word, number] = (event as CustomEvent<string>).detail.split(" ") as [GuardWord, string?];
    const id = Number(number);
    if (word === "held") isHeld = true;
    else if (word === "tell") send(window, named("told"), asked?.text());
    else waitings.get(id)?.[word](id);
    if (number) waitings.delete(id);
  };
  const pair = (event: Event): void => {
    // It holds the secret, and page code may listen by now.
    event.stopImmediatePropagation();
    // A guard objects until it has made way for the one that follows it; one that is gone cannot object.
    if (paired && !send(window, named("still"))) return;
    // What the one before held, nobody will let go any more.
    waitings.forEach((waiting) => void waiting.abandon());
    waitings.clear();
    paired = parse((event as CustomEvent<string>).detail) as Pairing;
    listen();
    send(window, named("paired"));
  };
  // Again before each ask: a page that is opened anew to be written loses all its listeners.
  const listen = (): void => {
    addEventListener.call(window, pairEvent, pair, true);
    addEventListener.call(window, paired?.secret as string, hear, true);
  };
  const matches = (which: "concerns" | "refuse", url: string): boolean =>
    !!paired && new RegExp(paired[which]).test(url);
  listen();
  send(window, helloEvent);

  return {
    concern(address, method) {
      try {
        const { href } = new URL(address, document.baseURI);
        return !/^get$/i.test(method) && matches("concerns", href) ? href : null;
      } catch {
        return null; // not an address: the browser refuses it itself
      }
    },
    ask(from, request, canWait, release, abandon) {
      // As JSON it loses its function.
      const ask: Ask = { ...request, id: ++lastId, canWait, method: request.method.toUpperCase() };
      asked = request;
      isHeld = false;
      listen();
      const passed = !send(from, named("ask"), stringify(ask));
      const refused = !passed && !isHeld && matches("refuse", ask.url);
      if (!isHeld && !refused) return release(ask.id);
      if (isHeld && canWait) return void waitings.set(ask.id, { release, abandon });
      if (refused) say.call(window, paired?.noGuard);
      abandon();
    },
    outcome(id, ok) {
      send(window, named("outcome"), stringify({ id, ok } satisfies Outcome));
    }
  };
}
