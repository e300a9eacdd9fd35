import { answerAttachmentStates } from "../browser/attachment-states.ts";
import { answerPings } from "../browser/guard-ping.ts";
import { onSettingsChanged } from "../browser/settings-changed.ts";
import { text } from "../browser/texts.ts";
import type { MessageAttachments } from "../core/verdict/attachment-state.ts";
import type { Compose, PageRequest, WebmailAdapter } from "../webmail/adapter.ts";
import { homeOf } from "../webmail/home.ts";
import { formRequest, pageRequest } from "../webmail/page-request.ts";
import type { Outcome } from "../webmail/page-world/page-channel.ts";
import { adapterFor, registered } from "../webmail/registry.ts";
import { addresses, hearRequest, sendingAdapter } from "../webmail/send-requests.ts";
import { isStillThere } from "../webmail/still-there.ts";
import { AheadOfSending } from "./ahead-of-sending.ts";
import { ComposeGuard, type RequestToLeave } from "./compose-guard.ts";
import { pairFiles, watchFiles, watchPageFiles } from "./file-watch.ts";
import { frameState } from "./frame-state.ts";
import { greetAround, meetFrames, whenDeaf } from "./frames.ts";
import { heldNow } from "./held-record.ts";
import { type AskAnswer, joinPageSide, type PageLink, type PageLinkHandlers, pairPageSide } from "./page-side-link.ts";
import { loadGuardTexts } from "./plain-notice.ts";
import { answerOpener, type Estate, isRelayed, type OpenerHandlers, PopOuts, type RelayedAsk } from "./pop-outs.ts";
import { randomName } from "./random-name.ts";
import { leavingUnlocked, stand } from "./release-lock.ts";
import { closeNotices, sayPlainly } from "./say-plainly.ts";
import { listenForSubmit } from "./shadow-events.ts";
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
  const popOuts = new PopOuts(() => link, sayLeaving, inheritor(guardOf), signal);
  const secret = randomName();
  const pairing = pairPageSide({ secret, ...addresses(), noGuard: texts.orphaned }, signal);
  const opener = answerOpener(openerHandlers(guards, guardOf), signal);
  const pages = new Map<Window, PageLink>();
  const link = linkTo(pages, opener);
  const composeGuards = (): ComposeGuard[] => {
    const adapter = signal.aborted ? null : adapterFor(document);
    const shown = adapter ? adapter.composes(document).map((compose) => guardOf(adapter, compose)) : [];
    // Afterwards: one that was closed and opened again hands on what was agreed to.
    for (const [root, guard] of guards) if (!isStillThere(root) && !guard.isExpected()) guards.delete(root);
    return shown;
  };
  const first = { capture: true, signal };
  const watchIntents = (target: Window | Document): void => {
    for (const type of intentEvents) target.addEventListener(type, (event) => onIntent(event, guardOf, target), first);
  };
  const ahead = new AheadOfSending(composeGuards, watchIntents);
  answerPings(heldNow);
  stand("");
  answerAttachmentStates(() => attachmentsOf(composeGuards()));
  shieldKeys();
  const watched = { guards, guardOf, composeGuards, pages, watchIntents, ahead, secret, signal };
  watchPage(watched, window, secret, pageHandlers(guards, guardOf, popOuts));
  pairFiles(secret);
  meetFrames((frame, name) => watchPage(watched, frame, name, frameHandlers(guards, guardOf, frame)), signal);
  greetAround(secret, signal);
  onSettingsChanged(() => {
    for (const guard of guards.values()) guard.forget();
  });
  makeWay(() => {
    const held = stopIn(guards, window);
    closeNotices();
    term.abort();
    return held ? "held" : "idle";
  });
  reportStatus((isDrawn) => frameState(pairing, isDrawn), signal);
  if (removeLeftBehind() || before === "held") void sayPlainly(texts, texts.updated);
}

type Guards = ReadonlyMap<Element, ComposeGuard>;

interface Watched {
  readonly guards: Guards;
  readonly guardOf: GuardOf;
  composeGuards(): ComposeGuard[];
  readonly pages: Map<Window, PageLink>;
  watchIntents(page: Window): void;
  readonly ahead: AheadOfSending;
  /** Of this guard. */
  readonly secret: string;
  readonly signal: AbortSignal;
}

/** The window of this guard, or a frame in it. `name`: the secret of the guard that stands there. */
function watchPage(watched: Watched, page: Window, name: string, handlers: PageLinkHandlers): void {
  const { guards, guardOf, composeGuards, signal } = watched;
  const first = { capture: true, signal };
  const guardsThere = () => (page === window || adapterFor(document)?.isFallback ? composeGuards() : []);
  watched.pages.set(page, joinPageSide(page, name, handlers, signal));
  watched.watchIntents(page);
  listenForSubmit(page, (event) => onSubmit(event, guardOf, page), first);
  page.addEventListener("pagehide", () => stopIn(guards, page), first);
  watchFiles(page, guardsThere);
  watchPageFiles(page, name, guardsThere);
  watched.ahead.watch(page);
  whenDeaf(page, watched.secret, () => watchPage(watched, page, name, handlers));
}

/** What is held and stands in this page stays. True when something was. */
function stopIn(guards: Guards, page: Window): boolean {
  const there = [...guards.values()].filter((guard) => page === window || guard.isHeldIn(page.document));
  return there.map((guard) => guard.stop()).includes(true);
}

/** A page knows which of the numbers are its own. */
function linkTo(pages: ReadonlyMap<Window, PageLink>, opener: PageLink | null): PageLink {
  const tell = (verb: keyof PageLink, id: number): void => {
    for (const one of isRelayed(id) ? [opener] : pages.values()) one?.[verb](id);
  };
  return { release: (id) => tell("release", id), abandon: (id) => tell("abandon", id) };
}

