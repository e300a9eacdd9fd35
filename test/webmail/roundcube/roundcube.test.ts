// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { Draft, DraftPart } from "../../../src/core/mail/draft.ts";
import type { Compose } from "../../../src/webmail/adapter.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { roundcube } from "../../../src/webmail/roundcube/adapter.ts";
import { at, clickOn, keyOn, removeFromPage } from "../dom.ts";
import { attach, editorBodyOf, showRoundcube, typePending } from "./roundcube-page.ts";

function compose(): Compose {
  const found = roundcube.composes(document)[0];
  if (!found) throw new Error("no compose");
  return found;
}

const read = (): Draft => roundcube.read(compose());

describe("reading", () => {
  test("who, what and from whom", () => {
    const to = "Jan &lt;jan@klant.example&gt;, b@klant.example";
    showRoundcube({ to, cc: "c@klant.example", bcc: "d@klant.example", subject: "Cijfers", body: "Zie bijlage" });
    expect(read()).toEqual({
      webmail: "roundcube",
      from: "Onno <onno@kantoor.example>",
      to: "Jan <jan@klant.example>, b@klant.example",
      cc: "c@klant.example",
      bcc: "d@klant.example",
      replyTo: "",
      subject: "Cijfers",
      body: { format: "plain", content: "Zie bijlage" },
      attachments: [],
      notUnderstood: []
    });
  });

  test.each([
    ["typed and not confirmed", "a@b.example", "late@c.example", "a@b.example, late@c.example"],
    ["nothing confirmed yet", "", "late@c.example", ", late@c.example"],
    ["in the field already", "a@b.example, late@c.example", "late@c.example", "a@b.example, late@c.example"],
    [
      "part of another address is not that address",
      "piet.jan@b.example",
      "jan@b.example",
      "piet.jan@b.example, jan@b.example"
    ],
    ["blank", "a@b.example", "  ", "a@b.example"]
  ])("text in the recipient field: %s", (_, to, pending, expected) => {
    showRoundcube({ to });
    typePending("to", pending);
    expect(read().to).toBe(expected);
  });

  test.each(["cc", "bcc"] as const)("text typed into %s", (field) => {
    showRoundcube();
    typePending(field, "late@c.example");
    expect(read()[field]).toContain("late@c.example");
  });

  test("a sender that is typed instead of chosen", () => {
    showRoundcube();
    const input = document.createElement("input");
    Object.assign(input, { name: "_from", value: "zelf@kantoor.example" });
    at("[name=_from]").replaceWith(input);
    expect(read().from).toBe("zelf@kantoor.example");
  });

  test("the HTML editor's frame, not the stale text area", () => {
    showRoundcube({ html: true, body: "stale" });
    const bold = document.createElement("b");
    bold.textContent = "vet";
    editorBodyOf().append(bold);
    expect(read()).toMatchObject({ body: { format: "html", content: "<b>vet</b>" }, notUnderstood: [] });
    expect(roundcube.editorDocuments(compose())).toEqual([editorBodyOf().ownerDocument]);
  });

  test("an editor's frame that is there but not in use is not the body", () => {
    showRoundcube({ html: true, body: "plain text" });
    at<HTMLInputElement>("[name=_is_html]").value = "0";
    expect(read().body).toEqual({ format: "plain", content: "plain text" });
    expect(roundcube.editorDocuments(compose())).toEqual([]);
  });

  test("attachments by id and name, and which is uploading", () => {
    showRoundcube();
    attach("rcmfile1", "a.pdf");
    attach("rcmupload2", "b.pdf", "uploading");
    expect(read().attachments).toEqual([
      { key: "rcmfile1", name: "a.pdf", size: null },
      { key: "rcmupload2", name: "b.pdf", size: null }
    ]);
    expect(["rcmfile1", "rcmupload2", "none"].map((key) => roundcube.isUploading(compose(), key))).toEqual([
      false,
      true,
      false
    ]);
  });

  test("a picture pasted into the text is an attachment when it is large enough to be legible", () => {
    showRoundcube({ html: true });
    for (const bytes of [1_000, 60_000]) {
      const image = document.createElement("img");
      image.src = `data:image/png;base64,${"A".repeat(bytes)}`;
      editorBodyOf().append(image);
    }
    expect(read().attachments).toMatchObject([{ key: expect.stringMatching(/^inline-0-\d+$/), name: "image-1.png" }]);
    expect(roundcube.attachmentUrl(compose(), read().attachments[0]?.key ?? "")).toMatch(/^data:image\/png/);
  });

  test("reading moves no focus and changes nothing", () => {
    showRoundcube({ to: "a@b.example", html: true });
    typePending("to", "late@c.example");
    at("#compose-subject").focus();
    const before = document.body.cloneNode(true);
    read();
    expect(document.activeElement).toBe(at("#compose-subject"));
    expect(document.body.isEqualNode(before)).toBe(true);
  });

  test.each<[string, string, DraftPart[]]>([
    ["sender", "[name=_from]", ["from"]],
    ["To", "textarea[name=_to]", ["recipients"]],
    ["Cc", "textarea[name=_cc]", ["recipients"]],
    ["Bcc", "textarea[name=_bcc]", ["recipients"]],
    ["subject", "[name=_subject]", ["subject"]],
    ["body", "textarea[name=_message]", ["body"]],
    ["attachment list", "#attachment-list", ["attachments"]]
  ])("without its %s the page is not understood", (_, selector, parts) => {
    showRoundcube({ to: "a@b.example", body: "x" });
    removeFromPage(selector);
    expect(read().notUnderstood).toEqual(parts);
  });

  test("without the editor's frame an HTML body is not understood: the text area may be old", () => {
    showRoundcube({ html: true, body: "stale" });
    removeFromPage("iframe");
    expect(read()).toMatchObject({ body: { content: "stale" }, notUnderstood: ["body"] });
  });
});

