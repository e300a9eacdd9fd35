// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { DraftPart } from "../../../src/core/mail/draft.ts";
import type { Compose as PageCompose } from "../../../src/dev/demo/page/compose.ts";
import type { Compose, PageRequest } from "../../../src/webmail/adapter.ts";
import { demo } from "../../../src/webmail/demo/adapter.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { at, clickOn, keyOn, removeFromPage } from "../dom.ts";
import { openComposes } from "./demo-page.ts";

const draft = {
  to: ['"Jansen, Marijke" <marijke@klant.example>', "b@klant.example"],
  cc: ["c@klant.example"],
  bcc: ["d@klant.example"],
  subject: "Cijfers",
  format: "html",
  body: "<p>Zie bijlage</p>",
  attachments: [{ id: "f 1", name: "a.pdf", size: 12, type: "application/pdf" }]
} as const;

let pages: PageCompose[];
let composes: Compose[];
beforeEach(async () => {
  pages = await openComposes(draft, { to: ["second@klant.example"] });
  composes = demo.composes(document);
});

const first = (): Compose => composes[0] as Compose;
const second = (): Compose => composes[1] as Compose;

describe("reading", () => {
  test("each compose by itself, as the page's own draft says it", () => {
    expect(composes.map(({ id }) => id)).toEqual(pages.map(({ id }) => id));
    expect(demo.read(first())).toEqual({
      webmail: "demo",
      from: "onno@kantoor-onno.example",
      to: '"Jansen, Marijke" <marijke@klant.example>, b@klant.example',
      cc: "c@klant.example",
      bcc: "d@klant.example",
      subject: "Cijfers",
      body: { format: "html", content: "<p>Zie bijlage</p>" },
      attachments: [{ key: "f 1", name: "a.pdf", size: 12 }],
      notUnderstood: []
    });
    expect(demo.read(second()).to).toBe("second@klant.example");
  });

  test("what is typed and not confirmed is a recipient too", () => {
    at<HTMLInputElement>("[data-field=cc] input", first().root).value = " late@klant.example ";
    expect(demo.read(first()).cc).toBe("c@klant.example, late@klant.example");
  });

  test("plain text", async () => {
    await openComposes({ format: "plain", body: "1 < 2" });
    const [only] = demo.composes(document);
    expect(only && demo.read(only).body).toEqual({ format: "plain", content: "1 < 2" });
  });

  test("a file that is still uploading has its name for a key, and its state", () => {
    const item = document.createElement("li");
    Object.assign(item.dataset, { name: "new.pdf", size: "5", state: "uploading" });
    at("ul.attachments", first().root).append(item);
    expect(demo.read(first()).attachments[1]).toEqual({ key: "new:new.pdf", name: "new.pdf", size: 5 });
    expect(demo.isUploading(first(), "new:new.pdf")).toBe(true);
    expect(demo.isUploading(first(), "f 1")).toBe(false);
    expect(demo.attachmentUrl(first(), "new:new.pdf")).toBeNull();
    expect(demo.attachmentUrl(first(), "f 1")).toBe("/api/attachments/f%201");
  });

  test.each<[string, string, DraftPart[]]>([
    ["sender", "[data-field=from]", ["from"]],
    ["To", "[data-field=to]", ["recipients"]],
    ["Cc", "[data-field=cc]", ["recipients"]],
    ["Bcc", "[data-field=bcc]", ["recipients"]],
    ["subject", "[data-field=subject]", ["subject"]],
    ["body", "[data-field=body]", ["body"]],
    ["attachment list", "ul.attachments", ["attachments"]]
  ])("without its %s the page is not understood", (_, selector, parts) => {
    removeFromPage(selector);
    expect(demo.read(first()).notUnderstood).toEqual(parts);
  });
});

