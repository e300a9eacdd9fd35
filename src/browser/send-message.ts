import type { MessageName, Messages } from "./messages.ts";
import browser from "./page-browser.ts";

/** The other side is not there, or did not answer in time, or answered nothing. */
export class NoAnswer extends Error {}

/** Rejects with `NoAnswer` when nobody answers within `ms`. */
export async function sendMessage<N extends MessageName>(
  name: N,
  request: Messages[N]["request"],
  ms: number
): Promise<Messages[N]["response"]> {
  const answer = await Promise.race([ask({ name, request }), silence(ms)]).catch(() => undefined);
  if (answer === undefined || answer === null) throw new NoAnswer(name);
  return answer as Messages[N]["response"];
}

/** Async, so that what an orphaned content script's browser API throws at once is a rejection too. */
async function ask(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

function silence(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}

/** False once the extension was reloaded, updated or removed under this content script. */
export function extensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
