/** Functions that run inside a page: each is sent as its source, so it must use nothing but its argument. */

export interface ThreadWatch {
  /** Wall-clock time (ms) of the event that the watch begins with. */
  readonly begunAt: number;
  /** Longest time between two ticks of a timer that asks for 5 ms, since then, in ms. */
  readonly longestGap: number;
  /** Longest task of 50 ms or more since then, 0 when there was none; null where the browser does not tell. */
  readonly longestTask: number | null;
}

/**
 * Watches the page's main thread from the first event of this kind on; a `change` is that of chosen files. A sleeping timer and
 * not a spinning one: on two cores a spinning one would take its core from those whose work is timed.
 */
export function watchThread(from: "change" | "keydown"): void {
  const tells = PerformanceObserver.supportedEntryTypes.includes("longtask");
  const watch = { begunAt: 0, longestGap: 0, longestTask: tells ? 0 : null };
  Reflect.set(window, "benchWatch", watch);
  let last = performance.now();
  const tick = (): void => {
    const now = performance.now();
    if (watch.begunAt > 0) watch.longestGap = Math.max(watch.longestGap, now - last);
    last = now;
    setTimeout(tick, 5);
  };
  setTimeout(tick, 5);
  window.addEventListener(
    from,
    ({ target }) => {
      const begins = from === "keydown" || (target instanceof HTMLInputElement && target.type === "file");
      if (begins && watch.begunAt === 0) watch.begunAt = Date.now();
    },
    true
  );
  if (!tells) return;
  new PerformanceObserver((list) => {
    if (watch.begunAt === 0) return;
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
