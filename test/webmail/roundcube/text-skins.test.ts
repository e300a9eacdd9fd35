// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { Compose } from "../../../src/webmail/adapter.ts";
import { roundcube } from "../../../src/webmail/roundcube/adapter.ts";
import { typedRecipients } from "../../../src/webmail/roundcube/typed-recipients.ts";
import { at, clickOn, keyOn } from "../dom.ts";
import { showTextSkin, type TextSkin } from "./text-skin-page.ts";

const SKINS: readonly TextSkin[] = ["larry", "classic"];

function compose(): Compose {
  const found = roundcube.composes(document)[0];
  if (!found) throw new Error("no compose");
  return found;
}

const value = (name: string): string => at<HTMLTextAreaElement>(`[name=_${name}]`).value;

describe.each(SKINS)("the skin %s", (skin) => {
  test("is read in full", () => {
    showTextSkin(skin, { to: "Jan &lt;jan@klant.example&gt;, b@klant.example", cc: "c@klant.example" });
    expect(roundcube.read(compose())).toMatchObject({
      from: "Onno <onno@kantoor.example>",
      to: "Jan <jan@klant.example>, b@klant.example",
      cc: "c@klant.example",
      subject: "Cijfers",
      body: { format: "plain", content: "Zie bijlage" },
      attachments: [{ key: "rcmfile1", name: "a.pdf" }],
      notUnderstood: []
    });
  });

  test("the text of its HTML editor is read", () => {
    showTextSkin(skin, { html: true });
    const body = at<HTMLIFrameElement>("iframe").contentDocument?.body;
    body?.append("van de editor");
    expect(roundcube.read(compose())).toMatchObject({
      body: { format: "html", content: "van de editor" },
      notUnderstood: []
    });
    expect(roundcube.editorDocuments(compose())).toEqual([body?.ownerDocument]);
  });

  test.each(["click", "Enter"])("its toolbar sends by %s", (how) => {
    showTextSkin(skin);
    const target = at("#messagetoolbar a");
    const event = how === "click" ? clickOn(target) : keyOn(target, { key: how });
    expect(roundcube.sendIntent(event)).toEqual({ compose: compose(), resume: { via: "click", target } });
  });

  test("a recipient is found in the text, and taken out of every field it stands in, and nobody else", () => {
    showTextSkin(skin, { to: '"Bos, Jan" &lt;jan@klant.example&gt;; piet.jan@klant.example', cc: "JAN@klant.example" });
    expect(roundcube.recipientPlace(compose(), "jan@klant.example")).toBe(at("[name=_to]"));
    const heard: string[] = [];
    at("[name=_to]").addEventListener("change", () => heard.push(value("to")));
    roundcube.recipientRemover(compose(), "jan@klant.example")?.click();
    expect([value("to"), value("cc")]).toEqual(["piet.jan@klant.example", ""]);
    expect(heard).toEqual(["piet.jan@klant.example"]);
    expect(roundcube.recipientPlace(compose(), "jan@klant.example")).toBeNull();
    expect(roundcube.recipientRemover(compose(), "jan@klant.example")).toBeNull();
  });

  test("recipients are moved to Bcc, whole, once each", () => {
    showTextSkin(skin, {
      to: '"Bos, Jan" &lt;jan@a.example&gt;, ik@kantoor.example',
      cc: "x@b.example, jan@a.example",
      bcc: "z@c.example,"
    });
    roundcube.moveToBcc?.(compose(), ["jan@a.example", "x@b.example"]);
    expect([value("to"), value("cc")]).toEqual(["ik@kantoor.example", ""]);
    expect(value("bcc")).toBe('z@c.example, "Bos, Jan" <jan@a.example>, x@b.example, jan@a.example');
  });

  test("one more recipient is typed in the text area, and a hidden one is shown first, if it is empty", () => {
    showTextSkin(skin, { bcc: "z@c.example" });
    const shown: string[] = [];
    for (const id of ["cc-link", "bcc-link"]) at(`#${id}`).addEventListener("click", () => shown.push(id));
    for (const field of ["to", "cc", "bcc"] as const)
      expect(roundcube.recipientInput?.(compose(), field)).toBe(at(`[name=_${field}]`));
    expect(shown).toEqual(["cc-link"]);
  });

  test("every part is found, by which way is said", () => {
    showTextSkin(skin);
    const found = roundcube.selfTest?.(compose()) ?? [];
    expect(found.filter(({ way }) => way === null)).toEqual([]);
    expect(found.find(({ part }) => part === "attachmentList")?.way).toBe(skin === "larry" ? 0 : 2);
  });

  test("a file has its remover", () => {
    showTextSkin(skin);
    expect(roundcube.attachmentRemover(compose(), "rcmfile1")).toBe(at("a.delete"));
  });
});

describe("classic", () => {
  test.each<[string, string, boolean]>([
    ["that may not be pressed yet", "buttonPas send", false],
    ["while it is pressed", "button sendSel", true]
  ])("the toolbar's button %s", (_, className, sends) => {
    showTextSkin("classic");
    at("#messagetoolbar a").className = className;
    expect(roundcube.sendIntent(clickOn(at("#messagetoolbar a"))) !== null).toBe(sends);
  });

  test("the second button, under the text, sends", () => {
    showTextSkin("classic");
    const target = at("input.mainaction");
    expect(roundcube.sendIntent(clickOn(target))?.resume).toEqual({ via: "click", target });
  });
});

test.each<[string, string, readonly string[]]>([
  ["commas and semicolons", "a@b.nl, c@d.nl;e@f.nl", ["a@b.nl", "c@d.nl", "e@f.nl"]],
  ["a comma in quotes", '"Bos, Jan" <a@b.nl>, c@d.nl', ['"Bos, Jan" <a@b.nl>', "c@d.nl"]],
  ["an escaped quote", '"B\\", x" <a@b.nl>, c@d.nl', ['"B\\", x" <a@b.nl>', "c@d.nl"]],
  ["what is not closed", 'a@b.nl, "Bos, Jan', ["a@b.nl", '"Bos, Jan']],
  ["nothing between", ", ,a@b.nl,;", ["a@b.nl"]],
  ["nothing", "", []]
])("typed recipients: %s", (_, header, expected) => expect(typedRecipients(header)).toEqual(expected));
