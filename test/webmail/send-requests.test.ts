// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import "../../src/webmail/bundles/webmail-demo.ts";
import "../../src/webmail/bundles/webmail-gmail.ts";
import "../../src/webmail/bundles/webmail-outlook.ts";
import "../../src/webmail/bundles/webmail-self-hosted.ts";
import { pageRequest } from "../../src/webmail/page-request.ts";
import { addresses, sendingAdapter } from "../../src/webmail/send-requests.ts";
import { showPage } from "./dom.ts";

/** A compose that nobody knows, so that the adapter for all others has something to look for. */
const unknown =
  '<form><input name="to" value="a@b.example"><input name="subject"><textarea name="body">Hoi</textarea><button>Verzenden</button></form>';

const send = "http://127.0.0.1/?_task=mail&_action=send";
const sending = (url: string, body: string | null, method = "POST"): string | null =>
  sendingAdapter(pageRequest({ url, method, body: () => body }))?.id ?? null;

describe("whose mail a request sends", () => {
  test.each<[string, string | null, string | null]>([
    ["Roundcube's form", sending(send, "_to=a%40b.example&_draft="), "roundcube"],
    ["with its task and action in its fields", sending("http://127.0.0.1/", "_task=mail&_action=send"), "roundcube"],
    ["the same words inside JSON", sending("http://127.0.0.1/", '{"_task":"mail&_task=mail&_action=send"}'), null],
    ["a draft of it", sending(send, "_draft=1"), null],
    ["the demo", sending("http://verzendwacht-demo.localhost/api/send", "{}"), "demo"],
    ["got, not posted", sending(send, null, "GET"), null]
  ])("%s", (_, found, expected) => expect(found).toBe(expected));
});

test.each<[string, string, boolean]>([
  ["is not looked into where that webmail knows its own", `<section data-compose-id="1">${unknown}</section>`, false],
  ["is looked into where the page is of no webmail that is known", unknown, true]
])("a request to save a draft of megabytes %s", (_, html, expected) => {
  showPage(html);
  const body = vi.fn(() => "{}");
  sendingAdapter(pageRequest({ url: "/drafts?_task=mail&_action=autosave", method: "POST", body }));
  expect(body.mock.calls.length > 0).toBe(expected);
});

test("without a guard only what sends is refused: a page without one must go on working", () => {
  const refuse = new RegExp(addresses().refuse);
  expect(refuse.test(send)).toBe(true);
  for (const url of ["http://127.0.0.1/", "http://127.0.0.1/?_task=mail&_action=upload", "https://shop.example/order"])
    expect(refuse.test(url), url).toBe(false);
});
