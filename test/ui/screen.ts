import type { ComponentChild } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import en from "../../assets/_locales/en/messages.json";
import nl from "../../assets/_locales/nl/messages.json";
import { textsFrom } from "../../src/ui/texts.ts";

export const dutch = textsFrom(nl);
export const english = textsFrom(en);

let root: HTMLElement | null = null;

/** Renders into the document; again into the same place until `unmount`, as a new state does. */
export function show(screen: ComponentChild): void {
  if (root === null) {
    root = document.createElement("div");
    document.body.append(root);
  }
  const place = root;
  act(() => render(screen, place));
}

export function unmount(): void {
  if (root === null) return;
  const place = root;
  act(() => render(null, place));
  place.remove();
  root = null;
}

export function all(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

export function one<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (found === null) throw new Error(`not on the screen: ${selector}`);
  return found;
}

export function text(selector = "body"): string {
  return (one(selector).textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** Accessible name of a button in these screens: its label, else its text; without the isolating signs. */
function nameOf(button: HTMLElement): string {
  return (button.getAttribute("aria-label") ?? button.textContent ?? "").replaceAll(/[\u2068\u2069]/g, "");
}

export function buttonNames(): string[] {
  return all("button").map(nameOf);
}

export function button(name: string): HTMLElement {
  const found = all("button").find((item) => nameOf(item) === name);
  if (found === undefined) throw new Error(`no button "${name}" among: ${buttonNames().join(" | ")}`);
  return found;
}

export function press(name: string): void {
  const item = button(name);
  act(() => {
    item.focus();
    item.click();
  });
}

export function key(name: string, more: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  act(() => {
    target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }));
  });
}

export function type(selector: string, value: string): void {
  const field = one<HTMLInputElement>(selector);
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/** Lets promises that the screen waits for come to an end. */
export async function settle(): Promise<void> {
  await act(async () => {
    await Promise.resolve();
  });
}
