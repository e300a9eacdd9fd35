import browser from "webextension-polyfill";

/** Calls back when a setting of this computer changed; what was judged under the old ones is judged anew. */
export function onSettingsChanged(act: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === "local") act();
  });
}
