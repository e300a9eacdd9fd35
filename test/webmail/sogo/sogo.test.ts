// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { parseAddressList } from "../../../src/core/mail/address.ts";
import type { Compose } from "../../../src/webmail/adapter.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { sogo } from "../../../src/webmail/sogo/adapter.ts";
import { at, clickOn, keyOn, removeFromPage } from "../dom.ts";
import { actLikeSogo, attach, editorBodyOf, showSogo, type } from "./sogo-page.ts";

function compose(): Compose {
  const [found] = sogo.composes(document);
  if (!found) throw new Error("no compose");
  return found;
}

const read = () => sogo.read(compose());
const addresses = (header: string) => parseAddressList(header).map((one) => (one.ok ? one.address : one));
const draftUrl = "/SOGo/so/anna/Mail/0/folderDrafts/newDraft1795358188-1";

describe("recipients", () => {
  test.each<[string, string, string[]]>([
    ["an address", "jan@klant.example", ["jan@klant.example"]],
    ["a name and an address", "Jan Bos <jan@klant.example>", ["jan@klant.example"]],
    ["a name with a comma, which SOGo does not quote", "Bos, Jan <jan@klant.example>", ["jan@klant.example"]],
    ["a name in quotes", '"Bos, Jan" <jan@klant.example>', ["jan@klant.example"]],
    ["two", "a@b.example; Jan <jan@klant.example>", ["a@b.example", "jan@klant.example"]]
  ])("%s", (_, to, expected) => {
    showSogo({ to });
    expect(addresses(read().to)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ["one", "jan@klant.example", ["a@b.example", "jan@klant.example"]],
    [
      "two with a space between, as SOGo takes them apart",
      "j@k.example p@q.example",
      ["a@b.example", "j@k.example", "p@q.example"]
    ],
    ["one that is a chip already", "a@b.example", ["a@b.example"]]
  ])("typed and not yet a chip: %s", (_, text, expected) => {
    showSogo({ to: "a@b.example" });
    type("to", text);
    expect(addresses(read().to)).toEqual(expected);
  });

  test("a name without an address is not taken for understood", () => {
    showSogo({ to: "Jan Bos" });
    expect(parseAddressList(read().to)).toMatchObject([{ ok: false }]);
  });

  test("hidden Cc and Bcc count, and a chip that is on its way out does not", () => {
    showSogo({ cc: "c@d.example; weg@d.example", bcc: "e@f.example" });
    for (const row of document.querySelectorAll(".pseudo-input-container")) row.classList.add("ng-hide");
    document.querySelectorAll('md-chips[ng-model$=".cc"] md-chip')[1]?.classList.add("ng-leave");
    expect(read()).toMatchObject({ cc: "c@d.example", bcc: "e@f.example" });
  });

  test("the button that unfolds a group is no part of its name", () => {
    showSogo({ to: "team@kantoor.example" });
    at("md-chip .sg-tile-content").append(
      Object.assign(document.createElement("button"), { textContent: "add_box12" })
    );
    expect(read().to).toBe("team@kantoor.example");
  });
});

describe("the text", () => {
  test("of the plain editor", () => {
    showSogo({ body: "Dag <b>Jan" });
    expect(read().body).toEqual({ format: "plain", content: "Dag <b>Jan" });
  });

  test("of the HTML editor, not of its helper's text area; with pictures in it", () => {
    const picture = `data:image/png;base64,${"A".repeat(60_000)}`;
    showSogo({ html: true, body: `<p>Dag</p><img src="${picture}">` });
    expect(read().body).toEqual({ format: "html", content: editorBodyOf().innerHTML });
    expect(read().attachments).toMatchObject([{ name: "image-1.png" }]);
    expect(sogo.editorDocuments(compose())).toEqual([editorBodyOf().ownerDocument]);
  });

  test("of the HTML editor while it shows its source", () => {
    showSogo({ html: true });
    removeFromPage("iframe");
    at("sg-ckeditor").append(
      Object.assign(document.createElement("textarea"), { className: "cke_source", value: "<p>Dag" })
    );
    expect(read()).toMatchObject({ body: { format: "html", content: "<p>Dag" }, notUnderstood: [] });
  });
});

describe("what is not there is said", () => {
  test.each([
    ["from", 'input[name="from"], .md-toolbar-tools md-autocomplete'],
    ["recipients", 'md-chips[ng-model$=".bcc"]'],
    ["subject", 'input[name="subject"]'],
    ["body", "textarea"],
    ["attachments", ".sg-mail-editor-attachments"]
  ])("%s", (part, selector) => {
    showSogo({ to: "a@b.example" });
    removeFromPage(selector);
    expect(read().notUnderstood).toEqual([part]);
  });
});

describe("attachments", () => {
  const url = "http://127.0.0.1/SOGo/so/anna/Mail/0/folderDrafts/1/2/brief%20a.html";

  beforeEach(() => showSogo());

  test("the file itself is asked for, not the page that shows it", () => {
    attach("brief a.html", url);
    expect(read().attachments).toEqual([{ key: url, name: "brief a.html", size: null }]);
    expect(sogo.attachmentUrl(compose(), url)).toBe(url.replace("/brief", "/asAttachment/brief"));
  });

  test("on its way: it has no address, and is said to upload", () => {
    const item = attach("a.pdf", "");
    expect(read().attachments).toMatchObject([{ key: "new:a.pdf" }]);
    expect(sogo.isUploading(compose(), "new:a.pdf")).toBe(true);
    expect(sogo.attachmentUrl(compose(), "new:a.pdf")).toBeNull();
    expect(sogo.attachmentRemover(compose(), "new:a.pdf")).toBe(at("button", item));
  });
});

describe("the intent to send", () => {
  const button = () => at('[ng-click="editor.send()"]');

  beforeEach(() => showSogo({ to: "a@b.example" }));

  test.each<[string, () => Event]>([
    ["a click on the icon in it", () => clickOn(at("md-icon", button()))],
    ["Enter", () => keyOn(button(), { key: "Enter" })],
    ["Space", () => keyOn(button(), { key: " " })]
  ])("%s", (_, make) => {
    expect(sogo.sendIntent(make())).toEqual({ compose: compose(), resume: { via: "click", target: button() } });
  });

  test("the button is known by its icon where its program is called otherwise", () => {
    button().setAttribute("ng-click", "vm.go()");
    expect(sogo.sendIntent(clickOn(at('md-icon[aria-label="send"]')))).not.toBeNull();
  });

  test.each<[string, () => Event]>([
    ["save", () => clickOn(at('[ng-click="editor.save()"]'))],
    ["close", () => clickOn(at('[ng-click="editor.cancel()"]'))],
    ["Enter in the subject, which SOGo swallows", () => keyOn(at("[name=subject]"), { key: "Enter" })],
    ["Ctrl+Enter, which is no shortcut here", () => keyOn(at("textarea"), { key: "Enter", ctrlKey: true })],
    ["Enter that ends an IME composition", () => keyOn(button(), { key: "Enter", isComposing: true })]
  ])("not: %s", (_, make) => expect(sogo.sendIntent(make())).toBeNull());

  test("not: a button that is disabled", () => {
    button().setAttribute("disabled", "");
    expect(sogo.sendIntent(clickOn(at("md-icon", button())))).toBeNull();
  });
});

describe("which request sends", () => {
  test.each<[string, string, string, boolean, boolean]>([
    ["sending", "POST", `${draftUrl}/send`, true, true],
    [
      "sending on another base, of a subfolder",
      "POST",
      "/mail/so/a%40b/Mail/1/folderINBOX/folderConcepten/12/send",
      true,
      true
    ],
    ["saving a draft, an attachment", "POST", `${draftUrl}/save`, false, false],
    ["a read receipt", "POST", "/SOGo/so/anna/Mail/0/folderINBOX/3/sendMDN", false, false],
    ["looking up people", "GET", "/SOGo/so/anna/Contacts/allContactSearch?search=send", false, false],
    ["getting", "GET", `${draftUrl}/send`, false, true],
    ["another page's", "POST", "/api/send", false, false]
  ])("%s", (_, method, address, sends, concerns) => {
    const request = pageRequest({ url: address, method, body: () => "{}" });
    expect(sogo.isSendRequest(request)).toBe(sends);
    expect(sogo.requests.concerns.test(request.url)).toBe(concerns);
    if (sends) expect(sogo.requests.refuse.test(request.url)).toBe(true);
  });
});

describe("the request says what leaves", () => {
  const shown = {
    to: "a@b.example; Bos, Jan <jan@klant.example>",
    cc: "c@d.example",
    subject: "Vraag",
    body: "Hoi daar"
  };
  const said = {
    to: ["a@b.example", "Bos, Jan <jan@klant.example>"],
    cc: ["c@d.example"],
    bcc: [],
    from: "Anna <anna@kantoor.example>",
    subject: "Vraag",
    text: "Hoi daar",
    isHTML: 0
  };
  const withSaid = (body: unknown) => {
    const request = pageRequest({
      url: `${draftUrl}/send`,
      method: "POST",
      body: () => (typeof body === "string" ? body : JSON.stringify(body))
    });
    return sogo.withRequest?.(read(), request);
  };

  test.each<[string, object]>([
    ["the same", said],
    ["without the spaces at the ends, as AngularJS takes them off", { ...said, text: "Hoi  daar\r\n" }],
    ["with fields that are not ours", { ...said, locale: "nl", priority: 3 }]
  ])("%s: the draft is the one that was shown", (_, body) => {
    showSogo(shown);
    expect(withSaid(body)).toEqual(read());
  });

  test("the HTML editor's own marks make no difference", () => {
    showSogo({
      ...shown,
      html: true,
      body: '<p>Hoi&nbsp; daar<br>\u200b<a href="https://x.example/" data-cke-saved-href="https://x.example/">x</a></p>'
    });
    const text = '<p>Hoi&nbsp; daar<br /><a href="https://x.example/">x</a></p>';
    expect(withSaid({ ...said, isHTML: 1, text })).toEqual(read());
    const other = text.replace("https://x.example/", "https://y.example/");
    expect(withSaid({ ...said, isHTML: 1, text: other })?.body.content).toBe(other);
  });

  test.each<[string, object, object]>([
    [
      "somebody more",
      { to: [...said.to, "x@y.example"] },
      { to: 'a@b.example, "Bos, Jan" <jan@klant.example>, x@y.example' }
    ],
    ["somebody in Bcc", { bcc: ["x@y.example"] }, { bcc: "x@y.example" }],
    ["nobody in Cc", { cc: [] }, { cc: "" }],
    ["another subject", { subject: "Anders" }, { subject: "Anders" }],
    ["another text", { text: "Iets anders" }, { body: { format: "plain", content: "Iets anders" } }],
    ["the same words as HTML", { isHTML: 1 }, { body: { format: "html", content: "Hoi daar" } }],
    ["another sender", { from: "Berta <b@kantoor.example>" }, { from: '"Berta" <b@kantoor.example>' }],
    [
      "a file that the page does not show",
      { attachmentAttrs: [{ filename: "x.pdf" }] },
      { notUnderstood: ["attachments"] }
    ]
  ])("%s: the request is believed", (_, change, expected) => {
    showSogo(shown);
    expect(withSaid({ ...said, ...change })).toEqual({ ...read(), ...expected });
  });

  test.each<[string, unknown]>([
    ["no JSON", "to=x"],
    ["no recipients", { text: "x" }],
    ["recipients in another shape", { ...said, to: [{ email: "x@y.example" }] }]
  ])("%s: not understood", (_, body) => {
    showSogo(shown);
    expect(withSaid(body)?.notUnderstood).toEqual(["recipients", "subject", "body"]);
  });

  test("what the page does not show is told by the request", () => {
    showSogo(shown);
    removeFromPage('md-chips[ng-model$=".to"]');
    removeFromPage("textarea");
    expect(read().notUnderstood).toEqual(["recipients", "body"]);
    expect(withSaid(said)?.notUnderstood).toEqual([]);
  });
});

describe("places and removers", () => {
  test.each<[string, string, number | null]>([
    ["a whole address, in other letters", "JAN@Klant.example", 0],
    ["the longer one", "piet.jan@klant.example", 1],
    ["the end of one", "an@klant.example", null]
  ])("a recipient is found by %s", (_, address, index) => {
    showSogo({ to: "Jan <jan@klant.example>; piet.jan@klant.example" });
    const chip = index === null ? null : (document.querySelectorAll("md-chip")[index] ?? null);
    expect(sogo.recipientPlace(compose(), address)).toBe(chip);
    expect(sogo.recipientRemover(compose(), address)).toBe(chip && at("button", chip as HTMLElement));
  });

  test("a field that is hidden is shown by the page's own button before somebody types in it", () => {
    showSogo();
    let pressed = 0;
    at('[ng-click="editor.hideBcc = false"]').addEventListener("click", () => pressed++);
    expect(sogo.recipientInput?.(compose(), "bcc")).toBe(at('md-chips[ng-model$=".bcc"] input'));
    expect(sogo.recipientInput?.(compose(), "to")).toBe(at('md-chips[ng-model$=".to"] input'));
    expect(pressed).toBe(1);
  });

  test("what its writer typed in Bcc is kept apart from those who are moved there", () => {
    showSogo({ to: "jan@klant.example; Bos, Piet <piet@ander.example>" });
    actLikeSogo();
    type("bcc", "half");
    sogo.moveToBcc?.(compose(), ["jan@klant.example", "piet@ander.example"]);
    expect(read()).toMatchObject({ to: "", bcc: 'half, jan@klant.example, "Bos, Piet" <piet@ander.example>' });
  });
});
