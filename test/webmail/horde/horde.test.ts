// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { Compose } from "../../../src/webmail/adapter.ts";
import { horde } from "../../../src/webmail/horde/adapter.ts";
import { formRequest, pageRequest } from "../../../src/webmail/page-request.ts";
import { at, clickOn, keyOn, removeFromPage } from "../dom.ts";
import { attach, editorBodyOf, showBasic, showHorde, showRedirect } from "./horde-page.ts";

function compose(): Compose {
  const [found, ...others] = horde.composes(document);
  if (!found || others.length > 0) throw new Error("not one compose");
  return found;
}

const read = () => horde.read(compose());
const post = (url: string, body: string) => pageRequest({ url, method: "POST", body: () => body });
const ajax = "/horde/services/ajax.php/imp";

describe("reading the dynamic page", () => {
  test("sender, recipients, subject and text", () => {
    showHorde({
      to: "Jan <jan@klant.example>,\n p@q.example",
      cc: "c@d.example",
      bcc: "e@f.example",
      subject: "S",
      body: "Dag"
    });
    expect(read()).toEqual({
      webmail: "horde",
      from: "Anna <anna@kantoor.example>",
      to: "Jan <jan@klant.example>, p@q.example",
      cc: "c@d.example",
      bcc: "e@f.example",
      subject: "S",
      body: { format: "plain", content: "Dag" },
      attachments: [],
      notUnderstood: []
    });
  });

  test.each<[string, string, string, string[]]>([
    ["is the sender where it is an address", "anna@kantoor.example", "anna@kantoor.example", []],
    ["is none otherwise", "anna", "", ["from"]]
  ])("with one identity, which is not said, the log-in name %s", (_, user, from, notUnderstood) => {
    showHorde();
    removeFromPage("#identity");
    at<HTMLInputElement>('[name="user"]').value = user;
    expect(read()).toMatchObject({ from, notUnderstood });
  });

  test("the HTML editor's text, not the text area under it", () => {
    showHorde({ html: true, body: "<p>Dag</p>" });
    at<HTMLTextAreaElement>("textarea[name=message]").value = "<p>oud</p>";
    expect(read().body).toEqual({ format: "html", content: "<p>Dag</p>" });
    expect(horde.editorDocuments(compose())).toEqual([editorBodyOf().ownerDocument]);
    removeFromPage("iframe");
    expect(read().notUnderstood).toEqual(["body"]);
  });

  test("files by name, two of one name apart, and one on its way", () => {
    showHorde();
    const items = [attach("a.pdf"), attach("b.pdf"), attach("a.pdf")];
    expect(read().attachments.map(({ key }) => key)).toEqual(["0:a.pdf", "0:b.pdf", "1:a.pdf"]);
    expect(horde.attachmentPlace(compose(), "1:a.pdf")).toBe(items[2]);
    at("#upload_wait").style.display = "";
    at("#upload_wait").textContent = "Bezig (c.pdf)";
    expect(read().attachments.at(-1)).toEqual({ key: "uploading", name: "Bezig (c.pdf)", size: null });
    expect(horde.isUploading(compose(), "uploading")).toBe(true);
  });

  test.each([
    ["recipients", "#bcc"],
    ["subject", "#subject"],
    ["body", "#composeMessageParent"],
    ["attachments", "#upload"]
  ])("without its %s: said", (part, selector) => {
    showHorde();
    if (part === "body") at("#compose").append(Object.assign(document.createElement("input"), { name: "message" }));
    removeFromPage(selector);
    expect(read().notUnderstood).toEqual([part]);
  });
});

