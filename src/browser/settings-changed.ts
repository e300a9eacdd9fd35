import browser from "./page-browser.ts";

/** Written whenever the office's settings changed; other things in that storage are no settings. */
export const settingsKey = "officeVersion";

/** Calls back when a setting of this computer changed; what was judged under the old ones is judged anew. */
export function onSettingsChanged(act: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && settingsKey in changes) act();
  });
}
