import type { Compose } from "../adapter.ts";
import { closestPart, locate, locateAll } from "../page-part.ts";
import { outlookParts as parts } from "./parts.ts";

const ids = new WeakMap<Element, string>();
let made = 0;

/** Of this document; a pop-out is one of its own. A message that Outlook keeps out of sight is none. */
export function composesIn(doc: Document): Compose[] {
  return [...new Set(bodiesIn(doc).filter(isShown).map(rootOf))].map((root) => ({ id: idOf(root), root }));
}

/** The compose that this element stands in. */
export function composeAround(element: Element): Compose | null {
  return composesIn(element.ownerDocument).find(({ root }) => root.contains(element)) ?? null;
}

export function bodyIn(root: Element): HTMLElement | null {
  return bodiesIn(root)[0] ?? null;
}

/** Where recipients are typed, in the page's order: To, Cc, Bcc. All stand before the text. */
export function wellsIn(root: Element): HTMLElement[] {
  const body = bodyIn(root);
  return locateAll(root, parts.editable).filter(
    (one) => one !== body && !isInEditable(one) && !one.hasAttribute("aria-multiline") && (!body || precedes(one, body))
  );
}

const precedes = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function bodiesIn(root: ParentNode): HTMLElement[] {
  return locateAll(root, parts.body).filter((one) => !isInEditable(one));
}

const isInEditable = (one: Element): boolean => Boolean(one.parentElement?.closest('[contenteditable="true"]'));

const isShown = (element: Element): boolean => element.checkVisibility?.() ?? true;

/** The smallest part of the page around a text that holds how it is sent, and to whom or about what. */
function rootOf(body: HTMLElement): HTMLElement {
  const start = closestPart(body, parts.container) ?? body.parentElement ?? body;
  let sending: HTMLElement | null = null;
  for (let at: HTMLElement | null = start; at && !isMore(at); at = at.parentElement) {
    if (!locate(at, parts.sendControl)) continue;
    sending ??= at;
    if (at.querySelector(parts.subject.ways[0]) || wellsIn(at).length > 0) return at;
  }
  return sending ?? start;
}

/** More of the page than one message. */
const isMore = (element: HTMLElement): boolean =>
  (element.matches(parts.limit.ways.join(",")) && !element.matches(parts.container.ways.join(","))) ||
  bodiesIn(element).length > 1;

/** Outlook's own id of the draft; one of ours where the subject is hidden. */
function idOf(root: Element): string {
  const draft = /^MSG_(.+)_SUBJECT$/.exec(root.querySelector(parts.subject.ways[0])?.id ?? "")?.[1];
  if (draft) return draft;
  const known = ids.get(root) ?? `compose:${++made}`;
  ids.set(root, known);
  return known;
}
