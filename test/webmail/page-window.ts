import { buildSync } from "esbuild";
import { JSDOM } from "jsdom";
import { vi } from "vitest";
import type { linkPageSide, PageLink, PageLinkHandlers } from "../../src/guard/page-side-link.ts";

const bundle = (entry: string, globalName: string): string => {
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, format: "iife", globalName, write: false });
  return outputFiles[0]?.text ?? "";
};
const pageWorld = bundle("src/webmail/page-world/page-world.ts", "pageWorldScript");
const guardSide = bundle("src/guard/page-side-link.ts", "guardSide");

/** Stand-ins for what the browser itself would do; they see what the hooks let through. */
export interface Natives {
  readonly submit: ReturnType<typeof vi.fn>;
  readonly fetch: ReturnType<typeof vi.fn>;
  readonly open: ReturnType<typeof vi.fn>;
  readonly send: ReturnType<typeof vi.fn>;
  readonly sendBeacon: ReturnType<typeof vi.fn>;
  readonly alert: ReturnType<typeof vi.fn>;
}

type PageGlobals = JSDOM["window"] & {
  fetch: typeof fetch;
  guardSide: { linkPageSide: typeof linkPageSide };
  eval(code: string): unknown;
};

/** A page of its own, in which both scripts run as built code does: in the page's realm. */
export class PageWindow {
  readonly window: PageGlobals;
  readonly natives: Natives = {
    submit: vi.fn(),
    fetch: vi.fn(async () => new Response("{}")),
    open: vi.fn(),
    send: vi.fn(),
    sendBeacon: vi.fn(() => true),
    alert: vi.fn()
  };

  constructor(url = "http://verzendwacht-demo.localhost/compose") {
    const { window } = new JSDOM("<!doctype html><body></body>", { url, runScripts: "outside-only" });
    this.window = window as unknown as PageGlobals;
    const { submit, fetch, open, send, sendBeacon, alert } = this.natives;
    Object.assign(window.HTMLFormElement.prototype, { submit });
    Object.assign(window.XMLHttpRequest.prototype, { open, send });
    Object.assign(window.Navigator.prototype, { sendBeacon });
    Object.assign(window, { fetch, Request, alert });
  }

  loadPageWorld(): void {
    this.window.eval(pageWorld);
  }

  loadGuard(handlers: PageLinkHandlers): PageLink {
    this.window.eval(`${guardSide}; globalThis.guardSide = guardSide;`);
    return this.window.guardSide.linkPageSide(handlers);
  }

  form(action: string, fields: Record<string, string> = {}, method = "post"): HTMLFormElement {
    const { document } = this.window;
    const form = document.createElement("form");
    form.setAttribute("action", action);
    form.setAttribute("method", method);
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement("input");
      Object.assign(input, { name, value });
      form.append(input);
    }
    document.body.append(form);
    return form;
  }
}
