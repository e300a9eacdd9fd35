// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { generic } from "../../../src/webmail/generic/adapter.ts";
import { clickOn, showPage } from "../dom.ts";
import { emptyPage, onlyCompose } from "./generic-page.ts";

const head = '<label>Aan <input name="a"></label><label>Onderwerp <input name="b"></label>';
const send = "<button type='button'>Verzenden</button>";
const area = "<textarea></textarea>";

/** A frame of the page with this in it; null: of another site. */
function frame(html: string | null, attributes: Readonly<Record<string, string>> = {}): HTMLIFrameElement {
  const element = document.createElement("iframe");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  if (html === null) Object.defineProperty(element, "contentDocument", { value: null });
  else fill(element, html);
  return element;
}

function fill(element: HTMLIFrameElement, html: string): void {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  element.contentDocument?.body.replaceChildren(...parsed.body.childNodes);
}

function field<E extends HTMLInputElement>(selector: string): E {
  const pages = [document, ...[...document.querySelectorAll("iframe")].flatMap((one) => one.contentDocument ?? [])];
  const found = pages.flatMap((page) => page.querySelector<E>(selector) ?? [])[0];
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function write(): void {
  field("input[name=a]").value = "jan@klant.example";
  field("input[name=b]").value = "Cijfers";
  field("textarea").value = "Zie bijlage";
}

const whole = { to: "jan@klant.example", subject: "Cijfers", body: { content: "Zie bijlage" }, notUnderstood: [] };

beforeEach(emptyPage);

describe("a mail in several frames of one site is one compose", () => {
  test.each<[string, () => void]>([
    ["the head in the page, the text and the button in a frame", () => [showPage(head), frame(area + send)]],
    ["the text and the button in the page, the head in a frame", () => [showPage(area + send), frame(head)]],
    ["head, text and button in three", () => [frame(send), frame(`<form>${head}</form>`), frame(area)]]
  ])("%s", (_, show) => {
    show();
    write();
    expect(generic.read(onlyCompose())).toMatchObject(whole);
    const button = field<HTMLInputElement>("button");
    const compose = onlyCompose();
    const event = button.ownerDocument === document ? clickOn(button) : new MouseEvent("click", { bubbles: true });
    Object.defineProperty(event, "composedPath", { value: () => [button] });
    expect(generic.sendIntent(event)).toEqual({ compose, resume: { via: "click", target: button } });
  });
});

describe("what stands in a frame of another site is said not to be read", () => {
  test("recipients", () => {
    showPage(`<label>Onderwerp <input name="b"></label>${area}${send}`);
    frame(null, { title: "Ontvangers" });
    expect(generic.read(onlyCompose()).notUnderstood).toEqual(["recipients"]);
  });

  test("the text, whatever its frame is called", () => {
    showPage(head + send);
    frame(null);
    expect(generic.read(onlyCompose()).notUnderstood).toEqual(["body"]);
  });
});

describe("no mail", () => {
  test.each<[string, () => void]>([
    [
      "a search in one frame, an article in another",
      () => [frame(`<form>${head}<button>Zoeken</button></form>`), frame(area + send)]
    ],
    [
      "a search without words, beside a chat",
      () => [frame(`<form>${head}<button>→</button></form>`), frame(area + send)]
    ],
    [
      "a contact form with a frame of another site",
      () => [showPage(`<label>Onderwerp <input></label>${area}${send}`), frame(null, { title: "reCAPTCHA" })]
    ],
    ["nothing that sends", () => [showPage(head), frame(`${area}<button type="button">Sluiten</button>`)]],
    ["somebody to chat with", () => [frame('<label>Aan <input value="Jan"></label>'), frame(area + send)]]
  ])("%s", (_, show) => {
    show();
    expect(generic.composes(document)).toEqual([]);
  });
});
