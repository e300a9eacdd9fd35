const signs = ["pointerdown", "keydown", "click"] as const;

/**
 * Hears an event that ends at the border of a shadow root (`submit`, `change`): at `target`, and in each open shadow root in which
 * somebody was seen at work there, or a script that presses for them.
 */
export function listenInShadows(
  target: EventTarget,
  type: string,
  hear: (event: Event) => void,
  options: AddEventListenerOptions = { capture: true }
): void {
  // The same listener twice at one place is one listener.
  const listen = (place: EventTarget): void => place.addEventListener(type, hear, options);
  const enter = (event: Event): void => {
    for (const place of event.composedPath()) if (place instanceof ShadowRoot) listen(place);
  };
  listen(target);
  for (const sign of signs) target.addEventListener(sign, enter, options);
}