describe("reading the basic page", () => {
  test("its sender stands beside the identity; a file that was chosen goes along with the form", () => {
    showBasic({ to: "jan@klant.example", subject: "S", body: "Dag" });
    const input = at<HTMLInputElement>("#upload_1");
    const file = new File(["x"], "dossier.pdf", { lastModified: 7 });
    Object.defineProperty(input, "files", { value: [file] });
    expect(read()).toMatchObject({
      from: "anna@kantoor.example",
      to: "jan@klant.example",
      body: { format: "plain", content: "Dag" },
      attachments: [{ key: "chosen-1-7-dossier.pdf", name: "dossier.pdf" }],
      notUnderstood: []
    });
    expect(horde.attachmentFile?.(compose(), "chosen-1-7-dossier.pdf")).toBe(file);
  });

  test("a file on the server is taken from where the page shows it", () => {
    showBasic();
    at("table.attachList").insertAdjacentHTML(
      "beforeend",
      `<tbody><tr><td><img><strong><a href="/imp/view.php?actionID=compose_attach_preview&amp;id=1">a.pdf</a></strong></td></tr></tbody>`
    );
    expect(read().attachments).toEqual([{ key: "0:a.pdf", name: "a.pdf", size: null }]);
    expect(horde.attachmentUrl(compose(), "0:a.pdf")).toContain("actionID=compose_attach_preview&id=1");
  });
});

describe("sending on what came in", () => {
  test("its recipient is read; what is sent stands on no page, and that is said", () => {
    showRedirect("jan@klant.example");
    expect(read()).toMatchObject({
      to: "jan@klant.example",
      notUnderstood: ["from", "subject", "body", "attachments"]
    });
    expect(horde.recipientPlace(compose(), "jan@klant.example")).toBe(at("#redirect_to"));
  });

  test("its button and its request belong to it", () => {
    showRedirect("jan@klant.example");
    const target = at("#send_button_redirect");
    expect(horde.sendIntent(clickOn(target))).toEqual({ compose: compose(), resume: { via: "click", target } });
    const request = post(`${ajax}/redirectMessage`, "composeCache=Rdr1&redirect_to=x%40y.example");
    expect(horde.composeOfRequest(request, document)).toEqual(compose());
    expect(horde.withRequest?.(read(), request)).toEqual({ ...read(), to: "x@y.example" });
  });
});

describe("the intent to send", () => {
  beforeEach(() => showHorde({ to: "a@b.example" }));
  const resume = () => ({ compose: compose(), resume: { via: "click", target: at("#send_button") } });

  test.each<[string, () => Event]>([
    ["a click on Send", () => clickOn(at("#send_button"))],
    ["Ctrl+Enter in the text", () => keyOn(at("#composeMessage"), { key: "Enter", ctrlKey: true })],
    ["Ctrl+Enter anywhere in the page", () => keyOn(document.body, { key: "Enter", ctrlKey: true })]
  ])("%s", (_, make) => expect(horde.sendIntent(make())).toEqual(resume()));

  test.each<[string, () => Event]>([
    ["Cmd+Enter, which does nothing here", () => keyOn(document.body, { key: "Enter", metaKey: true })],
    ["Enter in the subject", () => keyOn(at("#subject"), { key: "Enter" })],
    [
      "Ctrl+Enter that ends an IME composition",
      () => keyOn(document.body, { key: "Enter", ctrlKey: true, isComposing: true })
    ],
    ["saving", () => clickOn(at("#draft_button"))]
  ])("not: %s", (_, make) => expect(horde.sendIntent(make())).toBeNull());

  test("of the basic page: its button, which Enter in a field and the access key press too; Ctrl+Enter is no key of it", () => {
    showBasic();
    const target = at("[name=btn_send_message]");
    expect(horde.sendIntent(clickOn(target))).toEqual({ compose: compose(), resume: { via: "click", target } });
    expect(horde.sendIntent(keyOn(at("#subject"), { key: "Enter", ctrlKey: true }))).toBeNull();
    expect(horde.sendIntent(clickOn(at("[name=btn_save_draft]")))).toBeNull();
  });
});

