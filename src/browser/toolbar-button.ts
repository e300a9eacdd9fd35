import browser from "webextension-polyfill";
import type { GuardState } from "./guard-state.ts";
import { alarmBadge, isAlarmed } from "./network-check/alarm-flag.ts";
import { text } from "./texts.ts";
import { pictureOf } from "./toolbar-picture.ts";

/** Beside the picture, for whoever sees small things badly. */
const badges: Readonly<Record<GuardState, string>> = {
  guarding: "",
  "needs-permission": "!",
  "not-understood": "?",
  "reload-needed": "!",
  off: ""
};

/** What is heard and shown at the button. `site`: host name. */
function titleOf(state: GuardState, site: string): string {
  switch (state) {
    case "guarding":
      return text("toolbar_guarding");
    case "needs-permission":
      return text("toolbar_needs_permission", site);
    case "not-understood":
      return text("toolbar_not_understood");
    case "reload-needed":
      return text("toolbar_reload_needed");
    case "off":
      return text("toolbar_off");
  }
}

/**
 * Shows a state at the toolbar's button: in one tab, until its page goes, or in every tab of which nothing else is said. A tab that
 * has been closed meanwhile is no fault.
 */
export async function showState(state: GuardState, { site = "", tabId }: { site?: string; tabId?: number }) {
  const tab = tabId === undefined ? {} : { tabId };
  const { action } = browser;
  const alarmed = await isAlarmed().catch(() => false);
  const badge = alarmed ? alarmBadge : { text: badges[state], color: "#9a3412" };
  await Promise.all([
    action.setIcon({ ...tab, imageData: pictureOf(state) as unknown as browser.Action.ImageDataType }),
    action.setTitle({ ...tab, title: titleOf(state, site) }),
    action.setBadgeText({ ...tab, text: badge.text || null }),
    badge.text ? action.setBadgeBackgroundColor({ ...tab, color: badge.color }) : undefined
  ]).catch(() => undefined);
}
