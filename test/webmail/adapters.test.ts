// @vitest-environment jsdom
import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseAddressList } from "../../src/core/mail/address.ts";
import type { Compose, WebmailAdapter } from "../../src/webmail/adapter.ts";
import { demoParts } from "../../src/webmail/demo/parts.ts";
import { genericParts } from "../../src/webmail/generic/parts.ts";
import { gmailParts } from "../../src/webmail/gmail/parts.ts";
import { hordeParts } from "../../src/webmail/horde/parts.ts";
import { adapters } from "../../src/webmail/list.ts";
import { outlook } from "../../src/webmail/outlook/adapter.ts";
import { outlookParts } from "../../src/webmail/outlook/parts.ts";
import type { PagePart } from "../../src/webmail/page-part.ts";
import { pageRequest } from "../../src/webmail/page-request.ts";
import { adapterFor, registered } from "../../src/webmail/registry.ts";
import { roundcubeParts } from "../../src/webmail/roundcube/parts.ts";
import { addresses, sendingAdapter } from "../../src/webmail/send-requests.ts";
import "../../src/webmail/bundles/webmail-demo.ts";
import "../../src/webmail/bundles/webmail-gmail.ts";
import "../../src/webmail/bundles/webmail-outlook.ts";
import "../../src/webmail/bundles/webmail-self-hosted.ts";
import { sogoParts } from "../../src/webmail/sogo/parts.ts";
import { openComposes } from "./demo/demo-page.ts";
import { clickOn, keyOn } from "./dom.ts";
import { emptyPage, written } from "./generic/generic-page.ts";
import { showGmail, syncOf } from "./gmail/gmail-page.ts";
import { attach as attachToHorde, showHorde } from "./horde/horde-page.ts";
import { composeHtml, showOutlook, told } from "./outlook/outlook-page.ts";
import { attach, showRoundcube } from "./roundcube/roundcube-page.ts";
import { attach as attachToSogo, showSogo } from "./sogo/sogo-page.ts";

