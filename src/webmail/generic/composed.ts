import type { PagePart } from "../page-part.ts";

/**
 * The page as its reader sees it: with what stands in open shadow roots, at whose border selectors, `contains`, parents and the
 * target of an event all end.
 */

let hasShadows = false;
let isClosed = false;

/**
 * Call once in a page. To look for shadow roots is a walk over every element, so it is done only once the writer was seen at work in
 * one. Text that goes into something that takes no text goes into a closed one.
 */
export function watchShadows(target: EventTarget): void {
  for (const type of ["pointerdown", "keydown", "input"])
    target.addEventListener(
      type,
      (event) => {
        hasShadows ||= innermost(event) !== event.target;
        isClosed ||= type === "input" && event.isTrusted && !takesText(innermost(event));
      },
      true
    );
}

function takesText(place: EventTarget | null): boolean {
  if (!(place instanceof HTMLElement)) return true;
  return "value" in place || place.isContentEditable || place.ownerDocument.designMode === "on";
}

/** The writer writes where nobody can look. */
export const writesInClosed = (): boolean => isClosed;

/** Where the event happened. */
export const innermost = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;

/** The component whose shadow root this node stands in; null outside of all. */
function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

export const parentOf = (element: Element): Element | null => element.parentElement ?? hostOf(element);

export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = hostOf(at)) if (outer.contains(at)) return true;
  return false;
}

/** Those under `root` itself first, then those of the shadow roots in it. */
export function all<E extends Element = HTMLElement>(root: ParentNode, selector: string): E[] {
  return rootsIn(root).flatMap((one) => [...one.querySelectorAll<E>(selector)]);
}

export function locateAll<E extends Element = HTMLElement>(root: ParentNode, { ways }: PagePart): E[] {
  for (const way of ways) {
    const found = all<E>(root, way);
    if (found.length > 0) return found;
  }
  return [];
}

/** `root` and the shadow roots in it. What is being written may be long, and has none. */
export function rootsIn(root: ParentNode): ParentNode[] {
  if (!hasShadows) return [root];
  const own = root instanceof Element ? [root] : [];
  const elements = [...own, ...root.querySelectorAll(":not([contenteditable] *)")];
  return [root, ...elements.flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : []))];
}

/** The element and, as long as it is the only one of its kind in there, each component around it: what names that names it. */
export function withHosts(element: Element, kind: string): Element[] {
  const host = hostOf(element);
  return host && all(host, kind).length === 1 ? [element, ...withHosts(host, kind)] : [element];
}

/** What is written in it: of a component, what its user put into it. */
export function wordsIn(element: Element): string {
  const slotted = all<HTMLSlotElement>(element, "slot").flatMap((slot) => slot.assignedNodes());
  return [element, ...slotted].map(({ textContent }) => textContent ?? "").join(" ");
}

export function textNodes(root: Element): Text[] {
  return rootsIn(root).flatMap((one) => {
    const walker = root.ownerDocument.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    return nodes;
  });
}
