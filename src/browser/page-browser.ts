import type { Browser } from "webextension-polyfill";

/**
 * The browser's own API, for what the guard loads into a mail page. `webextension-polyfill` would hand on just this where `browser`
 * is there (Firefox; Chromium and Edge from 148, developer.chrome.com/docs/extensions/develop/concepts/browser-namespace, read on
 * 2026-11-22), and its list of every API is 3 of the 40 kB that such a page may cost. Pages of the extension use the polyfill.
 */
const { browser } = globalThis as unknown as { readonly browser: Browser };

export default browser;