interface RequestMade {
  readonly address: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Rig {
  /** Shows a compose to a@b.example and cc@b.example, subject "Vraag", body "Hoi", one file named a.pdf with this key. */
  show(): Promise<void>;
  readonly key: string;
  readonly sendControl: string;
  readonly send: RequestMade;
  readonly save: RequestMade;
  /** By what road a held send is set going again; a click where nothing is said. */
  readonly resume?: "pointer";
  /** Everything that is changed in the mailbox goes to one address: without a guard nothing of it is refused. */
  readonly oneAddress?: true;
  readonly parts: Readonly<Record<string, PagePart>>;
  /** A page of form fields, without controls that take one recipient or file out, or addresses of files. */
  readonly plain?: true;
}

const rigs: Record<string, Rig> = {
  demo: {
    async show() {
      const attachments = [{ id: "f1", name: "a.pdf", size: 3, type: "application/pdf" }];
      await openComposes({ to: ["a@b.example"], cc: ["cc@b.example"], subject: "Vraag", body: "Hoi", attachments });
    },
    key: "f1",
    sendControl: "[data-action=send]",
    send: { address: "http://verzendwacht-demo.localhost/api/send", body: "{}" },
    save: { address: "http://verzendwacht-demo.localhost/api/drafts", body: "{}" },
    parts: demoParts
  },
  gmail: {
    async show() {
      const files = [{ id: "f_1", name: "a.pdf", size: 3 }];
      const to = { to: ["a@b.example"], cc: ["cc@b.example"] };
      showGmail("", { draftId: "msg-a:r1", ...to, subject: "Vraag", html: "Hoi", files });
    },
    key: "f_1",
    sendControl: ".T-I-atl",
    send: { address: "/sync/u/0/i/s?c=5", body: syncOf("send") },
    save: { address: "/sync/u/0/i/s?c=5", body: syncOf("draft") },
    resume: "pointer",
    oneAddress: true,
    parts: gmailParts
  },
  generic: {
    async show() {
      emptyPage();
      const mail = { to: ["a@b.example"], cc: ["cc@b.example"], subject: "Vraag", body: "Hoi", files: ["a.pdf"] };
      const from = document.createElement("select");
      from.name = "from";
      from.append(new Option("onno@kantoor.example"));
      written("zimbra", mail).root.prepend(from);
    },
    key: "file-0-a.pdf",
    sendControl: "#zb__COMPOSE-1__SEND",
    send: { address: "/service/soap/SendMsgRequest", body: '{"Body":{"SendMsgRequest":{}}}' },
    save: { address: "/service/soap/SaveDraftRequest", body: '{"Body":{"SaveDraftRequest":{}}}' },
    parts: genericParts
  },
  outlook: {
    async show() {
      const chips = { to: ["a@b.example"], cc: ["Cee <cc@b.example>"] };
      showOutlook(composeHtml({ ...chips, subject: "Vraag", body: "Hoi", files: ["a.pdf"] }));
      told(outlook);
    },
    key: "file:0:a.pdf",
    sendControl: "[data-app-section] .fui-SplitButton__primaryActionButton",
    send: {
      address: "/owa/service.svc?action=CreateItem&app=Mail",
      body: JSON.stringify({ Body: { MessageDisposition: "SendAndSaveCopy", Items: [{ Subject: "Vraag" }] } })
    },
    save: {
      address: "/owa/service.svc?action=CreateItem&app=Mail",
      body: JSON.stringify({ Body: { MessageDisposition: "SaveOnly", Items: [{ Subject: "SendAndSaveCopy" }] } })
    },
    oneAddress: true,
    parts: outlookParts
  },
  roundcube: {
    async show() {
      showRoundcube({ to: "a@b.example", cc: "cc@b.example", subject: "Vraag", body: "Hoi" });
      attach("rcmfile1", "a.pdf");
    },
    key: "rcmfile1",
    sendControl: "button.send",
    send: { address: "/?_task=mail&_action=send", body: "_id=compose-7&_draft=" },
    save: { address: "/?_task=mail&_action=send", body: "_id=compose-7&_draft=1" },
    parts: roundcubeParts
  },
  sogo: {
    async show() {
      showSogo({ to: "a@b.example", cc: "cc@b.example", subject: "Vraag", body: "Hoi" });
      attachToSogo("a.pdf", "/SOGo/so/anna/Mail/0/folderDrafts/1/2/a.pdf");
    },
    key: "/SOGo/so/anna/Mail/0/folderDrafts/1/2/a.pdf",
    sendControl: '[ng-click="editor.send()"]',
    send: { address: "/SOGo/so/anna/Mail/0/folderDrafts/newDraft1-1/send", body: "{}" },
    save: { address: "/SOGo/so/anna/Mail/0/folderDrafts/newDraft1-1/save", body: "{}" },
    parts: sogoParts
  },
  horde: {
    async show() {
      showHorde({ to: "a@b.example", cc: "cc@b.example", subject: "Vraag", body: "Hoi" });
      attachToHorde("a.pdf");
    },
    key: "0:a.pdf",
    sendControl: "#send_button",
    send: { address: "/services/ajax.php/imp/sendMessage", body: "composeCache=O20l&to=a%40b.example" },
    save: { address: "/services/ajax.php/imp/saveDraft", body: "composeCache=O20l&to=a%40b.example" },
    parts: hordeParts,
    plain: true
  }
};

const folders = readdirSync("src/webmail").filter((name) => existsSync(`src/webmail/${name}/adapter.ts`));

describe("the explicit lists", () => {
  test("name every folder that has an adapter", () => {
    expect(adapters.map(({ id }) => id).sort()).toEqual(folders.sort());
    expect(Object.keys(rigs).sort()).toEqual(folders.sort());
  });

  test("name every webmail that the bundles put into pages, in the same order", () => {
    expect(registered().map(({ id }) => id)).toEqual(adapters.map(({ id }) => id));
  });

  test("no adapter takes a page that is none", () => {
    document.body.replaceChildren(document.createElement("form"));
    expect(adapterFor(document)).toBeNull();
  });
});

describe.each(adapters.map((adapter) => [adapter.id, adapter] as const))("the adapter of %s", (id, adapter) => {
  const rig = rigs[id] as Rig;
  const shown = async (): Promise<Compose> => {
    await rig.show();
    const [compose, ...others] = adapter.composes(document);
    if (!compose || others.length > 0) throw new Error("the rig shows one compose");
    return compose;
  };

  test("knows its own page, and is the first to", async () => {
    await rig.show();
    expect(adapterFor(document)).toBe(adapter);
    const others = adapters.filter((one: WebmailAdapter) => one !== adapter && !one.isFallback);
    expect(others.filter((one) => one.matches(document))).toEqual([]);
  });

  test("gives a compose an id of its own inside its root", async () => {
    const compose = await shown();
    expect(compose.id).not.toBe("");
    expect(document.contains(compose.root)).toBe(true);
  });

  test("reads a draft that is understood in full, and that the address parser takes", async () => {
    const draft = adapter.read(await shown());
    expect(draft).toMatchObject({ webmail: id, subject: "Vraag", notUnderstood: [] });
    expect(draft.body.content).toContain("Hoi");
    expect(draft.attachments).toMatchObject([{ key: rig.key, name: "a.pdf" }]);
    const addresses = [draft.to, draft.cc].flatMap(parseAddressList).map((one) => one.ok && one.address);
    expect(addresses).toEqual(["a@b.example", "cc@b.example"]);
    expect(parseAddressList(draft.from)).toMatchObject([{ ok: true }]);
  });

  test("reads the same twice: it changes nothing and moves no focus", async () => {
    const compose = await shown();
    const before = document.body.cloneNode(true);
    const focus = document.activeElement;
    expect(adapter.read(compose)).toEqual(adapter.read(compose));
    expect(document.body.isEqualNode(before)).toBe(true);
    expect(document.activeElement).toBe(focus);
  });

  test("of an empty page nothing is understood", async () => {
    await rig.show();
    document.body.replaceChildren();
    const draft = adapter.read({ id: "", root: document.documentElement });
    expect([...draft.notUnderstood].sort()).toEqual(["attachments", "body", "from", "recipients", "subject"]);
  });

  test.each<[string, (target: Element) => Event]>([
    ["a click", clickOn],
    ["Enter", (target) => keyOn(target, { key: "Enter" })],
    ["Space", (target) => keyOn(target, { key: " " })]
  ])("%s on the button is meant to send", async (_, make) => {
    const compose = await shown();
    const target = document.querySelector(rig.sendControl) as Element;
    expect(adapter.sendIntent(make(target))).toEqual({ compose, resume: { via: rig.resume ?? "click", target } });
  });

  test("pointer events alone are no intent", async () => {
    await rig.show();
    const target = document.querySelector(rig.sendControl) as Element;
    for (const type of ["pointerdown", "mousedown", "mouseup"])
      expect(adapter.sendIntent(new MouseEvent(type))).toBeNull();
    expect(adapter.sendIntent(keyOn(target, { key: "Tab" }))).toBeNull();
  });

  test("tells sending from saving, and finds the compose that sends", async () => {
    const compose = await shown();
    const request = ({ address, body, headers = {} }: Rig["send"], method = "POST") =>
      pageRequest({ url: address, method, headers, body: () => body });
    expect(adapter.isSendRequest(request(rig.send))).toBe(true);
    expect(adapter.isSendRequest(request(rig.save))).toBe(false);
    expect(adapter.isSendRequest(request(rig.send, "GET"))).toBe(false);
    const own = id === "demo" ? { ...rig.send, body: JSON.stringify({ composeId: compose.id }) } : rig.send;
    expect(adapter.composeOfRequest(request(own), document)).toEqual(compose);
    expect(sendingAdapter(request(rig.send))).toBe(adapter);
    expect(new RegExp(addresses().concerns).test(request(rig.send).url)).toBe(true);
    expect(new RegExp(addresses().refuse).test(request(rig.send).url)).toBe(!rig.oneAddress);
  });

  test("has a place for what it reads", async () => {
    const compose = await shown();
    expect(adapter.attachmentPlace(compose, rig.key)).toBeInstanceOf(HTMLElement);
    expect(adapter.recipientPlace(compose, "a@b.example")).toBeInstanceOf(HTMLElement);
    expect(adapter.isUploading(compose, rig.key)).toBe(false);
    expect(adapter.attachmentPlace(compose, "no such key")).toBeNull();
  });

  test("has a remover and a same-origin address for what it reads, where the page has", async () => {
    const compose = await shown();
    const removers = [adapter.attachmentRemover(compose, rig.key), adapter.recipientRemover(compose, "a@b.example")];
    const address = adapter.attachmentUrl(compose, rig.key);
    if (rig.plain) return expect([...removers, address]).toEqual([null, null, null]);
    for (const found of removers) expect(found).toBeInstanceOf(HTMLElement);
    expect(new URL(address ?? "data:", document.baseURI).origin).toBe(location.origin);
  });

  test.each(Object.entries(rig.parts))("every way to find its %s is a selector, seen on a day", (_, { seen, ways }) => {
    expect(seen).toMatch(/^20\d\d-\d\d-\d\d, /);
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) expect(() => document.querySelector(way)).not.toThrow();
  });
});
