// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { Compose, SendIntent } from "../../../src/webmail/adapter.ts";
import { gmail } from "../../../src/webmail/gmail/adapter.ts";
import { at } from "../dom.ts";
import { keyAt, openGmail, pressAt } from "./gmail-page.ts";

const mail = { to: ["a@b.example"], subject: "S", html: "Hoi" };

let first: Compose;
let second: Compose;
const open = (query = "shape=inline"): void => {
  openGmail(query, mail, mail);
  [first, second] = gmail.composes(document) as [Compose, Compose];
};
beforeEach(() => open());

const send = (compose = second): HTMLElement => at(".aoO", compose.root);
const done = (compose: Compose, target: HTMLElement): SendIntent => ({ compose, resume: { via: "pointer", target } });
const begun = (compose: Compose, target: HTMLElement): SendIntent => ({
  compose,
  resume: { via: "pointer", target, begun: true }
});

describe("Send, and send and archive", () => {
  test.each([".aoO", ".Uo"])("a click, Enter or Space on %s, in the compose it stands in", (selector) => {
    const target = at(selector, second.root);
    for (const found of [pressAt(target), keyAt(target, { key: "Enter" }), keyAt(target, { key: " " })])
      expect(found).toEqual(done(second, target));
  });

  test.each([".aoO", ".Uo"])("what comes before a click or after a key on %s is part of a press", (selector) => {
    const target = at(selector, second.root);
    const before = [pressAt(target, "mousedown"), pressAt(target, "mouseup"), keyAt(target, { key: " " }, "keyup")];
    for (const found of before) expect(found).toEqual(begun(second, target));
  });

  test.each(["lang=en", "lang=nl", "lang=ja"].flatMap((lang) => ["known", "other"].map((c) => `${lang}&classes=${c}`)))(
    "in any language and whatever its classes: %s",
    (query) => {
      for (const shape of ["window", "full", "inline", "popout"]) {
        open(`${query}&shape=${shape}`);
        expect(pressAt(send())).toEqual(done(second, send()));
        expect(pressAt(send(first))).toEqual(done(first, send(first)));
      }
    }
  );
});

describe("Ctrl+Enter and Cmd+Enter", () => {
  test.each<[string, KeyboardEventInit]>([
    ["Ctrl+Enter", { key: "Enter", ctrlKey: true }],
    ["Cmd+Enter", { key: "Enter", metaKey: true }]
  ])("%s anywhere in the compose presses its button", (_, init) => {
    for (const selector of ["input[name=subjectbox]", "[g_editable]", "[name=to] input"])
      expect(keyAt(at(selector, second.root), init)).toEqual(done(second, send()));
  });

  test("without a button that is known, the writer presses again", () => {
    for (const button of first.root.querySelectorAll(".T-I-atl")) button.remove();
    const found = keyAt(at("[g_editable]", first.root), { key: "Enter", ctrlKey: true });
    expect(found).toMatchObject({ resume: { via: "writer" } });
  });
});

describe("sending later", () => {
  const openMenu = (query: string): HTMLElement => {
    open(query);
    const arrow = at(".hG", second.root);
    expect(pressAt(arrow, "mousedown")).toBeNull();
    arrow.click();
    return at('[selector="scheduledSend"]');
  };
  const letGo = (target: Element): void => void target.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));

  test.each(["menu=inside", "menu=outside"])("its item acts when the pointer is let go, and by Enter: %s", (query) => {
    const item = openMenu(query);
    expect(pressAt(item, "mousedown")).toEqual(begun(second, item));
    for (const found of [pressAt(item, "mouseup"), pressAt(item), keyAt(item, { key: "Enter" })])
      expect(found).toEqual(done(second, item));
  });

  test.each(["menu=inside", "menu=outside"])("a preset and a moment of one's own choice: %s", (query) => {
    const item = openMenu(query);
    pressAt(item, "mouseup");
    letGo(item);
    const preset = at("[data-preset=tomorrow-morning]");
    expect(pressAt(preset, "mousedown")).toEqual(begun(second, preset));
    expect(pressAt(preset, "mouseup")).toEqual(done(second, preset));
    expect(keyAt(preset, { key: "Enter" })).toEqual(done(second, preset));
    letGo(at("[data-preset=custom]"));
    const confirm = at("button[name=confirm]");
    expect(pressAt(confirm)).toEqual(done(second, confirm));
  });

  test("another window of the page is none of it", () => {
    const dialog = document.createElement("div");
    dialog.setAttribute("role", "dialog");
    dialog.append(document.createElement("button"));
    document.body.append(dialog);
    const press = (): SendIntent | null => pressAt(at("button", dialog));
    expect(press()).toBeNull();
    const item = openMenu("");
    document.body.append(dialog);
    pressAt(item, "mouseup");
    pressAt(at("[g_editable]", second.root));
    expect(press()).toBeNull();
  });
});

describe("not", () => {
  test.each<[string, () => SendIntent | null]>([
    ["Enter in the subject", () => keyAt(at("input[name=subjectbox]"), { key: "Enter" })],
    ["another key on the button", () => keyAt(send(), { key: "Tab" })],
    ["the other button of the mouse", () => pressAt(send(), "mousedown", { button: 2 })],
    ["Ctrl+Enter of an input method", () => keyAt(send(), { key: "Enter", ctrlKey: true, isComposing: true })],
    ["Ctrl+Enter outside a compose", () => keyAt(document.body, { key: "Enter", ctrlKey: true })],
    ["taking a recipient out", () => pressAt(at("[name=to] .vM"))],
    ["opening the menu", () => pressAt(at(".hG", second.root))]
  ])("%s", (_, make) => expect(make()).toBeNull());

  test("a button that is switched off", () => {
    send().setAttribute("aria-disabled", "true");
    expect(pressAt(send())).toBeNull();
  });

  test("Gmail's own question, which a judged send led to", () => {
    const dialog = document.createElement("div");
    dialog.setAttribute("role", "alertdialog");
    dialog.append(send().cloneNode(true));
    second.root.append(dialog);
    expect(pressAt(at(".aoO", dialog))).toBeNull();
  });
});
