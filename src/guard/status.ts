import type { FrameState } from "../browser/guard-state.ts";
import { sendMessage } from "../browser/send-message.ts";

const answerMs = 10_000;
/** After a press or a change of focus, by which every compose opens, its parts are there. */
const soonMs = 700;
/** What was not as it should be may have been caught half-way. */
const againMs = 3_000;
/** A webmail that has not drawn itself this long after its page loaded is not the one that is known. */
const drawnMs = 6_000;

/**
 * Tells the background how the guard of this frame stands: at once, when its page has been drawn, when something in it was pressed or
 * got the focus, and when it comes back from the browser's cache. `look`: as it is now; `isDrawn`: the page has had its time.
 */
export function reportStatus(look: (isDrawn: boolean) => FrameState, signal: AbortSignal): void {
  const isTop = window.top === window;
  let told: FrameState | null = null;
  let isDrawn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (state: FrameState, isNew = false): void => {
    // Of frames only those are heard that have something to say.
    const isNews = told === null ? isTop || state !== "guarding" : state !== told;
    if (!isNews && !isNew) return;
    told = state;
    void sendMessage("guard:status", { state, isNew }, answerMs).catch(() => undefined);
  };
  const lookNow = (): void => {
    if (signal.aborted) return;
    const state = look(isDrawn);
    tell(state);
    if (state !== "guarding") lookSoon(againMs);
  };
  const lookSoon = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(lookNow, ms);
  };
  const listen = (type: string, act: (event: Event) => void): void =>
    window.addEventListener(type, act, { capture: true, signal });
  for (const type of ["focusin", "click"]) listen(type, () => lookSoon(soonMs));
  listen("pagehide", () => isTop || told === null || tell("gone"));
  listen("pageshow", (event) => (event as PageTransitionEvent).persisted && tell(look(isDrawn), isTop));
  whenLoaded(signal, () => {
    lookSoon(soonMs);
    setTimeout(() => {
      isDrawn = true;
      lookSoon(0);
    }, drawnMs);
  });
  if (isTop) tell(look(false), true);
}

function whenLoaded(signal: AbortSignal, act: () => void): void {
  if (document.readyState === "complete") act();
  else window.addEventListener("load", act, { once: true, signal });
}
