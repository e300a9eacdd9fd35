import type { LockRule, SendEndpoint } from "../../core/mail/send-endpoint.ts";
import type { NetworkState, Stand } from "./network-state.ts";

type Rule = chrome.declarativeNetRequest.Rule;

/** Chromium only. Firefox may hold a request itself, and so needs no rule. */
export const canLock = (): boolean => typeof chrome !== "undefined" && chrome.declarativeNetRequest !== undefined;

/** In declarativeNetRequest the number of requests that belong to no tab. */
const noTab = -1;

/**
 * The browser's rules for this state: each guarded page's own way of sending is denied to its tabs but those that have a
 * release under way, and to service workers while no tab has one.
 */
export function lockRules({ stands }: NetworkState, endpoints: readonly SendEndpoint[]): Rule[] {
  const pages = new Set(stands.map(({ page }) => page));
  const rules = endpoints.flatMap(({ webmail, lock }) =>
    [...pages].flatMap((page) => {
      const group = stands.filter((stand) => stand.webmail === webmail && stand.page === page);
      const tabs = group.length > 0 ? deniedTabs(group) : [];
      return tabs.length > 0 ? lock(page).map((rule, at) => ruleOf(rule, at, tabs)) : [];
    })
  );
  return rules.map((rule, at) => ({ ...rule, id: at + 1 }));
}

/** A tab with several frames is open while one of them is. */
function deniedTabs(group: readonly Stand[]): number[] {
  const open = new Set(group.filter((stand) => stand.open.length > 0).map(({ tab }) => tab));
  const denied = [...new Set(group.map(({ tab }) => tab))].filter((tab) => !open.has(tab));
  return open.size > 0 ? denied : [...denied, noTab];
}

function ruleOf({ does, address, by }: LockRule, at: number, tabs: number[]): Rule {
  const types = by === "script" ? ["xmlhttprequest", "ping", "other"] : everyType;
  return {
    id: 0,
    priority: at + 1,
    action: { type: (does === "deny" ? "block" : "allow") as `${chrome.declarativeNetRequest.RuleActionType}` },
    condition: {
      regexFilter: address,
      isUrlFilterCaseSensitive: true,
      tabIds: tabs,
      excludedRequestMethods: ["get", "head", "options"] as `${chrome.declarativeNetRequest.RequestMethod}`[],
      resourceTypes: types as `${chrome.declarativeNetRequest.ResourceType}`[]
    }
  } as Rule;
}

/** Without a list the page's own navigation is left out, by which a classic form sends. */
const everyType = ["main_frame", "sub_frame", "xmlhttprequest", "ping", "other"];

let working: Promise<void> = Promise.resolve();
let applied = "";

/** Makes the browser's rules those of the newest state; one after the other. Never rejects: then the page's own hook alone holds. */
export function applyLock(read: () => Promise<NetworkState>, endpoints: readonly SendEndpoint[]): Promise<void> {
  const next = working.then(async () => replaceRules(lockRules(await read(), endpoints))).catch(unlock);
  working = next;
  return next;
}

async function replaceRules(rules: Rule[]): Promise<void> {
  const wanted = JSON.stringify(rules);
  if (wanted === applied) return;
  const { declarativeNetRequest } = chrome;
  const old = await declarativeNetRequest.getSessionRules();
  await declarativeNetRequest.updateSessionRules({ removeRuleIds: old.map(({ id }) => id), addRules: rules });
  applied = wanted;
}

/** A rule that the browser refuses must not leave a mail locked in. */
async function unlock(): Promise<void> {
  applied = "";
  await replaceRules([]).catch(() => undefined);
}
