// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import type { Compose, WebmailAdapter } from "../../../src/webmail/adapter.ts";
import { outlookAdapter } from "../../../src/webmail/outlook/adapter.ts";
import { at, clickOn, keyOn } from "../dom.ts";
import { call, composeHtml, created, person, showOutlook, told } from "./outlook-page.ts";

let adapter: WebmailAdapter;
const sendButton = (root: ParentNode = at("section")): HTMLElement => at(".fui-SplitButton__primaryActionButton", root);
const sections = (): HTMLElement[] => [...document.querySelectorAll("section")];

beforeEach(() => {
  adapter = outlookAdapter();
  const first = composeHtml({ to: ["jan@klant.example"], draft: "draft-number-1" });
  showOutlook(first, composeHtml({ to: ["Jan Klant"], draft: "draft-number-2" }));
});

const addLayer = (html: string): void => document.body.insertAdjacentHTML("beforeend", html);

test.each<[string, KeyboardEventInit]>([
  ["Ctrl+Enter", { key: "Enter", ctrlKey: true }],
  ["Cmd+Enter", { key: "Enter", metaKey: true }]
])("%s in the text presses the button of its compose", (_, init) => {
  const intent = adapter.sendIntent(keyOn(at("[aria-multiline]"), init));
  expect(intent?.compose.id).toBe("draft-number-1");
  expect(intent?.resume).toEqual({ via: "click", target: sendButton() });
});

test.each<[string, () => Event]>([
  [
    "Ctrl+Enter that ends a word of an input method",
    () => keyOn(at("[aria-multiline]"), { key: "Enter", ctrlKey: true, isComposing: true })
  ],
  ["Ctrl+Enter outside a compose", () => keyOn(document.body, { key: "Enter", ctrlKey: true })],
  ["the button for a new mail", () => clickOn(at("nav button"))],
  ["opening the menu", () => clickOn(at("section .fui-SplitButton__menuButton"))],
  ["Enter in the subject", () => keyOn(at("section input"), { key: "Enter" })],
  [
    "a button that may not be pressed",
    () => {
      sendButton().setAttribute("aria-disabled", "true");
      return clickOn(sendButton());
    }
  ]
])("not: %s", (_, make) => expect(adapter.sendIntent(make())).toBeNull());

test("a sender who is learned after the press makes it no other mail, in the page or in its request", () => {
  const compose = adapter.sendIntent(clickOn(sendButton()))?.compose as Compose;
  const judged = adapter.read(compose);
  told(adapter);
  expect(adapter.read(compose)).toEqual(judged);
  const request = call("CreateItem", created({ ToRecipients: [person("jan@klant.example", "jan@klant.example")] }));
  expect(adapter.withRequest?.(adapter.read(compose), request).from).toBe("");
});

describe("names without addresses", () => {
  const press = () => adapter.sendIntent(clickOn(sendButton(sections()[1])));

  test("nobody is asked about a name: the press goes on, and its request waits", () => {
    expect(press()).toBeNull();
  });

  test("known by now, it is held when it is pressed", () => {
    told(adapter, person("Jan Klant", "jan@klant.example"));
    expect(press()?.compose.id).toBe("draft-number-2");
  });

  test("a compose that was pressed is remembered when it is closed", () => {
    press();
    const [first, second] = adapter.composes(document);
    expect([first, second].map((one) => one && adapter.mayStillSend?.(one))).toEqual([false, true]);
  });
});

describe("the menu of the button", () => {
  const items =
    '<div role="menuitem" id="now">Verzenden</div><div role="menuitem" id="plan" aria-haspopup="menu">Plannen</div>';
  beforeEach(() => {
    at("section .fui-SplitButton__menuButton").setAttribute("aria-expanded", "true");
    addLayer(`<div role="menu">${items}</div>`);
  });

  test("an item sends the compose whose menu is open", () => {
    const intent = adapter.sendIntent(clickOn(at("#now")));
    expect(intent?.compose.id).toBe("draft-number-1");
    expect(intent?.resume).toEqual({ via: "click", target: at("#now") });
  });

  test("one that leads to another menu does not send", () => {
    expect(adapter.sendIntent(clickOn(at("#plan")))).toBeNull();
  });

  test("a menu that closed meanwhile is opened again, for its writer to choose", () => {
    const intent = adapter.sendIntent(clickOn(at("#now")));
    at("#now").remove();
    expect(intent?.resume).toEqual({ via: "click", target: at("section .fui-SplitButton__menuButton") });
  });

  test("a menu of something else is left alone", () => {
    at("section .fui-SplitButton__menuButton").setAttribute("aria-expanded", "false");
    expect(adapter.sendIntent(clickOn(at("#now")))).toBeNull();
  });
});

describe.each([
  ["nl", "Verzenden", "Toch verzenden", "Annuleren"],
  ["en", "Send", "Send anyway", "Cancel"],
  ["ja", "送信", "このまま送信", "キャンセル"]
])("a dialog of the page, in %s", (_, send, anyway, cancel) => {
  beforeEach(() => {
    showOutlook(composeHtml({ to: ["jan@klant.example"], draft: "draft-number-1" }, send));
    addLayer(`<div role="dialog"><button id="yes">${anyway}</button><button id="no">${cancel}</button></div>`);
  });

  test("the button with the word of sending on it sends what was pressed before", () => {
    adapter.sendIntent(clickOn(sendButton()));
    expect(adapter.sendIntent(clickOn(at("#yes")))?.compose.id).toBe("draft-number-1");
    expect(adapter.sendIntent(clickOn(at("#no")))).toBeNull();
  });

  test("opened from the menu, too", () => {
    adapter.sendIntent(clickOn(at("section .fui-SplitButton__menuButton")));
    expect(adapter.sendIntent(clickOn(at("#yes")))?.compose.id).toBe("draft-number-1");
  });

  test("without anything pressed it is another question", () => {
    expect(adapter.sendIntent(clickOn(at("#yes")))).toBeNull();
  });
});
