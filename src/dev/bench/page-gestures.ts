/** Functions that run inside a page: each is sent as its source, so it must use nothing but its argument. */

export interface Gestures {
  /** Wall-clock times in ms at which the browser made the last trusted key press and the last press on the button. */
  readonly keyAt: number;
  readonly pressAt: number;
}

/**
 * Notes when the writer's gestures were made, without the extension's help. `pointerup` is the gesture's own event right
 * before `click`, and the guard lets it through. Kept where the page that comes after the send can still read it.
 * @param how.offset the page's own `wallClockOffset`
 */
export function noteGestures(how: { offset: number; button: string }): void {
  const note = (name: string, event: Event): void => {
    if (event.isTrusted) sessionStorage.setItem(name, String(event.timeStamp + how.offset));
  };
  window.addEventListener("keydown", (event) => note("bench.keyAt", event), true);
  window.addEventListener(
    "pointerup",
    (event) => {
      if (event.target instanceof Element && event.target.closest(how.button)) note("bench.pressAt", event);
    },
    true
  );
}

export function readGestures(): Gestures {
  return {
    keyAt: Number(sessionStorage.getItem("bench.keyAt")),
    pressAt: Number(sessionStorage.getItem("bench.pressAt"))
  };
}
