import browser, { type Runtime } from "webextension-polyfill";

const ping = "guard:ping";

/** In a content script: says that the guard stands in this page. */
export function answerPings(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    message === ping && sender.id === browser.runtime.id ? Promise.resolve(true) : undefined
  );
}

/** In an extension page: whether the guard stands in this tab. */
export async function guardStandsIn(tabId: number): Promise<boolean> {
  return (await browser.tabs.sendMessage(tabId, ping, { frameId: 0 }).catch(() => false)) === true;
}
