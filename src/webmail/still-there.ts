/**
 * Whether this element stands in a page that somebody sees. When a frame goes, Firefox gives up all that was in it: to ask for anything
 * of that throws (seen in 153).
 */
export function isStillThere(element: Element): boolean {
  try {
    return element.isConnected && element.ownerDocument.defaultView !== null;
  } catch {
    return false;
  }
}

/** Whether it can be read, be it in the page or not. */
export function isReachable(element: Element | null): boolean {
  try {
    return element?.isConnected !== undefined;
  } catch {
    return false;
  }
}