describe("which request sends", () => {
  const basic = "/imp/basic.php?page=compose&u=1";

  test.each<[string, string, string, boolean]>([
    ["the dynamic page", `${ajax}/sendMessage`, "to=a", true],
    ["the page for phones", `${ajax}/smartmobileSendMessage`, "to=a", true],
    ["sending on", `${ajax}/redirectMessage`, "redirect_to=a", true],
    ["a draft", `${ajax}/saveDraft`, "to=a", false],
    ["a draft by itself", `${ajax}/autoSaveDraft`, "to=a", false],
    ["a file", `${ajax}/addAttachment`, "to=a", false],
    ["the basic page, by its program", basic, "actionID=send_message&to=a", true],
    ["the basic page, by its button", basic, "actionID=&btn_send_message=Verzenden&to=a", true],
    ["sending on from it", basic, "actionID=redirect_send&to=a", true],
    ["a draft of the basic page", basic, "actionID=save_draft&to=a", false],
    ["its other buttons", basic, "actionID=&btn_add_attachment=x&to=a", false],
    ["its mailbox", "/imp/basic.php?page=mailbox", "actionID=delete_messages", false]
  ])("%s", (_, url, body, sends) => {
    const request = post(url, body);
    expect(horde.isSendRequest(request)).toBe(sends);
    expect(horde.isSendRequest(pageRequest({ url, method: "GET", body: () => body }))).toBe(false);
    if (sends) expect(horde.requests.concerns.test(request.url)).toBe(true);
  });

  test("an address that also does other things is not refused where no guard is", () => {
    expect(horde.requests.refuse.test(`http://mail.example${basic}`)).toBe(false);
    expect(horde.requests.refuse.test(`http://mail.example${ajax}/sendMessage`)).toBe(true);
  });

  test("the basic form as its button submits it", () => {
    showBasic({ to: "jan@klant.example", subject: "S", body: "Dag" });
    const form = at<HTMLFormElement>("#compose");
    const told = { url: form.getAttribute("action") ?? "", method: "post" };
    const request = formRequest(form, told, at("[name=btn_send_message]"));
    expect(horde.isSendRequest(request)).toBe(true);
    expect(horde.composeOfRequest(request, document)).toEqual(compose());
    expect(horde.withRequest?.(read(), request)).toEqual(read());
  });
});

describe("the request says what leaves", () => {
  const said = {
    composeCache: "O20l",
    html: "0",
    to: "a@b.example",
    cc: "",
    bcc: "",
    subject: "Vraag",
    message: "Hoi\r\ndaar"
  };
  const withSaid = (change: object) =>
    horde.withRequest?.(read(), post(`${ajax}/sendMessage`, String(new URLSearchParams({ ...said, ...change }))));

  beforeEach(() => showHorde({ to: "a@b.example", subject: "Vraag", body: "Hoi\ndaar" }));

  test("the same: the draft is the one that was shown", () => expect(withSaid({})).toEqual(read()));

  test.each<[string, object, object]>([
    ["somebody more, who was still typed", { to: "a@b.example, x@y.example" }, { to: "a@b.example, x@y.example" }],
    ["somebody in Bcc", { bcc: "x@y.example" }, { bcc: "x@y.example" }],
    ["another subject", { subject: "Anders" }, { subject: "Anders" }],
    ["another text", { message: "Iets" }, { body: { format: "plain", content: "Iets" } }],
    ["HTML", { html: "1", message: "<p>Iets" }, { body: { format: "html", content: "<p>Iets" } }]
  ])("%s: the request is believed", (_, change, expected) =>
    expect(withSaid(change)).toEqual({ ...read(), ...expected })
  );

  test("without recipients in it: not understood", () => {
    const request = post(`${ajax}/sendMessage`, "composeCache=O20l");
    expect(horde.withRequest?.(read(), request)?.notUnderstood).toEqual(["recipients", "subject", "body"]);
  });

  test("of another message than the page shows: it has no compose", () => {
    expect(horde.composeOfRequest(post(`${ajax}/sendMessage`, "composeCache=other"), document)).toBeNull();
  });
});
