import type { Page } from "../rig/browser.ts";
import { poll } from "../rig/poll.ts";

interface Shown {
  readonly title: string;
  readonly badge: string;
}

/** What the toolbar's button says of a tab, by the extension's own API; nobody can look at the browser's toolbar headless. */
export class ToolbarButton {
  /** `page`: any page of the extension. */
  constructor(private readonly page: Page) {}

  /** Of the first tab whose address begins so; null: of every tab of which nothing is said. */
  shown(url: string | null): Promise<Shown> {
    return this.page.evaluate(ask, url);
  }

  /** Waits until the title, which is what is heard at the button, has these words. */
  async waitFor(url: string | null, words: string, badge: string, ms = 10_000): Promise<void> {
    let last: Shown | null = null;
    const look = async (): Promise<boolean> => {
      last = await this.shown(url);
      return last.title.includes(words) && last.badge === badge;
    };
    try {
      await poll(look, ms, "the button's words");
    } catch (cause) {
      throw new Error(`not seen within ${ms} ms: "${words}" (${badge}), but ${JSON.stringify(last)}`, { cause });
    }
  }
}

/** Runs in a page of the extension. */
async function ask(url: string | null): Promise<Shown> {
  const tabs = url === null ? [] : await chrome.tabs.query({});
  const tab = tabs.find((one) => one.url?.startsWith(url ?? ""));
  if (url !== null && tab?.id === undefined) return { title: `no tab shows ${url}`, badge: "" };
  const about = tab?.id === undefined ? {} : { tabId: tab.id };
  return { title: await chrome.action.getTitle(about), badge: await chrome.action.getBadgeText(about) };
}
