// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Compose } from "../../../src/webmail/adapter.ts";
import { pageRequest } from "../../../src/webmail/page-request.ts";
import { roundcube } from "../../../src/webmail/roundcube/adapter.ts";
import { at, clickOn, removeFromPage } from "../dom.ts";
import { insideBounce, showBounce } from "./text-skin-page.ts";

function compose(): Compose {
  const found = roundcube.composes(document)[0];
  if (!found) throw new Error("no bounce");
  return found;
}

const request = (fields: Record<string, string>, url = "/?_task=mail&_action=bounce", method = "POST") =>
  pageRequest({ url, method, body: () => String(new URLSearchParams({ _uid: "12", _mbox: "INBOX", ...fields })) });
const bytes = pageRequest({ url: "/?_task=mail&_action=bounce", method: "POST", body: () => null });

describe("bouncing a mail of the box", () => {
  test("is a compose of its own, read in full: the mail is its one attachment", () => {
    showBounce("a@b.example");
    const read = roundcube.read(compose());
    expect(read).toMatchObject({
      from: "Onno <onno@kantoor.example>",
      to: "a@b.example",
      body: { content: "" },
      attachments: [{ name: "message.eml" }],
      notUnderstood: []
    });
    const url = roundcube.attachmentUrl(compose(), read.attachments[0]?.key ?? "") ?? "";
    expect(Object.fromEntries(new URL(url, document.baseURI).searchParams)).toEqual({
      _task: "mail",
      _action: "viewsource",
      _uid: "12",
      _mbox: "INBOX"
    });
  });

  test("two mails are two composes", () => {
    showBounce("a@b.example");
    const first = compose();
    showBounce("a@b.example", "_uid=13&amp;_mbox=INBOX");
    expect(compose().id).not.toBe(first.id);
  });

  test("while its page loads, nobody knows to whom: it is said", () => {
    showBounce(null);
    expect(roundcube.read(compose()).notUnderstood).toEqual(["from", "recipients"]);
  });

  test("once the dialog is closed, what was read last counts", () => {
    showBounce("a@b.example");
    const held = compose();
    const before = roundcube.read(held);
    // A frame that is taken out of the page loses its document.
    held.root.querySelector("iframe")?.remove();
    removeFromPage(".ui-dialog");
    expect(roundcube.read(held)).toEqual(before);
  });

  test("its button sends, the other does not", () => {
    showBounce("a@b.example");
    const target = at("button.bounce");
    expect(roundcube.sendIntent(clickOn(target))).toEqual({ compose: compose(), resume: { via: "click", target } });
    expect(roundcube.sendIntent(clickOn(at("button.cancel")))).toBeNull();
  });

  test("the same class in another dialog does not", () => {
    showBounce("a@b.example");
    removeFromPage("iframe");
    expect(roundcube.sendIntent(clickOn(at("button.bounce")))).toBeNull();
  });

  test("recipients stand, and are taken out, in the dialog's own page", () => {
    showBounce("a@b.example, c@d.example");
    expect(roundcube.recipientPlace(compose(), "c@d.example")).toBe(insideBounce("[name=_to]"));
    roundcube.recipientRemover(compose(), "c@d.example")?.click();
    expect(insideBounce<HTMLTextAreaElement>("[name=_to]").value).toBe("a@b.example");
    expect(roundcube.editorDocuments(compose())).toEqual([at<HTMLIFrameElement>("iframe").contentDocument]);
  });

  test.each<[string, boolean, ReturnType<typeof request>]>([
    ["to somebody", true, request({ _to: "a@b.example", _cc: "", _bcc: "" })],
    ["to somebody hidden", true, request({ _to: "", _cc: "", _bcc: "a@b.example" })],
    ["to nobody: it only shows the form", false, request({ _to: "", _cc: "", _bcc: "" })],
    ["by getting", false, request({ _to: "a@b.example" }, "/?_task=mail&_action=bounce", "GET")],
    ["a read receipt", false, request({ _to: "a@b.example" }, "/?_task=mail&_action=sendmdn")],
    ["of bytes, which nobody can look into", true, bytes]
  ])("its request sends: %s", (_, expected, one) => expect(roundcube.isSendRequest(one)).toBe(expected));

  test("says how its parts were found", () => {
    showBounce("a@b.example");
    const found = roundcube.selfTest?.(compose()) ?? [];
    expect(found.map(({ part, way }) => [part, way])).toEqual([
      ["from", 0],
      ["to", 0],
      ["cc", 0],
      ["bcc", 0]
    ]);
  });

  test("its request belongs to the dialog of the same mail, and goes to whom that shows", () => {
    showBounce("a@b.example");
    expect(roundcube.composeOfRequest(request({ _to: "a@b.example" }), document)).toEqual(compose());
    expect(roundcube.composeOfRequest(request({ _to: "a@b.example", _uid: "13" }), document)).toBeNull();
    const read = roundcube.read(compose());
    expect(roundcube.agrees?.(request({ _to: "a@b.example" }), read)).toBe(true);
    expect(roundcube.agrees?.(request({ _to: "a@b.example", _bcc: "x@y.example" }), read)).toBe(false);
  });
});
