import { beforeEach, describe, expect, test, vi } from "vitest";
import type { AskAnswer, PageLink, Paired } from "../../src/guard/page-side-link.ts";
import type { Ask, Outcome } from "../../src/webmail/page-world/page-channel.ts";
import { PageWindow } from "./page-window.ts";

const roundcubeSend = "./?_task=mail&_action=send&_unlock=loading42";
const mail = JSON.stringify({ composeId: "c-1", to: ["a@b.example"] });

let page: PageWindow;
let asks: (Ask & { readonly body: string | null })[];
let forms: (HTMLFormElement | null)[];
let outcomes: Outcome[];
let answer: AskAnswer;
let link: PageLink & Paired;

function loadGuard(): void {
  link = page.loadGuard({
    onAsk(ask, form, body) {
      asks.push({ ...ask, body: body() });
      forms.push(form);
      return answer;
    },
    onOutcome: (outcome) => outcomes.push(outcome)
  });
}

beforeEach(() => {
  page = new PageWindow();
  asks = [];
  forms = [];
  outcomes = [];
  answer = "hold";
});

function loadBoth(): void {
  page.loadPageWorld();
  loadGuard();
}

const lastId = (): number => asks.at(-1)?.id ?? -1;
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  let settled = false;
  promise.then(
    () => {
      settled = true;
    },
    () => {
      settled = true;
    }
  );
  await soon();
  return settled;
};

function xhr(async: unknown[] = [], method = "POST", url = "/api/send"): XMLHttpRequest {
  const request = new page.window.XMLHttpRequest();
  Reflect.apply(request.open, request, [method, url, ...async]);
  return request;
}

describe("pairing", () => {
  test.each([
    ["the page-world script is there first", ["page", "guard"]],
    ["the guard is there first", ["guard", "page"]]
  ])("%s: an ask reaches the guard", (_, order) => {
    for (const one of order) one === "page" ? page.loadPageWorld() : loadGuard();
    answer = "pass";
    page.form(roundcubeSend).submit();
    expect(asks).toHaveLength(1);
    expect(page.natives.submit).toHaveBeenCalledTimes(1);
  });

  test("a page that knows the public names cannot pair again, nor learn the secret from a greeting", () => {
    loadBoth();
    const overheard: unknown[] = [];
    const { window } = page;
    window.addEventListener("verzendwacht:pair", (event) => overheard.push((event as CustomEvent).detail), true);
    window.dispatchEvent(new window.CustomEvent("verzendwacht:hello"));
    expect(overheard).toEqual([]);
    window.addEventListener("mine:ask", (event) => event.preventDefault(), true);
    const mine = JSON.stringify({ secret: "mine", concerns: "never", refuse: "", noGuard: "" });
    window.dispatchEvent(new window.CustomEvent("verzendwacht:pair", { detail: mine }));
    page.form(roundcubeSend).submit();
    expect(asks).toHaveLength(1);
    expect(page.natives.submit).not.toHaveBeenCalled();
  });

  test("a second guard beside one that stands is not paired, and not asked", () => {
    loadBoth();
    const before = asks;
    const first = link;
    asks = [];
    loadGuard();
    expect([first.isPaired(), link.isPaired()]).toEqual([true, false]);
    page.form(roundcubeSend).submit();
    expect([before, asks].map(({ length }) => length)).toEqual([0, 1]);
    expect(page.natives.submit).not.toHaveBeenCalled();
  });

  test("a guard that makes way lets the next one take its place, and what it held is not let go by anybody", async () => {
    loadBoth();
    const held = page.window.fetch("/api/send", { method: "POST", body: mail });
    const [before, first] = [link, lastId()];
    const overheard: unknown[] = [];
    page.window.addEventListener("verzendwacht:pair", ({ type }) => overheard.push(type), true);
    page.retireGuard();
    asks = [];
    loadGuard();
    await expect(held).rejects.toThrow();
    for (const one of [before, link]) one.release(first);
    expect(page.natives.fetch).not.toHaveBeenCalled();
    expect(overheard).toEqual([]);
    answer = "pass";
    page.form(roundcubeSend).submit();
    expect(asks).toHaveLength(1);
    expect(page.natives.submit).toHaveBeenCalledTimes(1);
  });

  test("a guard whose world was thrown away does not keep the next one out", () => {
    page.loadPageWorld();
    page.pairWithNobody();
    loadGuard();
    expect(link.isPaired()).toBe(true);
    page.form(roundcubeSend).submit();
    expect(asks).toHaveLength(1);
  });

  test("the script runs once in a window, however often it is injected", () => {
    loadBoth();
    const hooked = page.window.fetch;
    page.loadPageWorld();
    expect(page.window.fetch).toBe(hooked);
  });
});

