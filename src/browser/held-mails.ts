import browser from "webextension-polyfill";
import type { EntryContent } from "../core/journal/entry.ts";
import { isHeldIn } from "./guard-ping.ts";
import { appendEntry } from "./journal-store.ts";

/**
 * Mails about which a writer is asked at this moment, as the journal will have them if no answer comes: the tab is closed, the page
 * goes elsewhere, the browser or the computer stops. On disk, and like every entry without a text, an address or a file name.
 */
interface HeldMail {
  readonly entry: EntryContent;
  readonly tabId: number;
  readonly frameId: number;
}

const prefix = "held:";

/** The writer's answer and the end of the page may come at the same moment; a stop is written once. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request("verzendwacht-held", work) as Promise<T>;
}

export function holdBegun(ticket: string, mail: HeldMail): Promise<void> {
  return alone(() => browser.storage.local.set({ [prefix + ticket]: mail }));
}

export function holdEnded(ticket: string): Promise<void> {
  return alone(() => browser.storage.local.remove(prefix + ticket));
}

/** Writes how a hold ended, and null where it was written already when its page went. Rejects when it cannot be stored. */
export function appendEnd(ticket: string, entry: EntryContent): Promise<{ readonly sequence: number } | null> {
  return alone(async () => {
    const key = prefix + ticket;
    const isOpen = (await browser.storage.local.get(key))[key] !== undefined;
    if (!isOpen && entry.happened === "stopped") return null;
    const written = await appendEntry(entry);
    await browser.storage.local.remove(key);
    return written;
  });
}

/** Writes those whose page is gone. What cannot be stored now is tried again the next time. */
export async function settleHeldMails(): Promise<void> {
  for (const [key, mail] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(prefix)) continue;
    const ticket = key.slice(prefix.length);
    const { entry, tabId, frameId } = mail as HeldMail;
    if (!(await isHeldIn(tabId, frameId, ticket))) await appendEnd(ticket, entry).catch(() => undefined);
  }
}

/** In the background: whenever a page may have gone. */
export function watchHeldMails(): void {
  browser.tabs.onRemoved.addListener(() => void settleHeldMails());
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status !== undefined) void settleHeldMails();
  });
  void settleHeldMails();
}
