import { beforeEach, describe, expect, test, vi } from "vitest";
import { checkAllTabs, hearStatus, watchTabs } from "../../src/browser/guard-tabs.ts";
import { turnOff, turnOn } from "../../src/browser/sites.ts";
import { sitesInUse } from "../../src/browser/sites-in-use.ts";
import browser, { fake } from "./fake-browser.ts";
import { oneLock } from "./one-lock.ts";

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/page-browser.ts", () => import("./fake-browser.ts"));
vi.mock("../../src/browser/toolbar-picture.ts", () => ({ pictureOf: (state: string) => state }));

const builtIn = "http://built-in.localhost/*";
const mail = "https://mail.example.nl/*";
const page = "https://mail.example.nl/?_task=mail";
const events = [
  browser.tabs.onUpdated,
  browser.tabs.onActivated,
  browser.tabs.onRemoved,
  browser.permissions.onAdded,
  browser.permissions.onRemoved
];

/** Tabs in which a guard answers. */
let standing: Set<number>;
/** What injecting does: the guard stands then, or the browser refuses. */
let inject: (tab: number) => void;

beforeEach(() => {
  vi.stubGlobal("navigator", { locks: oneLock() });
  Object.assign(fake, {
    origins: [builtIn],
    registered: [],
    grants: true,
    stored: {},
    session: {},
    tabs: [],
    button: {}
  });
  for (const event of events) event.forget();
  standing = new Set();
  inject = (tab) => void standing.add(tab);
  fake.tabAnswers = async (tab) => standing.has(tab) || Promise.reject(new Error("no receiver"));
  browser.scripting.executeScript.mockReset();
  browser.scripting.executeScript.mockImplementation(async (injection) => {
    inject((injection as { target: { tabId: number } }).target.tabId);
    return [];
  });
});

const tell = (state: "guarding" | "not-understood", tab = 1, url = page) =>
  hearStatus({ state, isNew: true }, { id: "extension-id", url, frameId: 0, tab: { id: tab } as never });
const title = (tab: number | "all" = 1): string | undefined => fake.button[tab]?.title;
const badge = (tab: number | "all" = 1): string | null | undefined => fake.button[tab]?.badge;

async function withMailOpen(): Promise<void> {
  await turnOn(mail);
  fake.tabs = [{ id: 1, url: page, status: "complete" }];
}

describe("the button of a tab", () => {
  test("whose guard stands: a text for those who hear it, and no badge", async () => {
    await tell("guarding");
    expect(title()).toBe("toolbar_guarding");
    expect(badge()).toBeNull();
    expect(browser.action.setIcon).toHaveBeenLastCalledWith({ tabId: 1, imageData: "guarding" });
  });

  test("whose page is not understood", async () => {
    await tell("not-understood");
    expect(title()).toBe("toolbar_not_understood");
    expect(badge()).toBe("?");
  });

  test.each([
    ["of which the browser tells the opener's site", "https://mail.example.nl"],
    ["of which nobody tells whose it is", "null"]
  ])("a window without an address, %s: guarding stays guarding", async (_, origin) => {
    await turnOn(mail);
    watchTabs();
    fake.session.started = true;
    standing.add(1);
    const from = { id: "extension-id", url: "about:blank", origin, frameId: 0, tab: { id: 1 } as never };
    await hearStatus({ state: "guarding", isNew: true }, from);
    await browser.tabs.onUpdated.fire(1, { status: "complete" }, {});
    expect(title()).toBe("toolbar_guarding");
  });

  test("two frames that report at the same moment are both kept", async () => {
    const from = (frameId: number) => ({ id: "extension-id", url: page, frameId, tab: { id: 1 } as never });
    await tell("guarding");
    await Promise.all([
      hearStatus({ state: "not-understood", isNew: false }, from(7)),
      hearStatus({ state: "not-understood", isNew: false }, from(8))
    ]);
    await hearStatus({ state: "gone", isNew: false }, from(8));
    expect(title()).toBe("toolbar_not_understood");
    await hearStatus({ state: "gone", isNew: false }, from(7));
    expect(title()).toBe("toolbar_guarding");
  });
});

describe("a page of a guarded site in which no guard answers", () => {
  beforeEach(withMailOpen);

  test("gets one at once, both scripts", async () => {
    fake.session.started = true;
    watchTabs();
    await browser.tabs.onUpdated.fire(1, { status: "complete" }, { url: page });
    expect(browser.scripting.executeScript).toHaveBeenCalledTimes(2);
    expect(standing).toContain(1);
  });

  test("and where that did not help, it is said", async () => {
    inject = () => undefined;
    await checkAllTabs();
    expect(title()).toBe("toolbar_reload_needed");
    expect(badge()).toBe("!");
  });

  test("and where the browser runs no scripts at all, there is nothing to guard", async () => {
    inject = () => {
      throw new Error("showing error page");
    };
    await checkAllTabs();
    expect(title()).toBeUndefined();
  });

  test("one that answers is left alone", async () => {
    standing.add(1);
    await checkAllTabs();
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  });
});

test("what was open when we were installed or updated is guarded once, not each time the background wakes", async () => {
  await withMailOpen();
  watchTabs();
  await vi.waitFor(() => expect(standing).toContain(1));
  standing.clear();
  watchTabs();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(standing).not.toContain(1);
});

test("of a page that is no site of ours nothing is touched", async () => {
  fake.tabs = [{ id: 1, url: "https://elders.example/", status: "complete" }];
  fake.session.started = true;
  watchTabs();
  await browser.tabs.onUpdated.fire(1, { status: "complete" }, { url: "https://elders.example/" });
  expect(browser.scripting.executeScript).not.toHaveBeenCalled();
  expect(fake.button).toEqual({});
});

describe("a permission that is taken back in the browser's settings", () => {
  beforeEach(async () => {
    await withMailOpen();
    fake.session.started = true;
    watchTabs();
    standing.add(1);
    await tell("guarding");
    fake.origins = [builtIn];
    fake.tabs = [{ id: 1, status: "complete" }];
    await browser.permissions.onRemoved.fire({ origins: [mail] });
  });

  test("is said in the tab, though its old guard still stands there, and wherever we cannot see what is open", () => {
    expect(title()).toBe("toolbar_needs_permission mail.example.nl");
    expect(badge()).toBe("!");
    expect(title("all")).toBe("toolbar_needs_permission mail.example.nl");
    expect(badge("all")).toBe("!");
  });

  test("and given again, all is as it was", async () => {
    fake.origins.push(mail);
    fake.tabs = [{ id: 1, url: page, status: "complete" }];
    await browser.permissions.onAdded.fire({ origins: [mail] });
    expect(title()).toBe("toolbar_guarding");
    expect(title("all")).toBe("toolbar_off");
    expect(badge("all")).toBeNull();
  });
});

test("a site that the owner turned off is missed nowhere", async () => {
  await withMailOpen();
  await tell("guarding");
  expect(await sitesInUse()).toEqual([mail]);
  await turnOff(mail);
  await checkAllTabs();
  expect(await sitesInUse()).toEqual([]);
  expect(title("all")).toBe("toolbar_off");
});