describe("no guard behind the page-world script any more", () => {
  beforeEach(() => {
    page.loadPageWorld();
    page.pairWithNobody();
  });

  test("form.submit() is refused, and the writer is told", () => {
    page.form(roundcubeSend).submit();
    expect(page.natives.submit).not.toHaveBeenCalled();
    expect(page.natives.alert).toHaveBeenCalledTimes(1);
    expect(page.natives.alert).toHaveBeenCalledWith("NIET verzonden");
  });

  test("fetch rejects, a beacon is not queued, a request of script ends in an error", async () => {
    await expect(page.window.fetch("/api/send", { method: "POST", body: mail })).rejects.toBeInstanceOf(
      page.window.eval("TypeError")
    );
    expect(page.window.navigator.sendBeacon("/api/send", mail)).toBe(false);
    xhr().send(mail);
    expect(page.natives.open.mock.lastCall).toEqual(["GET", "blob:", true]);
    expect(page.natives.alert).toHaveBeenCalledTimes(3);
    expect(page.natives.send.mock.calls).toEqual([[]]);
    expect([page.natives.fetch, page.natives.sendBeacon].flatMap((one) => one.mock.calls)).toEqual([]);
  });

  test("what does not send goes as if nothing were there", async () => {
    await page.window.fetch("/api/drafts", { method: "POST", body: mail });
    page.form("/elsewhere").submit();
    expect(page.natives.fetch).toHaveBeenCalledTimes(1);
    expect(page.natives.submit).toHaveBeenCalledTimes(1);
    expect(page.natives.alert).not.toHaveBeenCalled();
  });
});

describe("form.submit()", () => {
  beforeEach(() => loadBoth());

  test("pass: submitted once, the form is the one asked about", () => {
    answer = "pass";
    const form = page.form(roundcubeSend, { _to: "a@b.example" });
    form.submit();
    expect(page.natives.submit).toHaveBeenCalledTimes(1);
    expect(page.natives.submit.mock.contexts[0]).toBe(form);
    expect(forms).toEqual([form]);
    expect(asks[0]).toMatchObject({ method: "POST", canWait: true, body: "_to=a%40b.example" });
  });

  test("hold, then release: submitted once, also when it is released twice", () => {
    page.form(roundcubeSend).submit();
    expect(page.natives.submit).not.toHaveBeenCalled();
    link.release(lastId());
    link.release(lastId());
    expect(page.natives.submit).toHaveBeenCalledTimes(1);
    expect(page.natives.alert).not.toHaveBeenCalled();
  });

  test("hold, then abandon: never submitted, and Roundcube gets its buttons back", () => {
    const unlock = vi.fn();
    Object.assign(page.window, { rcmail: { iframe_loaded: unlock } });
    page.form(roundcubeSend).submit();
    link.abandon(lastId());
    link.release(lastId());
    expect(page.natives.submit).not.toHaveBeenCalled();
    expect(unlock.mock.calls).toEqual([["loading42"]]);
  });

  test("fields called action, method and submit do not hide the form's own", () => {
    const form = page.form(roundcubeSend, { action: "x", method: "get" });
    page.window.HTMLFormElement.prototype.submit.call(form);
    expect(asks).toHaveLength(1);
  });

  test("saying where to go in fields is seen too", () => {
    page.form("./", { _task: "mail", _action: "send" }).submit();
    expect(asks).toHaveLength(1);
  });

  test.each([
    ["another form", "/search", { q: "x" }, "post"],
    ["a form that is got", roundcubeSend, {}, "get"],
    ["an address that is none", "http://[", {}, "post"]
  ])("%s: untouched", (_, action, fields, method) => {
    const form = page.form(action, fields, method);
    form.submit();
    expect(asks).toEqual([]);
    expect(page.natives.submit.mock.contexts).toEqual([form]);
  });
});