describe("what sends", () => {
  beforeEach(() => showRoundcube());
  const button = (): HTMLElement => at("button.send");

  test.each<[string, () => Event, string]>([
    ["a click on the button", () => clickOn(button()), "button.send"],
    ["a click on the words in it", () => clickOn(at("button.send i")), "button.send"],
    ["its clone in the narrow view", () => clickOn(at("a.send-clone")), "a.send-clone"],
    ["Enter", () => keyOn(button(), { key: "Enter" }), "button.send"],
    ["Space", () => keyOn(button(), { key: " " }), "button.send"]
  ])("%s", (_, make, target) => {
    const intent = roundcube.sendIntent(make());
    expect(intent).toEqual({ compose: compose(), resume: { via: "click", target: at(target) } });
  });

  test("a click made by a script", () => {
    let intent: unknown = null;
    window.addEventListener(
      "click",
      (event) => {
        intent = roundcube.sendIntent(event);
      },
      { capture: true, once: true }
    );
    button().click();
    expect(intent).not.toBeNull();
  });

  test.each<[string, () => Event]>([
    ["Enter that ends an input method's word", () => keyOn(button(), { key: "Enter", isComposing: true })],
    ["the same as older browsers say it", () => keyOn(button(), { key: "Enter", keyCode: 229 })],
    ["another key", () => keyOn(button(), { key: "a" })],
    ["letting the key go", () => keyOn(button(), { key: "Enter" }, "keyup")],
    ["Enter in the subject", () => keyOn(at("#compose-subject"), { key: "Enter" })],
    ["a click elsewhere", () => clickOn(at("#compose-subject"))]
  ])("not: %s", (_, make) => expect(roundcube.sendIntent(make())).toBeNull());

  test.each<[string, () => void]>([
    ["disabled by class", () => button().classList.add("disabled")],
    ["disabled", () => button().setAttribute("disabled", "")]
  ])("not: a button that is %s", (_, change) => {
    change();
    expect(roundcube.sendIntent(keyOn(button(), { key: "Enter" }))).toBeNull();
  });

  test.each(["ui-dialog", "popup"])("not: a button of Roundcube's own question (%s)", (name) => {
    const dialog = document.createElement("div");
    dialog.className = name;
    dialog.append(button().cloneNode(true));
    document.body.append(dialog);
    expect(roundcube.sendIntent(clickOn(at(`.${name} button.send`)))).toBeNull();
  });

  test("not: a button without a compose", () => {
    removeFromPage("form");
    expect(roundcube.sendIntent(clickOn(button()))).toBeNull();
  });
});

