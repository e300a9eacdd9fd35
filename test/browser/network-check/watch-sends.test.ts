import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readEntries } from "../../../src/browser/journal-store.ts";
import type { Messages } from "../../../src/browser/messages.ts";
import { startNetworkCheck } from "../../../src/browser/network-check/network-check.ts";
import { requestOf, unassessed } from "../../../src/browser/network-check/said-draft.ts";
import type { SaidMail } from "../../../src/core/mail/send-endpoint.ts";
import { endpoints } from "../../../src/webmail/endpoints.ts";
import browser, { fake } from "../fake-browser.ts";
import { oneLock } from "../one-lock.ts";

vi.mock("webextension-polyfill", () => import("../fake-browser.ts"));
vi.mock("../../../src/browser/page-browser.ts", () => import("../fake-browser.ts"));

const origin = "http://localhost:8080";
const body = JSON.stringify({
  to: ["a@klant.example"],
  cc: [],
  bcc: [],
  subject: "S",
  format: "plain",
  body: "B",
  attachments: ["7"]
});
const sender = { id: "extension-id", tab: { id: 1 }, frameId: 0, url: `${origin}/?x` } as never;

let check: ReturnType<typeof startNetworkCheck>;
let lastId = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  vi.stubGlobal("navigator", { locks: oneLock() });
  for (const event of Object.values(browser.webRequest)) event.addListener.mockClear();
  browser.notifications.create.mockClear();
  fake.button = {};
  fake.session = {};
});
afterEach(() => {
  vi.useRealTimers();
});

function start(kind: "chromium" | "firefox"): void {
  fake.permissions = kind === "firefox" ? ["webRequestBlocking"] : [];
  check = startNetworkCheck(endpoints, async (_, said) => unassessed(said));
}

const tell = <N extends keyof typeof check>(name: N, request: Messages[N]["request"]): unknown =>
  (check[name] as (request: unknown, sender: never) => unknown)(request, sender);
const stands = (): unknown => tell("network:stand", { webmail: "demo", knows: [], isNew: true });
const approved = (text = body): unknown =>
  tell("network:leaving", {
    webmail: "demo",
    ticket: "t",
    url: `${origin}/api/send`,
    method: "POST",
    headers: {},
    body: text
  });

interface Sent {
  readonly url?: string;
  readonly tabId?: number;
  readonly body?: string;
  readonly denied?: boolean;
}

/** The browser makes a request. @returns whether it was cancelled, once everything about it has been waited for */
async function leaves({ url = `${origin}/api/send`, tabId = 1, body: text = body, denied = false }: Sent = {}) {
  const hear = (name: keyof typeof browser.webRequest) => (details: object) =>
    Reflect.apply(browser.webRequest[name].addListener.mock.calls.at(-1)?.[0] ?? Object, undefined, [details]);
  const request = { requestId: String(++lastId), url, method: "POST", tabId, initiator: origin };
  const raw = [{ bytes: new TextEncoder().encode(text).buffer }];
  hear("onBeforeRequest")({ ...request, requestBody: { raw } });
  const answer = denied
    ? hear("onErrorOccurred")({ ...request, error: "net::ERR_BLOCKED_BY_CLIENT" })
    : hear("onBeforeSendHeaders")({ ...request, requestHeaders: [] });
  await vi.advanceTimersByTimeAsync(5_000);
  const { cancel = false } = ((await answer) ?? {}) as { cancel?: boolean };
  return cancel;
}

const entriesNow = async (): Promise<number> => (await readEntries()).length;
/** What was written since; waits for it, because the disk takes its own time. */
async function written(count: number, at: number) {
  vi.useRealTimers();
  await vi.waitFor(async () => expect(await entriesNow()).toBe(at + count));
  return (await readEntries()).slice(at);
}

describe.each(["chromium", "firefox"] as const)("in %s", (kind) => {
  beforeEach(() => start(kind));

  test("what the guard let pass is let go, and nobody is told", async () => {
    const at = await entriesNow();
    await stands();
    await approved();
    expect(await leaves()).toBe(false);
    expect(await written(0, at)).toEqual([]);
    expect(browser.notifications.create).not.toHaveBeenCalled();
  });

  test("what it did not let pass is cancelled where it can be, and told as what it is", async () => {
    const at = await entriesNow();
    await stands();
    expect(await leaves()).toBe(kind === "firefox");
    const happened = kind === "firefox" ? "stopped" : "unguarded";
    expect(await written(1, at)).toMatchObject([
      {
        happened,
        webmail: "demo",
        site: origin,
        recipients: [{ domain: "klant.example" }],
        parts: [{ status: "unavailable" }]
      }
    ]);
    expect(browser.notifications.create.mock.calls).toMatchObject([
      ["verzendwacht-network", { message: expect.stringContaining("klant.example") }]
    ]);
    expect(fake.button.all?.badge).toBe(kind === "firefox" ? undefined : "!");
  });

  test("one word lets one request pass", async () => {
    const at = await entriesNow();
    await stands();
    await approved();
    await leaves();
    expect(await leaves()).toBe(kind === "firefox");
    await written(1, at);
  });

  test("a word about another mail lets nothing pass", async () => {
    const at = await entriesNow();
    await stands();
    await approved(body.replace("klant", "andere"));
    expect(await leaves()).toBe(kind === "firefox");
    await written(1, at);
  });

  test("where no guard stands nothing is cancelled: the page has nobody to ask; but it is told", async () => {
    const at = await entriesNow();
    expect(await leaves()).toBe(false);
    expect(await written(1, at)).toMatchObject([{ happened: "unguarded" }]);
  });

  test("a guard that sees no webmail stands too, and so it does for service workers of its site", async () => {
    const at = await entriesNow();
    await tell("network:stand", { webmail: "", knows: ["demo"], isNew: true });
    expect([await leaves(), await leaves({ tabId: -1 })]).toEqual(Array(2).fill(kind === "firefox"));
    await written(2, at);
  });

  test("where the guard that stands is not asked about such a request nothing is cancelled", async () => {
    const at = await entriesNow();
    await tell("network:stand", { webmail: "", knows: ["roundcube"], isNew: true });
    expect(await leaves()).toBe(false);
    expect(await written(1, at)).toMatchObject([{ happened: "unguarded" }]);
  });

  test("what sends no mail is left alone", async () => {
    const at = await entriesNow();
    await stands();
    expect(await leaves({ url: `${origin}/api/drafts` })).toBe(false);
    expect(await written(0, at)).toEqual([]);
  });
});

test("what Chromium's own rule denied is told as stopped", async () => {
  start("chromium");
  const at = await entriesNow();
  await stands();
  await leaves({ denied: true });
  expect(await written(1, at)).toMatchObject([{ happened: "stopped" }]);
  expect(fake.button).toEqual({});
});

test("without the analysis, to whom and how many files; what the request does not say is said to be that", () => {
  const said: SaidMail = {
    recipients: { to: "a@b.example, x", cc: "", bcc: "" },
    subject: null,
    body: null,
    attachments: null
  };
  expect(requestOf("demo", said).draft.notUnderstood).toEqual(["subject", "body", "attachments"]);
  expect(unassessed(said).recipients).toMatchObject([{ address: "a@b.example", field: "to" }]);
});
