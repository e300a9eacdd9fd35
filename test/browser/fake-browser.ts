import { vi } from "vitest";

export type Listener = (message: unknown, sender: object) => unknown;

/** As much of the browser's API as `src/browser` names. Use: `vi.mock("webextension-polyfill", () => import("./fake-browser.ts"))`. */
export const fake = {
  origins: [] as string[],
  grants: true,
  registered: [] as { id: string }[],
  scripts: [
    { matches: ["http://built-in.localhost/*"], js: ["page-world.js"], world: "MAIN" },
    { matches: ["http://built-in.localhost/*"], js: ["guard.a1b2.js"] }
  ] as object[],
  listeners: [] as Listener[],
  /** What a tab's content scripts answer. */
  tabAnswers: async (_tab: number, _message: unknown): Promise<unknown> => undefined,
  stored: {} as Record<string, unknown>
};

const event = () => ({ addListener: vi.fn() });

const browser = {
  runtime: {
    id: "extension-id" as string | undefined,
    getURL: (path: string) => `chrome-extension://extension-id/${path}`,
    getManifest: () => ({ content_scripts: fake.scripts }),
    sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    onMessage: { addListener: (listener: Listener) => fake.listeners.push(listener) },
    onInstalled: event(),
    onStartup: event()
  },
  permissions: {
    getAll: async () => ({ origins: [...fake.origins] }),
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
  tabs: { sendMessage: (tab: number, message: unknown) => fake.tabAnswers(tab, message) },
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
  storage: {
    local: {
      get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, fake.stored[key]])),
      set: async (items: Record<string, unknown>) => void Object.assign(fake.stored, items)
    }
  }
};

export default browser;
