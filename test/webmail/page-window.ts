import { buildSync } from "esbuild";
import { JSDOM } from "jsdom";
import { vi } from "vitest";
import type { joinPageSide, PageLink, PageLinkHandlers, Paired, pairPageSide } from "../../src/guard/page-side-link.ts";

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
  readonly setRequestHeader: ReturnType<typeof vi.fn>;
  readonly sendBeacon: ReturnType<typeof vi.fn>;
  readonly alert: ReturnType<typeof vi.fn>;
}

type PageGlobals = JSDOM["window"] & {
  fetch: typeof fetch;
  guardSide: { joinPageSide: typeof joinPageSide; pairPageSide: typeof pairPageSide };
  eval(code: string): unknown;
};

/** As the guard of two webmails would pair. */
export const pairing = {
  concerns: "^http://verzendwacht-demo.localhost/(?!search|assets|x$)",
  refuse: "/api/send|_action=send",
  noGuard: "NIET verzonden"
};

/** A page of its own, in which both scripts run as built code does: in the page's realm. */
export class PageWindow {
  readonly window: PageGlobals;
  /** The guard that was loaded last makes way for the next. */
  retireGuard: () => void = () => undefined;
  readonly natives: Natives = {
    submit: vi.fn(),
    fetch: vi.fn(async () => new Response("{}")),
    open: vi.fn(),
    send: vi.fn(),
    setRequestHeader: vi.fn(),
    sendBeacon: vi.fn(() => true),
    alert: vi.fn()
  };

  constructor(url = "http://verzendwacht-demo.localhost/compose") {
    const { window } = new JSDOM("<!doctype html><body></body>", { url, runScripts: "outside-only" });
    this.window = window as unknown as PageGlobals;
    const { submit, fetch, open, send, setRequestHeader, sendBeacon, alert } = this.natives;
    Object.assign(window.HTMLFormElement.prototype, { submit });
    Object.assign(window.XMLHttpRequest.prototype, { open, send, setRequestHeader });
    Object.assign(window.Navigator.prototype, { sendBeacon });
    Object.assign(window, { fetch, Request, Blob, ArrayBuffer, TextDecoder, alert });
  }

  loadPageWorld(): void {
    this.window.eval(pageWorld);
  }

  /** As when the guard's own world was thrown away under it. */
  pairWithNobody(): void {
    const detail = JSON.stringify({ secret: "gone", ...pairing });
    this.window.dispatchEvent(new this.window.CustomEvent("verzendwacht:pair", { detail }));
  }

  loadGuard(handlers: PageLinkHandlers): PageLink & Paired {
    this.window.eval(`${guardSide}; globalThis.guardSide = guardSide;`);
    const term = new this.window.AbortController();
    this.retireGuard = () => term.abort();
    const { joinPageSide, pairPageSide } = this.window.guardSide;
    const secret = `secret-${Math.random()}`;
    const link = joinPageSide(this.window as unknown as Window, secret, handlers, term.signal);
    return { ...link, ...pairPageSide({ secret, ...pairing }, term.signal) };
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
