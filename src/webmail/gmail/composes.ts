import type { Compose } from "../adapter.ts";
import { locate, locateAll } from "../page-part.ts";
import { gmailParts as parts } from "./parts.ts";

/** Gmail closes a compose before its mail leaves, and lets the writer undo that: these many are remembered. */
const mostPressed = 12;

const ids = new WeakMap<Element, string>();
const draftIds = new WeakMap<Element, string>();
let pressed: Compose[] = [];
let count = 0;

/** Every compose that the page shows, in whatever window or pane. */
export function gmailComposes(doc: Document): Compose[] {
  const roots = locateAll(doc, parts.anchor).map(rootOf);
  return [...new Set(roots)].map(composeAt);
}

/** The compose an element is in. */
export function composeAround(element: Element): Compose | null {
  return gmailComposes(element.ownerDocument).find(({ root }) => root.contains(element)) ?? null;
}

function rootOf(anchor: HTMLElement): Element {
  for (const way of parts.composeRoot.ways) {
    const root = anchor.closest(way);
    if (root && isOne(root)) return root;
  }
  return smallestAround(anchor) ?? anchor.closest("form") ?? anchor;
}

/** What holds several composes is none of them. */
const isOne = (root: Element): boolean => locateAll(root, parts.composeId).length <= 1;

/** Where no class or role is known any more: the least that has both the text and the button. */
function smallestAround(anchor: HTMLElement): Element | null {
  let root = anchor.parentElement;
  while (root && !(locate(root, parts.body) && locate(root, parts.send))) root = root.parentElement;
  return root && isOne(root) ? root : null;
}

/** The id stays the same for as long as the root stands, and for a compose that was undone and opened again. */
function composeAt(root: Element): Compose {
  const draftId = readDraftId(root);
  if (draftId) draftIds.set(root, draftId);
  const known = ids.get(root) ?? reopened(draftId) ?? locate<HTMLInputElement>(root, parts.composeId)?.value;
  const id = known || draftId || `compose-${++count}`;
  ids.set(root, id);
  return { id, root };
}

function reopened(draftId: string | null): string | undefined {
  return draftId === null ? undefined : pressed.find((compose) => draftIdOf(compose) === draftId)?.id;
}

/** Null before its first saving. */
function readDraftId(root: Element): string | null {
  return /msg-[af]:[\w-]+/.exec(locate<HTMLInputElement>(root, parts.draftId)?.value ?? "")?.[0] ?? null;
}

/** As last seen; Gmail may have emptied or removed the compose since. */
export function draftIdOf({ root }: Compose): string | null {
  const now = readDraftId(root);
  if (now) draftIds.set(root, now);
  return draftIds.get(root) ?? null;
}

/** A way of sending was used in it: the request may come when the compose is gone. */
export function rememberPressed(compose: Compose): void {
  pressed = [compose, ...pressed.filter(({ root }) => root !== compose.root)].slice(0, mostPressed);
  draftIdOf(compose);
}

/** The newest first; those that were not closed too. */
export function pressedComposes(): readonly Compose[] {
  return pressed;
}
