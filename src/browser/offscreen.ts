/** Chromium only; `webextension-polyfill` does not know this API. */
const page = "tabs/analysis-host.html";

export const hasOffscreen = (): boolean => typeof chrome !== "undefined" && chrome.offscreen !== undefined;

let creating: Promise<void> | null = null;

/** Resolves once the analysis host's document exists and has loaded. Only one may exist, so calls share one creation. */
export async function ensureOffscreen(): Promise<void> {
  creating ??= create().finally(() => {
    creating = null;
  });
  return creating;
}

async function create(): Promise<void> {
  const url = chrome.runtime.getURL(page);
  const open = await chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"], documentUrls: [url] });
  if (open.length > 0) return;
  await chrome.offscreen.createDocument({
    url: page,
    reasons: ["WORKERS"],
    justification: "Reads attachments in workers, on this computer, outside the mail page."
  });
}