describe("fetch", () => {
  beforeEach(() => loadBoth());
  const init = { method: "POST", body: mail };

  const ways: [string, () => Promise<Response>][] = [
    ["a string", () => page.window.fetch("/api/send", init)],
    ["a URL", () => page.window.fetch(new URL("/api/send", page.window.location.href), init)],
    ["a Request", () => page.window.fetch(new Request("http://verzendwacht-demo.localhost/api/send", init))],
    ["a method in small letters", () => page.window.fetch("/api/send", { ...init, method: "post" })]
  ];

  test.each(ways)("%s: held until it is released, then sent once, its end told", async (_, send) => {
    const sent = send();
    expect(await isSettled(sent)).toBe(false);
    expect(page.natives.fetch).not.toHaveBeenCalled();
    link.release(lastId());
    expect((await sent).ok).toBe(true);
    expect(page.natives.fetch).toHaveBeenCalledTimes(1);
    await soon();
    expect(outcomes).toEqual([{ id: lastId(), ok: true }]);
  });

  test.each(ways)("%s: abandoned, it fails as a broken connection does", async (_, send) => {
    const sent = send();
    await vi.waitFor(() => expect(asks).toHaveLength(1));
    link.abandon(lastId());
    await expect(sent).rejects.toBeInstanceOf(page.window.eval("TypeError"));
    expect(page.natives.fetch).not.toHaveBeenCalled();
  });

  test("passes at once with a pass, with the page's own arguments and `this`", async () => {
    answer = "pass";
    await page.window.fetch("/api/send", init);
    expect(page.natives.fetch.mock.calls).toEqual([["/api/send", init]]);
    expect(page.natives.fetch.mock.contexts).toEqual([page.window]);
  });

  test.each([
    ["refused by the server", async () => new Response("", { status: 500 })],
    ["broken off", async () => Promise.reject(new Error("offline"))]
  ])("%s: told as not sent", async (_, native) => {
    answer = "pass";
    page.natives.fetch.mockImplementation(native);
    await page.window.fetch("/api/send", init).catch(() => undefined);
    await soon();
    expect(outcomes).toEqual([{ id: lastId(), ok: false }]);
  });

  test("the guard reads the body where it is text", () => {
    void page.window.fetch("/api/send", init);
    expect(asks[0]).toMatchObject({ url: "http://verzendwacht-demo.localhost/api/send", body: mail, canWait: true });
  });

  const bytes = new TextEncoder().encode(mail);
  const address = "http://verzendwacht-demo.localhost/api/send";

  test.each<[string, () => [RequestInfo | URL, RequestInit?], string | null]>([
    ["bytes", () => [address, { ...init, body: bytes }], mail],
    ["a buffer", () => [address, { ...init, body: bytes.buffer }], mail],
    ["a Blob of no type", () => [address, { ...init, body: new Blob([mail]) }], mail],
    ["a Blob of JSON", () => [address, { ...init, body: new Blob([mail], { type: "application/json" }) }], mail],
    ["a picture", () => [address, { ...init, body: new Blob([mail], { type: "image/png" }) }], null],
    ["a file of megabytes", () => [address, { ...init, body: new Blob(["x".repeat(1_000_000)]) }], null],
    ["a Request with a body", () => [new Request(address, init)], mail],
    ["no body", () => [address, { method: "POST" }], null]
  ])("the body of %s, as far as it is text", async (_, make, expected) => {
    answer = "pass";
    await Reflect.apply(page.window.fetch, page.window, make());
    if (expected === null) expect(asks[0]?.body).toBeNull();
    else expect(asks[0]?.body).toContain(expected);
    expect(page.natives.fetch).toHaveBeenCalledTimes(1);
  });

  test("and the headers that page code set", () => {
    void page.window.fetch("/api/send", { ...init, headers: { "X-OWA-UrlPostData": "%7B%7D" } });
    expect(asks[0]?.headers).toMatchObject({ "x-owa-urlpostdata": "%7B%7D" });
  });

  test.each<[string, unknown[]]>([
    ["another address", ["/assets", init]],
    ["getting it", ["/api/send"]],
    ["an address that is none", ["http://[", init]],
    ["null", [null]]
  ])("%s: untouched", async (_, args) => {
    await Reflect.apply(page.window.fetch, undefined, args);
    expect(asks).toEqual([]);
    expect(page.natives.fetch.mock.calls[0]?.slice(0, args.length)).toEqual(args);
    expect(page.natives.fetch.mock.contexts).toEqual([undefined]);
  });
});

