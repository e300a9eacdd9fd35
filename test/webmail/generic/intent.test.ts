// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from "vitest";
import { generic } from "../../../src/webmail/generic/adapter.ts";
import { at } from "../../simulators/unknown/page/compose-page.ts";
import { SHAPES } from "../../simulators/unknown/wire.ts";
import { clickOn, keyOn } from "../dom.ts";
import { emptyPage, onlyCompose, written } from "./generic-page.ts";

const mail = { to: ["jan@klant.example"], subject: "Cijfers", body: "Zie bijlage" };
const sent = (event: Event) => generic.sendIntent(event)?.resume ?? null;

/** What is judged here is not to be done by the page as well. */
let isDeaf = true;
for (const type of ["click", "keydown"])
  document.addEventListener(type, (event) => isDeaf && event.stopImmediatePropagation(), true);

beforeEach(() => {
  isDeaf = true;
  emptyPage();
});

describe.each(SHAPES)("a page made like %s", (shape) => {
  test("sends by a click, Enter and Space on its button", () => {
    const button = written(shape, mail).find(at.send);
    const plan = { via: "click", target: button };
    expect(sent(clickOn(button))).toEqual(plan);
    expect(sent(clickOn(button.firstElementChild ?? button))).toEqual(plan);
    expect(sent(keyOn(button, { key: "Enter" }))).toEqual(plan);
    expect(sent(keyOn(button, { key: " " }))).toEqual(plan);
  });

  test("goes on by the same key where it sends by a key, and by nothing else", () => {
    const body = written(shape, mail).body();
    const inPage = body.ownerDocument === document ? body : document.body;
    for (const init of [{ key: "Enter", ctrlKey: true }, { key: "Enter", metaKey: true }, { key: "MailSend" }]) {
      const key = keyOn(inPage, init);
      expect(sent(key)).toEqual({ via: "key", target: inPage, key });
    }
  });

  test("does not send by what saves, writes or attaches", () => {
    const page = written(shape, mail);
    const others = [...page.root.querySelectorAll("a, button, [role=button]")].filter(
      (one) => !one.matches(`${at.send}, [data-sim="archive"]`) && !one.closest(at.send)
    );
    expect(others.map((one) => sent(clickOn(one)))).toEqual(others.map(() => null));
    for (const key of ["Enter", "a", "Tab", " "]) expect(sent(keyOn(page.input("to"), { key }))).toBeNull();
    expect(sent(keyOn(page.input("to"), { key: "Enter", ctrlKey: true, isComposing: true }))).toBeNull();
  });
});

test("the keys of an editor in a frame are those of its compose", () => {
  const body = written("proton", mail).body();
  let caught: Event | null = null;
  const take = (event: Event): void => {
    caught = event;
    event.stopImmediatePropagation();
  };
  body.ownerDocument.addEventListener("keydown", take, true);
  const frame = body.ownerDocument.defaultView as unknown as { KeyboardEvent: typeof KeyboardEvent };
  body.dispatchEvent(new frame.KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }));
  expect(generic.sendIntent(caught as unknown as Event)?.compose).toEqual(onlyCompose());
});

test.each([
  ["zimbra", '[data-sim="later"]'],
  ["proton", '[data-sim="later"]']
] as const)("a plan for later in the menu of %s sends", (shape, item) => {
  const page = written(shape, mail);
  isDeaf = false;
  page.find('[data-sim="menu"]').click();
  isDeaf = true;
  const target = document.querySelector(item) as HTMLElement;
  expect(generic.sendIntent(clickOn(target))).toEqual({ compose: onlyCompose(), resume: { via: "click", target } });
});

test("send and archive sends", () => {
  const archive = written("cypht", mail).find('[data-sim="archive"]');
  expect(sent(clickOn(archive))).toEqual({ via: "click", target: archive });
});

test("a control that is off sends nothing", () => {
  const button = written("plain", mail).find<HTMLButtonElement>(at.send);
  button.setAttribute("aria-disabled", "true");
  expect(sent(clickOn(button))).toBeNull();
});

test("a control far away that says send is none of the compose's", () => {
  written("plain", mail);
  const other = document.createElement("button");
  other.textContent = "Verstuur feedback";
  document.body.append(other);
  expect(sent(clickOn(other))).toBeNull();
});

test("each part is told by which way it was found; labels are one way more than are listed", () => {
  written("plain", { ...mail, cc: ["c@klant.example"] });
  const labelled = generic.selfTest?.(onlyCompose()).map(({ part, way }) => [part, way]);
  expect(labelled).toEqual([
    ["to", 4],
    ["cc", 2],
    ["bcc", 2],
    ["from", null],
    ["subject", 3],
    ["body", 2],
    ["attachments", null],
    ["sendControl", 3]
  ]);
});
