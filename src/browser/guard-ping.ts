import type { Runtime } from "webextension-polyfill";
import browser from "./page-browser.ts";

const ping = "guard:ping";
const heldMails = "guard:held-mails";

/** In a content script: says that the guard stands in this page, and which mails it asks about (`JournalRequest.held`). */
export function answerPings(holds: () => readonly string[]): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (message === ping) return Promise.resolve(true);
    return message === heldMails ? Promise.resolve(holds()) : undefined;
  });
}

/** A page that is busy, or shows an `alert`, answers when it is done. */
const silenceMs = 3_000;

async function ask(tabId: number, message: string, frameId: number): Promise<unknown> {
  const answer = browser.tabs.sendMessage(tabId, message, { frameId });
  const silence = new Promise((resolve) => setTimeout(resolve, silenceMs, "silence"));
  return Promise.race([answer, silence]).catch(() => "nobody");
}

/** In an extension page or the background: whether the guard stands in this tab. */
export async function guardStandsIn(tabId: number): Promise<boolean> {
  return (await ask(tabId, ping, 0)) === true;
}

/** In the background: whether the guard of this frame still asks about this mail. A page that is only busy is not taken for gone. */
export async function isHeldIn(tabId: number, frameId: number, ticket: string): Promise<boolean> {
  const held = await ask(tabId, heldMails, frameId);
  return held === "silence" || (Array.isArray(held) && held.includes(ticket));
}
