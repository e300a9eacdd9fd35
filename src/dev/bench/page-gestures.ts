/** Functions that run inside a page: each is sent as its source, so it must use nothing but its argument. */

export interface Gestures {
  /** Wall-clock times in ms at which the browser made the last trusted key press and the last press on the button. */
  readonly keyAt: number;
  readonly pressAt: number;
}

/**
 * Notes when the writer's gestures were made, without the extension's help. `pointerup` is the gesture's own event right
 * before `click`, and the guard lets it through. Kept where the page that comes after the send can still read it.
 * @param how.offset source of `wallClockOffset`
 */
export function noteGestures(how: { offset: string; button: string }): void {
  const frame = document.createElement("script");
  frame.textContent = `window.benchOffset = (${how.offset})();`;
  document.head.append(frame);
  frame.remove();
  const offset = Number(Reflect.get(window, "benchOffset"));
  const note = (name: string) => (event: Event) => {
    if (event.isTrusted) sessionStorage.setItem(name, String(event.timeStamp + offset));
  };
  window.addEventListener("keydown", note("bench.keyAt"), true);
  const press = note("bench.pressAt");
  window.addEventListener(
    "pointerup",
    (event) => {
      if (event.target instanceof Element && event.target.closest(how.button)) press(event);
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
