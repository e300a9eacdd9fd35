import browser, { type Runtime, type Tabs } from "webextension-polyfill";
import { guardStandsIn } from "./guard-ping.ts";
import { type FrameStates, type GuardState, pageState, withFrame } from "./guard-state.ts";
import type { StatusRequest } from "./messages.ts";
import { injectInto, isGuarded, sitePattern, sitesWithoutPermission } from "./sites.ts";
import { noteSite } from "./sites-in-use.ts";
import { showState } from "./toolbar-button.ts";

/** A page that takes long to load has its guard from its first moment; this late it is looked for. */
const loadingMs = 3_000;

interface TabRecord {
  /** Match pattern. */
  readonly site: string;
  readonly frames: FrameStates;
}

/** `origin`: also of an `about:blank` window, which is its opener's. */
type Sender = Runtime.MessageSender & { readonly origin?: string };

/** In the session's storage, for the background falls asleep between two events. */
const keyOf = (tabId: number): string => `tab:${tabId}`;

async function recordOf(tabId: number): Promise<TabRecord | null> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as TabRecord | undefined) ?? null;
}

/** Of a match pattern. */
const hostOf = (site: string): string => site.replace(/^\w+:\/\/|\/\*$/g, "");

let last: Promise<unknown> = Promise.resolve();

/** One after the other: what two frames of a tab report at the same moment must not undo each other. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** In the background: shows in each tab whether a guard stands there, and puts one where it should stand and does not. */
export function watchTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status === "complete") void checkTab(tabId, url);
    if (status === "loading") setTimeout(() => void checkAgain(tabId), loadingMs);
  });
  browser.tabs.onActivated.addListener(({ tabId }) => void checkAgain(tabId));
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
  browser.permissions.onAdded.addListener(() => void checkAllTabs());
  browser.permissions.onRemoved.addListener(() => void checkAllTabs());
  browser.runtime.onInstalled.addListener(() => void checkAllTabs());
  browser.runtime.onStartup.addListener(() => void checkAllTabs());
  void onceASession(checkAllTabs);
}

/** A guard tells how it stands. */
export function hearStatus({ state, isNew }: StatusRequest, sender: Sender): Promise<void> {
  const { tab, frameId = 0, url = "", origin = url } = sender;
  const tabId = tab?.id;
  if (tabId === undefined) return Promise.resolve();
  return inTurn(async () => {
    const before = await recordOf(tabId);
    const site = (frameId === 0 ? sitePattern(origin) : null) ?? before?.site ?? "";
    const record = { site, frames: withFrame(before?.frames ?? {}, frameId, state, isNew) };
    await browser.storage.session.set({ [keyOf(tabId)]: record });
    if (site && frameId === 0 && isNew) await noteSite(site);
    await show(tabId, pageState(record.frames), site);
  });
}

/** As its guard told it last. */
export async function tabState(tabId: number): Promise<GuardState> {
  return pageState((await recordOf(tabId))?.frames ?? {});
}

/**
 * The session's storage is empty after the browser started, and after we were installed, updated, reloaded or turned on, of which
 * the last has no event of its own; and it may be emptied a moment late.
 */
async function onceASession(act: () => Promise<void>): Promise<void> {
  const { started } = await browser.storage.session.get("started");
  if (started) return;
  await act();
  // Afterwards: a background that was ended in the middle of it begins again.
  await browser.storage.session.set({ started: true });
}

/** Of all open tabs, and of those to come. */
export async function checkAllTabs(): Promise<void> {
  const { state, site } = await stateElsewhere();
  await showState(state, { site });
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, url }) => (id === undefined ? undefined : checkTab(id, url, true))));
}

/**
 * Of a tab whose page we may not know. Where the way is barred to a site that is in use, that is said there too: it may be that
 * site. Hosts, with commas.
 */
async function stateElsewhere(): Promise<{ readonly state: GuardState; readonly site: string }> {
  const barred = await sitesWithoutPermission();
  return { state: barred.length > 0 ? "needs-permission" : "off", site: barred.map(hostOf).join(", ") };
}

async function checkAgain(tabId: number): Promise<void> {
  const tab: Tabs.Tab | null = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.status === "complete") await checkTab(tabId, tab.url);
}

/**
 * `url`: as far as the browser tells it, which it does where we have permission. `isOpen`: the tab was open before; then also a
 * window without an address of its own gets a guard, where the browser lets us.
 */
export async function checkTab(tabId: number, url: string | undefined, isOpen = false): Promise<void> {
  const site = sitePattern(url ?? "");
  if (site && (await isGuarded(site))) await ensureGuard(tabId, site);
  else if (isOpen && !site && !(await recordOf(tabId))) await tryGuard(tabId);
  else await leave(tabId);
}

async function ensureGuard(tabId: number, site: string): Promise<void> {
  const stands = await guardStandsIn(tabId);
  const record = await recordOf(tabId);
  // A guard that was put there now tells by itself how it stands.
  if (stands && record) await show(tabId, pageState(record.frames), site);
  if (stands) return;
  const injected = await injectInto(tabId).then(
    () => true,
    () => false
  );
  // Where the browser runs no script at all (its own page for an error, a PDF) no mail is written.
  if (!injected) await leave(tabId);
  else if (!(await guardStandsIn(tabId))) await show(tabId, "reload-needed", site);
}

async function tryGuard(tabId: number): Promise<void> {
  if (!(await guardStandsIn(tabId))) await injectInto(tabId).catch(() => undefined);
}

/** There is nothing to guard, or we are no longer let in; a guard that stands there still guards until its page goes. */
async function leave(tabId: number): Promise<void> {
  await inTurn(async () => {
    const record = await recordOf(tabId);
    if (!record) return;
    const stands = await guardStandsIn(tabId);
    // A window without an address of its own (`about:blank`) has its opener's site, or one that nobody tells.
    if (stands && (record.site === "" || (await isGuarded(record.site))))
      return show(tabId, pageState(record.frames), record.site);
    if (!stands) await browser.storage.session.remove(keyOf(tabId));
    const { state, site } = await stateElsewhere();
    await showState(state, { tabId, site });
  });
}

function show(tabId: number, state: GuardState, site: string): Promise<void> {
  return showState(state, { tabId, site: hostOf(site) });
}
