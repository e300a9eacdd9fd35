import { vi } from "vitest";

export type Listener = (message: unknown, sender: object) => unknown;

/** As much of the browser's API as `src/browser` names. Use: `vi.mock("webextension-polyfill", () => import("./fake-browser.ts"))`. */
export const fake = {
  origins: [] as string[],
  grants: true,
  registered: [] as { id: string }[],
  scripts: [
    { matches: ["http://built-in.localhost/*"], js: ["page-world.js"], world: "MAIN" },
    { matches: ["http://built-in.localhost/*"], js: ["webmail-demo.js", "guard.a1b2.js"] },
    { matches: ["http://outlook.localhost/*"], js: ["webmail-outlook.js", "guard.a1b2.js"] }
  ] as object[],
  listeners: [] as Listener[],
  /** What a tab's content scripts answer. */
  tabAnswers: async (_tab: number, _message: unknown): Promise<unknown> => undefined,
  permissions: [] as string[],
  stored: {} as Record<string, unknown>,
  /** What lasts as long as the browser runs. */
  session: {} as Record<string, unknown>,
  tabs: [] as { id: number; url?: string; status?: string }[],
  /** What the toolbar's button says: by tab, "all" for the others. */
  button: {} as Record<string, { title?: string; badge?: string | null }>
};

type Hear = (...told: never[]) => unknown;

const event = () => {
  const all: Hear[] = [];
  return {
    addListener: vi.fn((hear: Hear) => void all.push(hear)),
    /** As the browser does; resolves when there has been time to act on it. */
    async fire(...told: unknown[]): Promise<void> {
      for (const hear of all) Reflect.apply(hear, undefined, told);
      await new Promise((resolve) => setTimeout(resolve, 10));
    },
    forget: (): void => void all.splice(0)
  };
};

type Keys = string | string[] | null;

const area = (kept: () => Record<string, unknown>) => ({
  async get(keys: Keys): Promise<Record<string, unknown>> {
    const wanted = keys === null ? Object.keys(kept()) : [keys].flat();
    return Object.fromEntries(wanted.filter((key) => key in kept()).map((key) => [key, kept()[key]]));
  },
  set: async (items: Record<string, unknown>) => void Object.assign(kept(), items),
  remove: async (key: string) => void delete kept()[key]
});

const say = (tabId: number | undefined, said: { title?: string; badge?: string | null }): void => {
  const key = String(tabId ?? "all");
  fake.button[key] = { ...fake.button[key], ...said };
};

const browser = {
  runtime: {
    id: "extension-id" as string | undefined,
    getURL: (path: string) => `chrome-extension://extension-id/${path}`,
    getManifest: () => ({ content_scripts: fake.scripts, permissions: fake.permissions }),
    sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    onMessage: { addListener: (listener: Listener) => fake.listeners.push(listener) },
    onInstalled: event(),
    onStartup: event()
  },
  permissions: {
    getAll: async () => ({ origins: [...fake.origins] }),
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => fake.origins.includes(origin)),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      if (fake.grants) fake.origins.push(...origins);
      return fake.grants;
    }),
    remove: async ({ origins }: { origins: string[] }) => {
      fake.origins = fake.origins.filter((origin) => !origins.includes(origin));
      return true;
    },
    onAdded: event(),
    onRemoved: event()
  },
  tabs: {
    sendMessage: (tab: number, message: unknown) => fake.tabAnswers(tab, message),
    query: async () => fake.tabs,
    get: async (id: number) => fake.tabs.find((tab) => tab.id === id) ?? Promise.reject(new Error("no such tab")),
    onUpdated: event(),
    onActivated: event(),
    onRemoved: event()
  },
  action: {
    setIcon: vi.fn(async (_: object) => undefined),
    setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => say(tabId, { title }),
    setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => say(tabId, { badge: text }),
    setBadgeBackgroundColor: async () => undefined
  },
  i18n: { getMessage: (key: string, told: string[]) => [key, ...told].join(" ").trim() },
  webRequest: {
    onBeforeRequest: event(),
    onBeforeSendHeaders: event(),
    onErrorOccurred: event(),
    onCompleted: event()
  },
  notifications: {
    onClicked: event(),
    create: vi.fn(async (id: string, _: object) => id),
    clear: vi.fn(async () => true)
  },
  scripting: {
    getRegisteredContentScripts: async () => fake.registered,
    unregisterContentScripts: async () => {
      fake.registered = [];
    },
    registerContentScripts: async (scripts: { id: string }[]) => {
      fake.registered.push(...scripts);
    },
    updateContentScripts: async (scripts: { id: string }[]) => {
      const ids = scripts.map(({ id }) => id);
      fake.registered = [...fake.registered.filter(({ id }) => !ids.includes(id)), ...scripts];
    },
    executeScript: vi.fn(async (_injection: object) => [])
  },
  storage: { local: area(() => fake.stored), session: area(() => fake.session), onChanged: event() }
};

export default browser;
