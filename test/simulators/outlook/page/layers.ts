import { element, hashed, pressable } from "./element.ts";
import { type Settings, wordsOf } from "./settings.ts";

/** Menus and dialogs stand outside the compose. */
export class Layers {
  constructor(
    private readonly doc: Document,
    private readonly settings: Settings
  ) {}

  /** Of the split button: send, or plan. Closes when the focus leaves it, as menus do. */
  openSendMenu(button: HTMLElement, send: () => void, plan: (when: string) => void): void {
    const words = wordsOf(this.settings);
    const menu = element(this.doc, "div", { role: "menu", class: hashed(this.settings.hash) });
    let isOpen = true;
    const close = (): void => {
      // Taking out what has the focus tells that it has left.
      if (!isOpen) return;
      isOpen = false;
      button.setAttribute("aria-expanded", "false");
      menu.remove();
    };
    const item = (
      name: string,
      text: string,
      act: () => void,
      attributes: Record<string, string> = {}
    ): HTMLElement => {
      const role = { role: "menuitem", tabindex: "0", "data-test": name, ...attributes };
      return pressable(element(this.doc, "div", role, text), act);
    };
    const leave = (act: () => void) => () => {
      close();
      act();
    };
    const times = [
      item(
        "preset",
        words.tomorrow,
        leave(() => plan("2026-11-23T08:00:00Z"))
      ),
      item(
        "custom",
        words.custom,
        leave(() => this.openCustomTime(plan)),
        { "aria-haspopup": "dialog" }
      )
    ];
    const schedule = item("schedule", words.schedule, () => showTimes(menu, times), { "aria-haspopup": "menu" });
    menu.append(item("menu-send", words.send, leave(send)), schedule);
    menu.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget && menu.contains(relatedTarget as Node))) close();
    });
    button.setAttribute("aria-expanded", "true");
    this.doc.body.append(menu);
    menu.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }

  private openCustomTime(plan: (when: string) => void): void {
    const words = wordsOf(this.settings);
    const when = element(this.doc, "input", { type: "text" });
    when.value = "2026-12-01T09:30:00Z";
    this.openDialog(
      [when],
      [
        ["custom-send", words.send, () => plan(when.value)],
        ["custom-cancel", words.cancel, () => undefined]
      ]
    );
  }

  /** Asks whether a file was forgotten. */
  openReminder(send: () => void): void {
    const words = wordsOf(this.settings);
    this.openDialog(
      [],
      [
        ["anyway", words.anyway, send],
        ["dont", words.dont, () => undefined]
      ]
    );
  }

  private openDialog(content: readonly Node[], buttons: readonly (readonly [string, string, () => void])[]): void {
    const dialog = element(this.doc, "div", { role: "dialog", "aria-modal": "true" }, ...content);
    for (const [name, text, act] of buttons) {
      const button = element(this.doc, "button", { type: "button", "data-test": name }, text);
      pressable(button, () => {
        dialog.remove();
        act();
      });
      dialog.append(button);
    }
    this.doc.body.append(dialog);
  }
}

function showTimes(menu: HTMLElement, times: readonly HTMLElement[]): void {
  menu.append(...times);
  times[0]?.focus();
}
