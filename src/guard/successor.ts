import { extensionAlive } from "../browser/send-message.ts";

/**
 * When the extension is updated, reloaded or turned off and on, Chromium leaves the guards that stand in open pages without an
 * extension behind them, and Firefox ends them. The one of before holds all mail until the new one stands beside it, and then makes
 * way, all within one task of the page: nothing is sent in between, and nothing is asked twice. By DOM events, for the two live in
 * worlds of their own and share nothing else.
 */
const successorEvent = "verzendwacht:successor";
const retiredEvent = "verzendwacht:retired";

export type Predecessor = "held" | "idle";

/** In a guard that starts, once its own listeners stand: what the one before it was doing; null where there was none. */
export function takeOver(): Predecessor | null {
  let was: Predecessor | null = null;
  const hear = (event: Event): void => {
    was = (event as CustomEvent<string>).detail === "held" ? "held" : "idle";
  };
  window.addEventListener(retiredEvent, hear, true);
  window.dispatchEvent(new CustomEvent(successorEvent));
  window.removeEventListener(retiredEvent, hear, true);
  return was;
}

/** In every guard. `retire`: ends it for good, and tells what it was doing; called only when its own extension is gone. */
export function makeWay(retire: () => Predecessor): void {
  const hear = (): void => {
    if (extensionAlive()) return;
    window.removeEventListener(successorEvent, hear, true);
    window.dispatchEvent(new CustomEvent(retiredEvent, { detail: retire() }));
  };
  window.addEventListener(successorEvent, hear, true);
}