describe("XMLHttpRequest", () => {
  beforeEach(() => loadBoth());

  test("async: held, released, sent once, its end told by its status", () => {
    const request = xhr();
    request.send(mail);
    expect(asks[0]).toMatchObject({ canWait: true, method: "POST", body: mail });
    expect(page.natives.send).not.toHaveBeenCalled();
    link.release(lastId());
    expect(page.natives.send.mock.calls).toEqual([[mail]]);
    expect(page.natives.send.mock.contexts).toEqual([request]);
    Object.defineProperty(request, "status", { value: 200 });
    request.dispatchEvent(new page.window.ProgressEvent("loadend"));
    expect(outcomes).toEqual([{ id: lastId(), ok: true }]);
  });

  test("tells the headers that page code set", () => {
    const request = xhr();
    request.setRequestHeader("Action", "CreateItem");
    request.send(mail);
    expect(asks[0]?.headers).toEqual({ action: "CreateItem" });
    expect(page.natives.setRequestHeader.mock.calls).toEqual([["Action", "CreateItem"]]);
  });

  test("a Blob is read first, then asked about, then sent as it was", async () => {
    answer = "pass";
    const blob = new Blob([mail]);
    xhr().send(blob);
    await vi.waitFor(() => expect(page.natives.send.mock.calls).toEqual([[blob]]));
    expect(asks[0]?.body).toBe(mail);
  });

  test("async: abandoned, it goes where nothing is, so that the browser ends it as a lost connection", () => {
    const request = xhr();
    request.send(mail);
    link.abandon(lastId());
    expect(page.natives.open.mock.lastCall).toEqual(["GET", "blob:", true]);
    expect(page.natives.open.mock.contexts.at(-1)).toBe(request);
    expect(page.natives.send.mock.calls).toEqual([[]]);
  });

  test.each<[string, unknown[], boolean]>([
    ["no third argument", [], true],
    ["true", [true], true],
    ["false", [false], false],
    ["0", [0], false],
    ["undefined, which the browser takes for false", [undefined], false]
  ])("%s: whether it can wait is told as the browser tells it", (_, args, canWait) => {
    const request = xhr(args);
    try {
      request.send(mail);
    } catch {
      // A synchronous one throws; the next test says how.
    }
    expect(asks[0]?.canWait).toBe(canWait);
  });

  test("sync: cannot wait, so it is refused as a broken connection; with a pass it goes", () => {
    expect(() => xhr([false]).send(mail)).toThrow(expect.objectContaining({ name: "NetworkError" }));
    expect(page.natives.alert).not.toHaveBeenCalled();
    expect(page.natives.send).not.toHaveBeenCalled();
    answer = "pass";
    xhr([false]).send(mail);
    expect(page.natives.send).toHaveBeenCalledTimes(1);
  });

  test("what does not send: open and send get the page's own arguments", () => {
    const request = xhr([true, "user", "secret"], "PUT", "/x");
    request.send("body");
    expect(asks).toEqual([]);
    expect(page.natives.open.mock.calls).toEqual([["PUT", "/x", true, "user", "secret"]]);
    expect(page.natives.send.mock.calls).toEqual([["body"]]);
  });
});

describe("sendBeacon", () => {
  beforeEach(() => loadBoth());

  test("cannot wait: refused unless it passes at once", () => {
    expect(page.window.navigator.sendBeacon("/api/send", mail)).toBe(false);
    expect(asks[0]).toMatchObject({ canWait: false, method: "POST" });
    answer = "pass";
    expect(page.window.navigator.sendBeacon("/api/send", mail)).toBe(true);
    expect(page.natives.sendBeacon.mock.calls).toEqual([["/api/send", mail]]);
    expect(outcomes).toEqual([{ id: lastId(), ok: true }]);
  });

  test("another address: untouched", () => {
    expect(page.window.navigator.sendBeacon("/assets", "x")).toBe(true);
    expect(page.natives.sendBeacon.mock.contexts).toEqual([page.window.navigator]);
    expect(asks).toEqual([]);
  });
});

test("two that wait are released each by its own number", async () => {
  loadBoth();
  const first = page.window.fetch("/api/send", { method: "POST", body: "1" });
  const second = page.window.fetch("/api/send", { method: "POST", body: "2" });
  link.abandon(asks[0]?.id ?? 0);
  link.release(asks[1]?.id ?? 0);
  await expect(first).rejects.toThrow();
  await second;
  expect(page.natives.fetch.mock.calls.map(([, init]) => (init as RequestInit).body)).toEqual(["2"]);
});
