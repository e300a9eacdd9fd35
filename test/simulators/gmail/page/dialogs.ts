import { element } from "./element.ts";
import { onItem } from "./presses.ts";

/** Gmail's own refusal or question; `proceed` only where it may go on. */
export function refuse(text: string, proceed: (() => void) | null): void {
  const dialog = element("div", { role: "alertdialog", class: "Kj-JD" }, element("p", {}, text));
  const answer = (name: string, act: (() => void) | null): void => {
    const button = element("button", { name, type: "button" }, name === "ok" ? "OK" : "×");
    button.addEventListener("click", () => {
      dialog.remove();
      act?.();
    });
    dialog.append(button);
  };
  answer("ok", proceed);
  if (proceed) answer("cancel", null);
  document.body.append(dialog);
}

/** The window of sending later: presets that act as menu items, and one that asks for a moment. */
export function askMoment(chosen: (at: string) => void): void {
  const dialog = element("div", { role: "dialog", "data-sim": "schedule" });
  const choose = (at: string): void => {
    dialog.remove();
    chosen(at);
  };
  for (const preset of ["tomorrow-morning", "monday-morning"]) {
    const item = element("div", { role: "menuitem", tabindex: "0", "data-preset": preset }, preset);
    onItem(item, () => choose(preset));
    dialog.append(item);
  }
  const custom = element("div", { role: "menuitem", tabindex: "0", "data-preset": "custom" }, "…");
  onItem(custom, () => {
    const moment = element("input", { type: "text", value: "1 jan. 2030 08:00" });
    const confirm = element("button", { type: "button", name: "confirm" }, "OK");
    confirm.addEventListener("click", () => choose(moment.value));
    dialog.replaceChildren(moment, confirm);
  });
  dialog.append(custom);
  document.body.append(dialog);
}

/** A line at the bottom of the page; `undo` where the mail can be taken back. */
export function toast(text: string, undo: (() => void) | null): HTMLElement {
  document.querySelector("[data-sim=toast]")?.remove();
  const line = element("div", { role: "alert", "data-sim": "toast" }, element("span", {}, text));
  if (undo) {
    const button = element("span", { role: "link", id: "link_undo", tabindex: "0" }, "Undo");
    button.addEventListener("click", undo);
    line.append(button);
  }
  document.body.append(line);
  return line;
}