describe("which request sends", () => {
  const say = (address: string, fields: Record<string, string> = {}, method = "post") =>
    roundcube.isSendRequest(pageRequest({ url: address, method, body: () => String(new URLSearchParams(fields)) }));
  const send = "/mail/?_task=mail&_action=send";

  test.each<[string, boolean, boolean]>([
    ["sending", true, say(send, { _draft: "" })],
    ["sending without the draft field", true, say(send)],
    ["task and action as fields", true, say("/mail/", { _task: "mail", _action: "send", _draft: "" })],
    ["saving a draft", false, say(send, { _draft: "1" })],
    ["storing only", false, say(`${send}&_saveonly=1`)],
    ["_saveonly=0 does send", true, say(`${send}&_saveonly=0`)],
    ["uploading", false, say("/mail/?_task=mail&_action=upload")],
    ["another task", false, say("/mail/?_task=settings&_action=send")],
    ["getting", false, say(send, {}, "get")]
  ])("%s", (_, expected, sends) => expect(sends).toBe(expected));

  test("it belongs to the compose whose id it carries", () => {
    showRoundcube();
    const of = (id: string) =>
      roundcube.composeOfRequest(pageRequest({ url: send, method: "post", body: () => `_id=${id}` }), document);
    expect(of("compose-7")).toEqual(compose());
    expect(of("another")).toBeNull();
  });
});

describe("places and removers", () => {
  const to = "Jan &lt;jan@klant.example&gt;, piet.jan@klant.example";
  const place = (address: string) => roundcube.recipientPlace(compose(), address);

  test.each<[string, string, number | null]>([
    ["a whole address", "jan@klant.example", 0],
    ["in other letters", "JAN@Klant.example", 0],
    ["the longer one", "piet.jan@klant.example", 1],
    ["the end of one", "an@klant.example", null],
    ["the beginning of one", "jan@klant.exam", null],
    ["nobody", "x@y.example", null]
  ])("a recipient is found by %s", (_, address, index) => {
    showRoundcube({ to });
    const chips = [...document.querySelectorAll("li.recipient")];
    expect(place(address)).toBe(index === null ? null : chips[index]);
  });

  test("the remover is the one of that recipient, that file", () => {
    showRoundcube({ to });
    const item = attach("rcmfile1", "a.pdf");
    attach("rcmfile2", "b.pdf");
    expect(roundcube.recipientRemover(compose(), "piet.jan@klant.example")).toBe(
      document.querySelectorAll("li.recipient a.remove")[1]
    );
    expect(roundcube.attachmentRemover(compose(), "rcmfile1")).toBe(at("a.delete", item));
    expect(roundcube.attachmentPlace(compose(), "rcmfile1")).toBe(item);
    expect(roundcube.attachmentRemover(compose(), "rcmfile")).toBeNull();
    expect(roundcube.recipientRemover(compose(), "x@y.example")).toBeNull();
  });

  test("where the webmail serves a file that it holds", () => {
    showRoundcube();
    const url = roundcube.attachmentUrl(compose(), "rcmfile1") ?? "";
    expect(Object.fromEntries(new URL(url, document.baseURI).searchParams)).toEqual({
      _task: "mail",
      _action: "display-attachment",
      _file: "rcmfile1",
      _id: "compose-7"
    });
    expect(roundcube.attachmentUrl(compose(), "rcmupload2")).toBeNull();
  });
});
