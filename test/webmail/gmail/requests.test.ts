// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { Draft } from "../../../src/core/mail/draft.ts";
import type { Compose, PageRequest } from "../../../src/webmail/adapter.ts";
import { gmail } from "../../../src/webmail/gmail/adapter.ts";
import type { Mail } from "../../simulators/gmail/wire.ts";
import { at } from "../dom.ts";
import { openGmail, pressAt, syncOf, syncRequest } from "./gmail-page.ts";

const formats = ["list", "object", "batched"] as const;

describe("which request sends", () => {
  test.each(formats)("sending and planning do, saving does not: %s", (format) => {
    const sends = (purpose: "send" | "schedule" | "draft"): boolean =>
      gmail.isSendRequest(syncRequest(syncOf(purpose, {}, format)));
    expect([sends("send"), sends("schedule"), sends("draft")]).toEqual([true, true, false]);
  });

  const labels = (...change: unknown[]): string => JSON.stringify([[[[10, ["thread-f:1", [null, change]]]]]]);
  test.each<[string, boolean, PageRequest]>([
    ["without a number of the account", true, syncRequest(syncOf("send"), "/sync/i/s?c=5")],
    ["got", false, syncRequest(syncOf("send"), "/sync/u/0/i/s", "GET")],
    ["another address of the data layer", false, syncRequest(syncOf("send"), "/sync/u/0/i/bv?c=5")],
    ["an empty one", false, syncRequest("")],
    ["one whose body is no text", false, syncRequest(null)],
    ["reading a mail", false, syncRequest(labels(["^all"], ["^u"], ["msg-f:1"]))],
    ["a mail about it", false, syncRequest(syncOf("draft", { subject: "^pfg", html: "^pfg ^scheduled" }))],
    ["taking back what was planned", false, syncRequest(labels(["^r"], ["^scheduled"], ["msg-f:1"]))],
    ["planning by a change of labels", true, syncRequest(labels(["^scheduled"], ["^r"], ["msg-f:1"]))],
    ["a mark in a shape nobody has seen", true, syncRequest('{"a":{"b":["^pfg"]}}')],
    ["a mark in what is no JSON", true, syncRequest("x=%5Epfg")],
    ["a mark that is written otherwise", true, syncRequest(syncOf("send").replace("^pfg", "\\u005epfg"))]
  ])("%s", (_, expected, request) => expect(gmail.isSendRequest(request)).toBe(expected));

  test("the shape may shift: what it says is found by what it looks like", () => {
    const moved = JSON.parse(syncOf("send")) as unknown[];
    const body = JSON.stringify([["nieuw"], null, { kop: 1, rest: [moved] }]);
    const draft = gmail.withRequest?.(unseen, syncRequest(body));
    expect(draft).toMatchObject({ to: '"Bea" <a@b.example>', subject: "Vraag", notUnderstood: [] });
  });
});

const unseen: Draft = gmail.read({ id: "", root: document.documentElement });

let compose: Compose;
let shown: Draft;
const content = {
  draftId: "msg-a:r1",
  to: ['"Bea" <a@b.example>'],
  cc: ["c@b.example"],
  bcc: ["d@b.example"],
  subject: "Vraag",
  html: "<p>Hoi Bea</p>",
  quote: "<blockquote>eerder</blockquote>",
  files: [{ id: "f_1", name: "a.pdf", size: 3 }]
};
const posted = (change: Partial<Mail> = {}): PageRequest => {
  const [page] = openGmail("", content);
  if (!page) throw new Error("no compose");
  return syncRequest(syncOf("send", { ...page.mail(), ...change }));
};
beforeEach(() => {
  openGmail("", content);
  compose = gmail.composes(document)[0] as Compose;
  shown = gmail.read(compose);
});

