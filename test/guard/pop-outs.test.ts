import { buildSync } from "esbuild";
import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { AskAnswer, PageLink } from "../../src/guard/page-side-link.ts";
import type { answerOpener, Estate, PopOuts, RelayedAsk } from "../../src/guard/pop-outs.ts";

const built = buildSync({
  entryPoints: ["src/guard/pop-outs.ts"],
  bundle: true,
  format: "iife",
  globalName: "popOuts",
  write: false
}).outputFiles[0]?.text;

interface Scripts {
  readonly PopOuts: typeof PopOuts;
  readonly answerOpener: typeof answerOpener;
}

/** A window in which the script runs as it does in a browser: in a realm of its own. */
function openWindow(opener: object | null): JSDOM["window"] & { readonly popOuts: Scripts } {
  const { window } = new JSDOM("<!doctype html>", { url: "https://mail.example.nl/", runScripts: "outside-only" });
  Object.defineProperty(window, "opener", { value: opener });
  window.eval(`${built}; window.popOuts = popOuts;`);
  return window as unknown as ReturnType<typeof openWindow>;
}

const ask: RelayedAsk = {
  id: 7,
  canWait: true,
  url: "https://mail.example.nl/s",
  method: "POST",
  headers: {},
  body: "{}"
};
const estate = { webmail: "outlook", draft: { to: "a@b.example" }, approval: null } as unknown as Estate;

const link = { release: vi.fn(), abandon: vi.fn() };
const inherited = vi.fn();
const leaving = vi.fn();
const asked = vi.fn<(ask: RelayedAsk) => AskAnswer | null>();
const ended = vi.fn();
let popOut: ReturnType<typeof openWindow>;
let all: PopOuts;
let answering: PageLink | null;
let ending: AbortController;

beforeEach(() => {
  vi.clearAllMocks();
  const opener = openWindow(null);
  ending = new opener.AbortController();
  all = new opener.popOuts.PopOuts(() => link, leaving, inherited, ending.signal);
  popOut = openWindow(opener);
  const handlers = { onAsk: asked, onOutcome: ended, estates: () => [estate] };
  answering = popOut.popOuts.answerOpener(handlers, new popOut.AbortController().signal);
});

describe("a request of the opener", () => {
  test.each<[string, AskAnswer | null]>([
    ["may pass", "pass"],
    ["is held", "hold"],
    ["is of none of its mails", null]
  ])("%s, as the pop-out says", (_, answer) => {
    asked.mockReturnValue(answer);
    expect(all.ask(ask)).toBe(answer);
    expect(leaving).toHaveBeenCalledTimes(answer === "pass" ? 1 : 0);
    expect(asked).toHaveBeenCalledWith({ ...ask, id: -7 });
  });

  test("that was held goes on, or not, as the pop-out decides, and is told of when it leaves", () => {
    asked.mockReturnValue("hold");
    all.ask(ask);
    all.ask({ ...ask, id: 8 });
    answering?.release(-7);
    answering?.abandon(-8);
    expect([link.release.mock.calls, link.abandon.mock.calls]).toEqual([[[7]], [[8]]]);
    expect(leaving.mock.calls).toEqual([[ask]]);
  });

  test("that ended is told", () => {
    all.outcome({ id: 7, ok: true });
    expect(ended).toHaveBeenCalledWith({ id: -7, ok: true });
  });
});

describe("a pop-out that closes", () => {
  const close = (): void => {
    Object.defineProperty(popOut, "closed", { value: true });
    all.collect();
  };

  test("leaves what was pressed in it to its opener, once", () => {
    close();
    popOut.dispatchEvent(new popOut.Event("pagehide"));
    expect(inherited.mock.calls).toEqual([[estate]]);
    expect([all.isAny(), all.ask(ask)]).toEqual([false, null]);
  });

  test("lets nothing wait for ever", () => {
    asked.mockReturnValue("hold");
    all.ask(ask);
    close();
    expect(link.abandon.mock.calls).toEqual([[7]]);
  });
});

test("a pop-out that comes to the front makes itself known to a guard that has taken its opener over, once", () => {
  const { opener } = popOut;
  ending.abort();
  const next = new opener.popOuts.PopOuts(() => link, leaving, inherited, new opener.AbortController().signal);
  for (let times = 0; times < 2; times++) popOut.dispatchEvent(new popOut.Event("focus"));
  asked.mockReturnValue("pass");
  expect([next.ask(ask), asked.mock.calls.length]).toEqual(["pass", 1]);
});

test("a window without an opener answers nobody", () => {
  const handlers = { onAsk: asked, onOutcome: ended, estates: () => [] };
  expect(openWindow(null).popOuts.answerOpener(handlers, AbortSignal.abort())).toBeNull();
});

test("nor does one whose opener is of another site", () => {
  const elsewhere = {
    get document(): never {
      throw new DOMException("refused", "SecurityError");
    }
  };
  const handlers = { onAsk: asked, onOutcome: ended, estates: () => [] };
  expect(openWindow(elsewhere).popOuts.answerOpener(handlers, AbortSignal.abort())).toBeNull();
});
