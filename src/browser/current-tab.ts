import browser from "webextension-polyfill";
import { guardStandsIn } from "./guard-ping.ts";
import { tabState } from "./guard-tabs.ts";
import { guardedSites, injectInto, isBuiltIn, isPermitted, sitePattern, turnOff, turnOn } from "./sites.ts";
import { sitesInUse } from "./sites-in-use.ts";

export interface CurrentTab {
  readonly id: number;
  /** Host name; empty for a page that cannot be guarded. */
  readonly host: string;
  /** Match pattern of its site; null for a page that cannot be guarded. */
  readonly pattern: string | null;
}

export type SiteStatus =
  | "guarding"
  | "built-in"
  | "off"
  | "cannot"
  | "reload-needed"
  | "needs-permission"
  | "not-understood";

/** The tab whose toolbar button was pressed; its address is known because of that press (`activeTab`). */
export async function currentTab(): Promise<CurrentTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const pattern = sitePattern(tab?.url ?? "");
  return { id: tab?.id ?? -1, pattern, host: pattern && tab?.url ? new URL(tab.url).host : "" };
}

export async function siteStatus({ id, pattern }: CurrentTab): Promise<SiteStatus> {
  if (!pattern) return "cannot";
  const builtIn = isBuiltIn(pattern);
  const isWanted = builtIn || (await sitesInUse()).includes(pattern);
  if (isWanted && !(await isPermitted(pattern))) return "needs-permission";
  if (!builtIn && !(await guardedSites()).includes(pattern)) return "off";
  if (!(await guardStandsIn(id))) return "reload-needed";
  const state = await tabState(id);
  if (state === "reload-needed" || state === "not-understood") return state;
  return builtIn ? "built-in" : "guarding";
}

/** False when the person refused. The page that is open is guarded at once, without a reload that would cost a draft. */
export async function guardSite({ id, pattern }: CurrentTab): Promise<boolean> {
  if (!pattern || !(await turnOn(pattern))) return false;
  await injectInto(id).catch(() => undefined);
  return true;
}

export async function stopGuardingSite({ pattern }: CurrentTab): Promise<void> {
  if (pattern) await turnOff(pattern);
}

/** Opens one of the extension's own pages in a tab. */
export async function openPage(page: "tabs/journal.html" | "options.html"): Promise<void> {
  if (page === "options.html") await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

export const extensionVersion = (): string => browser.runtime.getManifest().version;