describe("what sends", () => {
  const control = (action: string): HTMLElement => at(`[data-action=${action}]`, second().root);

  test.each(["send", "send-archive", "send-later"])("a click on %s, in the compose it stands in", (action) => {
    const intent = demo.sendIntent(clickOn(control(action)));
    expect(intent).toEqual({ compose: second(), resume: { via: "click", target: control(action) } });
  });

  test.each<[string, KeyboardEventInit]>([
    ["Ctrl+Enter", { key: "Enter", ctrlKey: true }],
    ["Cmd+Enter", { key: "Enter", metaKey: true }]
  ])("%s anywhere in the compose presses its button", (_, init) => {
    const intent = demo.sendIntent(keyOn(at("[data-field=subject] input", second().root), init));
    expect(intent).toEqual({ compose: second(), resume: { via: "click", target: control("send") } });
  });

  test.each<[string, () => Event]>([
    ["Enter in the subject", () => keyOn(at("[data-field=subject] input"), { key: "Enter" })],
    [
      "Ctrl+Enter of an input method",
      () => keyOn(at("[data-field=subject] input"), { key: "Enter", ctrlKey: true, isComposing: true })
    ],
    ["Ctrl+Enter outside a compose", () => keyOn(document.body, { key: "Enter", ctrlKey: true })],
    ["discarding", () => clickOn(at("[data-action=discard]"))],
    ["opening the menu", () => clickOn(at("[data-action=send-menu]"))]
  ])("not: %s", (_, make) => expect(demo.sendIntent(make())).toBeNull());

  test("not: the page's own question, which was reached through a send that was judged", async () => {
    const dialog = document.createElement("dialog");
    dialog.dataset.dialog = "no-subject";
    const confirm = control("send").cloneNode(true) as HTMLElement;
    dialog.append(confirm);
    second().root.append(dialog);
    expect(demo.sendIntent(clickOn(confirm))).toBeNull();
    expect(demo.sendIntent(keyOn(confirm, { key: "Enter", ctrlKey: true }))).toBeNull();
  });
});

const request = (body: string | null, address = "/api/send", method = "POST"): PageRequest =>
  pageRequest({ url: new URL(address, "http://verzendwacht-demo.localhost/").href, method, body: () => body });
/** The mail as the page itself posts it. */
const posted = (change: object = {}): string => JSON.stringify({ ...pages[0]?.draft(), ...change });

describe("which request sends", () => {
  test.each<[string, boolean, () => PageRequest]>([
    ["sending", true, () => request(posted())],
    ["sending on loopback", true, () => request("", "http://127.0.0.1:8080/api/send")],
    ["somebody else's server", false, () => request("", "https://elders.example/api/send")],
    ["saving a draft", false, () => request(posted(), "/api/drafts")],
    ["getting", false, () => request("", "/api/send", "GET")]
  ])("%s", (_, expected, make) => expect(demo.isSendRequest(make())).toBe(expected));

  test("it belongs to the compose it names, in JSON or in a form", () => {
    const of = (body: string) => demo.composeOfRequest(request(body), document);
    expect(of(posted())).toEqual(first());
    expect(of(`composeId=${second().id}`)).toEqual(second());
    expect(of(JSON.stringify({ composeId: "another" }))).toBeNull();
  });

  test("a beacon's body cannot be read: it belongs to the compose that is sending", () => {
    expect(demo.composeOfRequest(request(null), document)).toBeNull();
    at(`[data-compose-id="${second().id}"]`).dataset.state = "sending";
    expect(demo.composeOfRequest(request(null), document)).toEqual(second());
  });
});

describe("whether the request is what the page shows", () => {
  const asForm = (mail: string): string => {
    const fields = Object.entries(JSON.parse(mail) as Record<string, unknown>).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, String(one)])
    );
    return String(new URLSearchParams(fields));
  };

  test.each<[string, object, boolean]>([
    ["the page's own mail", {}, true],
    ["somebody more", { bcc: ["d@klant.example", "x@elders.example"] }, false],
    ["an address that a shown one ends in", { to: ["@klant.example"] }, false],
    ["a file more", { attachments: ["f 1", "f2"] }, false],
    ["fewer", { to: [], attachments: [] }, true]
  ])("%s", (_, change, agrees) => {
    const shown = demo.read(first());
    expect(demo.agrees?.(request(posted(change)), shown)).toBe(agrees);
    expect(demo.agrees?.(request(asForm(posted(change))), shown)).toBe(agrees);
  });

  test("typed and not confirmed counts as shown", () => {
    at<HTMLInputElement>("[data-field=to] input", first().root).value = "Late <late@klant.example>";
    expect(demo.agrees?.(request(posted()), demo.read(first()))).toBe(true);
  });

  test("a body that cannot be read says nothing", () => {
    expect(demo.agrees?.(request(null), demo.read(first()))).toBe(true);
  });
});

test("the removers are the page's own controls, and they work", () => {
  demo.recipientRemover(first(), "MARIJKE@klant.example")?.click();
  demo.attachmentRemover(first(), "f 1")?.click();
  expect(demo.read(first())).toMatchObject({ to: "b@klant.example", attachments: [] });
  expect(demo.recipientPlace(first(), "marijke@klant.example")).toBeNull();
  expect(demo.recipientRemover(first(), "klant.example")).toBeNull();
});
