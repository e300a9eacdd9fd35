/** Functions that run inside a page: each is sent as its source, so it must use nothing but its argument. */

export interface ThreadWatch {
  /** Wall-clock time (ms) of the files' `change` event. */
  readonly chosenAt: number;
  /** Longest time between two ticks of a timer that asks for 5 ms, since the files were chosen, in ms. */
  readonly longestGap: number;
  /** Longest task of 50 ms or more since then, 0 when there was none; null where the browser does not tell. */
  readonly longestTask: number | null;
}

/**
 * Starts watching the page's main thread. A sleeping timer and not a spinning one: on two cores a spinning one would take
 * its core from those whose work is timed.
 */
export function watchThread(): void {
  const tells = PerformanceObserver.supportedEntryTypes.includes("longtask");
  const watch = { chosenAt: 0, longestGap: 0, longestTask: tells ? 0 : null };
  Reflect.set(window, "benchWatch", watch);
  let last = performance.now();
  const tick = (): void => {
    const now = performance.now();
    if (watch.chosenAt > 0) watch.longestGap = Math.max(watch.longestGap, now - last);
    last = now;
    setTimeout(tick, 5);
  };
  setTimeout(tick, 5);
  window.addEventListener(
    "change",
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "file") watch.chosenAt = Date.now();
    },
    true
  );
  if (!tells) return;
  new PerformanceObserver((list) => {
    if (watch.chosenAt === 0) return;
    const durations = list.getEntries().map(({ duration }) => duration);
    watch.longestTask = Math.max(watch.longestTask ?? 0, ...durations);
  }).observe({ type: "longtask" });
}

export function readThreadWatch(): ThreadWatch {
  return Reflect.get(window, "benchWatch") as ThreadWatch;
}

/** In the dialog's frame: the wall-clock time (ms) at which it asks and names as many PDFs as there are. */
export function whenAsked(files: number): Promise<number> {
  const asks = (): boolean =>
    document.querySelector('[data-testid="send-anyway-open"]') !== null &&
    new Set(document.body.textContent.match(/[\w-]+\.pdf/g)).size >= files;
  return new Promise((resolve) => {
    const look = (): void => {
      if (asks()) resolve(Date.now());
      else setTimeout(look, 10);
    };
    look();
  });
}
