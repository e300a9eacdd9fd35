import type { PagePart } from "../page-part.ts";
import { partIn } from "./frames.ts";

/**
 * The page as its reader sees it: with what stands in open shadow roots and in frames of the same site, at whose border selectors,
 * `contains`, parents and the target of an event all end. An element of a frame is none of the classes of this page.
 */

let hasShadows = false;
let isClosed = false;

/**
 * Call once in a page. To look for shadow roots is a walk over every element, so it is done only once the writer was seen at work in
 * one, or a request may be a mail. Text that goes into something that takes no text goes into a closed one.
 */
export function watchShadows(target: EventTarget): void {
  for (const type of ["pointerdown", "keydown", "input"])
    target.addEventListener(
      type,
      (event) => {
        noteShadows(event);
        isClosed ||= type === "input" && event.isTrusted && !takesText(innermost(event));
      },
      true
    );
}

/** Also where nobody worked yet. */
export function findShadows(): boolean {
  hasShadows ||= [...document.querySelectorAll("*")].some(({ shadowRoot }) => shadowRoot !== null);
  return hasShadows;
}

export function noteShadows(event: Event): void {
  hasShadows ||= innermost(event) !== event.target;
}

function takesText(place: EventTarget | null): boolean {
  if (!place || !("isContentEditable" in place)) return true;
  const { isContentEditable, ownerDocument } = place as HTMLElement;
  return "value" in place || isContentEditable || ownerDocument.designMode === "on";
}

/** The writer writes where nobody can look. */
export const writesInClosed = (): boolean => isClosed;

/** Where the event happened. */
export const innermost = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;

/** The component, or the frame, that this node stands inside of; null in the outermost page. */
function hostOf(node: Node): Element | null {
  const root = node.getRootNode() as { readonly host?: Element; readonly defaultView?: Window | null };
  return root.host ?? root.defaultView?.frameElement ?? null;
}

export const parentOf = (element: Element): Element | null => element.parentElement ?? hostOf(element);

export function holds(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = hostOf(at)) if (outer.contains(at)) return true;
  return false;
}

/** Those under `root` itself first, then those of the shadow roots and frames in it. */
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

/** `root`, and the shadow roots and pages in it. What is being written may be long, and has none. */
export function rootsIn(root: ParentNode): ParentNode[] {
  if (!hasShadows && window.length === 0) return [root];
  const own = "matches" in root ? [root as Element] : [];
  const elements = [
    ...own,
    ...root.querySelectorAll(`${hasShadows ? "" : ":is(iframe, frame)"}:not([contenteditable] *)`)
  ];
  return [
    root,
    ...elements.flatMap((one) => [one.shadowRoot ?? partIn(one)].flatMap((inner) => (inner ? rootsIn(inner) : [])))
  ];
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
