import type { FrameState } from "../browser/guard-state.ts";
import type { Compose, WebmailAdapter } from "../webmail/adapter.ts";
import { adapterFor, registered } from "../webmail/registry.ts";
import type { Paired } from "./page-side-link.ts";
import { readDraft } from "./read-draft.ts";

/** A compose is read again only when it is another one, or was not understood: reading a long text takes time. */
const understood = new WeakMap<Element, string>();

/** How the guard of this frame stands. `isDrawn`: the page has had its time to draw what it is. */
export function frameState(link: Paired, isDrawn: boolean): FrameState {
  if (!link.isPaired()) return "unpaired";
  const adapter = adapterFor(document);
  if (!adapter) return isBlind() || (isDrawn && isStrange()) ? "not-understood" : "guarding";
  return adapter.composes(document).every((compose) => isUnderstood(adapter, compose)) ? "guarding" : "not-understood";
}

function isUnderstood(adapter: WebmailAdapter, compose: Compose): boolean {
  if (understood.get(compose.root) === compose.id) return true;
  const { notUnderstood } = readDraft(adapter, compose, null);
  // Where the request is the truth, a page that shows names without addresses is no page that has changed.
  if (notUnderstood.some((part) => !(adapter.withRequest && part === "recipients"))) return false;
  understood.set(compose.root, compose.id);
  return true;
}

/** Something is written in this page, where no adapter can look. */
const isBlind = (): boolean => registered().some((adapter) => adapter.isBlind?.());

/** A page where a webmail is known to live, and that is not it. */
function isStrange(): boolean {
  const here = registered().filter(({ home }) => home?.hosts.test(location.hostname));
  return window.top === window && here.length > 0 && !here.some(({ home }) => home?.isHere(document));
}