const tellAll =
  (guards: Guards) =>
  (outcome: Outcome): void => {
    for (const guard of guards.values()) guard.onOutcome(outcome);
  };

function pageHandlers(guards: Guards, guardOf: GuardOf, popOuts: PopOuts): PageLinkHandlers {
  return {
    onAsk(ask, form, body) {
      const request = form ? formRequest(form, ask) : pageRequest({ ...ask, body });
      const asked = { id: ask.id, canWait: ask.canWait, form, request };
      popOuts.collect();
      const here = answerHere(asked, guardOf);
      const there = here || form || !popOuts.isAny() ? null : popOuts.ask({ ...ask, body: request.body });
      return here ?? there ?? answerUnknown(asked, guardOf);
    },
    onOutcome(outcome) {
      tellAll(guards)(outcome);
      popOuts.outcome(outcome);
    }
  };
}

/** For the requests of a frame that its own guard leaves to this one. */
function frameHandlers(guards: Guards, guardOf: GuardOf, frame: Window): PageLinkHandlers {
  return {
    onAsk(ask, form, body) {
      if (homeOf(frame.document) !== document) return null;
      const request = form ? formRequest(form, ask) : pageRequest({ ...ask, body });
      const adapter = sendingAdapter(request);
      if (!adapter?.isFallback) return "pass";
      return guardOfRequest(adapter, request, guardOf).onRequest({ id: ask.id, canWait: ask.canWait, form, request });
    },
    onOutcome: tellAll(guards)
  };
}

/** In a pop-out: for the requests of its opener. */
function openerHandlers(guards: Guards, guardOf: GuardOf): OpenerHandlers {
  return {
    onAsk(ask) {
      const request = pageRequest({ ...ask, body: () => ask.body });
      return answerHere({ id: ask.id, canWait: ask.canWait, form: null, request }, guardOf);
    },
    onOutcome: tellAll(guards),
    estates: () => [...guards.values()].flatMap((guard) => guard.estate() ?? [])
  };
}

/** The browser sees it leave from this window, and the network check was told of it in the pop-out's. */
function sayLeaving(ask: RelayedAsk): void {
  const request = pageRequest({ ...ask, body: () => ask.body });
  const adapter = sendingAdapter(request);
  if (adapter) leavingUnlocked(adapter.id, request);
}

function inheritor(guardOf: GuardOf): (estate: Estate) => void {
  return ({ webmail, draft, approval }) => {
    const adapter = registered().find(({ id }) => id === webmail);
    const compose = adapter?.adopt?.(draft, document);
    if (adapter && compose) guardOf(adapter, compose).inherit(approval);
  };
}

/** Null for a request that does not send, or of which no compose of this window is known. */
function answerHere(asked: RequestToLeave, guardOf: GuardOf): AskAnswer | null {
  const adapter = sendingAdapter(asked.request);
  const compose = adapter && composeOf(adapter, asked.request);
  if (!adapter) hearRequest(asked.request, document);
  return adapter && compose ? guardOf(adapter, compose).onRequest(asked) : null;
}

/** What no compose is known of: let go where it does not send. In a frame, a mail may be known to the guard around it. */
function answerUnknown(asked: RequestToLeave, guardOf: GuardOf): AskAnswer | null {
  const adapter = sendingAdapter(asked.request);
  if (adapter) return guardOfRequest(adapter, asked.request, guardOf).onRequest(asked);
  return homeOf(document) === document ? "pass" : null;
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
  return compose.id !== "" && before.compose.id === compose.id && !isStillThere(before.compose.root);
}

type GuardOf = (adapter: WebmailAdapter, compose: Compose) => ComposeGuard;

/** What happens in a frame concerns the adapter for all pages alone. */
const mayConcern = (adapter: WebmailAdapter, place: Window | Document): boolean =>
  adapter.isFallback === true || place === window || !("document" in place);

function onIntent(event: Event, guardOf: GuardOf, place: Window | Document): void {
  const adapter = adapterFor(document);
  const intent = adapter && mayConcern(adapter, place) ? adapter.sendIntent(event) : null;
  if (adapter && intent) guardOf(adapter, intent.compose).onIntent(event, intent.resume);
}

function onSubmit(event: SubmitEvent, guardOf: GuardOf, page: Window): void {
  const form = event.target as HTMLFormElement;
  if (form.localName !== "form" || (page !== window && homeOf(page.document) !== document)) return;
  // The button that submits may name another address and method than its form.
  const attribute = (name: string): string =>
    event.submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? "";
  const told = { url: attribute("action"), method: attribute("method") || "GET" };
  const request = URL.canParse(told.url, form.ownerDocument.baseURI) ? formRequest(form, told, event.submitter) : null;
  const adapter = request && sendingAdapter(request);
  if (adapter && mayConcern(adapter, page)) guardOfRequest(adapter, request, guardOf).onSubmit(event, form, request);
}

/** A send request without a compose that the page shows is guarded all the same: as one of which nothing is understood. */
function guardOfRequest(adapter: WebmailAdapter, request: PageRequest, guardOf: GuardOf): ComposeGuard {
  return guardOf(adapter, composeOf(adapter, request) ?? { id: "", root: document.documentElement });
}

/** A page that the adapter stumbles over has no compose that is known; the request is held all the same. */
function composeOf(adapter: WebmailAdapter, request: PageRequest): Compose | null {
  try {
    return adapter.composeOfRequest(request, document);
  } catch {
    return null;
  }
}
