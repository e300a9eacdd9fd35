const signs = ["pointerdown", "keydown", "click"] as const;

/**
 * Hears `submit`, which ends at the border of a shadow root: at `target`, and in each open shadow root in which somebody was seen at
 * work there, or a script that presses for them. (Files that are chosen in one are seen by `page-files`.)
 */
export function listenForSubmit(
  target: EventTarget,
  hear: (event: SubmitEvent) => void,
  options: AddEventListenerOptions
): void {
  const submitted = (event: Event): void => hear(event as SubmitEvent);
  // The same listener twice at one place is one listener.
  const listen = (place: EventTarget): void => place.addEventListener("submit", submitted, options);
  const enter = (event: Event): void => {
    for (const place of event.composedPath()) if ("host" in place) listen(place);
  };
  listen(target);
  for (const sign of signs) target.addEventListener(sign, enter, options);
}
