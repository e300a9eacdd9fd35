import { button, element } from "./element.ts";
import { texts } from "./texts.ts";

export interface SendActions {
  send(): void;
  sendAndArchive(): void;
  sendLater(): void;
}

/** The send button and its menu of other ways. */
export function sendBar(composeId: string, actions: SendActions): HTMLElement {
  const id = `${composeId}-menu`;
  const menu = element("div", { role: "menu", id, class: "menu", hidden: true });
  const opener = button("send-menu", "…", () => toggle(), {
    "aria-label": texts.moreWays,
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    "aria-controls": id
  });
  const toggle = (open = menu.hidden): void => {
    menu.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) menu.querySelector("button")?.focus();
  };
  const item = (action: string, label: string, act: () => void): HTMLElement =>
    button(
      action,
      label,
      () => {
        toggle(false);
        act();
      },
      { role: "menuitem" }
    );
  menu.append(
    item("send-archive", texts.sendArchive, actions.sendAndArchive),
    item("send-later", texts.sendLater, actions.sendLater)
  );
  const bar = element("span", { class: "send-bar" }, sendButton(actions), opener, menu);
  bar.addEventListener("keydown", (event) => onMenuKey(event, menu, opener, toggle));
  bar.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && bar.contains(event.relatedTarget))) toggle(false);
  });
  return bar;
}

function sendButton(actions: SendActions): HTMLButtonElement {
  return button("send", texts.send, actions.send, { class: "primary", title: "Ctrl+Enter" });
}

function onMenuKey(
  event: KeyboardEvent,
  menu: HTMLElement,
  opener: HTMLElement,
  toggle: (open: boolean) => void
): void {
  if (menu.hidden) return;
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (event.key === "Escape") {
    toggle(false);
    opener.focus();
  } else if (step === 0) return;
  else items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
}
