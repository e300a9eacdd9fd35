/** Puts written HTML into the test's document. Text of our own only. */
export function showPage(html: string): void {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
}

export function at<E extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`not in the page: ${selector}`);
  return found;
}

export function removeFromPage(selector: string): void {
  const found = document.querySelectorAll(selector);
  if (found.length === 0) throw new Error(`not in the page: ${selector}`);
  for (const one of found) one.remove();
}

/** The event as a listener at the window gets it. */
export function caught(type: string, target: Element, make: () => Event): Event {
  let event: Event | undefined;
  const listen = (one: Event): void => {
    event = one;
    const path = one.composedPath();
    one.composedPath = () => path;
    one.preventDefault();
  };
  window.addEventListener(type, listen, true);
  target.dispatchEvent(make());
  window.removeEventListener(type, listen, true);
  if (!event) throw new Error(`no ${type}`);
  return event;
}

export const clickOn = (target: Element): Event =>
  caught("click", target, () => new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));

export const keyOn = (target: Element, init: KeyboardEventInit, type = "keydown"): Event =>
  caught(type, target, () => new KeyboardEvent(type, { bubbles: true, cancelable: true, composed: true, ...init }));
