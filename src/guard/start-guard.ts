import { answerAttachmentStates } from "../browser/attachment-states.ts";
import { answerPings } from "../browser/guard-ping.ts";
import { onSettingsChanged } from "../browser/settings-changed.ts";
import { text } from "../browser/texts.ts";
import type { MessageAttachments } from "../core/verdict/attachment-state.ts";
import type { Compose, PageRequest, WebmailAdapter } from "../webmail/adapter.ts";
import { adapterFor } from "../webmail/list.ts";
import { formRequest, pageRequest } from "../webmail/page-request.ts";
import { addresses, hearRequest, sendingAdapter } from "../webmail/send-requests.ts";
import { AheadOfSending } from "./ahead-of-sending.ts";
import { ComposeGuard } from "./compose-guard.ts";
import { watchFiles, watchPageFiles } from "./file-watch.ts";
import { frameState } from "./frame-state.ts";
import { heldNow } from "./held-record.ts";
import { linkPageSide, type PageLinkHandlers } from "./page-side-link.ts";
import { loadGuardTexts } from "./plain-notice.ts";
import { closeNotices, sayPlainly } from "./say-plainly.ts";
import { reportStatus } from "./status.ts";
import { makeWay, takeOver } from "./successor.ts";
import { removeLeftBehind, shieldKeys } from "./top-layer.ts";

/** Everything a page may send on; adapters say which of them means it. */
const intentEvents = [
  "pointerdown",
  "mousedown",
  "touchstart",
  "pointerup",
  "mouseup",
  "touchend",
  "click",
  "keydown",
  "keypress",
  "keyup"
] as const;

const started = Symbol.for("verzendwacht.guard");

/** Call at document_start, in every frame of a guarded site. A second call in the same frame does nothing. */
export function startGuard(): void {
  if (Reflect.has(globalThis, started)) return;
  Reflect.set(globalThis, started, true);
  const before = takeOver();
  const texts = loadGuardTexts(text);
  const term = new AbortController();
  const { signal } = term;
  const guards = new Map<Element, ComposeGuard>();
  const guardOf = (adapter: WebmailAdapter, compose: Compose): ComposeGuard => {
    const known = guards.get(compose.root);
    if (known && known.compose.id === compose.id) return known;
    const before = [...guards.values()].find((one) => isReopened(compose, one));
    const guard = new ComposeGuard(adapter, compose, link, texts, before);
    guards.set(compose.root, guard);
    return guard;
  };
  const link = linkPageSide(pageHandlers(guards, guardOf), { ...addresses, noGuard: texts.orphaned }, signal);
  const composeGuards = (): ComposeGuard[] => {
    const adapter = signal.aborted ? null : adapterFor(document);
    const shown = adapter ? adapter.composes(document).map((compose) => guardOf(adapter, compose)) : [];
    // Afterwards: one that was closed and opened again hands on what was agreed to.
    for (const [root, guard] of guards) if (!root.isConnected && !guard.isExpected()) guards.delete(root);
    return shown;
  };
  const first = { capture: true, signal };
  const watchIntents = (target: Window | Document): void => {
    for (const type of intentEvents) target.addEventListener(type, (event) => onIntent(event, guardOf), first);
  };
  const ahead = new AheadOfSending(composeGuards, watchIntents);
  answerPings(heldNow);
  answerAttachmentStates(() => attachmentsOf(composeGuards()));
  shieldKeys();
  watchIntents(window);
  window.addEventListener("submit", (event) => onSubmit(event, guardOf), first);
  const stopAll = (): boolean => [...guards.values()].map((guard) => guard.stop()).includes(true);
  window.addEventListener("pagehide", stopAll, first);
  watchFiles(window, composeGuards);
  watchPageFiles(composeGuards);
  ahead.watch(window);
  onSettingsChanged(() => {
    for (const guard of guards.values()) guard.forget();
  });
  makeWay(() => {
    const held = stopAll();
    closeNotices();
    term.abort();
    return held ? "held" : "idle";
  });
  reportStatus((isDrawn) => frameState(link, isDrawn), signal);
  if (removeLeftBehind() || before === "held") void sayPlainly(texts, texts.updated);
}

function pageHandlers(guards: ReadonlyMap<Element, ComposeGuard>, guardOf: GuardOf): PageLinkHandlers {
  return {
    onAsk(ask, form, body) {
      const request = form ? formRequest(form, ask) : pageRequest({ ...ask, body });
      const adapter = sendingAdapter(request);
      if (!adapter) hearRequest(request, document);
      if (!adapter) return "pass";
      const { id, canWait } = ask;
      return guardOfRequest(adapter, request, guardOf).onRequest({ id, canWait, form, request });
    },
    onOutcome(outcome) {
      for (const guard of guards.values()) guard.onOutcome(outcome);
    }
  };
}

/** Of all messages that are being written in this frame; null without one. */
function attachmentsOf(guards: ComposeGuard[]): Promise<MessageAttachments> | null {
  if (guards.length === 0) return null;
  return Promise.all(guards.map((guard) => guard.attachments())).then((all) => ({
    understood: all.every(({ understood }) => understood),
    attachments: all.flatMap(({ attachments }) => attachments),
    page: {
      notUnderstood: [...new Set(all.flatMap(({ page }) => page?.notUnderstood ?? []))],
      parts: all[0]?.page?.parts ?? []
    }
  }));
}

/** Not one that stands in the page beside it. */
function isReopened(compose: Compose, before: ComposeGuard): boolean {
  return compose.id !== "" && before.compose.id === compose.id && !before.compose.root.isConnected;
}

type GuardOf = (adapter: WebmailAdapter, compose: Compose) => ComposeGuard;

function onIntent(event: Event, guardOf: GuardOf): void {
  const adapter = adapterFor(document);
  const intent = adapter?.sendIntent(event);
  if (adapter && intent) guardOf(adapter, intent.compose).onIntent(event, intent.resume);
}

function onSubmit(event: SubmitEvent, guardOf: GuardOf): void {
  if (!(event.target instanceof HTMLFormElement)) return;
  const form = event.target;
  // The button that submits may name another address and method than its form.
  const attribute = (name: string): string =>
    event.submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? "";
  const told = { url: attribute("action"), method: attribute("method") || "GET" };
  const request = URL.canParse(told.url, document.baseURI) ? formRequest(form, told, event.submitter) : null;
  const adapter = request && sendingAdapter(request);
  if (adapter) guardOfRequest(adapter, request, guardOf).onSubmit(event, form, request);
}

/** A send request without a compose that the page shows is guarded all the same: as one of which nothing is understood. */
function guardOfRequest(adapter: WebmailAdapter, request: PageRequest, guardOf: GuardOf): ComposeGuard {
  return guardOf(adapter, adapter.composeOfRequest(request, document) ?? { id: "", root: document.documentElement });
}
