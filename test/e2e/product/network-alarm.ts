import { expect } from "vitest";
import type { JournalEntry } from "../../../src/core/journal/entry.ts";
import type { GuardedBrowser, Page } from "../rig/browser.ts";
import { poll } from "../rig/poll.ts";

interface ExtensionWindow {
  noticed?: string[];
  readonly chrome: {
    readonly action: {
      setBadgeText(to: object): Promise<void>;
      getBadgeText(of: object): Promise<string>;
      getBadgeBackgroundColor(of: object): Promise<readonly number[]>;
    };
    readonly storage: { readonly session: { remove(key: string): Promise<void> } };
    readonly notifications: {
      readonly onClosed: { addListener(hear: (id: string) => void): void };
      clear(id: string): Promise<unknown>;
      getAll(): Promise<Readonly<Record<string, unknown>>>;
    };
  };
}

export interface Alarm {
  readonly entries: readonly JournalEntry[];
  readonly badge: string;
  /** Red, green, blue, opacity. */
  readonly color: readonly number[];
  readonly notices: readonly string[];
}

/** What the extension has told its user, looked at from a page of its own. */
export class AlarmWatch {
  private constructor(private readonly page: Page) {}

  static async open(browser: GuardedBrowser): Promise<AlarmWatch> {
    const page = await browser.extensionPage("options.html");
    await page.evaluate(noteNotices);
    return new AlarmWatch(page);
  }

  read(): Promise<Alarm> {
    return this.page.evaluate(readAlarm);
  }

  /** As after a person has looked. */
  clear(): Promise<void> {
    return this.page.evaluate(clearAlarm);
  }

  /** Waits until the journal has so many. */
  async afterEntries(count: number): Promise<Alarm> {
    await poll(async () => (await this.read()).entries.length >= count, 12_000, `${count} entries in the journal`, 100);
    return this.read();
  }
}

/** Headless Firefox has nothing to show a notification with, and closes it at once. */
async function noteNotices(): Promise<void> {
  const page = window as unknown as ExtensionWindow;
  page.noticed = [];
  page.chrome.notifications.onClosed.addListener((id) => page.noticed?.push(id));
}

async function readAlarm(): Promise<Alarm> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const known = (await indexedDB.databases()).some(({ name }) => name === "journal");
  const database = known ? await result(indexedDB.open("journal")) : null;
  const entries = database ? await result(database.transaction("entries").objectStore("entries").getAll()) : [];
  database?.close();
  const { chrome, noticed = [] } = window as unknown as ExtensionWindow;
  const { action, notifications } = chrome;
  return {
    entries,
    badge: await action.getBadgeText({}),
    color: [...(await action.getBadgeBackgroundColor({}))],
    notices: [...new Set([...noticed, ...Object.keys(await notifications.getAll())])]
  };
}

async function clearAlarm(): Promise<void> {
  const page = window as unknown as ExtensionWindow;
  const { action, notifications, storage } = page.chrome;
  await storage.session.remove("network-alarm");
  await action.setBadgeText({ text: "" });
  await notifications.clear("verzendwacht-network");
  page.noticed = [];
}

/** What the journal and the toolbar say of mails that left unseen: nothing, when every send of a test went by the guard. */
export async function nothingUnguarded(browser: GuardedBrowser): Promise<void> {
  const { entries, badge } = await (await AlarmWatch.open(browser)).read();
  expect(entries.filter(({ happened }) => happened === "unguarded")).toEqual([]);
  expect(badge).toBe("");
}