describe("what page and request say", () => {
  test.each(formats)("the page's own mail: agrees, and what was agreed to stands: %s", (format) => {
    const [page] = openGmail("", content);
    const request = syncRequest(syncOf("send", page?.mail(), format));
    expect(gmail.agrees?.(request, shown)).toBe(true);
    expect(gmail.withRequest?.(shown, request)).toBe(shown);
  });

  test("markup that Gmail rewrites is the same text", () => {
    const request = posted({ html: '<div dir="ltr"><p style="margin:0">Hoi\n Bea</p></div>' });
    expect(gmail.withRequest?.(shown, request)).toBe(shown);
  });

  const person = (address: string) => ({ address, name: "" });
  test.each<[string, Partial<Mail>, Partial<Draft>]>([
    [
      "somebody more",
      { to: [person("a@b.example"), person("x@elders.example")] },
      { to: "a@b.example, x@elders.example" }
    ],
    ["an address that a shown one ends in", { to: [person("b.example@b.example")] }, { to: "b.example@b.example" }],
    ["a hidden one in sight", { cc: [person("d@b.example")] }, { cc: "d@b.example" }]
  ])("%s: they do not agree, and the request is told", (_, change, expected) => {
    expect(gmail.agrees?.(posted(change), shown)).toBe(false);
    expect(gmail.withRequest?.(shown, posted(change))).toMatchObject({ ...expected, notUnderstood: [] });
  });

  test.each<[string, Partial<Mail>, Partial<Draft>]>([
    ["another subject", { subject: "BSN 123456782" }, { subject: "BSN 123456782" }],
    [
      "another text",
      { html: "BSN 123456782" },
      { body: { format: "html", content: "BSN 123456782<blockquote>eerder</blockquote>" } }
    ],
    [
      "a text that is quoted unseen",
      { quote: "BSN" },
      { body: { format: "html", content: '<div dir="ltr"><p>Hoi Bea</p></div>BSN' } }
    ]
  ])("%s: the request is told", (_, change, expected) => {
    expect(gmail.withRequest?.(shown, posted(change))).toMatchObject({ ...expected, notUnderstood: [] });
  });

  test("a file more is told, and read from where the request says it is", () => {
    const files = [...content.files, { id: "f_2", name: "b.pdf", size: 9 }];
    const draft = gmail.withRequest?.(shown, posted({ files })) as Draft;
    expect(draft.attachments.map(({ key, name, size }) => [key, name, size])).toEqual([
      ["f_1", "a.pdf", 2048 / 2],
      ["request:/mail?view=att&attid=0.1&realattid=f_2", "b.pdf", 9]
    ]);
    const url = gmail.attachmentUrl(compose, draft.attachments[1]?.key ?? "");
    expect(url).toBe(new URL("/mail?view=att&attid=0.1&realattid=f_2", document.baseURI).href);
  });

  test("fewer of anything is no more than was agreed to", () => {
    const less = posted({ cc: [], files: [] });
    expect(gmail.withRequest?.(shown, less)).toBe(shown);
  });

  test("whom a group is made of is told by the request", () => {
    const group = { ...shown, to: '"Werkgroep"' };
    expect(gmail.agrees?.(posted(), group)).toBe(true);
    expect(gmail.withRequest?.(group, posted())).toMatchObject({ to: '"Bea" <a@b.example>' });
  });

  test("two mails in one request are told as one", () => {
    const two = JSON.stringify([
      JSON.parse(syncOf("send")),
      JSON.parse(syncOf("send", { id: "msg-a:r2", html: "Meer" }))
    ]);
    const draft = gmail.withRequest?.(shown, syncRequest(two));
    expect(draft?.body.content.split("<hr>").sort()).toEqual(["Hoi", "Meer"]);
  });

  test("a mark where no message is known: nothing is understood, not even what the page shows", () => {
    const request = syncRequest(`[${posted().body},["^pfg"]]`);
    expect(gmail.agrees?.(request, shown)).toBe(false);
    expect(gmail.withRequest?.(shown, request).notUnderstood).toHaveLength(5);
  });

  test.each<[string, (message: unknown[]) => void, readonly string[]]>([
    ["its sender", (message) => message.splice(1, 1, null), ["from", "recipients"]],
    ["its recipients", (message) => message.splice(2, 1, "a@b.example"), ["recipients"]],
    ["its text", (message) => message.splice(8, 1, ["?"]), ["subject", "body"]],
    ["its attachments", (message) => message.splice(11, 1, [{ vreemd: true }]), ["attachments"]]
  ])("a message of a mail that no page shows, without %s", (_, change, missing) => {
    const body = JSON.parse(syncOf("send"));
    change(body[1][0][0][1][1][13][0]);
    const draft = gmail.withRequest?.(unseen, syncRequest(JSON.stringify(body)));
    expect(draft?.notUnderstood).toEqual(expect.arrayContaining([...missing]));
  });
});

describe("the compose a request belongs to", () => {
  const of = (request: PageRequest): Compose | null => gmail.composeOfRequest(request, document);

  test("by the draft's id", () => {
    openGmail("", { draftId: "msg-a:r7" }, { draftId: "msg-a:r1" });
    expect(of(syncRequest(syncOf("send")))).toEqual(gmail.composes(document)[1]);
    expect(of(syncRequest(syncOf("send", { id: "msg-a:r8" })))).toBeNull();
  });

  test("before the draft has an id, the only one that shows the same mail", () => {
    const plain = { to: ['"Bea" <a@b.example>'], subject: "Vraag", html: "Hoi" };
    openGmail("", plain, { to: ["x@b.example"] });
    expect(of(syncRequest(syncOf("send")))).toEqual(gmail.composes(document)[0]);
    expect(of(syncRequest(syncOf("send", { subject: "Anders" })))).toBeNull();
    openGmail("", { ...plain, draftId: "msg-a:r5" });
    expect(of(syncRequest(syncOf("send")))).toBeNull();
    openGmail("", plain, plain);
    expect(of(syncRequest(syncOf("send")))).toBeNull();
  });

  test("one that was closed when its button was pressed, by what it showed then", () => {
    const pressed = pressAt(at(".aoO"))?.compose as Compose;
    const before = gmail.read(pressed);
    compose.root.remove();
    expect(of(syncRequest(syncOf("send")))).toEqual(pressed);
    expect(gmail.read(pressed)).toEqual(before);
  });

  test("one that is opened again after that has the same id, and is the one", () => {
    pressAt(at(".aoO"));
    compose.root.remove();
    openGmail("", content);
    const again = gmail.composes(document)[0] as Compose;
    expect(again.id).toBe(compose.id);
    expect(of(syncRequest(syncOf("send")))).toEqual(again);
  });

  test("a mail without a compose belongs to none, and is told by its request alone", () => {
    const request = syncRequest(syncOf("send", { id: "msg-a:r9", html: "Ja, ik kom" }));
    expect(of(request)).toBeNull();
    expect(gmail.agrees?.(request, unseen)).toBe(true);
    expect(gmail.withRequest?.(unseen, request)).toMatchObject({
      from: "onno@kantoor-onno.example",
      to: '"Bea" <a@b.example>',
      body: { content: "Ja, ik kom" },
      notUnderstood: []
    });
  });
});
